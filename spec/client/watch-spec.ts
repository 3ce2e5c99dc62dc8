import { firstValueFrom, map, take } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCursor } from '../../src/client/index.js';
import { collect, gist, untilState } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = {
  temperature: z.number(),
  humidity: z.number(),
  mode: z.enum(['auto', 'manual']),
  'sensor.a': z.number(),
  'sensor.b': z.number(),
};

describe.each(hostKinds)('a watch over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client().session('lab', { variables });

  it('should give the present value and then every change', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const seen = collect(session.watch('temperature'));
    await seen.count(1);
    await session.set('temperature', 21);
    await session.set('temperature', 21);
    expect((await seen.count(3)).map(gist)).toEqual([
      { kind: 'initial', name: 'temperature', value: 20, previous: undefined, version: 1 },
      { kind: 'change', name: 'temperature', value: 21, previous: 20, version: 2 },
      { kind: 'change', name: 'temperature', value: 21, previous: 21, version: 3 },
    ]);
  });

  it('should say where a change comes from', async () => {
    const session = host.client({ name: 'thermostat' }).session('lab', { variables });
    await session.declare({ temperature: 20 });
    const seen = collect(session.watch('temperature'));
    await seen.count(1);
    const before = Date.now();
    const written = await session.set('temperature', 21, { metadata: { why: 'test' }, eventTime: 1234.5 });
    const [initial, change] = await seen.count(2);
    expect(initial).toMatchObject({ source: 'thermostat', coalesced: 0, metadata: {} });
    expect(initial!.eventTime).toBe(initial!.timestamp);
    expect(change).toMatchObject({
      source: 'thermostat',
      metadata: { why: 'test' },
      eventTime: 1234.5,
      coalesced: 1,
      ...written,
    });
    // The clock of the server is anchored, so that it may be a little off.
    expect(Math.abs(change!.timestamp - before)).toBeLessThan(60_000);
    expect(change!.id).toMatch(/^#/);
  });

  it('should watch several names, a pattern, or an id', async () => {
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50, 'sensor.a': 1, 'sensor.b': 2 });
    const { id } = await session.describe('humidity');
    const names = collect(session.watch(['temperature', 'humidity']));
    const pattern = collect(session.watch({ match: 'sensor.*' }));
    const byId = collect(host.client().session('lab').watch(id));
    await Promise.all([names.count(2), pattern.count(2), byId.count(1)]);
    await session.update({ temperature: 21, humidity: 51, 'sensor.a': 11 });
    const told = ({ name, value }: { name: string; value: unknown }) => `${name}=${value}`;
    expect((await names.count(4)).map(told)).toEqual([
      'temperature=20',
      'humidity=50',
      'temperature=21',
      'humidity=51',
    ]);
    expect((await pattern.count(3)).map(told)).toEqual(['sensor.a=1', 'sensor.b=2', 'sensor.a=11']);
    expect((await byId.count(2)).map(told)).toEqual(['humidity=50', 'humidity=51']);
  });

  it('should leave out the present values where nobody wants them', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const seen = collect(session.watch('temperature', { initial: false }));
    await untilState(session, 'live');
    await firstValueFrom(session.watch('temperature'));
    await session.set('temperature', 21);
    expect((await seen.count(1)).map(gist)).toEqual([
      { kind: 'change', name: 'temperature', value: 21, previous: 20, version: 2 },
    ]);
  });

  it('should tell of removals to whoever wants them, and give the new variable as initial', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const all = collect(session.watch('temperature', { removals: true }));
    const plain = collect(session.watch('temperature'));
    await all.count(1);
    await session.delete('temperature');
    await session.declare({ temperature: 30 });
    await session.set('temperature', 31);
    expect((await all.count(4)).map(gist)).toEqual([
      { kind: 'initial', name: 'temperature', value: 20, previous: undefined, version: 1 },
      { kind: 'removed', name: 'temperature', value: undefined, previous: 20, version: expect.any(Number) },
      { kind: 'initial', name: 'temperature', value: 30, previous: undefined, version: 1 },
      { kind: 'change', name: 'temperature', value: 31, previous: 30, version: 2 },
    ]);
    expect((await plain.count(3)).map(gist)).toEqual([
      { kind: 'initial', name: 'temperature', value: 20, previous: undefined, version: 1 },
      { kind: 'initial', name: 'temperature', value: 30, previous: 20, version: 1 },
      { kind: 'change', name: 'temperature', value: 31, previous: 30, version: 2 },
    ]);
    expect(all.items[2]!.id).not.toBe(all.items[0]!.id);
  });

  it('should go on after a cursor, and be cold there', async () => {
    const session = lab();
    await session.declare({ temperature: 0 });
    const first = await session.set('temperature', 1);
    await session.set('temperature', 2);
    await session.set('temperature', 3);
    const resumed = session.watch('temperature', { resumeAfter: first.cursor });
    const once = collect(resumed);
    const again = collect(resumed);
    for (const seen of [once, again]) {
      expect((await seen.count(2)).map(gist)).toEqual([
        { kind: 'change', name: 'temperature', value: 2, previous: 1, version: 3 },
        { kind: 'change', name: 'temperature', value: 3, previous: 2, version: 4 },
      ]);
    }
    await session.set('temperature', 4);
    await once.count(3);
    expect(once.items[2]!.previous).toBe(3);
  });

  it('should give each variable at most once a commit under latest', async () => {
    const session = lab();
    await session.declare({ temperature: 0, humidity: 0 });
    const seen = collect(session.watch(['temperature', 'humidity'], { delivery: 'latest' }));
    await seen.count(2);
    await Promise.all(Array.from({ length: 100 }, (_, i) => session.update({ temperature: i + 1, humidity: -i - 1 })));
    await seen.until(({ value }) => value === -100);
    const changes = seen.items.slice(2);
    expect(changes.filter(({ name }) => name === 'temperature').at(-1)!.value).toBe(100);
    // Nothing is lost of the count: each change is stood for by exactly one update.
    for (const wanted of ['temperature', 'humidity']) {
      const counts = changes.filter(({ name }) => name === wanted).map(({ coalesced }) => coalesced);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
    }
  });

  it('should wait for a name that does not exist yet, and say that it is missing', async () => {
    const session = lab();
    const seen = collect(session.value('temperature'));
    const missing = collect(session.status$.pipe(map(status => status.missing)));
    await missing.until(names => names.includes('temperature'));
    await session.declare({ temperature: 7 });
    expect(await seen.count(1)).toEqual([7]);
    await missing.until(names => names.length === 0);
  });

  it('should give commits whole: a snapshot first, then one commit at a time', async () => {
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50 });
    const seen = collect(session.commits(['temperature', 'humidity']));
    await seen.count(1);
    const { revision } = await session.update({ temperature: 21, humidity: 51 }, { metadata: { by: 'me' } });
    await session.delete('humidity');
    const [snapshot, both, removal] = await seen.count(3);
    if (snapshot?.kind === 'reset' || both?.kind === 'reset' || removal?.kind === 'reset') throw new Error('a reset');
    expect(snapshot?.kind).toBe('snapshot');
    expect(snapshot?.updates.map(({ name, value }) => [name, value])).toEqual([
      ['temperature', 20],
      ['humidity', 50],
    ]);
    expect(both).toMatchObject({ kind: 'commit', revision, metadata: { by: 'me' } });
    expect(both?.updates.map(({ kind, name, value }) => [kind, name, value])).toEqual([
      ['change', 'temperature', 21],
      ['change', 'humidity', 51],
    ]);
    expect(removal?.updates.map(({ kind, previous }) => [kind, previous])).toEqual([['removed', 51]]);
    expect(parseCursor(both!.cursor).revision).toBe(revision);
  });

  it('should tell of a reset where history is gone, and what there is now', async () => {
    await host.close();
    host = await start({ limits: { retainedCommits: 10 } });
    const session = lab();
    await session.declare({ temperature: 0 });
    const old = await session.set('temperature', 1);
    for (let i = 2; i < 100; i++) void session.set('temperature', i);
    await session.flush();
    const commits = collect(session.commits(['temperature'], { resumeAfter: old.cursor }));
    const updates = collect(session.watch('temperature', { resumeAfter: old.cursor }));
    const [reset, snapshot] = await commits.count(2);
    expect(reset).toMatchObject({ kind: 'reset', reason: 'compacted' });
    expect(snapshot).toMatchObject({ kind: 'snapshot', updates: [{ kind: 'resync', value: 99 }] });
    expect((await updates.count(1)).map(gist)).toEqual([
      { kind: 'resync', name: 'temperature', value: 99, previous: undefined, version: 100 },
    ]);
  });

  it('should give a late subscriber the present values at once', async () => {
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50 });
    const early = collect(session.watch(['temperature', 'humidity']));
    await early.count(2);
    const late: unknown[] = [];
    session
      .watch(['humidity', 'temperature'])
      .pipe(take(2))
      .subscribe(({ name, value }) => late.push([name, value]));
    expect(late).toEqual([
      ['humidity', 50],
      ['temperature', 20],
    ]);
  });
});
