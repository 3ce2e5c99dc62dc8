import type { Observable, Observer } from 'rxjs';
import type { RivuletError } from '../../errors/index.js';
import type { Codec } from '../codec.js';
import type { SinkWriter } from '../sink.js';
import type { HasStatus } from '../status.js';

/**
 * What a cache keeps values under: a string, a number, a bigint, a boolean, a date, or a tuple of these.
 *
 * Keys are ordered, and come back with their types. Booleans come first, then numbers, bigints, dates, strings and tuples.
 * Strings go by code point, tuples element by element, a shorter one before those that it begins. `-0` is `0`, as in a `Map`.
 * NaN, invalid dates, lone surrogates, and keys of more than 1,024 bytes are refused with INVALID_ARGUMENT.
 */
export type CacheKey = string | number | bigint | boolean | Date | readonly CacheKey[];

/** Which keys, and in which order. Everything, upwards, where nothing is said. */
export interface KeyRange<K extends CacheKey = CacheKey> {
  /** Where to begin, this key included: the lowest one, or with `reverse` the highest. */
  readonly from?: K | undefined;
  /** Where to end, this key left out. */
  readonly to?: K | undefined;
  /** Only strings that begin with this string, or tuples that begin with these elements. */
  readonly prefix?: string | readonly CacheKey[] | undefined;
}

/** How a range is read. */
export interface ReadRange<K extends CacheKey = CacheKey> extends KeyRange<K> {
  /** Downwards, from the highest key. Default: false. */
  readonly reverse?: boolean | undefined;
  /** The most entries. Default: no limit. */
  readonly limit?: number | undefined;
}

/** What can be read, of a cache as it is now or of a snapshot. */
export interface CacheReader<K extends CacheKey, V> {
  /** The value, or undefined where there is none. */
  get(key: K): Promise<V | undefined>;
  has(key: K): Promise<boolean>;
  /**
   * The keys of a range, in order. Each loop reads anew, a page at a time.
   *
   * What is there from beginning to end of the loop comes exactly once. What is written meanwhile may come or not; a
   * snapshot has it as of one moment.
   */
  keys(range?: ReadRange<K>): AsyncIterable<K>;
  /** The values of a range, in the order of their keys. */
  values(range?: ReadRange<K>): AsyncIterable<V>;
  /**
   * The entries of a range, in the order of their keys.
   *
   * @example The value as of a time
   * ```ts no-run
   * for await (const [at, price] of prices.entries({ from: time, reverse: true, limit: 1 })) console.log(at, price);
   * ```
   */
  entries(range?: ReadRange<K>): AsyncIterable<[key: K, value: V]>;
}

/** A cache as of one moment. Release it: what it sees takes up room until then. */
export interface CacheSnapshot<K extends CacheKey, V> extends CacheReader<K, V>, AsyncDisposable {
  /** The last change that it contains. */
  readonly revision: number;
  /** Lets go of it. Doing it twice does nothing more. */
  release(): Promise<void>;
}

/** What is read and written in a transaction. Nothing is written before it ends, and then everything at once. */
export interface CacheTransaction<K extends CacheKey, V> {
  /** What this transaction has put, or else what is there. A key that was read must not change before the end. */
  get(key: K): Promise<V | undefined>;
  put(key: K, value: V): void;
  delete(key: K): void;
}

/** An entry was written, or is found there when {@link CacheStore.changes} begins. */
export interface CachePut<K extends CacheKey, V> {
  /** `'initial'`: it was there before. */
  readonly kind: 'initial' | 'put';
  readonly key: K;
  readonly value: V;
  /** Grows with every change of the store; gaps between revisions are normal. */
  readonly revision: number;
}

/** An entry is gone. */
export interface CacheDelete<K extends CacheKey> {
  /** `'evicted'`: it was the oldest, and the store was full. */
  readonly kind: 'deleted' | 'evicted';
  readonly key: K;
  readonly revision: number;
}

export type CacheChange<K extends CacheKey, V> = CachePut<K, V> | CacheDelete<K>;

/** How much a store holds. */
export interface CacheStats {
  readonly entries: number;
  /** Of the keys and values, as they are encoded. */
  readonly bytes: number;
}

