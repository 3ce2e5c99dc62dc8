import { concatMap, of, Subject, take, tap, VirtualTimeScheduler } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdsFor } from '../../src/operators/index.js';
import { createTestScheduler, withoutClock } from './support/createTestScheduler.js';

describe('holdsFor', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const isHigh = (item: string | number) => Number(item) > 4;
  const answers = { t: true, f: false };

  it('should turn true when the predicate has held for that long, and false when it breaks', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  5--6--2--7---------3--|');
      const subs = '         ^---------------------!';
      const expected = '     f----tf-------t----f--|';

      expectObservable(source.pipe(holdsFor(isHigh, 5))).toBe(expected, answers);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should count anew after a break', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const source = cold('  5--2-6--2--5--------|');
      const expected = '     f--------------t----|';

      expectObservable(source.pipe(holdsFor(isHigh, 4))).toBe(expected, answers);
    });
  });

  it('should answer with the first item, and then only changes', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('--1-2-3-|').pipe(holdsFor(isHigh, 4))).toBe('--f-----|', answers);
      expectObservable(cold('--5-2-3-|').pipe(holdsFor(isHigh, 4))).toBe('--f-----|', answers);
    });
  });

  it('should turn true at once where it has to hold for no time', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('--5-6-2-|').pipe(holdsFor(isHigh, 0))).toBe('--t---f-|', answers);
    });
  });

  it('should complete with the source, without waiting for what is being timed', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('5-|').pipe(holdsFor(isHigh, 4))).toBe('f-|', answers);
    });
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(holdsFor(isHigh, 4))).toBe('|');
      expectObservable(cold('-').pipe(holdsFor(isHigh, 4))).toBe('-');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  5-#');
      const subs = '         ^-!';

      expectObservable(source.pipe(holdsFor(isHigh, 4))).toBe('f-#', answers);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the predicate', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --5-|');
      const subs = '         ^-!';
      const failing = (): boolean => {
        throw 'error';
      };

      expectObservable(source.pipe(holdsFor(failing, 4))).toBe('--#');
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  5----------|');
      const subs = '         ^---!';
      const expected = '     f----';

      expectObservable(source.pipe(holdsFor(isHigh, 5)), subs).toBe(expected, answers);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should have one timer at most, and none after a break or when unsubscribed', () => {
    const scheduler = new VirtualTimeScheduler();
    const source = new Subject<number>();
    const subscription = source.pipe(holdsFor(isHigh, 4, { scheduler })).subscribe();
    source.next(5);
    source.next(6);
    expect(scheduler.actions).toHaveLength(1);
    source.next(1);
    expect(scheduler.actions).toHaveLength(0);
    source.next(7);
    expect(scheduler.actions).toHaveLength(1);
    subscription.unsubscribe();
    expect(scheduler.actions).toHaveLength(0);
  });

  it('should break by an item caused by its answer', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const feedback = new Subject<string>();
      hot('                 5------7-----').subscribe(feedback);
      const expected = '    f---(tf)---(tf)';

      const result = feedback.pipe(
        holdsFor(isHigh, 4),
        // Hands on an answer before those which it brings about.
        concatMap(held => {
          if (held) feedback.next('1');
          return [held];
        }),
      );
      expectObservable(result).toBe(expected, answers);
    });
  });

  it('should not read the wall clock', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const source = cold('  5--6--2--7---------3--|');
      const expected = '     f----tf-------t----f--|';

      const scheduler = withoutClock(testScheduler);
      expectObservable(source.pipe(holdsFor(isHigh, 5, { scheduler }))).toBe(expected, answers);
    });
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(5, 6, 7)
      .pipe(
        tap(n => seen.push(n)),
        holdsFor(isHigh, 0),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([5]);
  });

  it('should refuse a time that no timer can wait', () => {
    expect(() => holdsFor(isHigh, Infinity)).toThrow(/INVALID_ARGUMENT: forMs of holdsFor is Infinity/);
  });
});
