import { Observable, retry, take, type Subscription } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Session } from '../../src/client/index.js';
import { collect, untilState } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = { a: z.number(), b: z.number(), c: z.number(), d: z.number() };

describe.each(hostKinds)('a subscriber that acts while it is called, over $kind,', ({ start }) => {
  let host: Host;
  let session: Session<{ a: number; b: number; c: number; d: number }>;
  beforeEach(async () => {
    host = await start();
    session = host.client().session('lab', { variables });
    await session.declare({ a: 0, b: 0, c: 0, d: 0 });
  });
  afterEach(() => host.close());

  it('should lose nothing of a commit in the middle of which its group grew', async () => {
    const group = session.group('a', 'c');
    const other = collect(session.watch('b'));
    const seen = collect(
      new Observable<readonly [string, number]>(subscriber =>
        group.changes$.subscribe(({ kind, name, value }) => {
          subscriber.next([`${kind} ${name}`, value]);
          if (kind === 'change' && name === 'a') group.add('b');
        }),
      ),
    );
    await Promise.all([other.count(1), seen.count(2)]);
    await session.update({ a: 1, b: 1, c: 1 });
    await session.update({ a: 2, b: 2, c: 2 });
    await seen.count(8);
    expect(seen.items.slice(2)).toEqual([
      ['change a', 1],
      ['initial b', 1],
      ['change c', 1],
      ['change a', 2],
      ['change b', 2],
      ['change c', 2],
    ]);
  });

  it('should never see half of a commit where its group grows in the middle of it', async () => {
    const group = session.group('a');
    const other = collect(session.watch(['b', 'a']));
    const seen = collect(group.values$);
    session.watch('a').subscribe(({ kind }) => {
      if (kind === 'change') group.add('b');
    });
    await Promise.all([other.count(2), seen.count(1)]);
    await session.update({ a: 1, b: 1 });
    await session.update({ a: 2, b: 2 });
    await seen.until(values => values.a === 2);
    for (const { a, b } of seen.items as readonly { a: number; b?: number }[]) expect([a, undefined]).toContain(b);
  });

  it('should hear no more of a name that it has just taken out of its group', async () => {
    const group = session.group('a', 'b');
    const seen: string[] = [];
    const done = collect(session.watch('d'));
    group.changes$.subscribe(({ kind, name }) => {
      seen.push(`${kind} ${name}`);
      if (kind === 'change' && name === 'a') group.remove('b');
    });
    await done.count(1);
    await session.update({ a: 1, b: 1, d: 1 });
    await done.count(2);
    expect(seen).toEqual(['initial a', 'initial b', 'change a']);
  });

  it('should get the present values of what it subscribes to there, and then each change once', async () => {
    const inner: unknown[] = [];
    let subscription: Subscription | undefined;
    const outer = collect(session.watch(['a', 'b']));
    session.watch('a').subscribe(({ kind }) => {
      if (kind !== 'change') return;
      subscription ??= session
        .watch(['a', 'b'])
        .subscribe(update => inner.push([update.kind, update.name, update.value]));
    });
    await outer.count(2);
    await session.update({ a: 1, b: 1 });
    await session.update({ a: 2, b: 2 });
    await outer.count(6);
    expect(inner).toEqual([
      ['initial', 'a', 1],
      ['initial', 'b', 1],
      ['change', 'a', 2],
      ['change', 'b', 2],
    ]);
  });

  it('should be able to write, and to unsubscribe others', async () => {
    const others = [0, 1, 2].map(() => collect(session.watch('a')));
    const echo = collect(session.watch('b'));
    await Promise.all([echo.count(1), ...others.map(other => other.count(1))]);
    session.watch('a').subscribe(({ value }) => {
      void session.set('b', value);
      others[2]!.unsubscribe();
    });
    await session.set('a', 5);
    await echo.until(({ value }) => value === 5);
    expect(others.map(({ items }) => items.length)).toEqual([2, 2, expect.any(Number)]);
  });

  it('should be able to close the session', async () => {
    const before = collect(session.watch('a'));
    const closing = collect(
      new Observable<never>(subscriber =>
        session.watch(['a', 'b']).subscribe({
          next: ({ kind }) => {
            if (kind === 'change') void session.close();
          },
          complete: () => subscriber.complete(),
        }),
      ),
    );
    const after = collect(session.values('a', 'b'));
    await Promise.all([before.count(1), after.count(1)]);
    await session.update({ a: 1, b: 1 });
    await Promise.all([before.end(), closing.end(), after.end()]);
    expect([before.isComplete, closing.isComplete, after.isComplete]).toEqual([true, true, true]);
    const again = host.client().session('lab', { variables });
    expect(await again.get('a')).toBe(1);
  });

  it('should be able to take one present value and leave, again and again', async () => {
    const keep = collect(session.watch('a'));
    await keep.count(1);
    const seen: number[] = [];
    for (let i = 0; i < 1_000; i++) {
      session
        .value('a')
        .pipe(take(1))
        .subscribe(value => seen.push(value));
    }
    expect(seen).toHaveLength(1_000);
    await session.set('a', 1);
    await keep.count(2);
    expect(seen).toHaveLength(1_000);
  });

  it('should be able to make those leave who are let in after it', async () => {
    const first = session.watch('a').subscribe(() => second.unsubscribe());
    const late: unknown[] = [];
    const second = session.watch('b').subscribe(update => late.push(update));
    const third = collect(session.watch('c'));
    await third.count(1);
    await session.update({ a: 1, b: 1, c: 1 });
    await third.count(2);
    expect(late).toEqual([]);
    first.unsubscribe();
  });
});