/** How a store keeps its values. */
export interface StoreOptions<V> {
  /** Turns values into bytes and back. Default: JSON. */
  readonly codec?: Codec<V> | undefined;
  /** The most entries. One more, and the one that was written longest ago goes. Default: no limit. */
  readonly maxEntries?: number | undefined;
  /** The most bytes of keys and values, as they are encoded. Default: no limit. */
  readonly maxBytes?: number | undefined;
}

/**
 * Ordered entries that stay: a map from keys to values which is also a sink, and a source of its changes.
 *
 * It is an Observer of `[key, value]`, so that `source$.subscribe(store)` writes, and a sink for `sinkTo`, which waits for
 * each write. A source that completes or errors leaves it open.
 *
 * Everything throws INVALID_ARGUMENT for keys that are none, FAILED_PRECONDITION once it is closed, and DATA_LOSS for a value
 * that its codec cannot decode.
 */
export interface CacheStore<K extends CacheKey, V>
  extends CacheReader<K, V>, Observer<readonly [key: K, value: V]>, SinkWriter<readonly [key: K, value: V]>, HasStatus {
  /**
   * Resolves once the value is safe: it is there after a crash of the process. `undefined` is no value.
   *
   * @throws {RivuletError} RESOURCE_EXHAUSTED where the disk is full, the entry alone is larger than `maxBytes`, or more
   * writes wait than are allowed.
   */
  put(key: K, value: V): Promise<void>;
  /** Resolves to whether there was something to delete. */
  delete(key: K): Promise<boolean>;
  /** Deletes a range, 1,000 entries at a time, and resolves to how many there were. Each step is atomic, the whole is not. */
  deleteRange(range: KeyRange<K>): Promise<number>;
  /**
   * Reads and writes as if nobody else did: what `fn` puts and deletes is written at once and as a whole when it resolves,
   * and not at all when it throws.
   *
   * Transactions of this process on one key run one after the other. Where something that was read has been changed by
   * somebody else meanwhile, nothing is written and `fn` runs again, so it should have no other effects.
   *
   * @example Count
   * ```ts no-run
   * await counts.transaction('visits', async tx => tx.put('visits', ((await tx.get('visits')) ?? 0) + 1));
   * ```
   *
   * @throws {RivuletError} ABORTED after 100 runs in vain; FAILED_PRECONDITION for a transaction inside another one on the
   * same key, which would wait for itself.
   */
  transaction<R>(key: K, fn: (tx: CacheTransaction<K, V>) => R | Promise<R>): Promise<R>;
  /** A view as of now, that later changes do not touch. At most 64 at a time. */
  snapshot(): Promise<CacheSnapshot<K, V>>;
  stats(): Promise<CacheStats>;
  /** Each change from now on, in the order in which they were committed. */
  readonly changes$: Observable<CacheChange<K, V>>;
  /**
   * The present entries of a range as of one moment, each as `'initial'` and in order, and then each change after it; none
   * is lost or comes twice.
   */
  changes(range?: KeyRange<K>): Observable<CacheChange<K, V>>;
  /** What came in by `next` and could not be written. Never errors. */
  readonly errors$: Observable<RivuletError>;
  /** The same as `put`, for `sinkTo`. */
  write(entry: readonly [key: K, value: V]): Promise<void>;
  /** Resolves once what came in by `next` is safe. */
  flush(): Promise<void>;
}

/** A store that holds others, each with its own keys, values, codec and limit. */
export interface Cache<K extends CacheKey = CacheKey, V = unknown> extends CacheStore<K, V>, AsyncDisposable {
  /**
   * The store of a name, 1 to 64 of `[A-Za-z0-9_.:/-]`. It is made when something is written to it.
   *
   * @throws {RivuletError} FAILED_PRECONDITION where it is in use with another limit.
   */
  store<K2 extends CacheKey = CacheKey, V2 = unknown>(name: string, options?: StoreOptions<V2>): CacheStore<K2, V2>;
  /** Finishes the writes and lets go of the file or connection. Doing it twice does nothing more. */
  close(): Promise<void>;
}
