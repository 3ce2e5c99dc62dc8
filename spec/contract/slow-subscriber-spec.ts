import { setImmediate as nextTurn } from 'node:timers/promises';
import { firstValueFrom, Subject } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client, type Session } from '../../src/client/index.js';
import type { Delivery, Position } from '../support/history.js';
import { createRawClient, openRawWatch, type RawClient, type RawWatch } from '../support/rawWatch.js';
import { impatient } from '../support/rig.js';
import { startServerProcess, type HeapUse, type ServerProcess } from '../support/serverProcess.js';

const MIB = 2 ** 20;
const PUBLISHED_BYTES = 2 ** 30;
const VALUE_BYTES = 128 * 1024;
const COMMITS = PUBLISHED_BYTES / VALUE_BYTES;
const RETAINED_BYTES = 16 * MIB;
/** So far the writer is ahead of the one who reads, at most: they share an event loop. */
const MAX_AHEAD = 32;
const ALLOWED_GROWTH_BYTES = 8 * MIB;

describe('A subscriber that does not read, while 1 GiB is published past it', () => {
  const sessionId = 'slow';
  let server: ServerProcess;
  let client: Client;
  let session: Session;
  const raws: RawClient[] = [];

  beforeAll(async () => {
    server = await startServerProcess({ limits: { retainedBytes: RETAINED_BYTES } });
    client = createClient(server.address, impatient);
    session = client.session(sessionId);
  }, 60_000);
  afterAll(async () => {
    for (const raw of raws) raw.close();
    await client?.close();
    await server?.kill();
  });

  /** Reads its first frames, up to the snapshot, and then nothing until it is let go. */
  const watchSlowly = async (delivery: Delivery, gate: Subject<void>): Promise<RawWatch> => {
    const raw = createRawClient(server.address);
    raws.push(raw);
    const watch = openRawWatch(raw.calls, {
      id: delivery,
      sessionId,
      added: { patterns: ['*'] },
      delivery,
      onFrame: () => firstValueFrom(gate, { defaultValue: undefined }),
    });
    await watch.next(({ kind }) => kind === 'opened');
    return watch;
  };

  it('should cost the server no memory, slow nobody down, and end in a reset or in the latest', async () => {
    await session.register('large', z.string(), ''.padEnd(VALUE_BYTES, '0'));
    let written = 0;
    let seen = 0;
    const kinds = new Set<string>();
    session.watch('large').subscribe(({ kind, version }) => {
      kinds.add(kind);
      seen = version;
    });
    // In step with the one who reads: neither would go on if somebody else held them up.
    const publish = async (count: number) => {
      for (const end = written + count; written < end; written += 8) {
        const values = Array.from({ length: 8 }, (_, n) => `${written + n}`.padStart(VALUE_BYTES, '0'));
        await Promise.all(values.map(value => session.set('large', value)));
        while (written - seen > MAX_AHEAD) await nextTurn();
      }
    };
    // What a server needs to work at all is there before the measurement: buffers, compiled code, a full log.
    await publish(COMMITS / 4);

    const gate = new Subject<void>();
    const before = await leastHeap(server);
    const slow = await Promise.all([watchSlowly('every', gate), watchSlowly('latest', gate)]);
    await publish(COMMITS);
    expect(kinds).toEqual(new Set(['initial', 'change']));
    const after = await leastHeap(server);
    console.info(
      `${(PUBLISHED_BYTES / MIB).toFixed(0)} MiB published past two that do not read: heap of the server ` +
        `${(before / MIB).toFixed(1)} MiB before, ${(after / MIB).toFixed(1)} MiB after`,
    );
    expect(after - before).toBeLessThan(ALLOWED_GROWTH_BYTES);

    gate.complete();
    const end = await endOf(session);
    const [every, latest] = slow;
    await every.next(({ kind }) => kind === 'reset');
    await every.next(isAt(end));
    await latest.next(isAt(end));
    expect(latest.record.frames.length).toBeLessThan(COMMITS);
    await Promise.all(slow.map(watch => watch.stop()));
  }, 180_000);
});

async function endOf(session: Session): Promise<Position> {
  const { revision } = await session.set('large', 'the end');
  return { epoch: '', revision };
}

const isAt =
  ({ revision }: Position) =>
  (entry: { readonly kind: string; readonly revision?: number }) =>
    (entry.kind === 'commit' || entry.kind === 'snapshot-end') && entry.revision === revision;

/** The least of several looks: buffers of what has just been answered are on their way out at one, and gone at the next. */
async function leastHeap(server: { heap(): Promise<HeapUse> }): Promise<number> {
  let least = Infinity;
  for (let look = 0; look < 5; look++) least = Math.min(least, total(await server.heap()));
  return least;
}

function total({ heapUsed, external, arrayBuffers }: HeapUse): number {
  // `external` counts array buffers, too.
  return heapUsed + Math.max(external, arrayBuffers);
}
