import { createClient } from 'redis';
import { RivuletError } from '../../errors/index.js';

/** A part of a command, or of an answer. */
export type RedisArgument = string | Uint8Array;

/** What of a client of the package `redis` is used. Whatever `createClient` gives fits. */
export interface RedisClient {
  readonly isOpen: boolean;
  readonly isReady: boolean;
  connect(): Promise<unknown>;
  /** Lets go of the connection at once. */
  destroy(): void;
  sendCommand(
    args: readonly (string | Buffer)[],
    options?: { readonly typeMapping?: Record<number, unknown> },
  ): Promise<unknown>;
  duplicate(overrides?: { readonly RESP?: 2; readonly maintNotifications?: 'disabled' }): RedisClient;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  off(event: string, listener: (...args: unknown[]) => void): unknown;
  subscribe(channels: string, listener: (message: Buffer, channel: Buffer) => void, bufferMode: true): Promise<void>;
  pSubscribe(patterns: string, listener: (message: Buffer, channel: Buffer) => void, bufferMode: true): Promise<void>;
}

/** Where Redis is: a URL such as `redis://localhost:6379`, or a client, which stays its maker's to close. */
export type RedisServer = string | RedisClient;

/** The most commands that wait for an answer or for the connection. */
const MAX_QUEUED_COMMANDS = 100_000;

/** Makes a client for a URL. Nothing of what is thrown holds the URL, since there may be a password in it. */
export function clientFor(
  url: string,
  reconnectStrategy: (retries: number, cause: Error) => number | Error,
): RedisClient {
  let protocol: string | undefined;
  try {
    ({ protocol } = new URL(url));
  } catch {
    // The error of URL quotes it.
  }
  if (protocol !== 'redis:' && protocol !== 'rediss:')
    throw new RivuletError(
      'INVALID_ARGUMENT',
      'What was given is no URL of a Redis server. Give one such as redis://user:password@localhost:6379/0, ' +
        'or rediss: for TLS.',
    );
  try {
    return createClient({
      url,
      RESP: 2,
      commandsQueueMaxLength: MAX_QUEUED_COMMANDS,
      maintNotifications: 'disabled',
      socket: { reconnectStrategy },
    });
  } catch {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      'The URL of the Redis server has a part that is wrong: user, password or database.',
    );
  }
}
