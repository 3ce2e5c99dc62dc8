import type { Header, Position, RawMessage, TopicShape } from './types.js';

/**
 * What is needed of a Kafka client, for one topic. Everything else is ours, so that the library behind it can be changed.
 *
 * A driver tries a few times within a second and then gives up with a RivuletError. Whether and when to try again is for
 * who calls it. NOT_FOUND is a topic that is missing, UNAVAILABLE a broker that does not answer.
 */
export interface KafkaDriver {
  /** How many partitions the topic has. */
  partitionCount(): Promise<number>;
  /** Where the partitions begin and end, and what the group has committed. */
  bounds(): Promise<ReadonlyMap<number, PartitionBounds>>;
  /** Makes the topic where it is missing. */
  ensure(shape: TopicShape): Promise<boolean>;
  /** Joins the group. The listener hears nothing before this has returned. */
  consume(listener: ConsumerListener): DriverConsumer;
  produce(): Promise<DriverProducer>;
}

export interface PartitionBounds {
  /** The first offset that is still there. */
  readonly start: bigint;
  /** The offset of the message that comes next. */
  readonly end: bigint;
  /** Where the group goes on, where it has committed anything. */
  readonly committed: bigint | undefined;
}

export interface ConsumerListener {
  /** The partitions that are this member's from now on; nothing of others comes any more. None of them flows yet. */
  assigned(partitions: readonly number[]): void;
  /** The group is being formed anew. The member may still commit. */
  rebalancing(): void;
  messages(partition: number, messages: readonly RawMessage[]): void;
  /** The consumer is gone, for good. */
  failed(error: Error): void;
}

export interface DriverConsumer {
  /** Lets a partition flow from an offset on. From the call on, nothing from before it comes. */
  start(partition: number, offset: bigint): void;
  /** Once paused, nothing of the partition comes, and nothing is lost. */
  pause(partition: number): void;
  resume(partition: number): void;
  /** To be called one after the other. */
  commit(position: Position): Promise<void>;
  /** Leaves the group. Never rejects. */
  close(): Promise<void>;
}

export interface EncodedMessage {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly Header[];
  readonly timestamp: number | undefined;
}

export interface DriverProducer {
  /**
   * Writes a batch to a partition, all of it or nothing. The same batch may be sent again after a failure, to the same
   * producer and before any other for that partition: it is written once.
   *
   * RESOURCE_EXHAUSTED is a batch that is too large for the broker, and was not written.
   *
   * @returns The offset of the first message.
   */
  send(partition: number, batch: readonly EncodedMessage[]): Promise<bigint>;
  /** Never rejects. */
  close(): Promise<void>;
}