describe.each(hostKinds)('a changing selection over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  it('should go on with what is left of a subscription that never came to flow', async () => {
    const session = host.client({ lingerMs: 0 }).session('lab', { variables });
    await session.declare({ a: 1 });
    const keep = collect(session.watch('a'));
    await keep.count(1);
    const group = session.group('a', 'b');
    const seen = collect(group.values$);
    group.remove('b');
    await seen.count(1);
    expect(seen.items.at(-1)).toEqual({ a: 1 });
  });

  it('should follow what left and came back while the streams changed', async () => {
    const session = host.client({ lingerMs: 0 }).session('lab', { variables });
    await session.declare({ a: 0, b: 0, c: 0 });
    const keep = collect(session.watch('a'));
    await keep.count(1);
    for (let i = 1; i <= 100; i++) {
      const name = i % 2 ? 'b' : 'c';
      const seen = collect(session.watch(name));
      void session.update({ a: i, b: i, c: i });
      if (i % 3 === 0) {
        seen.unsubscribe();
        await untilState(session, 'live');
        continue;
      }
      await seen.until(({ value }) => value === i);
      const values = seen.items.map(({ value }) => value);
      expect(values).toEqual([...new Set(values)].sort((x, y) => x - y));
      seen.unsubscribe();
    }
    await keep.until(({ value }) => value === 100);
    expect(keep.items.map(({ value }) => value)).toEqual(Array.from({ length: 101 }, (_, i) => i));
  });

  it('should refuse too many names to whoever wants them, and to nobody else', async () => {
    await host.close();
    host = await start({ limits: { selectedNames: 3 } });
    const session = host.client().session('lab');
    await session.register('a', z.number(), 1);
    const few = collect(session.watch(['a', 'b']));
    await few.count(1);
    const many = collect(session.watch(['b', 'c', 'd', 'e']));
    const one = collect(host.client().session('lab').watch(['p', 'q', 'r', 's']));
    await Promise.all([many.end(), one.end()]);
    for (const { error } of [many, one]) {
      expect(error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'selectedNames', max: '3' } });
    }
    await session.set('a', 2);
    await few.count(2);
    const another = collect(session.watch('c'));
    await session.register('c', z.number(), 3);
    await another.count(1);
    expect(few.error).toBeUndefined();
  });

  it('should tell everybody that a variable is not as declared, those who come late included', async () => {
    await host.client().session('lab').register('a', z.string(), 'text');
    const session = host.client().session('lab', { variables });
    const mismatch = { code: 'FAILED_PRECONDITION', reason: 'SPEC_MISMATCH', details: { name: 'a' } };
    const first = collect(session.watch('a'));
    await first.end();
    expect(first.error).toMatchObject(mismatch);
    expect(first.items).toEqual([]);
    const late = collect(session.value('a'));
    await late.end();
    expect(late.error).toMatchObject(mismatch);
    expect(late.items).toEqual([]);
    await expect(session.get('a')).rejects.toMatchObject(mismatch);
    expect(await session.describe('a')).toMatchObject({ type: 'string' });
  });

  it('should survive a subscriber that subscribes again whenever it fails', async () => {
    await host.client().session('lab').register('a', z.string(), 'text');
    const session = host.client().session('lab', { variables });
    const seen = collect(session.watch('a').pipe(retry({ count: 20 })));
    await seen.end();
    expect(seen.error).toMatchObject({ reason: 'SPEC_MISMATCH' });
  });

  it('should let ten thousand come and go', async () => {
    const session = host.client().session('lab');
    await session.register('v0', z.number(), 1);
    const keep = collect(session.watch('v0'));
    await keep.count(1);
    const subscriptions = Array.from({ length: 9_000 }, (_, i) => session.watch(`v${i}`).subscribe());
    await session.register('v8999', z.number(), 2);
    const last = collect(session.watch('v8999'));
    await last.count(1);
    for (const subscription of subscriptions) subscription.unsubscribe();
    last.unsubscribe();
    await session.set('v0', 3);
    await keep.count(2);
  });
});
