import { asyncScheduler } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { checkMs } from '../../operators/checks.js';
import { delay, requirePolicy, type RetryPolicy } from '../retry.js';
import { createStatus, type HasStatus } from '../status.js';
import { clientFor, type RedisArgument, type RedisClient, type RedisServer } from './client.js';
import { closedError, isFatal, isNotReady, toRedisError } from './failures.js';

/** How a connection is kept. */
export interface RedisOptions {
  /** When a connection that is lost is tried again. Default: for ever. A client of yours keeps to its own. */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** From 0 to less than 1, each equally likely, for the jitter of the retries. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** How long closing waits for what was sent and has no answer yet, in ms. Default: 5,000. */
  readonly closeGraceMs?: number | undefined;
}

/** A connection to Redis that comes back. */
export interface RedisConnection extends HasStatus {
  readonly client: RedisClient;
  /** Nothing can be sent any more: it was closed, or connecting again was given up. */
  readonly isClosed: boolean;
  /**
   * Sends a command. It waits while Redis is away.
   *
   * @throws {RivuletError} UNAVAILABLE with the reason CONNECTION_LOST where the connection breaks before the answer: the
   * command may or may not have been done.
   */
  send(args: readonly (RedisArgument | number)[]): Promise<unknown>;
  /** The same for a command that does no harm when it is done twice: it is sent again where the connection breaks. */
  repeat(args: readonly (RedisArgument | number)[]): Promise<unknown>;
  /** A connection of its own, for commands that block. */
  duplicate(): RedisConnection;
  /** Waits for what was sent, not for ever, and lets go of a connection that is ours. */
  close(): Promise<void>;
  /** Lets go of it at once. */
  destroy(): void;
}

/** Strings as the bytes that they are. The key is what RESP marks bulk strings with. */
const asBytes = { typeMapping: { 36: Buffer } };

/** @throws {RivuletError} INVALID_ARGUMENT for what is no URL of Redis and no client. */
export function connectTo(server: RedisServer, options: RedisOptions = {}): RedisConnection {
  const policy = requirePolicy('the connection to Redis', options.retry ?? {});
  const { random = Math.random, closeGraceMs = 5000 } = options;
  checkMs('closeGraceMs of the connection to Redis', closeGraceMs);
  const status = createStatus();
  let lastCause: unknown;

  const delayBefore = (attempt: number) =>
    random() * Math.min(policy.maxDelayMs, policy.initialDelayMs * policy.multiplier ** (attempt - 1));
  const reconnect = (retries: number, cause: Error): number | Error => {
    const error = toRedisError(cause);
    if (isFatal(error) || retries >= policy.maxAttempts) return error;
    const delayMs = delayBefore(retries + 1);
    status.retrying(retries + 1, delayMs, error);
    return delayMs;
  };
  if (typeof server !== 'string' && typeof (server as Partial<RedisClient> | undefined)?.sendCommand !== 'function')
    throw new RivuletError('INVALID_ARGUMENT', 'A Redis server is a URL or a client of the package redis.');
  const isOurs = typeof server === 'string';
  const client = isOurs ? clientFor(server, reconnect) : server;
  return keep(client, isOurs);

  function keep(kept: RedisClient, isOwned: boolean): RedisConnection {
    const own = kept === client ? status : createStatus();
    const pending = new Set<Promise<unknown>>();
    let isClosed = false;

    const onReady = () => {
      own.set('connected');
      // Duplicates share the strategy, and with it the status that it writes.
      if (client.isReady) status.set('connected');
    };
    const onError = (error: unknown) => {
      lastCause = error;
    };
    // Our own clients say more in their strategy: which attempt it is, and when.
    const onReconnecting = () => {
      if (!isOurs || own !== status)
        own.retrying(1, 0, toRedisError(lastCause ?? new Error('the connection was lost')));
    };
    const onTerminated = (cause: unknown) => {
      isClosed = true;
      own.closed(cause === undefined ? undefined : toRedisError(cause));
    };
    const listeners: readonly (readonly [string, (...args: unknown[]) => void])[] = [
      ['ready', onReady],
      ['error', onError],
      ['reconnecting', onReconnecting],
      ['terminated', onTerminated],
    ];
    for (const [event, listener] of listeners) kept.on(event, listener);
    if (kept.isReady) own.set('connected');
    else own.set('connecting');
    if (!kept.isOpen) kept.connect().catch(onTerminated);

    const stop = new AbortController();
    const send = async (args: readonly (RedisArgument | number)[]): Promise<unknown> => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await sendOnce(args);
        } catch (error) {
          // Refused and so not done: Redis is still loading what it had, or another one takes over.
          if (!isNotReady(error as RivuletError) || isClosed || attempt > policy.maxAttempts) throw error;
          const delayMs = delayBefore(attempt);
          own.retrying(attempt, delayMs, error);
          await delay(delayMs, asyncScheduler, stop.signal);
        }
      }
    };
    const sendOnce = async (args: readonly (RedisArgument | number)[]) => {
      if (isClosed) throw closedCause();
      const sent = kept.sendCommand(args.map(toWire), asBytes);
      pending.add(sent);
      try {
        const answer = await sent;
        // The first answers may come before the client says that it is ready.
        if (!isClosed && kept.isOpen) own.set('connected');
        return answer;
      } catch (error) {
        throw isClosed ? closedCause(error) : toRedisError(error);
      } finally {
        pending.delete(sent);
      }
    };
    const closedCause = (error?: unknown) => {
      const { current } = own;
      if (current.state === 'closed' && current.cause) return toRedisError(current.cause);
      return error === undefined ? closedError() : toRedisError(error);
    };
    const leave = () => {
      if (isClosed) return;
      isClosed = true;
      stop.abort();
      for (const [event, listener] of listeners) if (event !== 'error' || !isOwned) kept.off(event, listener);
      if (isOwned) kept.destroy();
      own.closed();
    };

    return {
      client: kept,
      get isClosed() {
        return isClosed;
      },
      status$: own.status$,
      send,
      async repeat(args) {
        for (;;) {
          try {
            return await send(args);
          } catch (error) {
            if ((error as RivuletError).reason !== 'CONNECTION_LOST' || isClosed) throw error;
          }
        }
      },
      duplicate: () => keep(kept.duplicate({ RESP: 2, maintNotifications: 'disabled' }), true),
      async close() {
        if (isClosed) return;
        const grace = new AbortController();
        await Promise.race([Promise.allSettled(pending), delay(closeGraceMs, asyncScheduler, grace.signal)]);
        grace.abort();
        leave();
      },
      destroy: leave,
    };
  }
}

function toWire(argument: RedisArgument | number): string | Buffer {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  return Buffer.from(argument.buffer, argument.byteOffset, argument.byteLength);
}
