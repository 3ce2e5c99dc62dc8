import { BehaviorSubject, EMPTY, NEVER, Observable, of, Subject, type Subscriber, take, tap, throwError } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { pauseWhen } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('pauseWhen', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const states = { t: true, f: false };
  const few = { limit: 10 };

  it('should hold items back while paused and let them out in order', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  1--2--3--4---------5--|');
      const paused = cold('  --t---------f----------', states);
      const subs = '         ^---------------------!';
      const expected = '     1-----------(234)--5--|';

      expectObservable(source.pipe(pauseWhen(paused, few))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
      expectSubscriptions(paused.subscriptions).toBe(subs);
    });
  });

  it('should let items flow until it is told to pause', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('1-2-|').pipe(pauseWhen(NEVER, few))).toBe('1-2-|');
      expectObservable(cold('1-2-|').pipe(pauseWhen(EMPTY, few))).toBe('1-2-|');
    });
  });

  it('should know the first state before the first item, if both come at once', () => {
    const seen: number[] = [];
    const paused$ = new BehaviorSubject(true);
    of(1, 2)
      .pipe(pauseWhen(paused$, few))
      .subscribe(n => seen.push(n));
    expect(seen).toEqual([]);

    paused$.next(false);
    expect(seen).toEqual([1, 2]);
  });

  it('should complete when the source has and nothing is held back', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  1-2-3|');
      const paused = cold('  -t------f---', states);
      const expected = '     1-------(23|)';

      expectObservable(source.pipe(pauseWhen(paused, few))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe('^----!');
      expectSubscriptions(paused.subscriptions).toBe('^-------!');
      expectObservable(cold('1--|').pipe(pauseWhen(cold('-t----', states), few))).toBe('1--|');
    });
  });

  it('should keep the last state of paused$ when that completes', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const source = cold('  1-2-3-4-|');
      expectObservable(source.pipe(pauseWhen(cold('-t|', states), few))).toBe('1--------');
      expectObservable(source.pipe(pauseWhen(cold('-t-f|', states), few))).toBe('1--23-4-|');
    });
  });

  it('should error when it would have to hold more than the limit', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  1-2-3-4-|');
      const paused = cold('  -t-------', states);
      const subs = '         ^-----!';
      const expected = '     1-----#';

      const result = source.pipe(pauseWhen(paused, { limit: 2 }));
      expectObservable(result).toBe(
        expected,
        undefined,
        new RivuletError(
          'RESOURCE_EXHAUSTED',
          'pauseWhen holds 2 items back and got one more. Pause for shorter, raise its limit, or throttle before it.',
          { details: { limit: '2' } },
        ),
      );
      expectSubscriptions(source.subscriptions).toBe(subs);
      expectSubscriptions(paused.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the source and of paused$', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  1-2-#');
      const paused = cold('  -t-----', states);
      expectObservable(source.pipe(pauseWhen(paused, few))).toBe('1---#');
      expectSubscriptions(paused.subscriptions).toBe('^---!');

      const other = cold('   1-2-3-');
      expectObservable(other.pipe(pauseWhen(cold('-t-#', states), few))).toBe('1--#');
      expectSubscriptions(other.subscriptions).toBe('^--!');

      const unused = cold('  1-');
      const failed$ = throwError(() => 'error');
      expectObservable(unused.pipe(pauseWhen(failed$, few))).toBe('#');
      expectSubscriptions(unused.subscriptions).toBe([]);
    });
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(pauseWhen(NEVER, few))).toBe('|');
      expectObservable(cold('-').pipe(pauseWhen(NEVER, few))).toBe('-');
    });
  });

  it('should leave both when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  1-2-3-4-|');
      const paused = cold('  -t-------', states);
      const subs = '         ^----!';

      expectObservable(source.pipe(pauseWhen(paused, few)), subs).toBe('1-----');
      expectSubscriptions(source.subscriptions).toBe(subs);
      expectSubscriptions(paused.subscriptions).toBe(subs);
    });
  });

  it('should put an item caused by one that is let out behind those that are held', () => {
    const source = new Subject<number>();
    const paused$ = new BehaviorSubject(true);
    const seen: number[] = [];
    source.pipe(pauseWhen(paused$, few)).subscribe(n => {
      seen.push(n);
      if (n === 1) source.next(4);
    });
    source.next(1);
    source.next(2);
    source.next(3);
    paused$.next(false);
    source.next(5);

    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('should stop letting items out when one of them pauses it again', () => {
    const source = new Subject<number>();
    const paused$ = new BehaviorSubject(true);
    const seen: (number | string)[] = [];
    source.pipe(pauseWhen(paused$, few)).subscribe({
      next: n => {
        if (n === 2) paused$.next(true);
        if (n === 3) {
          paused$.next(true);
          paused$.next(false);
        }
        seen.push(n);
      },
      complete: () => seen.push('done'),
    });
    source.next(1);
    source.next(2);
    source.next(3);
    source.next(4);
    source.complete();
    paused$.next(false);
    expect(seen).toEqual([1, 2]);

    paused$.next(false);
    expect(seen).toEqual([1, 2, 3, 4, 'done']);
  });

  it('should complete after the last item when letting it out completes the source', () => {
    const source = new Subject<number>();
    const paused$ = new BehaviorSubject(true);
    const seen: (number | string)[] = [];
    source.pipe(pauseWhen(paused$, few)).subscribe({
      next: n => {
        seen.push(n);
        if (n === 1) source.complete();
      },
      complete: () => seen.push('done'),
    });
    source.next(1);
    source.next(2);
    paused$.next(false);

    expect(seen).toEqual([1, 2, 'done']);
  });

  it('should let nothing out to a subscriber that left meanwhile', () => {
    const source = new Subject<number>();
    const paused$ = new BehaviorSubject(true);
    const seen: number[] = [];
    source.pipe(pauseWhen(paused$, few), take(1)).subscribe(n => seen.push(n));
    source.next(1);
    source.next(2);
    paused$.next(false);

    expect(seen).toEqual([1]);
    expect(source.observed).toBe(false);
    expect(paused$.observed).toBe(false);
  });

  it('should let go of what it holds when unsubscribed, also where the source keeps its subscriber', async () => {
    const kept: Subscriber<object>[] = [];
    const subscription = new Observable<object>(subscriber => {
      kept.push(subscriber);
    })
      .pipe(pauseWhen(of(true), few))
      .subscribe();
    const tracked = trackKey(item => kept[0]?.next(item));
    expect(await tracked.isHeld()).toBe(true);

    subscription.unsubscribe();
    expect(await tracked.isHeld()).toBe(false);
    expect(kept[0]?.closed).toBe(true);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(1, 2, 3)
      .pipe(
        tap(n => seen.push(n)),
        pauseWhen(NEVER, few),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });

  it('should refuse a limit that bounds nothing', () => {
    expect(() => pauseWhen(NEVER, { limit: 0 })).toThrow(/INVALID_ARGUMENT: limit of pauseWhen is 0/);
    expect(() => pauseWhen(NEVER, { limit: Infinity })).toThrow(/INVALID_ARGUMENT/);
    expect(() => pauseWhen(NEVER, { limit: 1.5 })).toThrow(/INVALID_ARGUMENT/);
  });
});
