import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import type { History, Position } from '../support/history.js';
import { liveMutants } from '../support/mutants/liveMutants.js';
import { startMutantServer, type MutantServer } from '../support/mutantServer.js';
import { createRawClient, type RawClient } from '../support/rawWatch.js';
import { recordWatch } from '../support/recordSubscriber.js';
import { impatient, startRig, type Rig } from '../support/rig.js';
import { brokenPoints, validate } from '../support/validators.js';

// Real servers that break the contract, over real sockets: the validators catch what comes over the wire, and the client
// either mends it or shows it.
describe('A real server', () => {
  let rig: Rig;
  let mutant: MutantServer;
  let raw: RawClient;
  const names = ['a', 'b', 'c'] as const;

  beforeEach(async () => {
    rig = await startRig();
    for (const name of names) await rig.writer.register(name, z.number(), 0);
  });
  afterEach(async () => {
    raw?.close();
    await mutant?.close();
    await rig.close();
  });

  /** Ten commits, of one variable and of three. */
  const write = async () => {
    for (let n = 1; n <= 5; n++) {
      await rig.writer.set('a', n);
      await rig.writer.update({ a: n + 0.5, b: n, c: -n });
    }
  };
  const behind = async (damage?: (typeof liveMutants)[number]['damage']) => {
    mutant = await startMutantServer({ upstream: rig.address, damageWatch: damage });
    raw = createRawClient(mutant.address);
  };
  const isAt = (end: Position) => (entry: { kind: string; revision?: number }) =>
    (entry.kind === 'commit' || entry.kind === 'bookmark') && entry.revision! >= end.revision;

  /** Watches that start with a snapshot, and with the cursor of an epoch that is gone. */
  const watchRaw = async (): Promise<History> => {
    const fresh = rig.openRaw({ id: 'fresh', added: { patterns: ['*'] }, bookmarkIntervalMs: 100 }, raw);
    const lost = { epoch: 'gone', revision: 1 };
    const resumed = rig.openRaw(
      { id: 'resumed', kept: { patterns: ['*'] }, resumeAfter: lost, bookmarkIntervalMs: 100 },
      raw,
    );
    await Promise.all([fresh, resumed].map(watch => watch.next(({ kind }) => kind !== 'reset')));
    await write();
    const end = await rig.end();
    await Promise.all([fresh, resumed].map(watch => watch.next(isAt(end) as never)));
    return rig.history();
  };

  it('without fault should break nothing, also where its frames are taken apart and put together', async () => {
    await behind();

    expect(validate(await watchRaw())).toEqual([]);
  });

  it.each([...liveMutants])('that $does should be caught: $breaks', async ({ breaks, damage }) => {
    await behind(damage);

    expect(brokenPoints(await watchRaw())).toContain(breaks);
  });

  it('that applies a write twice should be caught: one write, one effect', async () => {
    mutant = await startMutantServer({ upstream: rig.address, repeatsWrites: true });
    const client = createClient(mutant.address, impatient);
    const session = client.session(rig.sessionId);
    await session.set('a', 7, { metadata: { write: 'twice' } });
    const writes = [{ tag: 'twice', outcome: { kind: 'acknowledged', at: {} }, mayBeEmpty: false }] as const;
    await client.close();

    expect(brokenPoints(await rig.history({ writes }))).toEqual(new Set(['one write, one effect']));
  });

  it('that sends a commit twice should not be noticed by subscribers of the client', async () => {
    await behind(liveMutants.find(({ does }) => does === 'sends a commit twice')!.damage);
    const client = createClient(mutant.address, impatient);
    const recording = recordWatch(client.session(rig.sessionId).watch([...names]), { id: 'client', names });
    await expect.poll(() => recording.updates.length).toBe(3);
    await write();
    const end = await rig.end();
    await expect.poll(() => recording.updates.at(-1)?.position.revision).toBe(end.revision);
    await client.close();

    expect(validate(await rig.history({ subscribers: [recording.record(end)] }))).toEqual([]);
  });

  it('that begins a new epoch without a word should not be believed by the client', async () => {
    await behind(liveMutants.find(({ breaks }) => breaks === 'W8')!.damage);
    const client = createClient(mutant.address, impatient);
    const session = client.session(rig.sessionId);
    const causes: string[] = [];
    session.status$.subscribe(status => {
      if (status.state === 'reconnecting') causes.push(String(status.cause));
    });
    const resumeAfter = 'gone@1' as never;
    const recording = recordWatch(session.watch('a', { resumeAfter }), { id: 'client', names: ['a'] });
    await rig.writer.set('a', 1);

    await expect.poll(() => causes.join()).toContain('without a reset');
    expect(recording.updates).toEqual([]);
    await client.close();
  });
});
