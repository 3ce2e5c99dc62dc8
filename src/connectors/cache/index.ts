export { openCache, type CacheOptions } from './openCache.js';
export type {
  Cache,
  CacheChange,
  CacheDelete,
  CacheKey,
  CachePut,
  CacheReader,
  CacheSnapshot,
  CacheStats,
  CacheStore,
  CacheTransaction,
  KeyRange,
  ReadRange,
  StoreOptions,
} from './types.js';
