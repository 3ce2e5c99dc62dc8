import type { Observable, Observer } from 'rxjs';
import type { Acknowledgeable, SinkWriter } from '../sink.js';
import type { HasStatus } from '../status.js';

/** A header as Kafka has it: names may repeat, and values are bytes. `new Map(headers)` gives the last of each name. */
export type Header = readonly [name: string, value: Uint8Array];

/** Headers to send: pairs, a Map, or a plain object. Text goes as UTF-8. */
export type HeadersInit =
  Iterable<readonly [string, string | Uint8Array]> | Readonly<Record<string, string | Uint8Array>>;

/** A place in a topic: of each partition the offset that comes next. */
export type Position = Readonly<Record<number, bigint>>;

/** A message before it is decoded. */
export interface RawMessage {
  readonly topic: string;
  readonly partition: number;
  /** The place of the message in its partition. Offsets grow, and may leave gaps. */
  readonly offset: bigint;
  /** When it was sent, or whatever its sender put there, in ms since the Unix epoch. */
  readonly timestamp: number;
  readonly headers: readonly Header[];
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
}

/** A message of a topic. It comes again after a restart for as long as it is not acknowledged. */
export interface Message<T, K = string> extends Omit<RawMessage, 'key' | 'value'>, Acknowledgeable {
  /** Undefined where it was sent without one. */
  readonly key: K | undefined;
  readonly value: T;
  /**
   * Where the whole topic stood right before this message, for `seek`. To keep beside what was made of the messages so
   * far, so that both go back together.
   */
  readonly position: Position;
  /**
   * Says that this message need not come again. In any order; twice does nothing more. Harmless after a rebalance or a
   * `seek` that has taken the message back, and then without effect.
   */
  ack(): void;
}

/** What is sent. A {@link Message} is one, so that it can be sent on as it is, or with another `value`. */
export interface OutgoingMessage<T, K = string> {
  readonly value: T;
  /** Messages of one key go to one partition, and so stay in order. Default: none, and the partitions take turns. */
  readonly key?: K | undefined;
  readonly headers?: HeadersInit | undefined;
  /** Default: chosen by the key, like the clients of Apache Kafka do. */
  readonly partition?: number | undefined;
  /** In ms since the Unix epoch. Default: now. */
  readonly timestamp?: number | undefined;
}

/** Where a message that was sent has gone to. */
export interface Sent {
  readonly partition: number;
  readonly offset: bigint;
}

/** How a topic is made, where it is missing. */
export interface TopicShape {
  /** Default: 1. */
  readonly partitions?: number | undefined;
  /** How many brokers keep each message. Default: as the broker is told. */
  readonly replicationFactor?: number | undefined;
  /** Settings of the topic, as in Kafka's documentation: `{ 'retention.ms': '86400000' }`. */
  readonly config?: Readonly<Record<string, string>> | undefined;
}

/** A topic of Kafka, to read from and to write to. */
export interface Topic<T, K = string>
  extends SinkWriter<OutgoingMessage<T, K>>, Observer<OutgoingMessage<T, K>>, HasStatus, AsyncDisposable {
  readonly name: string;

  /**
   * The messages, in the order of each partition, at least once. One subscription at a time: it is a member of the
   * group, joins when it is made and leaves when it ends. Use `share` behind it for several subscribers.
   *
   * No more than `maxInFlight` are handed out and not acknowledged. Trouble with the broker shows in `status$`, and the
   * stream goes on when it is over. It completes with `close()`.
   *
   * It errors with NOT_FOUND where there is no such topic, PERMISSION_DENIED, UNAUTHENTICATED, INVALID_ARGUMENT for a
   * message that cannot be decoded where there is no `deadLetter`, OUT_OF_RANGE for a `seek` to a place that does not
   * exist, and FAILED_PRECONDITION for a second subscription, a topic without `groupId`, or a certificate that is not
   * trusted.
   */
  readonly messages$: Observable<Message<T, K>>;

  /**
   * Goes on from another place: the offsets of some partitions, a whole {@link Position}, or an end of the topic.
   *
   * From the call on, nothing from before it is handed out. What was handed out is taken back: it comes again if it lies
   * behind the new place, and acknowledging it has no effect any more. The place counts as acknowledged up to there.
   * Without a subscription it holds for the next one. Partitions that are not named, or are another member's, stay.
   *
   * @throws {RivuletError} INVALID_ARGUMENT for what is no place, OUT_OF_RANGE for an offset or a partition that does not exist; then
   * the messages go on from where they were.
   */
  seek(to: Position | 'start' | 'end'): Promise<void>;
  /** Hands out no more messages until `resume()`, and soon reads no more of them. */
  pause(): void;
  resume(): void;
  /** How many messages are handed out and not acknowledged. */
  readonly inFlight: number;
  /** How many messages are read and not handed out yet. */
  readonly buffered: number;

  /**
   * Sends one message, and resolves when the brokers that are to keep it have it.
   *
   * It is sent again after a failure, for up to `deliveryTimeoutMs`, and written only once all the same. Messages of one
   * partition stay in the order of the calls.
   *
   * @throws {RivuletError} INVALID_ARGUMENT for what cannot be encoded, RESOURCE_EXHAUSTED for a message larger than the
   * limit or when too much waits, NOT_FOUND, PERMISSION_DENIED, FAILED_PRECONDITION when closed; DEADLINE_EXCEEDED with
   * reason `OUTCOME_UNKNOWN` when it may or may not have been written.
   */
  send(message: OutgoingMessage<T, K>): Promise<Sent>;
  /** The same, for `sinkTo`. */
  write(message: OutgoingMessage<T, K>): Promise<Sent>;
  /** Sends a message without waiting. What becomes of it shows in `flush()`. */
  next(message: OutgoingMessage<T, K>): void;
  /** A source that fails leaves the topic as it is. Its error shows in `flush()`. */
  error(error: unknown): void;
  /** A source that ends leaves the topic as it is. */
  complete(): void;
  /**
   * Resolves when all that was sent is written, and all that was acknowledged is committed.
   *
   * @throws {RivuletError} The first failure of a message given to `next`, or of its source, since the last flush.
   */
  flush(): Promise<void>;

  /**
   * Makes the topic where it is missing. Resolves to whether it was, once every broker knows the topic.
   *
   * @throws {RivuletError} UNAVAILABLE when a broker does not know it after 30 s.
   */
  ensure(shape?: TopicShape): Promise<boolean>;
  /**
   * Completes `messages$`, waits up to `drainMs` for what is handed out, commits, flushes, and disconnects. Rejects like
   * `flush()`, disconnected all the same.
   */
  close(): Promise<void>;
}
