import { concat, defer, EMPTY, NEVER, of, Subject, take, tap, throwError, VirtualTimeScheduler } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { retryBackoff, type RetryInfo } from '../../src/operators/index.js';
import { createTestScheduler, withoutClock } from './support/createTestScheduler.js';

describe('retryBackoff', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const random = () => 0.5;
  const quick = { initialDelayMs: 4, maxDelayMs: 12, random };

  /** How long each of the first `count` retries waits: the longest, unless `random` says otherwise. */
  const delaysOf = (count: number, options: Parameters<typeof retryBackoff>[0]) => {
    const scheduler = new VirtualTimeScheduler();
    const delays: number[] = [];
    throwError(() => 'error')
      .pipe(
        retryBackoff({
          random: () => 1,
          ...options,
          scheduler,
          maxAttempts: count,
          onRetry: ({ delayMs }) => delays.push(delayMs),
        }),
      )
      .subscribe({ error: () => {} });
    scheduler.flush();
    return delays;
  };

  it('should subscribe again after a delay that doubles up to the limit', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  -1-#');
      const subs = [
        '                    ^--!',
        '                    -----^--!',
        '                    ------------^--!',
        '                    ---------------------^--!',
        '                    ------------------------------^!',
      ];
      const unsub = '        -------------------------------!';
      const expected = '     -1----1------1--------1---------';

      expectObservable(source.pipe(retryBackoff(quick)), unsub).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should wait at most 250 ms at first and 30 s at last, unless told otherwise', () => {
    expect(delaysOf(9, {})).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(delaysOf(3, { initialDelayMs: 10, maxDelayMs: 15 })).toEqual([10, 15, 15]);
    expect(delaysOf(2000, { initialDelayMs: 1 }).at(-1)).toBe(30_000);
  });

  it('should choose the delay from 0 on, by the given random numbers', () => {
    const draws = [0, 0.25, 0.999];
    expect(delaysOf(3, { random: () => draws.shift() ?? 0 })).toEqual([0, 125, 999]);
  });

  it('should tell of each retry before its delay', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const told: (RetryInfo & { readonly at: number })[] = [];
      const source = cold('  -#');
      const expected = '     ---';

      const result = source.pipe(
        retryBackoff({ ...quick, onRetry: info => told.push({ ...info, at: testScheduler.now() }) }),
      );
      expectObservable(result, '^------!').toBe(expected);
      testScheduler.flush();
      expect(told).toEqual([
        { attempt: 1, delayMs: 2, cause: 'error', at: 1 },
        { attempt: 2, delayMs: 4, cause: 'error', at: 4 },
      ]);
    });
  });

  it('should raise the error when the attempts are used up', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  -1-#');
      const subs = [
        '                    ^--!',
        '                    -----^--!',
        '                    ------------^--!',
      ];
      const expected = '     -1----1------1-#';

      expectObservable(source.pipe(retryBackoff({ ...quick, maxAttempts: 2 }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
      expectObservable(cold('-1-#').pipe(retryBackoff({ ...quick, maxAttempts: 0 }))).toBe('-1-#');
    });
  });

  it('should raise an error that is not worth a retry', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const asked: unknown[] = [];
      const result = cold('  -1-#').pipe(
        retryBackoff({
          ...quick,
          shouldRetry: error => {
            asked.push(error);
            return false;
          },
        }),
        tap({ error: () => expect(asked).toEqual(['error']) }),
      );
      expectObservable(result).toBe('-1-#');
    });
  });

  it('should raise the error of shouldRetry and of onRetry', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const failing = () => {
        throw 'worse';
      };
      const source = cold('-#');

      expectObservable(source.pipe(retryBackoff({ ...quick, shouldRetry: failing }))).toBe('-#', {}, 'worse');
      expectObservable(source.pipe(retryBackoff({ ...quick, onRetry: failing }))).toBe('-#', {}, 'worse');
    });
  });

  it('should count anew only after it was healthy for long enough, from the first item on', () => {
    const scheduler = new VirtualTimeScheduler();
    const attempts: number[] = [];
    const connections: Subject<number>[] = [];
    const subscription = defer(() => {
      const connection = new Subject<number>();
      connections.push(connection);
      return connection;
    })
      .pipe(
        retryBackoff({
          ...quick,
          healthyAfterMs: 100,
          scheduler,
          onRetry: ({ attempt }) => attempts.push(attempt),
        }),
      )
      .subscribe();
    const live = () => connections.at(-1)!;
    const pass = (ms: number) => {
      scheduler.maxFrames = scheduler.frame + ms;
      scheduler.schedule(() => {}, ms);
      scheduler.flush();
    };

    live().error('at once');
    pass(20);
    live().next(1);
    pass(99);
    live().error('too early');
    pass(20);
    pass(1000);
    live().error('silent all the time');
    pass(20);
    live().next(1);
    pass(50);
    live().next(2);
    pass(50);
    live().error('after 100 ms of health');
    expect(attempts).toEqual([1, 2, 3, 1]);
    expect(connections).toHaveLength(4);

    subscription.unsubscribe();
    expect(scheduler.actions).toHaveLength(0);
  });

  it('should pass completion on, unless it is told to repeat', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const once = cold('    -1-|');
      expectObservable(once.pipe(retryBackoff(quick))).toBe('-1-|');
      expectSubscriptions(once.subscriptions).toBe('^--!');

      const source = cold('  -1-|');
      const subs = ['        ^--!', '-----^--!', '------------^!'];
      const unsub = '        -------------!';
      const expected = '     -1----1-------';
      expectObservable(source.pipe(retryBackoff({ ...quick, repeatOnComplete: true })), unsub).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should take completion for an error when told to repeat', () => {
    const scheduler = new VirtualTimeScheduler();
    const causes: unknown[] = [];
    const errors: unknown[] = [];
    EMPTY.pipe(
      retryBackoff({
        repeatOnComplete: true,
        maxAttempts: 1,
        scheduler,
        onRetry: ({ cause }) => causes.push(cause),
      }),
    ).subscribe({ error: error => errors.push(error) });
    scheduler.flush();

    expect(causes).toHaveLength(1);
    expect(causes[0]).toBeInstanceOf(RivuletError);
    expect(causes[0]).toMatchObject({ code: 'UNAVAILABLE', reason: 'SOURCE_COMPLETED' });
    expect(errors).toMatchObject([{ code: 'UNAVAILABLE' }]);
  });

  it('should stay silent on a source that never ends', () => {
    testScheduler.run(({ expectObservable }) => {
      expectObservable(NEVER.pipe(retryBackoff())).toBe('-');
    });
  });

  it('should leave the source, or not come back to it, when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const live = cold('    -1-----|');
      expectObservable(live.pipe(retryBackoff(quick)), '^-!').toBe('-1-');
      expectSubscriptions(live.subscriptions).toBe('^-!');

      const failed = cold('  -#');
      expectObservable(failed.pipe(retryBackoff(quick)), '^-!').toBe('---');
      expectSubscriptions(failed.subscriptions).toBe('^!');
    });
  });

  it('should let go of the old subscription before it makes a new one', () => {
    const scheduler = new VirtualTimeScheduler();
    let open = 0;
    let most = 0;
    defer(() => {
      open += 1;
      most = Math.max(most, open);
      return concat(
        of(1),
        throwError(() => 'error'),
      );
    })
      .pipe(tap({ finalize: () => (open -= 1) }), retryBackoff({ scheduler, maxAttempts: 5 }))
      .subscribe({ error: () => {} });
    scheduler.flush();

    expect(most).toBe(1);
    expect(open).toBe(0);
  });

  it('should not pile up on the stack when the source fails at once', () => {
    const scheduler = new VirtualTimeScheduler();
    scheduler.maxFrames = 10;
    let tries = 0;
    defer(() => {
      tries += 1;
      return throwError(() => 'error');
    })
      .pipe(retryBackoff({ initialDelayMs: 0, maxAttempts: 100_000, scheduler }))
      .subscribe({ error: () => {} });
    scheduler.flush();

    expect(tries).toBe(100_001);
  });

  it('should not read the wall clock', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const source = cold('  -1-#');
      const expected = '     -1----1-#';

      const options = { ...quick, maxAttempts: 1, scheduler: withoutClock(testScheduler) };
      expectObservable(source.pipe(retryBackoff(options))).toBe(expected);
    });
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(1, 2, 3)
      .pipe(
        tap(n => seen.push(n)),
        retryBackoff(),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });

  it('should refuse times that no timer can wait', () => {
    expect(() => retryBackoff({ maxDelayMs: Infinity })).toThrow(/INVALID_ARGUMENT: maxDelayMs of retryBackoff/);
    expect(() => retryBackoff({ initialDelayMs: -1 })).toThrow(/INVALID_ARGUMENT: initialDelayMs of retryBackoff/);
    expect(() => retryBackoff({ healthyAfterMs: NaN })).toThrow(/INVALID_ARGUMENT: healthyAfterMs of retryBackoff/);
    expect(() => retryBackoff({ maxAttempts: -1 })).toThrow(/INVALID_ARGUMENT: maxAttempts of retryBackoff/);
  });
});
