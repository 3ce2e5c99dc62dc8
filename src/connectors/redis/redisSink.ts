import type { SinkWriter } from '../sink.js';
import type { HasStatus } from '../status.js';
import type { RedisArgument, RedisServer } from './client.js';
import { connectTo, type RedisOptions } from './connection.js';

/** A command with its arguments: `['INCR', 'visits']`. */
export type RedisCommand = readonly (RedisArgument | number)[];

/** Sends a command, and resolves to the answer, strings as bytes. */
export type SendCommand = (command: RedisCommand) => Promise<unknown>;

/** A sink that writes to Redis. It stays open when a stream ends: close it, or let `await using` do so. */
export interface RedisSink<T> extends SinkWriter<T>, HasStatus, AsyncDisposable {
  /** Resolves once Redis has answered. */
  write(item: T): Promise<void>;
  close(): Promise<void>;
}

/**
 * Writes each item to Redis: by the command that `write` makes of it, by what `write` does itself, or not at all where it
 * returns nothing.
 *
 * A command waits while Redis is away. One whose connection breaks before the answer fails with UNAVAILABLE, as it may or
 * may not have been done; `sinkTo` with `retry` sends it again, so choose commands that may be done twice where that matters.
 *
 * @example Count words
 * ```ts no-run
 * import { redisSink } from 'rivulet/redis';
 * import { sinkTo } from 'rivulet/connectors';
 * import { from } from 'rxjs';
 *
 * await using counts = redisSink<string>('redis://localhost:6379', word => ['HINCRBY', 'words', word, 1]);
 * from(['a', 'b', 'a']).pipe(sinkTo(counts)).subscribe();
 * ```
 *
 * @param server A URL, or a client of the package `redis`, which is left open.
 * @throws {RivuletError} INVALID_ARGUMENT for what is no URL of Redis. A write rejects with INVALID_ARGUMENT,
 * RESOURCE_EXHAUSTED, UNAUTHENTICATED and the like for what Redis refuses.
 */
export function redisSink<T>(
  server: RedisServer,
  write: (item: T, send: SendCommand) => RedisCommand | Promise<unknown> | undefined,
  options: RedisOptions = {},
): RedisSink<T> {
  const connection = connectTo(server, options);
  return {
    status$: connection.status$,
    async write(item) {
      const made = write(item, connection.send);
      if (isCommand(made)) await connection.send(made);
      else await made;
    },
    close: connection.close,
    [Symbol.asyncDispose]: connection.close,
  };
}

function isCommand(made: RedisCommand | Promise<unknown> | undefined): made is RedisCommand {
  return Array.isArray(made);
}
