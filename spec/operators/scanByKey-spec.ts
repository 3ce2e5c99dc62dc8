import { map, of, Subject, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { scanByKey } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('scanByKey', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const key = (item: string) => item.toLowerCase();
  const append = (acc: string, item: string) => acc + item;
  const nothing = () => '';
  const folds = { p: 'a', q: 'b', r: 'aA', s: 'aAa' };

  it('should fold the items of each key on its own', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a--b--A----a---|');
      const subs = '         ^--------------!';
      const expected = '     p--q--r----s---|';

      expectObservable(source.pipe(scanByKey(append, nothing, { key }))).toBe(expected, folds);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should make the seed from the key, once for each', () => {
    const asked: unknown[] = [];
    const seen: string[] = [];
    of('a', 'b', 'A')
      .pipe(
        scanByKey(
          append,
          seedKey => {
            asked.push(seedKey);
            return `${String(seedKey)}:`;
          },
          { key },
        ),
      )
      .subscribe(acc => seen.push(acc));

    expect(asked).toEqual(['a', 'b']);
    expect(seen).toEqual(['a:a', 'b:b', 'a:aA']);
  });

  it('should complete on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(scanByKey(append, nothing, { key }))).toBe('|');
      expectObservable(cold('-').pipe(scanByKey(append, nothing, { key }))).toBe('-');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-#');
      const subs = '         ^---!';
      const expected = '     p-r-#';

      expectObservable(source.pipe(scanByKey(append, nothing, { key }))).toBe(expected, folds);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the key selector, of the seed and of the fold', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a-|');
      const subs = '         ^-!';
      const failing = () => {
        throw 'error';
      };

      expectObservable(source.pipe(scanByKey(append, nothing, { key: failing }))).toBe('--#');
      expectObservable(source.pipe(scanByKey(append, failing, { key }))).toBe('--#');
      expectObservable(source.pipe(scanByKey(failing, nothing, { key }))).toBe('--#');
      expectSubscriptions(source.subscriptions).toBe([subs, subs, subs]);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a--A--a--|');
      const subs = '         ^---!';
      const expected = '     p--r-';

      expectObservable(source.pipe(scanByKey(append, nothing, { key })), subs).toBe(expected, folds);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should fold an item caused by the one it emits into what that one made', () => {
    const feedback = new Subject<string>();
    const seen: string[] = [];
    feedback.pipe(scanByKey(append, nothing, { key: () => 'same' })).subscribe(acc => {
      seen.push(acc);
      if (acc === '12') feedback.next('3');
    });
    feedback.next('1');
    feedback.next('2');
    feedback.next('4');

    expect(seen).toEqual(['1', '12', '123', '1234']);
  });

  it('should key by name unless told otherwise', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-b-A----|').pipe(map(value => ({ name: key(value), value })));
      const expected = '    p-q-r----|';

      expectObservable(source.pipe(scanByKey((acc, item) => acc + item.value, nothing))).toBe(expected, folds);
    });
  });

  it('should fold a removal in and then start from the seed again', () => {
    const seen: string[] = [];
    of('change', 'removed', 'initial', 'change')
      .pipe(
        map(kind => ({ name: 'a', kind })),
        scanByKey((acc, item) => `${acc} ${item.kind}`, String),
      )
      .subscribe(acc => seen.push(acc));

    expect(seen).toEqual(['a change', 'a change removed', 'a initial', 'a initial change']);
  });

  it('should forget a key with its removal', async () => {
    const source = new Subject<{ key?: object; kind: string }>();
    source
      .pipe(
        scanByKey(
          n => n + 1,
          () => 0,
          { key: item => item.key },
        ),
      )
      .subscribe();
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
    const seen: string[] = [];
    of('1', '2', '3')
      .pipe(
        tap(n => seen.push(n)),
        scanByKey(append, nothing, { key: n => n }),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual(['1']);
  });
});
