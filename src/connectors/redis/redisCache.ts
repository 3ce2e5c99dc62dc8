import { checkLimit, checkMs } from '../../operators/checks.js';
import type { ByteStore } from '../cache/byteStore.js';
import { createStore } from '../cache/createStore.js';
import { closedError, requireName, requireSameLimit, requireStoreLimit, type StoreLimit } from '../cache/storeNames.js';
import type { Cache, CacheKey, CacheStore, StoreOptions } from '../cache/types.js';
import { createRedisStore } from './cache/redisStore.js';
import type { RedisServer } from './client.js';
import { connectTo, type RedisOptions } from './connection.js';

/** How {@link redisCache} keeps its entries. */
export interface RedisCacheOptions<V> extends StoreOptions<V>, RedisOptions {
  /** What tells apart several caches in one Redis, 1 to 64 of `[A-Za-z0-9_.:/-]`. Default: `cache`. */
  readonly name?: string | undefined;
  /** How many of the last changes are kept for those who follow them. Default: 10,000. */
  readonly changesKept?: number | undefined;
  /** How long a snapshot is held that nobody reads, in ms. Default: 600,000. */
  readonly snapshotTtlMs?: number | undefined;
}

const DEFAULT_CHANGES_KEPT = 10_000;
const DEFAULT_SNAPSHOT_TTL_MS = 600_000;

/**
 * Opens a cache in Redis, with the interface of `openCache`, that several processes share.
 *
 * Each write is one script and so one step, with the limit and the changes. `changes$` tells of what anybody writes, and goes
 * on where it was when the connection comes back. What is acknowledged is as safe as Redis makes it: with
 * `appendfsync always` it is on the disk. A write whose connection breaks before the answer fails with UNAVAILABLE, since
 * nobody knows whether it was done; reads are repeated. A snapshot is a copy, and takes as long and as much memory.
 *
 * @example
 * ```ts no-run
 * import { redisCache } from 'rivulet/redis';
 *
 * await using jobs = redisCache<string, { state: string }>('redis://localhost:6379', { name: 'jobs' });
 * jobs.changes({ prefix: 'render.' }).subscribe(change => console.log(change.kind, change.key));
 * await jobs.put('render.1', { state: 'done' });
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for options out of range.
 */
export function redisCache<K extends CacheKey = CacheKey, V = unknown>(
  server: RedisServer,
  options: RedisCacheOptions<V> = {},
): Cache<K, V> {
  const { name = 'cache', changesKept = DEFAULT_CHANGES_KEPT, snapshotTtlMs = DEFAULT_SNAPSHOT_TTL_MS } = options;
  requireName(name);
  checkLimit('changesKept of redisCache', changesKept);
  checkMs('snapshotTtlMs of redisCache', snapshotTtlMs);
  requireStoreLimit(options as StoreOptions<never>);
  const connection = connectTo(server, options);
  const stores = new Map<string, { readonly store: ByteStore; readonly limit: StoreLimit }>();
  let closed: Promise<void> | undefined;
  const requireOpen = () => {
    if (closed) throw closedError();
  };

  const open = <K2 extends CacheKey, V2>(part: string, storeOptions: StoreOptions<V2>): CacheStore<K2, V2> => {
    let present = stores.get(part);
    if (present) requireSameLimit(part, present.limit, storeOptions as StoreOptions<never>);
    else {
      const limit = requireStoreLimit(storeOptions as StoreOptions<never>);
      const prefix = `rivulet:{${name}${part && ` ${part}`}}`;
      present = { store: createRedisStore(connection, { prefix, limit, changesKept, snapshotTtlMs }), limit };
      stores.set(part, present);
    }
    return createStore<K2, V2>(present.store, storeOptions, requireOpen);
  };

  const root = open<K, V>('', options);
  const close = async () => {
    closed ??= connection.close();
    await closed;
  };
  return {
    ...root,
    store: <K2 extends CacheKey, V2>(part: string, storeOptions: StoreOptions<V2> = {}) => {
      requireOpen();
      return open<K2, V2>(requireName(part), storeOptions);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
