import { of, Subject, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { when } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';

describe('when', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const isHigh = (item: string) => Number(item) > 4;

  it('should emit an item when the predicate turns true', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  1--5--6--2--7--|');
      const subs = '         ^--------------!';
      const expected = '     ---5--------7--|';

      expectObservable(source.pipe(when(isHigh))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should take a first item for which the predicate holds for a rising edge', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('-5-6-|').pipe(when(isHigh))).toBe('-5---|');
    });
  });

  it('should see each subscription on its own', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const result = cold(' 5-|').pipe(when(isHigh));
      expectObservable(result).toBe('5-|');
      expectObservable(result).toBe('5-|');
    });
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(when(isHigh))).toBe('|');
      expectObservable(cold('-').pipe(when(isHigh))).toBe('-');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  5-#');
      const subs = '         ^-!';

      expectObservable(source.pipe(when(isHigh))).toBe('5-#');
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

      expectObservable(source.pipe(when(failing))).toBe('--#');
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  5--2--5--|');
      const subs = '         ^---!';
      const expected = '     5----';

      expectObservable(source.pipe(when(isHigh)), subs).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should not take an item caused by the one it emits for another rising edge', () => {
    const feedback = new Subject<number>();
    const seen: number[] = [];
    feedback.pipe(when(n => n > 4)).subscribe(n => {
      seen.push(n);
      if (n === 5) feedback.next(6);
    });
    feedback.next(5);
    feedback.next(1);
    feedback.next(7);

    expect(seen).toEqual([5, 7]);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(5, 6, 7)
      .pipe(
        tap(n => seen.push(n)),
        when(n => n > 4),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([5]);
  });
});
