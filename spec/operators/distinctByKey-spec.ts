import { from, map, of, Subject, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { distinctByKey } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('distinctByKey', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const items = {
    a: { name: 'a', value: 1 },
    A: { name: 'a', value: 2 },
    b: { name: 'b', value: 1 },
  };
  const throwing = () => {
    throw 'error';
  };

  it('should drop an item with the same value as the last one of its name', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-b-a-A-b-A-a-|', items);
      const subs = '         ^-------------!';
      const expected = '     a-b---A-----a-|';

      expectObservable(source.pipe(distinctByKey())).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should take NaN for the same as NaN, and 0 for another than -0', () => {
    const seen: number[] = [];
    from([NaN, NaN, 0, -0, -0])
      .pipe(
        map(value => ({ name: 'a', value })),
        distinctByKey(),
      )
      .subscribe(({ value }) => seen.push(value));

    expect(seen).toEqual([NaN, 0, -0]);
  });

  it('should compare with the last item let through, by what it is told', () => {
    const seen: number[] = [];
    from([1, 2, 3, 4, 5])
      .pipe(
        map(value => ({ name: 'a', value })),
        distinctByKey((last, item) => item.value - last.value < 3),
      )
      .subscribe(({ value }) => seen.push(value));

    expect(seen).toEqual([1, 4]);
  });

  it('should key by what it is told', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-b-a-A-A-a-|');
      const expected = '    a-b---A---a-|';

      const result = source.pipe(distinctByKey((a, b) => a === b, { key: item => item.toLowerCase() }));
      expectObservable(result).toBe(expected);
    });
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|', items).pipe(distinctByKey())).toBe('|');
      expectObservable(cold('-', items).pipe(distinctByKey())).toBe('-');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-a-#', items);
      const subs = '         ^---!';
      const expected = '     a---#';

      expectObservable(source.pipe(distinctByKey())).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the key selector and of the comparison', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a-a-|', items);

      expectObservable(source.pipe(distinctByKey(() => true, { key: throwing }))).toBe('--#');
      expectObservable(source.pipe(distinctByKey(throwing))).toBe('--a-#', items);
      expectSubscriptions(source.subscriptions).toBe(['^-!', '^---!']);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a--A--a--|', items);
      const subs = '         ^---!';
      const expected = '     a--A-';

      expectObservable(source.pipe(distinctByKey()), subs).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should compare an item caused by the one it emits with that one', () => {
    const feedback = new Subject<{ name: string; value: number }>();
    const seen: number[] = [];
    feedback.pipe(distinctByKey()).subscribe(({ value }) => {
      seen.push(value);
      if (seen.length < 10) feedback.next({ name: 'a', value: Math.min(value + 1, 3) });
    });
    feedback.next({ name: 'a', value: 1 });

    expect(seen).toEqual([1, 2, 3]);
  });

  it('should let a removal through, and the same value after it', () => {
    const seen: string[] = [];
    of(
      { name: 'a', value: 1, kind: 'change' },
      { name: 'a', value: undefined, kind: 'removed' },
      { name: 'a', value: 1, kind: 'initial' },
      { name: 'a', value: 1, kind: 'change' },
    )
      .pipe(distinctByKey())
      .subscribe(({ kind }) => seen.push(kind));

    expect(seen).toEqual(['change', 'removed', 'initial']);
  });

  it('should forget a key with its removal', async () => {
    const source = new Subject<{ key?: object; kind: string }>();
    source.pipe(distinctByKey(() => false, { key: item => item.key })).subscribe();
    const kept = trackKey(key => source.next({ key, kind: 'change' }));
    const dropped = trackKey(key => {
      source.next({ key, kind: 'change' });
      source.next({ key, kind: 'removed' });
    });

    expect(await kept.isHeld()).toBe(true);
    expect(await dropped.isHeld()).toBe(false);
    expect(source.observed).toBe(true);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(1, 2, 3)
      .pipe(
        tap(n => seen.push(n)),
        map(value => ({ name: 'a', value })),
        distinctByKey(),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });
});
