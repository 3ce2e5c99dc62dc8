export type { RedisArgument, RedisClient, RedisServer } from './client.js';
export type { RedisOptions } from './connection.js';
export type { StreamEntry } from './groupReader.js';
export { redisCache, type RedisCacheOptions } from './redisCache.js';
export { redisChannel, type ChannelMessage, type RedisChannelOptions } from './redisChannel.js';
export { redisSink, type RedisCommand, type RedisSink, type SendCommand } from './redisSink.js';
export { redisStream, type RedisMessage, type RedisStreamOptions } from './redisStream.js';
export {
  channelWriter,
  hashWriter,
  streamWriter,
  type RedisWriterOptions,
  type StreamWriterOptions,
} from './writers.js';
