import { from, map, of, Subject, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { significantChange, type SignificantChangeOptions } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('significantChange', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const change = (value: number, name = 'a') => ({ name, value, previous: undefined });
  const passing = (values: readonly number[], delta: number, options?: SignificantChangeOptions) => {
    const seen: number[] = [];
    from(values)
      .pipe(
        map(value => change(value)),
        significantChange(delta, options),
      )
      .subscribe(({ value }) => seen.push(value));
    return seen;
  };

  it('should compare with the last value let through, each name on its own', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const items = { a: change(20), b: change(20.3), c: change(20.6), x: change(5, 'x'), y: change(5.1, 'x') };
      const source = cold('  a-b-x-c-y-b-a-|', items);
      const subs = '         ^-------------!';
      const expected = '     a---x-c-----a-|';

      expectObservable(source.pipe(significantChange(0.5))).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should let a slow drift through when it adds up', () => {
    expect(passing([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 3, 6]);
    expect(passing([0, -1, -2, -3], 3)).toEqual([0, -3]);
  });

  it('should count a step of exactly delta, whatever doubles make of it', () => {
    expect(passing([20, 20.1, 20.2, 20.3, 20.4], 0.1)).toEqual([20, 20.1, 20.2, 20.3, 20.4]);
    expect(passing([0.2, 0.3], 0.1)).toEqual([0.2, 0.3]);
    expect(passing([20, 20.099999], 0.1)).toEqual([20]);
    expect(passing([1_000_000_000, 1_000_000_001], 1.000_01)).toEqual([1_000_000_000]);
  });

  it('should take delta as a share of the last value let through with relative', () => {
    expect(passing([100, 109, 110, 120, 121], 0.1, { relative: true })).toEqual([100, 110, 121]);
    expect(passing([-100, -91, -90], 0.1, { relative: true })).toEqual([-100, -90]);
    expect(passing([0, 0, 1e-300, 0], 0.1, { relative: true })).toEqual([0, 1e-300, 0]);
  });

  it('should never let an unchanged value through', () => {
    expect(passing([1, 1, 2, 2], 0)).toEqual([1, 2]);
    expect(passing([0, -0], 0)).toEqual([0]);
  });

  it.each([{}, { relative: true }])('should let through turns to and from NaN and the infinities, with %o', options => {
    expect(passing([1, NaN, NaN, 1], 5, options)).toEqual([1, NaN, 1]);
    expect(passing([NaN, Infinity, Infinity, -Infinity, 0], 5, options)).toEqual([NaN, Infinity, -Infinity, 0]);
    expect(passing([Infinity, 1], 0, options)).toEqual([Infinity, 1]);
    expect(passing([Number.MAX_VALUE, -Number.MAX_VALUE], 2, options)).toEqual([Number.MAX_VALUE, -Number.MAX_VALUE]);
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const items = { a: change(1) };
      expectObservable(cold('|', items).pipe(significantChange(1))).toBe('|');
      expectObservable(cold('-', items).pipe(significantChange(1))).toBe('-');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const items = { a: change(1) };
      const source = cold('  a-#', items);
      const subs = '         ^-!';

      expectObservable(source.pipe(significantChange(1))).toBe('a-#', items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const items = { a: change(1), b: change(2) };
      const source = cold('  a--b--a--|', items);
      const subs = '         ^---!';
      const expected = '     a--b-';

      expectObservable(source.pipe(significantChange(1)), subs).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should compare an item caused by the one it emits with that one', () => {
    const feedback = new Subject<ReturnType<typeof change>>();
    const seen: number[] = [];
    feedback.pipe(significantChange(2)).subscribe(({ value }) => {
      seen.push(value);
      if (value === 8) return;
      feedback.next(change(7));
      feedback.next(change(8));
    });
    feedback.next(change(6));

    expect(seen).toEqual([6, 8]);
  });

  it('should let a removal through, and the same value after it', () => {
    const kinds: string[] = [];
    of(
      { ...change(1), kind: 'change' },
      // A removal has no value; typed as if it had, since streams of numbers are all that this operator takes.
      { ...change(undefined as unknown as number), kind: 'removed' },
      { ...change(1), kind: 'initial' },
      { ...change(1), kind: 'change' },
    )
      .pipe(significantChange(5))
      .subscribe(({ kind }) => kinds.push(kind));

    expect(kinds).toEqual(['change', 'removed', 'initial']);
  });

  it('should forget a name with its removal', async () => {
    const source = new Subject<{ kind: string; name: string; value: number; previous: undefined }>();
    source.pipe(significantChange(5)).subscribe();
    // An object in the place of the name, since it can be seen whether that is still held.
    const update = (name: object, kind: string) => ({ kind, ...change(1, name as unknown as string) });
    const kept = trackKey(name => source.next(update(name, 'change')));
    const dropped = trackKey(name => {
      source.next(update(name, 'change'));
      source.next(update(name, 'removed'));
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
        map(value => change(value)),
        significantChange(1),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });

  it('should refuse a delta that measures nothing', () => {
    expect(() => significantChange(-1)).toThrow(/INVALID_ARGUMENT: delta of significantChange is -1/);
    expect(() => significantChange(NaN)).toThrow(/INVALID_ARGUMENT/);
  });
});
