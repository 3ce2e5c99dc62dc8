import { Observable } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import type { Receiver } from '../../event-time/index.js';
import { checkLimit, checkMs } from '../../operators/checks.js';
import { jsonCodec } from '../codecs/jsonCodec.js';
import type { Codec, DeadLetter } from '../codec.js';
import type { Acknowledgeable } from '../sink.js';
import type { HasStatus } from '../status.js';
import type { RedisServer } from './client.js';
import { connectTo, type RedisOptions } from './connection.js';
import { createGroupReader, type StreamEntry } from './groupReader.js';
import { createStatusRelay } from './statusRelay.js';

/** A message of a Redis stream. It comes again, to this consumer or another, unless it is acknowledged. */
export interface RedisMessage<T> extends Acknowledgeable {
  /** Of Redis: the time in ms and a number, `1700000000000-0`. */
  readonly id: string;
  /** When it was added, in ms since the Unix epoch, as far as its id tells. */
  readonly timestamp: number;
  readonly value: T;
  /** All fields, as they came. */
  readonly fields: ReadonlyMap<string, Uint8Array>;
  /** Resolves once Redis knows that the message need not come again. Doing it twice does nothing more. */
  ack(): Promise<void>;
}

export interface RedisStreamOptions<T> extends RedisOptions {
  readonly stream: string;
  /** Consumers of one group share the messages. The group is made where it is missing. */
  readonly group: string;
  /** This one's name in the group. After a crash, one of the same name gets what was not acknowledged at once. */
  readonly consumer: string;
  /** Where a group that is new begins: with all that is there, or with what comes. Default: `'start'`. */
  readonly startAt?: 'start' | 'end' | undefined;
  /** The field of the value. Default: `value`. */
  readonly field?: string | undefined;
  /** Default: JSON. */
  readonly codec?: Codec<T> | undefined;
  /** Gets messages that cannot be decoded, which are then acknowledged. Default: the first of them errors the stream. */
  readonly deadLetter?: Receiver<DeadLetter<StreamEntry>> | undefined;
  /** The most messages that are out and not acknowledged. No more are read until one is. Default: 256. */
  readonly maxInFlight?: number | undefined;
  /**
   * How long another consumer may keep a message before it is taken for dead and the message is given to this one, in ms.
   * Longer than any message takes. Default: 60,000.
   */
  readonly claimAfterMs?: number | undefined;
}

/**
 * The messages of a Redis stream, shared among the consumers of a group, each at least once.
 *
 * First come those that this consumer was given before and did not acknowledge, then those of consumers that seem to be dead,
 * then new ones. `sinkTo` acknowledges what its sinks have; otherwise call `ack()`. When the connection comes back, reading
 * goes on, and acknowledgements that were under way are sent again. A subscription has a connection of its own.
 *
 * @example Work off a queue
 * ```ts no-run
 * import { redisStream } from 'rivulet/redis';
 * import { sinkTo } from 'rivulet/connectors';
 *
 * const orders$ = redisStream<{ id: number }>('redis://localhost:6379', {
 *   stream: 'orders',
 *   group: 'billing',
 *   consumer: 'billing-1',
 * });
 * orders$.pipe(sinkTo(async ({ value }) => console.log('billed', value.id))).subscribe();
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for options out of range. The stream errors with DATA_LOSS for a message that
 * cannot be decoded, and with UNAUTHENTICATED, PERMISSION_DENIED or FAILED_PRECONDITION where Redis refuses.
 */
export function redisStream<T = unknown>(
  server: RedisServer,
  options: RedisStreamOptions<T>,
): Observable<RedisMessage<T>> & HasStatus {
  const { field = 'value', codec = jsonCodec() as Codec<T>, deadLetter } = options;
  const { maxInFlight = 256, claimAfterMs = 60_000, startAt = 'start' } = options;
  for (const name of ['stream', 'group', 'consumer'] as const)
    if (typeof options[name] !== 'string' || options[name] === '')
      throw new RivuletError('INVALID_ARGUMENT', `redisStream needs a ${name}, a string that is not empty.`);
  checkLimit('maxInFlight of redisStream', maxInFlight);
  checkMs('claimAfterMs of redisStream', claimAfterMs);
  const status = createStatusRelay();

  const messages$ = new Observable<RedisMessage<T>>(subscriber => {
    const connection = connectTo(server, options);
    const { stream, group, consumer } = options;
    const reader = createGroupReader(connection, { stream, group, consumer, maxInFlight, claimAfterMs, startAt });
    subscriber.add(connection.status$.subscribe(status.follow));
    subscriber.add(() => {
      reader.stop();
      // Acknowledgements that are under way still go out.
      void connection.close();
      status.idle();
    });

    async function deliver(entry: StreamEntry): Promise<void> {
      const ack = () => reader.acknowledge(entry.id);
      let value: T;
      try {
        value = await decode(entry);
      } catch (error) {
        if (!deadLetter) throw error;
        deadLetter.next({ input: entry, error: error as RivuletError });
        await ack();
        return;
      }
      const timestamp = Number.parseInt(entry.id, 10);
      if (!subscriber.closed) subscriber.next({ id: entry.id, timestamp, value, fields: entry.fields, ack });
    }

    async function decode({ id, fields }: StreamEntry): Promise<T> {
      const bytes = fields.get(field);
      if (!bytes) throw undecodable(id, `it has no field ${field}.`);
      try {
        await codec.prepare?.(bytes);
        return codec.decode(bytes);
      } catch (cause) {
        throw undecodable(id, `it is no ${codec.contentType}: ${RivuletError.from(cause).rawMessage}`, cause);
      }
    }

    reader.run(deliver).catch((error: unknown) => {
      if (!subscriber.closed) subscriber.error(error);
    });
  });
  return Object.assign(messages$, { status$: status.status$ });
}

function undecodable(id: string, why: string, cause?: unknown): RivuletError {
  return new RivuletError(
    'DATA_LOSS',
    `The message ${id} cannot be decoded: ${why} Give a deadLetter to get such messages and go on.`,
    { reason: 'UNDECODABLE', details: { id }, cause },
  );
}
