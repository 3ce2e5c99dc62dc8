import { map, of, Subject, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { pairwiseByKey } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';
import { trackKey } from './support/trackKey.js';

describe('pairwiseByKey', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const key = (item: string) => item.toLowerCase();
  const pairs = { p: ['a', 'A'], q: ['b', 'B'], r: ['A', 'a'] };

  it('should emit each item with the one before it, each key on its own', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a--b--A--B---a-----|');
      const subs = '         ^------------------!';
      const expected = '     ------p--q---r-----|';

      expectObservable(source.pipe(pairwiseByKey({ key }))).toBe(expected, pairs);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should emit nothing for an empty source, one that never ends, or a single item', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(pairwiseByKey({ key }))).toBe('|');
      expectObservable(cold('-').pipe(pairwiseByKey({ key }))).toBe('-');
      expectObservable(cold('-a-|').pipe(pairwiseByKey({ key }))).toBe('---|');
    });
  });

  it('should raise the error of the source', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a-A-#');
      const subs = '         ^---!';
      const expected = '     --p-#';

      expectObservable(source.pipe(pairwiseByKey({ key }))).toBe(expected, pairs);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should raise the error of the key selector', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a-|');
      const subs = '         ^-!';
      const failing = () => {
        throw 'error';
      };

      expectObservable(source.pipe(pairwiseByKey({ key: failing }))).toBe('--#');
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should leave the source when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  a--A--a--|');
      const subs = '         ^---!';
      const expected = '     ---p-';

      expectObservable(source.pipe(pairwiseByKey({ key })), subs).toBe(expected, pairs);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should pair an item caused by the one it emits with that one', () => {
    const feedback = new Subject<number>();
    const seen: (readonly [number, number])[] = [];
    feedback.pipe(pairwiseByKey({ key: () => 'same' })).subscribe(pair => {
      seen.push(pair);
      if (pair[1] === 2) feedback.next(3);
    });
    feedback.next(1);
    feedback.next(2);
    feedback.next(4);

    expect(seen).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it('should key by name unless told otherwise', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  a-b-A----|').pipe(map(value => ({ name: key(value), value })));
      const expected = '    ----p----|';

      const result = source.pipe(
        pairwiseByKey(),
        map(pair => pair.map(item => item.value)),
      );
      expectObservable(result).toBe(expected, pairs);
    });
  });

  it('should make the last pair of a key with its removal', () => {
    const change = { name: 'a', kind: 'change' };
    const removed = { name: 'a', kind: 'removed' };
    const initial = { name: 'a', kind: 'initial' };
    const seen: unknown[] = [];
    of(change, removed, initial, change, removed, removed, initial)
      .pipe(pairwiseByKey())
      .subscribe(pair => seen.push(pair));

    expect(seen).toEqual([
      [change, removed],
      [initial, change],
      [change, removed],
    ]);
  });

  it('should forget a key with its removal', async () => {
    const source = new Subject<{ key?: object; kind: string }>();
    source.pipe(pairwiseByKey({ key: item => item.key })).subscribe();
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
    of(1, 2, 3, 4)
      .pipe(
        tap(n => seen.push(n)),
        pairwiseByKey({ key: () => 'same' }),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1, 2]);
  });
});
