import { config, from, map, of, Subject, take, tap, throttleTime } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { filterChanges, throttleByKey } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';

describe('filterChanges', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  afterEach(() => {
    config.onUnhandledError = null;
    vi.restoreAllMocks();
  });
  const change = (value: number) => ({ name: 'a', value, previous: undefined });
  const items = { a: change(1), b: change(2), c: change(3), d: change(4) };
  const ignored = { onError: () => {} };

  it('should let through the updates for which the predicate holds', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-b-c-d-|', items);
      const subs = '         ^-------!';
      const expected = '     --b---d-|';

      expectObservable(source.pipe(filterChanges(({ value }) => value % 2 === 0))).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should show the predicate the name, the value and the previous value', () => {
    const asked: unknown[] = [];
    of({ name: 'a', value: 2, previous: 1 })
      .pipe(
        filterChanges(({ name, value, previous }) => {
          asked.push([name, previous, value]);
          return true;
        }),
      )
      .subscribe();

    expect(asked).toEqual([['a', 1, 2]]);
  });

  it('should let through an update for which the predicate throws, tell of it, and go on', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-b-c-d-|', items);
      const subs = '         ^-------!';
      const expected = '     a---c-d-|';
      const told: unknown[] = [];

      const result = source.pipe(
        filterChanges(
          ({ value }) => {
            if (value === 3) throw 'bad';
            return value !== 2;
          },
          { onError: (error, update) => told.push([error, update]) },
        ),
        tap({ complete: () => expect(told).toEqual([['bad', items.c]]) }),
      );
      expectObservable(result).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should report to the handler of RxJS by default, without ending anything', () => {
    const reported: unknown[] = [];
    config.onUnhandledError = error => reported.push(error);
    const cause = new Error('bad');
    const seen: number[] = [];
    of(1, 2)
      .pipe(
        map(change),
        filterChanges(() => {
          throw cause;
        }),
      )
      .subscribe(({ value }) => seen.push(value));

    expect(seen).toEqual([1, 2]);
    expect(reported).toHaveLength(2);
    expect(reported[0]).toBeInstanceOf(RivuletError);
    expect(reported[0]).toMatchObject({ reason: 'PREDICATE_FAILED', details: { name: 'a' }, cause });
    expect(String(reported[0])).toMatch(/threw on an update of "a", which was let through: bad\./);
  });

  it('should report to the console where RxJS has no handler, or one that throws', () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => {});
    const report = () =>
      of(change(1))
        .pipe(
          filterChanges(() => {
            throw new Error('bad');
          }),
        )
        .subscribe();
    report();
    expect(written).toHaveBeenCalledTimes(1);

    config.onUnhandledError = () => {
      throw new Error('worse');
    };
    report();
    expect(written).toHaveBeenCalledTimes(3);
    expect(written.mock.calls.map(([error]) => (error as Error).message)).toEqual([
      expect.stringContaining('bad'),
      expect.stringContaining('bad'),
      'worse',
    ]);
  });

  it('should report an onError that throws, and still let the update through', () => {
    const reported: unknown[] = [];
    config.onUnhandledError = error => reported.push(error);
    const seen: number[] = [];
    of(1, 2)
      .pipe(
        map(change),
        filterChanges(
          () => {
            throw 'bad';
          },
          {
            onError: () => {
              throw 'worse';
            },
          },
        ),
      )
      .subscribe(({ value }) => seen.push(value));

    expect(seen).toEqual([1, 2]);
    expect(reported).toEqual(['worse', 'worse']);
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|', items).pipe(filterChanges(() => true))).toBe('|');
      expectObservable(cold('-', items).pipe(filterChanges(() => true))).toBe('-');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-#', items);
      const subs = '         ^-!';

      expectObservable(source.pipe(filterChanges(() => true))).toBe('a-#', items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a--b--c--|', items);
      const subs = '         ^---!';
      const expected = '     a--b-';

      expectObservable(source.pipe(filterChanges(() => true)), subs).toBe(expected, items);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should judge an item caused by the one it emits on its own', () => {
    const feedback = new Subject<ReturnType<typeof change>>();
    const seen: number[] = [];
    feedback.pipe(filterChanges(({ value }) => value < 4, ignored)).subscribe(({ value }) => {
      seen.push(value);
      feedback.next(change(value + 1));
    });
    feedback.next(change(1));

    expect(seen).toEqual([1, 2, 3]);
  });

  it('should not consume the place of an item in a throttle behind it', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-b-a-----b-a---|', items);
      const expected = '    --b-------b-----|';

      const isB = filterChanges(({ value }: { name: string; value: number; previous: undefined }) => value === 2);
      expectObservable(source.pipe(isB, throttleByKey(5))).toBe(expected, items);
      expectObservable(source.pipe(isB, throttleTime(5))).toBe(expected, items);
    });
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    from([1, 2, 3])
      .pipe(
        tap(n => seen.push(n)),
        map(change),
        filterChanges(() => true),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });
});
