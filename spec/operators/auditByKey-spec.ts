import { map, of, Subject, takeUntil, tap, VirtualTimeScheduler } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditByKey } from '../../src/operators/index.js';
import { createTestScheduler, withoutClock } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('auditByKey', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const key = (item: string) => item.toLowerCase();

  it('should emit the latest item after the time, each key on its own', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-b-A-------a------|');
      const subs = '         ^--------------------!';
      const expected = '     -----A---b-A-------a-|';

      expectObservable(source.pipe(auditByKey(5, { key }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should emit steadily while a key never pauses', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  aAaAaAaAaAaAaAaA---|');
      const expected = '    ---A---A---A---A---|';

      expectObservable(source.pipe(auditByKey(3, { key }))).toBe(expected);
    });
  });

  it('should let what is held wait for its time when the source completes', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-bA|');
      const subs = '         ^---!';
      const expected = '     ------A-(b|)';

      expectObservable(source.pipe(auditByKey(6, { key }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the source and drop what is held', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-#');
      const subs = '         ^---!';
      const expected = '     ----#';

      expectObservable(source.pipe(auditByKey(10, { key }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(auditByKey(4, { key }))).toBe('|');
      expectObservable(cold('-').pipe(auditByKey(4, { key }))).toBe('-');
    });
  });

  it('should raise the error of the key selector', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a-|');
      const subs = '         ^-!';
      const failing = () => {
        throw 'error';
      };

      expectObservable(source.pipe(auditByKey(4, { key: failing }))).toBe('--#');
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-b----------|');
      const subs = '         ^----!';
      const expected = '     ------';

      expectObservable(source.pipe(auditByKey(8, { key })), subs).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should stop its timers when unsubscribed', () => {
    const scheduler = new VirtualTimeScheduler();
    const source = new Subject<string>();
    const subscription = source.pipe(auditByKey(4, { key, scheduler })).subscribe();
    source.next('a');
    source.next('b');
    expect(scheduler.actions).toHaveLength(2);

    subscription.unsubscribe();
    expect(scheduler.actions).toHaveLength(0);
  });

  it('should start a new interval with an item caused by the one it emits', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const feedback = new Subject<string>();
      hot('                 a---------').subscribe(feedback);
      const expected = '    ----a---A-';

      const result = feedback.pipe(
        auditByKey(4, { key }),
        tap(item => {
          if (item === 'a') feedback.next('A');
        }),
      );
      expectObservable(result).toBe(expected);
    });
  });

  it('should key by name unless told otherwise', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-b-A----|').pipe(map(value => ({ name: key(value), value })));
      const expected = '    -----A-b-|';

      const result = source.pipe(
        auditByKey(5),
        map(item => item.value),
      );
      expectObservable(result).toBe(expected);
    });
  });

  it('should not read the wall clock', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-A-b----------|');
      const expected = '    -----A---b-----|';

      const scheduler = withoutClock(testScheduler);
      expectObservable(source.pipe(auditByKey(5, { key, scheduler }))).toBe(expected);
    });
  });

  it('should forget a key when its time is over', async () => {
    const scheduler = new VirtualTimeScheduler();
    const source = new Subject<{ key: object }>();
    source.pipe(auditByKey(4, { key: item => item.key, scheduler })).subscribe();
    const tracked = trackKey(key => source.next({ key }));
    expect(await tracked.isHeld()).toBe(true);

    scheduler.flush();
    expect(await tracked.isHeld()).toBe(false);
    expect(source.observed).toBe(true);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    const gone = new Subject<void>();
    of(1, 2, 3)
      .pipe(
        tap(n => seen.push(n)),
        auditByKey(0, {
          key: n => {
            gone.next();
            return n;
          },
        }),
        takeUntil(gone),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });

  it('should refuse a time that no timer can wait', () => {
    expect(() => auditByKey(NaN)).toThrow(/INVALID_ARGUMENT: durationMs of auditByKey is NaN/);
  });
});
