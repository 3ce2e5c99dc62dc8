import type { KafkaDriver } from '../driver.js';
import { RivuletError } from '../../../errors/index.js';
import { describeValue } from '../../../operators/describeValue.js';
import type { StatusWriter } from '../../status.js';
import { closedError, type Settings } from '../options.js';
import type { OutgoingMessage, Sent } from '../types.js';
import { encodeMessage } from './encoder.js';
import { createAttempts } from './attempts.js';
import { createPartitionQueue, type PartitionQueue, type Pending } from './partitionQueue.js';
import { partitionOfKey } from './partitioner.js';
import { createProducers } from './producers.js';

/** The side of a topic that writes. */
export interface Writer<T, K> {
  send(message: OutgoingMessage<T, K>): Promise<Sent>;
  /** Sends without telling the caller what becomes of it. */
  next(message: OutgoingMessage<T, K>): void;
  /** Notes a failure for `flush` to tell. */
  failed(error: unknown): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export function createWriter<T, K>(driver: KafkaDriver, settings: Settings<T, K>, status: StatusWriter): Writer<T, K> {
  const { name, maxPendingBytes, logger } = settings;
  const attempts = createAttempts(settings, status);
  const producers = createProducers(driver);
  const queues = new Map<number, PartitionQueue>();
  /** What has no partition yet, because nobody knows how many there are. */
  let unrouted: Pending[] = [];
  let partitionCount: Promise<number> | undefined;
  let turn = 0;
  let pendingBytes = 0;
  const pending = new Set<Promise<unknown>>();
  let failure: { readonly error: unknown } | undefined;
  let isClosed = false;

  function enqueue(message: OutgoingMessage<T, K>): Promise<Sent> {
    if (isClosed) throw closedError(name);
    const encoded = encodeMessage(message, settings);
    if (pendingBytes + encoded.bytes > maxPendingBytes) throw tooMuch(name, pendingBytes, maxPendingBytes);
    pendingBytes += encoded.bytes;
    const sent = new Promise<Sent>((resolve, reject) => {
      const item: Pending = { ...encoded, since: settings.scheduler.now(), resolve, reject };
      unrouted.push(item);
      if (unrouted.length === 1) void route();
    });
    pending.add(sent);
    const done = () => {
      pendingBytes -= encoded.bytes;
      pending.delete(sent);
    };
    sent.then(done, done);
    return sent;
  }

  /** Deals out what has come. All of a turn of the event loop goes together, since even a known count takes a moment. */
  async function route() {
    let count: number;
    try {
      count = await (partitionCount ??= attempts.run(() => driver.partitionCount(), unrouted[0]!.since, 'not written'));
    } catch (error) {
      partitionCount = undefined;
      for (const item of unrouted.splice(0)) item.reject(error);
      return;
    }
    const items = unrouted;
    unrouted = [];
    for (const item of items) {
      const partition = item.partition ?? choose(item, count);
      if (partition < count) queueOf(partition).add(item);
      else {
        // There may be more of them by the next time.
        partitionCount = undefined;
        item.reject(noSuchPartition(name, partition, count));
      }
    }
  }

  function choose({ message: { key } }: Pending, count: number): number {
    if (key) return partitionOfKey(key, count);
    turn = (turn + 1) % count;
    return turn;
  }

  function queueOf(partition: number): PartitionQueue {
    let queue = queues.get(partition);
    if (!queue) {
      queue = createPartitionQueue({ partition, settings, producers, attempts });
      queues.set(partition, queue);
    }
    return queue;
  }

  function failed(error: unknown) {
    failure ??= { error };
    logger.error('A message was not sent', { topic: name, error: String(error) });
  }

  async function flush() {
    while (pending.size > 0) await Promise.allSettled(pending);
    const told = failure;
    failure = undefined;
    if (told) throw told.error;
  }

  return {
    async send(message) {
      return enqueue(message);
    },
    next(message) {
      try {
        enqueue(message).catch(failed);
      } catch (error) {
        failed(error);
      }
    },
    failed,
    flush,
    async close() {
      isClosed = true;
      try {
        await flush();
      } finally {
        attempts.stop();
        await producers.close();
      }
    },
  };
}

function tooMuch(topic: string, waiting: number, limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `${waiting} bytes wait to be sent to ${topic}, and one more message would be above the limit of ${limit}. ` +
      'Wait for what send() returns, use sinkTo, or raise maxPendingBytes.',
    { details: { topic, waiting: `${waiting}`, limit: `${limit}` } },
  );
}

function noSuchPartition(topic: string, partition: number, count: number): RivuletError {
  return new RivuletError(
    'INVALID_ARGUMENT',
    `The topic ${topic} has no partition ${describeValue(partition)}: it has ${count}, from 0. Leave the partition out to have one chosen.`,
    { details: { topic, partition: `${partition}`, partitions: `${count}` } },
  );
}
