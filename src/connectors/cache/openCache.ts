import { checkLimit } from '../../operators/checks.js';
import { createStore } from './createStore.js';
import { openEnvironment } from './lmdb/environment.js';
import { requirePath } from './lmdb/fileCheck.js';
import { closedError, requireName } from './storeNames.js';
import type { Cache, CacheKey, CacheStore, StoreOptions } from './types.js';

/** How {@link openCache} opens. */
export interface CacheOptions<V> extends StoreOptions<V> {
  /** The most bytes of writes that wait to be made safe. One more write is refused. Default: 64 MiB. */
  readonly maxPendingBytes?: number | undefined;
  /**
   * Whether the whole file is read and checked when it is opened: damage is DATA_LOSS then. Without, damage ends the
   * process where LMDB meets it, or shows when a damaged value is read. Default: true.
   */
  readonly verify?: boolean | undefined;
}

/** The name of the store that the cache itself is. Others have at least one letter. */
const ROOT = '';
const DEFAULT_MAX_PENDING_BYTES = 67_108_864;

/**
 * Opens a cache in a file, with LMDB under it, or makes one.
 *
 * A write is acknowledged when it is on the disk; those that come while one is made safe share the next commit. The file
 * may be open several times in one process, and in several processes; `changes$` tells of what this process writes.
 *
 * @example Keep the latest reading of each sensor
 * ```ts
 * import { openCache } from 'rivulet/cache';
 * import { from } from 'rxjs';
 *
 * await using cache = await openCache<[sensor: string, at: Date], number>('readings.lmdb');
 *
 * await cache.put(['cellar', new Date(0)], 11.5);
 * await cache.put(['cellar', new Date(60_000)], 12);
 * await cache.put(['roof', new Date(0)], -3);
 *
 * const asOf = new Date(59_000);
 * const latest = cache.values({ from: ['cellar', asOf], prefix: ['cellar'], reverse: true, limit: 1 });
 * from(latest).subscribe(celsius => console.log(celsius)); // 11.5
 * ```
 *
 * @param path Of the file. Its folder is made; a second file, with `-lock` at its end, stands beside it.
 * @throws {RivuletError} INVALID_ARGUMENT for a folder or an option out of range; PERMISSION_DENIED; DATA_LOSS for a file that is
 * damaged or something else; FAILED_PRECONDITION where it is open in this process with other options.
 */
export async function openCache<K extends CacheKey = CacheKey, V = unknown>(
  path: string,
  options: CacheOptions<V> = {},
): Promise<Cache<K, V>> {
  const { maxPendingBytes = DEFAULT_MAX_PENDING_BYTES, verify = true } = options;
  checkLimit('maxPendingBytes of openCache', maxPendingBytes);
  const environment = await openEnvironment(requirePath(path), maxPendingBytes, verify);
  let closed: Promise<void> | undefined;
  const requireOpen = () => {
    if (closed) throw closedError();
  };

  const open = <K2 extends CacheKey, V2>(name: string, storeOptions: StoreOptions<V2>): CacheStore<K2, V2> =>
    createStore<K2, V2>(environment.store(name, storeOptions as StoreOptions<never>), storeOptions, requireOpen);

  let root: CacheStore<K, V>;
  try {
    root = open<K, V>(ROOT, options);
  } catch (error) {
    void environment.release();
    throw error;
  }
  const close = async () => {
    closed ??= environment.release();
    await closed;
  };

  return {
    ...root,
    store: <K2 extends CacheKey, V2>(name: string, storeOptions: StoreOptions<V2> = {}) => {
      requireOpen();
      return open<K2, V2>(requireName(name), storeOptions);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
