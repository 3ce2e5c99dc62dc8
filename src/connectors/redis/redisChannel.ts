import { Observable } from 'rxjs';
import type { Receiver } from '../../event-time/index.js';
import { RivuletError } from '../../errors/index.js';
import { jsonCodec } from '../codecs/jsonCodec.js';
import type { Codec, DeadLetter } from '../codec.js';
import type { HasStatus } from '../status.js';
import type { RedisServer } from './client.js';
import { connectTo, type RedisOptions } from './connection.js';
import { toRedisError } from './failures.js';
import { createStatusRelay } from './statusRelay.js';

/** What came on a channel. */
export interface ChannelMessage<T> {
  readonly channel: string;
  readonly value: T;
}

export interface RedisChannelOptions<T> extends RedisOptions {
  /** One channel. */
  readonly channel?: string | undefined;
  /** All channels whose names match: `*` any run, `?` any character, `[ab]` one of these. */
  readonly pattern?: string | undefined;
  /** Default: JSON. */
  readonly codec?: Codec<T> | undefined;
  /** Gets what cannot be decoded. Default: it errors the stream. */
  readonly deadLetter?: Receiver<DeadLetter> | undefined;
}

/**
 * What is published on a channel, or on all that match a pattern, from now on.
 *
 * Redis keeps nothing of it: what is published while the connection is away is lost, and `status$` shows that it was.
 * Where that matters, take `redisStream`.
 *
 * @example
 * ```ts no-run
 * import { redisChannel } from 'rivulet/redis';
 *
 * redisChannel<string>('redis://localhost:6379', { pattern: 'alarms.*' }).subscribe(({ channel, value }) =>
 *   console.log(channel, value),
 * );
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT unless there is either a channel or a pattern. The stream errors with DATA_LOSS for
 * what cannot be decoded, and with UNAUTHENTICATED or PERMISSION_DENIED where Redis refuses.
 */
export function redisChannel<T = unknown>(
  server: RedisServer,
  options: RedisChannelOptions<T>,
): Observable<ChannelMessage<T>> & HasStatus {
  const { channel, pattern, codec = jsonCodec() as Codec<T>, deadLetter } = options;
  if ((channel === undefined) === (pattern === undefined))
    throw new RivuletError('INVALID_ARGUMENT', 'redisChannel needs either a channel or a pattern.');
  const status = createStatusRelay();

  const messages$ = new Observable<ChannelMessage<T>>(subscriber => {
    const given = connectTo(server, options);
    // A client that listens can do nothing else, so that one of the user's is left alone.
    const listener = typeof server === 'string' ? given : given.duplicate();
    subscriber.add(listener.status$.subscribe(status.follow));
    subscriber.add(() => {
      listener.destroy();
      given.destroy();
      status.idle();
    });
    subscriber.add(
      listener.status$.subscribe(now => {
        if (now.state === 'closed' && now.cause) subscriber.error(now.cause);
      }),
    );

    const receive = (bytes: Buffer, name: Buffer) => {
      let value: T;
      try {
        value = codec.decode(bytes);
      } catch (cause) {
        const error = undecodable(name.toString(), bytes, codec.contentType, cause);
        if (deadLetter) deadLetter.next({ input: bytes, error });
        else subscriber.error(error);
        return;
      }
      subscriber.next({ channel: name.toString(), value });
    };
    const listening =
      channel === undefined
        ? listener.client.pSubscribe(pattern!, receive, true)
        : listener.client.subscribe(channel, receive, true);
    listening.catch((error: unknown) => {
      if (!subscriber.closed) subscriber.error(toRedisError(error));
    });
  });
  return Object.assign(messages$, { status$: status.status$ });
}

function undecodable(channel: string, bytes: Uint8Array, contentType: string, cause: unknown): RivuletError {
  return new RivuletError(
    'DATA_LOSS',
    `A message of ${bytes.length} bytes on the channel ${channel} cannot be decoded as ${contentType}: ` +
      `${RivuletError.from(cause).rawMessage} Give a deadLetter to get such messages and go on.`,
    { reason: 'UNDECODABLE', details: { channel }, cause },
  );
}
