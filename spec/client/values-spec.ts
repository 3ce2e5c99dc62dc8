import { Observable } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';
import { createRandom } from '../support/random.js';

const variables = { a: z.number(), b: z.number(), mode: z.enum(['auto', 'manual']) };

describe.each(hostKinds)('values over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client().session('lab', { variables });

  it('should come together, given one by one or as a list', async () => {
    const session = lab();
    await session.declare({ a: 1, b: 2, mode: 'auto' });
    const one = collect(session.values('a', 'mode'));
    const list = collect(session.values(['a', 'mode'], { initial: false }));
    const latest = collect(session.values(['a', 'b'], { delivery: 'latest' }));
    await Promise.all([one.count(1), latest.count(1)]);
    await session.update({ a: 3, mode: 'manual' });
    await session.set('b', 4);
    expect(await one.count(2)).toEqual([
      { a: 1, mode: 'auto' },
      { a: 3, mode: 'manual' },
    ]);
    expect(await list.count(1)).toEqual([{ a: 3, mode: 'manual' }]);
    await latest.until(({ a, b }) => a === 3 && b === 4);
    // No commit of another variable is theirs.
    expect(one.items).toHaveLength(2);
  });

  it('should come only while all are present', async () => {
    const session = lab();
    await session.declare({ a: 1 });
    const seen = collect(session.values('a', 'b'));
    const removals = collect(session.watch('b', { removals: true }));
    await session.set('a', 2);
    await session.declare({ b: 10 });
    await seen.count(1);
    await session.delete('b');
    await session.set('a', 3);
    await session.declare({ b: 11 });
    await seen.until(({ b }) => b === 11);
    await removals.until(({ value }) => value === 11);
    expect(seen.items).toEqual([
      { a: 2, b: 10 },
      { a: 3, b: 11 },
    ]);
  });

  it('should show whole commits and nothing between them', async () => {
    const session = lab();
    await session.declare({ a: 0, b: 0 });
    const seen = collect(session.values('a', 'b'));
    await seen.count(1);
    const other = host.client().session('lab', { variables });
    await Promise.all(
      Array.from({ length: 500 }, (_, i) => (i % 2 ? session : other).update({ a: i + 1, b: -(i + 1) })),
    );
    await seen.count(501);
    for (const { a, b } of seen.items) expect(a + b).toBe(0);
    expect(seen.items).toHaveLength(501);
  });
});

describe.each(hostKinds)('a group over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client({ lingerMs: 10 }).session('lab', { variables });

  it('should grow and shrink while it is live', async () => {
    const session = lab();
    await session.declare({ a: 1, b: 2, mode: 'auto' });
    const group = session.group('a');
    const values = collect<Record<string, unknown>>(group.values$);
    const changes = collect<{ readonly name: string; readonly value: unknown }>(group.changes$);
    await Promise.all([values.count(1), changes.count(1)]);
    const wider = group.add('b').add('mode');
    await values.until(({ mode }) => mode === 'auto');
    expect(values.items.at(-1)).toEqual({ a: 1, b: 2, mode: 'auto' });
    await wider.update({ a: 5, mode: 'manual' });
    await values.until(({ mode }) => mode === 'manual');
    const narrower = wider.remove('a');
    await session.update({ a: 6, b: 7 });
    await changes.until(({ name, value }) => name === 'b' && value === 7);
    expect(values.items.at(-1)).toEqual({ b: 7, mode: 'manual' });
    expect(changes.items.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'a=1',
      'b=2',
      'mode=auto',
      'a=5',
      'mode=manual',
      'b=7',
    ]);
    await expect(narrower.update({ a: 1 } as never)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      rawMessage: expect.stringMatching(/^a is not in this group/),
    });
  });

  it('should complete when it is closed, also for those who come afterwards', async () => {
    const session = lab();
    await session.declare({ a: 1 });
    const group = session.group('a');
    const seen = collect(group.values$);
    await seen.count(1);
    group.close();
    const late = collect(group.changes$);
    expect([seen.isComplete, late.isComplete, late.items.length]).toEqual([true, true, 0]);
  });

  it('should lose and repeat nothing while names come and go under load', { timeout: 60_000 }, async () => {
    const session = host.client({ lingerMs: 10 }).session('load');
    const writer = host.client().session('load');
    const names = Array.from({ length: 10 }, (_, i) => `v${i}`);
    await Promise.all(names.map(name => writer.register(name, z.number(), 0)));
    const truth = collect(writer.commits(names));
    await truth.count(1);

    const group = session.group<string>('v0');
    const log: { readonly name: string; readonly version: number; readonly kind: string }[] = [];
    const followed = new Set(['v0']);
    const live = collect(
      new Observable<number>(subscriber =>
        group.changes$.subscribe(({ name, version, kind }) => {
          // Nothing comes of what was taken out.
          expect(followed.has(name)).toBe(true);
          log.push({ name, version, kind });
          subscriber.next(version);
        }),
      ),
    );
    await live.count(1);

    const random = createRandom(7);
    let isWriting = true;
    const writing = (async () => {
      for (let i = 1; i <= 4_000; i++) {
        const some = names.filter(() => random.next() < 0.3);
        if (some.length === 0) continue;
        void writer.update(Object.fromEntries(some.map(name => [name, i])));
        if (i % 20 === 0) {
          await writer.flush();
          await new Promise(resolve => setImmediate(resolve));
        }
      }
      await writer.flush();
      isWriting = false;
    })();
    while (isWriting) {
      const name = names[1 + Math.floor(random.next() * 9)]!;
      if (followed.has(name)) {
        followed.delete(name);
        group.remove(name);
        log.push({ name, version: 0, kind: 'left' });
      } else {
        followed.add(name);
        group.add(name);
      }
      await new Promise(resolve => setImmediate(resolve));
    }
    await writing;

    const ends = new Map<string, number>();
    for (const name of names) ends.set(name, (await writer.describe(name)).version);
    // A swap may be under way: everything that is followed arrives in the end.
    await live.until(() => [...followed].every(name => lastOf(log, name)?.version === ends.get(name)));

    const open = new Map<string, number>();
    for (const { name, version, kind } of log) {
      const last = open.get(name);
      if (kind === 'left') open.delete(name);
      else if (last === undefined) expect(kind).toBe('initial');
      else expect([kind, version]).toEqual(['change', last + 1]);
      if (kind !== 'left') open.set(name, version);
    }
    expect(log.filter(({ kind }) => kind === 'left').length).toBeGreaterThan(10);
    expect(log.filter(({ name, kind }) => name === 'v0' && kind === 'change')).toHaveLength(ends.get('v0')! - 1);
  });
});

function lastOf<T extends { readonly name: string }>(log: readonly T[], name: string): T | undefined {
  return log.findLast(entry => entry.name === name);
}
