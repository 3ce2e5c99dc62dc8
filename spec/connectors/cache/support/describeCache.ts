import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { firstValueFrom, from, lastValueFrom, Subject, take, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RivuletError } from '../../../../src/errors/index.js';
import type { Cache, CacheChange, CacheKey, StoreOptions } from '../../../../src/connectors/cache/index.js';
import type { Codec } from '../../../../src/connectors/codec.js';
import { sinkTo } from '../../../../src/connectors/index.js';
import { arbitraryKey, compareKeys } from './keys.js';

/** The same place each time it is opened, and no other spec's. */
export interface CachePlace {
  open(options?: StoreOptions<unknown>): Cache | Promise<Cache>;
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

/** Resolves when `condition` holds; asked again after each turn of the event loop. */
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 1));
};

/** What holds for every cache, whatever is under it. */
export function describeCache(createPlace: () => CachePlace): void {
  let place: CachePlace;
  let opened: Cache[];
  const open = async <K extends CacheKey = CacheKey, V = unknown>(options?: StoreOptions<V>): Promise<Cache<K, V>> => {
    const cache = await place.open(options);
    opened.push(cache);
    return cache as unknown as Cache<K, V>;
  };
  beforeEach(() => {
    place = createPlace();
    opened = [];
  });
  afterEach(async () => {
    for (const cache of opened) await cache.close();
  });

  describe('entries', () => {
    it('should be there once they are put, and gone once they are deleted', async () => {
      const cache = await open();
      await cache.put('a', { deep: [1, null] });
      expect([await cache.get('a'), await cache.has('a')]).toEqual([{ deep: [1, null] }, true]);
      expect([await cache.get('b'), await cache.has('b')]).toEqual([undefined, false]);
      expect([await cache.delete('a'), await cache.delete('a')]).toEqual([true, false]);
      expect([await cache.get('a'), await cache.has('a')]).toEqual([undefined, false]);
    });

    it('should be there when the cache is opened again', async () => {
      const cache = await open();
      await cache.put(['a', 1n], 1);
      await cache.store('other').put('b', 2);
      await cache.close();

      const again = await open();
      expect(await all(again.entries())).toEqual([[['a', 1n], 1]]);
      expect(await all(again.store('other').entries())).toEqual([['b', 2]]);
      expect(await again.stats()).toEqual({ entries: 1, bytes: expect.any(Number) });
    });

    it('should come in the order of their keys, within any bounds and in either direction', async () => {
      const cache = await open<CacheKey, string>();
      const keys = new Map<string, CacheKey>();
      for (const key of fc.sample(arbitraryKey, { numRuns: 300, seed: 7 })) keys.set(keyName(key), key);
      await Promise.all([...keys].map(([name, key]) => cache.put(key, name)));
      const sorted = [...keys.values()].sort(compareKeys);
      expect(await all(cache.keys())).toStrictEqual(sorted);
      expect(await all(cache.values())).toEqual(sorted.map(keyName));

      await fc.assert(
        fc.asyncProperty(
          fc.option(fc.oneof(arbitraryKey, fc.constantFrom(...sorted)), { nil: undefined }),
          fc.option(fc.oneof(arbitraryKey, fc.constantFrom(...sorted)), { nil: undefined }),
          fc.boolean(),
          fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
          async (first, last, reverse, limit) => {
            const sign = reverse ? -1 : 1;
            const expected = (reverse ? [...sorted].reverse() : sorted)
              .filter(key => first === undefined || sign * compareKeys(key, first) >= 0)
              .filter(key => last === undefined || sign * compareKeys(key, last) < 0)
              .slice(0, limit);
            expect(await all(cache.keys({ from: first, to: last, reverse, limit }))).toStrictEqual(expected);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('should come all, page after page, once each', async () => {
      const cache = await open<number, number>();
      const numbers = Array.from({ length: 1000 }, (_, n) => n);
      await Promise.all(numbers.map(n => cache.put(n, n * 2)));
      expect(await all(cache.keys())).toEqual(numbers);
      expect(await all(cache.values({ reverse: true }))).toEqual(numbers.map(n => n * 2).reverse());
      expect(await all(cache.entries({ from: 100, to: 900 }))).toHaveLength(800);
      expect(await all(cache.keys({ from: 10, limit: 600 }))).toEqual(numbers.slice(10, 610));
    });

    it('should give the one as of a time', async () => {
      const cache = await open<[string, Date], number>();
      for (const second of [10, 20, 30]) await cache.put(['a', new Date(second * 1000)], second);
      await cache.put(['b', new Date(5000)], 5);
      const asOf = async (name: string, second: number) =>
        all(cache.values({ from: [name, new Date(second * 1000)], prefix: [name], reverse: true, limit: 1 }));
      expect([await asOf('a', 25), await asOf('a', 20), await asOf('a', 99)]).toEqual([[20], [20], [30]]);
      expect([await asOf('a', 9), await asOf('b', 6)]).toEqual([[], [5]]);
    });

    it('should be read by prefix', async () => {
      const cache = await open();
      for (const key of ['a', 'ab', 'abc', 'b', 'a\0', ['a'], ['a', 1], ['ab', 1]]) await cache.put(key, 1);
      expect(await all(cache.keys({ prefix: 'a' }))).toEqual(['a', 'a\0', 'ab', 'abc']);
      expect(await all(cache.keys({ prefix: 'ab', reverse: true }))).toEqual(['abc', 'ab']);
      expect(await all(cache.keys({ prefix: ['a'] }))).toEqual([['a'], ['a', 1]]);
    });

    it('should be read as far as somebody wants', async () => {
      const cache = await open<number, number>();
      await Promise.all(Array.from({ length: 600 }, (_, n) => cache.put(n, n)));
      expect(await lastValueFrom(from(cache.keys()).pipe(take(3), toArray()))).toEqual([0, 1, 2]);
    });

    it('should be deleted by range', async () => {
      const cache = await open<number, number>();
      await Promise.all(Array.from({ length: 2500 }, (_, n) => cache.put(n, n)));
      expect(await cache.deleteRange({ from: 100, to: 2400 })).toBe(2300);
      expect(await cache.stats()).toMatchObject({ entries: 200 });
      expect(await cache.deleteRange({ prefix: 'a' })).toBe(0);
      expect(await cache.deleteRange({})).toBe(200);
      expect(await cache.stats()).toEqual({ entries: 0, bytes: 0 });
    });

    it('should be kept apart by store', async () => {
      const cache = await open();
      const [a, ab] = [cache.store('a'), cache.store('ab')];
      await Promise.all([cache.put('k', 0), a.put('k', 1), ab.put('k', 2), a.put('l', 3)]);
      expect([await cache.get('k'), await a.get('k'), await ab.get('k')]).toEqual([0, 1, 2]);
      expect(await all(a.entries())).toEqual([
        ['k', 1],
        ['l', 3],
      ]);
      expect(await all(cache.keys())).toEqual(['k']);
      expect(() => cache.store('a b')).toThrow('INVALID_ARGUMENT');
    });

    it('should be counted', async () => {
      const cache = await open({ codec: raw });
      await cache.put('a', Uint8Array.of(1, 2, 3));
      await cache.put('a', Uint8Array.of(1, 2));
      await cache.put('b', Uint8Array.of(1));
      // A string of one letter takes three bytes as a key.
      expect(await cache.stats()).toEqual({ entries: 2, bytes: 9 });
      await cache.delete('a');
      expect(await cache.stats()).toEqual({ entries: 1, bytes: 4 });
    });
  });

  describe('a limit', () => {
    it('should let go of the entry that was written longest ago', async () => {
      const cache = await open({ maxEntries: 3 });
      for (const key of ['a', 'b', 'c']) await cache.put(key, 1);
      await cache.put('a', 2);
      await cache.put('d', 1);
      expect(await all(cache.keys())).toEqual(['a', 'c', 'd']);
      await Promise.all(['e', 'f'].map(key => cache.put(key, 1)));
      expect(await all(cache.keys())).toEqual(['d', 'e', 'f']);
    });

    it('should be kept in bytes, to the byte', async () => {
      const cache = await open({ codec: raw, maxBytes: 40 });
      for (const key of ['a', 'b', 'c', 'd']) await cache.put(key, new Uint8Array(7));
      expect(await cache.stats()).toEqual({ entries: 4, bytes: 40 });
      await cache.put('e', new Uint8Array(8));
      expect(await all(cache.keys())).toEqual(['c', 'd', 'e']);
      await expect(cache.put('f', new Uint8Array(38))).rejects.toThrow('does not fit into a store of 40');
      await cache.put('f', new Uint8Array(37));
      expect([await all(cache.keys()), await cache.stats()]).toEqual([['f'], { entries: 1, bytes: 40 }]);
    });

    it('should hold after the cache was open without one', async () => {
      const before = await open();
      for (const key of ['c', 'b', 'a']) await before.put(key, 1);
      await before.put('c', 2);
      await before.close();

      const cache = await open({ maxEntries: 3 });
      await cache.put('d', 1);
      expect(await all(cache.keys())).toEqual(['a', 'c', 'd']);
    });

    it('should agree with a plain list under any writes', async () => {
      const write = fc.record({ key: fc.integer({ min: 0, max: 8 }), isDelete: fc.boolean() });
      const store = (await open()).store<number, number>('limited', { maxEntries: 4 });
      const expected = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async writes => {
          await Promise.all(writes.map(({ key, isDelete }, n) => (isDelete ? store.delete(key) : store.put(key, n))));
          for (const [n, { key, isDelete }] of writes.entries()) {
            expected.delete(key);
            if (!isDelete) expected.set(key, n);
            if (expected.size > 4) expected.delete(expected.keys().next().value!);
          }
          expect(await all(store.entries())).toEqual([...expected].sort(([a], [b]) => a - b));
          expect((await store.stats()).entries).toBe(expected.size);
        }),
        { numRuns: 40 },
      );
    });

    it('should be the same for all who use a store', async () => {
      const cache = await open();
      cache.store('a', { maxEntries: 3 });
      expect(() => cache.store('a', { maxEntries: 4 })).toThrow('is in use with maxEntries 3');
      expect(() => cache.store('a')).not.toThrow();
      expect(() => cache.store('b', { maxEntries: 0 })).toThrow('INVALID_ARGUMENT');
    });
  });

  describe('transaction', () => {
    it('should lose no update, whoever counts', async () => {
      const [cache, other] = [await open<string, number>(), await open<string, number>()];
      const count = (counter: Cache<string, number>) =>
        counter.transaction('n', async tx => tx.put('n', ((await tx.get('n')) ?? 0) + 1));
      await Promise.all(Array.from({ length: 60 }, (_, n) => count(n % 2 ? cache : other)));
      expect(await cache.get('n')).toBe(60);
    });

    it('should write all or nothing', async () => {
      const cache = await open<string, number>();
      await cache.put('gone', 1);
      const changes = record(cache);
      await cache.transaction('a', tx => {
        tx.put('a', 1);
        tx.put('b', 2);
        tx.delete('gone');
      });
      expect(await all(cache.entries())).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      const failing = cache.transaction('a', tx => {
        tx.put('a', 9);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await cache.get('a')).toBe(1);
      await until(() => changes.length === 3);
      expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
        ['put', 'a'],
        ['put', 'b'],
        ['deleted', 'gone'],
      ]);
    });

    it('should see what it has written itself, and give its result', async () => {
      const cache = await open<string, number>();
      const result = await cache.transaction('a', async tx => {
        tx.put('a', 1);
        const first = await tx.get('a');
        tx.delete('a');
        return [first, await tx.get('a')];
      });
      expect([result, await cache.has('a')]).toEqual([[1, undefined], false]);
    });

    it('should run again when somebody else wrote what it has read', async () => {
      const cache = await open<string, number>();
      await cache.put('rate', 1);
      let runs = 0;
      await cache.transaction('total', async tx => {
        const rate = (await tx.get('rate')) ?? 0;
        if (++runs === 1) await cache.put('rate', 5);
        tx.put('total', rate * 10);
      });
      expect([runs, await cache.get('total')]).toEqual([2, 50]);
    });

    it('should run one at a time for a key, and side by side for others', async () => {
      const cache = await open<string, number>();
      const log: string[] = [];
      const gate = new Subject<void>();
      const first = cache.transaction('a', async () => {
        log.push('a1 begins');
        await firstValueFrom(gate);
        log.push('a1 ends');
      });
      const second = cache.transaction('a', () => void log.push('a2'));
      await cache.transaction('b', () => void log.push('b'));
      await until(() => log.includes('a1 begins'));
      gate.next();
      await Promise.all([first, second]);
      expect(log.filter(line => line.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2']);
      expect(log.indexOf('b')).toBeLessThan(log.indexOf('a1 ends'));
    });

    it('should refuse one inside another on the same key, and use after its end', async () => {
      const cache = await open<string, number>();
      await expect(cache.transaction('a', () => cache.transaction('a', () => 1))).rejects.toThrow('wait for itself');
      expect(await cache.transaction('a', () => cache.transaction('b', () => 1))).toBe(1);
      const late = await cache.transaction('a', tx => tx);
      expect(() => late.put('a', 1)).toThrow('after its function had returned');
    });

    it('should give up when it is always overtaken', async () => {
      const cache = await open<string, number>();
      let n = 0;
      const overtaken = cache.transaction('a', async tx => {
        await tx.get('a');
        await cache.put('a', n++);
        tx.put('a', -1);
      });
      await expect(overtaken).rejects.toThrow('ABORTED');
      expect(await cache.get('a')).toBe(99);
    });
  });

  describe('snapshot', () => {
    it('should stay as it was while the cache changes', async () => {
      const cache = await open<number, string>({ maxEntries: 500 });
      await Promise.all(Array.from({ length: 500 }, (_, n) => cache.put(n, 'old')));
      const snapshot = await cache.snapshot();
      await cache.deleteRange({ from: 0, to: 100 });
      await Promise.all(Array.from({ length: 500 }, (_, n) => cache.put(n + 300, 'new')));

      const entries = await all(snapshot.entries());
      expect(entries).toEqual(Array.from({ length: 500 }, (_, n) => [n, 'old']));
      expect([await snapshot.get(0), await snapshot.has(700)]).toEqual(['old', false]);
      expect(await all(snapshot.keys({ from: 3, reverse: true, limit: 2 }))).toEqual([3, 2]);
      expect(await cache.get(300)).toBe('new');

      await snapshot.release();
      await snapshot.release();
      await expect(snapshot.get(0)).rejects.toThrow('The snapshot was released');
    });

    it('should be taken at most 64 times', async () => {
      const cache = await open();
      const held = await Promise.all(Array.from({ length: 64 }, () => cache.snapshot()));
      await expect(cache.snapshot()).rejects.toThrow('RESOURCE_EXHAUSTED');
      await held[0]!.release();
      await (await cache.snapshot()).release();
      for (const snapshot of held) await snapshot.release();
    });
  });

  describe('changes', () => {
    it('should come live, in the order of the commits, evictions included', async () => {
      const cache = await open<string, number>({ maxEntries: 2 });
      await cache.put('before', 0);
      const changes = record(cache);
      await cache.put('a', 1);
      await Promise.all([cache.put('b', 2), cache.put('a', 3), cache.delete('a'), cache.delete('nothing')]);
      await until(() => changes.length === 5);
      expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
        ['put', 'a'],
        ['put', 'b'],
        ['evicted', 'before'],
        ['put', 'a'],
        ['deleted', 'a'],
      ]);
      expect(changes[0]).toEqual({ kind: 'put', key: 'a', value: 1, revision: expect.any(Number) });
      const revisions = changes.map(({ revision }) => revision);
      expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    });

    it('should come to every handle of a store', async () => {
      const [cache, other] = [await open<string, number>(), await open<string, number>()];
      const changes = record(other);
      // Once the handle has an answer it has begun to listen.
      await other.has('a');
      await cache.put('a', 1);
      await until(() => changes.length === 1);
      expect(changes).toMatchObject([{ kind: 'put', key: 'a', value: 1 }]);
    });

    it('should begin with the present state of a range when asked for', async () => {
      const cache = await open<string, number>();
      await Promise.all(['a', 'b', 'c'].map((key, n) => cache.put(key, n)));
      const changes: CacheChange<string, number>[] = [];
      const subscription = cache.changes({ from: 'b' }).subscribe(change => changes.push(change));
      await until(() => changes.length === 2);
      await cache.put('a', 7);
      await cache.put('d', 8);
      await cache.delete('b');
      await until(() => changes.length === 4);
      subscription.unsubscribe();
      expect(changes.map(change => [change.kind, change.key, 'value' in change ? change.value : undefined])).toEqual([
        ['initial', 'b', 1],
        ['initial', 'c', 2],
        ['put', 'd', 8],
        ['deleted', 'b', undefined],
      ]);
    });

    it('should lose and repeat none between the present state and what is live', async () => {
      const cache = await open<number, number>();
      await Promise.all(Array.from({ length: 1500 }, (_, n) => cache.put(n, -1)));
      const writes: Promise<unknown>[] = [];
      const subscribers = Array.from({ length: 4 }, () => ({ state: new Map<number, number>(), last: 0, again: 0 }));
      for (const [at, subscriber] of subscribers.entries()) {
        for (let n = 0; n < 300; n++) {
          const key = (n * 7 + at) % 1600;
          writes.push(n % 5 === 0 ? cache.delete(key) : cache.put(key, at * 1000 + n));
          if (n === 150)
            cache.changes().subscribe(change => {
              if (change.kind !== 'initial') {
                if (change.revision <= subscriber.last) subscriber.again++;
                subscriber.last = change.revision;
              } else if (subscriber.state.has(change.key)) subscriber.again++;
              if ('value' in change) subscriber.state.set(change.key, change.value);
              else if (!subscriber.state.delete(change.key)) subscriber.again++;
            });
        }
        await writes.at(-1);
      }
      await Promise.all(writes);
      await cache.put(9999, 1);
      await until(() => subscribers.every(({ state }) => state.has(9999)));
      const entries = await all(cache.entries());
      for (const { state, again } of subscribers) {
        expect([...state].sort(([a], [b]) => a - b)).toEqual(entries);
        expect(again).toBe(0);
      }
    });
  });

  describe('as an observer and a sink', () => {
    it('should write what a stream sends', async () => {
      const cache = await open<string, number>();
      from([
        ['a', 1],
        ['b', 2],
      ] as const).subscribe(cache);
      await cache.flush();
      expect(await all(cache.entries())).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
    });

    it('should have each entry safe before sinkTo passes it on', async () => {
      const cache = await open<string, number>();
      const seen: unknown[] = [];
      const entries = from([
        ['a', 1],
        ['b', 2],
      ] as const);
      await lastValueFrom(entries.pipe(sinkTo(cache))).then(async last => seen.push(last, await cache.get('b')));
      expect(seen).toEqual([['b', 2], 2]);
    });

    it('should say what could not be written, and go on', async () => {
      const cache = await open<number, number>();
      const errors: RivuletError[] = [];
      cache.errors$.subscribe(error => errors.push(error));
      from([
        [NaN, 1],
        [2, 2],
      ] as const).subscribe(cache);
      await cache.flush();
      expect([errors.map(({ code }) => code), await cache.get(2)]).toEqual([['INVALID_ARGUMENT'], 2]);
    });
  });

  describe('misuse', () => {
    it('should be refused: keys that are none, values that are none, limits that are none', async () => {
      const cache = await open();
      await expect(cache.get(NaN)).rejects.toThrow('NaN cannot be a key of a cache');
      await expect(cache.put('a', undefined)).rejects.toThrow('INVALID_ARGUMENT: The value for "a" is undefined');
      await expect(cache.put('a', () => 1)).rejects.toThrow('cannot be encoded as application/json');
      expect(() => cache.keys({ limit: 0 })).toThrow('limit of a range');
      expect(() => cache.keys({ from: {} as never })).toThrow('INVALID_ARGUMENT');
    });

    it('should be told as DATA_LOSS, with the key, when a value cannot be decoded', async () => {
      const written = await open({ codec: raw });
      await written.put('a', Buffer.from('{'));
      await written.close();
      const cache = await open();
      await expect(cache.get('a')).rejects.toMatchObject({
        code: 'DATA_LOSS',
        reason: 'UNDECODABLE',
        details: { key: '"a"' },
      });
      await expect(all(cache.entries())).rejects.toThrow('The value of "a", 1 bytes, cannot be decoded');
      await expect(firstValueFrom(cache.changes())).rejects.toThrow('DATA_LOSS');
      expect(await all(cache.keys())).toEqual(['a']);
    });

    it('should be told when the cache is closed', async () => {
      const cache = await open();
      const store = cache.store('a');
      const snapshot = await cache.snapshot();
      const put = cache.put('a', 1);
      await cache.close();
      await put;
      const closed = 'FAILED_PRECONDITION: The cache is closed';
      await expect(cache.get('a')).rejects.toThrow(closed);
      await expect(store.put('a', 1)).rejects.toThrow(closed);
      await expect(snapshot.get('a')).rejects.toThrow(closed);
      expect(() => cache.entries()).toThrow(closed);
      expect(() => cache.store('b')).toThrow(closed);
      await cache.close();
      expect(await firstValueFrom(cache.status$)).toMatchObject({ state: 'closed' });
    });
  });
}

/** Bytes as they are. */
const raw: Codec<unknown> = {
  contentType: 'application/octet-stream',
  encode: value => value as Uint8Array,
  decode: bytes => bytes.slice(),
};

function record<K extends CacheKey, V>(cache: Cache<K, V>): CacheChange<K, V>[] {
  const changes: CacheChange<K, V>[] = [];
  cache.changes$.subscribe(change => changes.push(change));
  return changes;
}

function keyName(key: CacheKey): string {
  if (Array.isArray(key)) return `[${(key as CacheKey[]).map(keyName).join()}]`;
  return `${key instanceof Date ? 'date' : typeof key} ${key instanceof Date ? key.getTime() : JSON.stringify(String(key))}`;
}
