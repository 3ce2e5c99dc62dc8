import { checkLimit } from '../../operators/checks.js';
import { jsonCodec } from '../codecs/jsonCodec.js';
import type { Codec } from '../codec.js';
import type { RedisServer } from './client.js';
import type { RedisOptions } from './connection.js';
import { redisSink, type RedisSink } from './redisSink.js';

/** How values become bytes. */
export interface RedisWriterOptions<T> extends RedisOptions {
  /** Default: JSON. */
  readonly codec?: Codec<T> | undefined;
}

export interface StreamWriterOptions<T> extends RedisWriterOptions<T> {
  /** The field of the value. Default: `value`. */
  readonly field?: string | undefined;
  /** About how many of the latest messages the stream keeps; Redis drops whole blocks. Default: all. */
  readonly maxLength?: number | undefined;
}

const codecOf = <T>(options: RedisWriterOptions<T>): Codec<T> => options.codec ?? (jsonCodec() as Codec<T>);

/**
 * Writes `[field, value]` to a hash: the latest value of each field.
 *
 * @example
 * ```ts no-run
 * import { hashWriter } from 'rivulet/redis';
 *
 * await using latest = hashWriter<number>('redis://localhost:6379', 'readings');
 * await latest.write(['cellar', 11.5]);
 * ```
 */
export function hashWriter<V>(
  server: RedisServer,
  key: string,
  options: RedisWriterOptions<V> = {},
): RedisSink<readonly [field: string, value: V]> {
  const codec = codecOf(options);
  return redisSink(server, ([field, value]) => ['HSET', key, field, codec.encode(value)], options);
}

/**
 * Adds each value to a stream, for `redisStream` to read.
 *
 * @example
 * ```ts no-run
 * import { streamWriter } from 'rivulet/redis';
 *
 * await using orders = streamWriter<{ id: number }>('redis://localhost:6379', 'orders', { maxLength: 100_000 });
 * await orders.write({ id: 1 });
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for a `maxLength` that is no whole number from 1.
 */
export function streamWriter<T>(
  server: RedisServer,
  stream: string,
  options: StreamWriterOptions<T> = {},
): RedisSink<T> {
  const codec = codecOf(options);
  const { field = 'value', maxLength } = options;
  if (maxLength !== undefined) checkLimit('maxLength of streamWriter', maxLength);
  const bound = maxLength === undefined ? [] : ['MAXLEN', '~', maxLength];
  return redisSink(server, value => ['XADD', stream, ...bound, '*', field, codec.encode(value)], options);
}

/**
 * Publishes each value on a channel. Who does not listen at that moment does not get it.
 *
 * @example
 * ```ts no-run
 * import { channelWriter } from 'rivulet/redis';
 *
 * await using alarms = channelWriter<string>('redis://localhost:6379', 'alarms');
 * await alarms.write('too hot');
 * ```
 */
export function channelWriter<T>(
  server: RedisServer,
  channel: string,
  options: RedisWriterOptions<T> = {},
): RedisSink<T> {
  const codec = codecOf(options);
  return redisSink(server, value => ['PUBLISH', channel, codec.encode(value)], options);
}
