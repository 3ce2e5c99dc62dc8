import { filter, map, of, Subject, take, tap, VirtualTimeScheduler } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { throttleByKey } from '../../src/operators/index.js';
import { createTestScheduler, withoutClock } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('throttleByKey', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const key = (item: string) => item.toLowerCase();

  it('should emit the first item at once and the last one at the end of the interval, each key on its own', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-b-A----------a|');
      const subs = '         ^-----------------!';
      const expected = '     a---bA----A------a|';

      expectObservable(source.pipe(throttleByKey(5, { key }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should never emit two items of a key within one interval', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-A-a-A-a-A-a----A--|');
      const expected = '    a------A------a------(A|)';

      expectObservable(source.pipe(throttleByKey(7, { key }))).toBe(expected);
    });
  });

  it('should emit only the first item without trailing', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-A-a------A-----|');
      const expected = '    a----------A-----|';

      expectObservable(source.pipe(throttleByKey(5, { key, trailing: false }))).toBe(expected);
    });
  });

  it('should emit only the last item without leading', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-A-a------A-----|');
      const expected = '    -----a----------A|';

      expectObservable(source.pipe(throttleByKey(5, { key, leading: false }))).toBe(expected);
    });
  });

  it('should let what is pending wait for its interval when the source completes', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-bA-B|');
      const subs = '         ^-----!';
      const expected = '     a-b-----A-(B|)';

      expectObservable(source.pipe(throttleByKey(8, { key }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the source and drop what is pending', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-#');
      const subs = '         ^---!';
      const expected = '     a---#';

      expectObservable(source.pipe(throttleByKey(10, { key }))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(throttleByKey(4, { key }))).toBe('|');
      expectObservable(cold('-').pipe(throttleByKey(4, { key }))).toBe('-');
    });
  });

  it('should raise the error of the key selector', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a-|');
      const subs = '         ^-!';
      const failing = () => {
        throw 'error';
      };

      expectObservable(source.pipe(throttleByKey(4, { key: failing }))).toBe('--#');
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-b----------|');
      const subs = '         ^----!';
      const expected = '     a---b-';

      expectObservable(source.pipe(throttleByKey(8, { key })), subs).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should stop its timers when unsubscribed', () => {
    const scheduler = new VirtualTimeScheduler();
    const source = new Subject<string>();
    const subscription = source.pipe(throttleByKey(4, { key, scheduler })).subscribe();
    source.next('a');
    source.next('b');
    expect(scheduler.actions).toHaveLength(2);

    subscription.unsubscribe();
    expect(scheduler.actions).toHaveLength(0);
  });

  it('should hold back an item caused by the one it emits', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const feedback = new Subject<string>();
      hot('                 a---------').subscribe(feedback);
      const expected = '    a---A---a-';

      let answers = ['A', 'a'];
      const result = feedback.pipe(
        throttleByKey(4, { key }),
        tap(() => {
          const [answer, ...rest] = answers;
          answers = rest;
          if (answer) feedback.next(answer);
        }),
      );
      expectObservable(result).toBe(expected);
    });
  });

  it('should not give the place of an item to one that was filtered out before', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  A-a-A------|');
      const expected = '    --a--------|';

      const result = source.pipe(
        filter(item => item === 'a'),
        throttleByKey(5, { key }),
      );
      expectObservable(result).toBe(expected);
    });
  });

  it('should key by name unless told otherwise', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-b-A----|').pipe(map(value => ({ name: key(value), value })));
      const expected = '    a-b--A---|';

      const result = source.pipe(
        throttleByKey(5),
        map(item => item.value),
      );
      expectObservable(result).toBe(expected);
    });
  });

  it('should not read the wall clock', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-A-b-A----------a|');
      const expected = '    a---bA----A------a|';

      const scheduler = withoutClock(testScheduler);
      expectObservable(source.pipe(throttleByKey(5, { key, scheduler }))).toBe(expected);
    });
  });

  it('should forget a key when its interval is over', async () => {
    const scheduler = new VirtualTimeScheduler();
    const source = new Subject<{ key: object }>();
    source.pipe(throttleByKey(4, { key: item => item.key, scheduler })).subscribe();
    const tracked = trackKey(key => source.next({ key }));
    expect(await tracked.isHeld()).toBe(true);

    scheduler.flush();
    expect(await tracked.isHeld()).toBe(false);
    expect(source.observed).toBe(true);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(1, 2, 3)
      .pipe(
        tap(n => seen.push(n)),
        throttleByKey(0, { key: n => n }),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });

  it('should refuse an interval that no timer can wait, and edges that let nothing through', () => {
    expect(() => throttleByKey(Infinity)).toThrow(/INVALID_ARGUMENT: intervalMs of throttleByKey is Infinity/);
    expect(() => throttleByKey(-1)).toThrow(/INVALID_ARGUMENT/);
    expect(() => throttleByKey(4, { leading: false, trailing: false })).toThrow(/INVALID_ARGUMENT/);
  });
});
