export type { RedisClient, RedisServer } from './client.js';
export type { RedisOptions } from './connection.js';
export { redisCache, type RedisCacheOptions } from './redisCache.js';
