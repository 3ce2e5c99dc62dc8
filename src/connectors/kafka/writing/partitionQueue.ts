import { createQueue } from '../../../operators/queue.js';
import { RivuletError } from '../../../errors/index.js';
import type { Settings } from '../options.js';
import type { Sent } from '../types.js';
import type { Attempts } from './attempts.js';
import { tooLarge, type Encoded } from './encoder.js';
import type { Producers } from './producers.js';

/** A message on its way. */
export interface Pending extends Encoded {
  /** When it was given to us, in ms of the scheduler. */
  readonly since: number;
  resolve(sent: Sent): void;
  reject(error: unknown): void;
}

export interface PartitionQueue {
  add(item: Pending): void;
}

/** Bounds a batch beside its bytes: what kafkajs spends on one grows with the square of its messages. */
const MAX_BATCH = 1000;

/**
 * Sends the messages of a partition in order, one batch at a time. What comes meanwhile makes the next one.
 *
 * A batch is sent again as it was until it is written or given up, by the same producer; so it is written once.
 */
export function createPartitionQueue({
  partition,
  settings: { name, maxMessageBytes },
  producers,
  attempts,
}: {
  readonly partition: number;
  readonly settings: Settings<unknown, unknown>;
  readonly producers: Producers;
  readonly attempts: Attempts;
}): PartitionQueue {
  const waiting = createQueue<Pending>();
  /** Taken from what waits, and too much for the batch that was made. */
  let ahead: Pending | undefined;
  let isSending = false;

  async function sendAll() {
    isSending = true;
    for (let first = take(); first; first = take()) await sendBatch(batchFrom(first));
    isSending = false;
  }

  function take(): Pending | undefined {
    const item = ahead ?? (waiting.size > 0 ? waiting.shift() : undefined);
    ahead = undefined;
    return item;
  }

  function batchFrom(first: Pending): readonly Pending[] {
    const batch = [first];
    let { bytes } = first;
    while (batch.length < MAX_BATCH) {
      const item = take();
      if (!item) break;
      bytes += item.bytes;
      if (bytes > maxMessageBytes) {
        ahead = item;
        break;
      }
      batch.push(item);
    }
    return batch;
  }

  async function sendBatch(batch: readonly Pending[]): Promise<void> {
    const { since } = batch[0]!;
    let bound;
    try {
      bound = await attempts.run(() => producers.acquire(), since, 'not written');
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    const { producer, release, retire } = bound;
    const messages = batch.map(({ message }) => message);
    try {
      const first = await attempts.run(() => producer.send(partition, messages), since, 'unknown');
      batch.forEach(({ resolve }, at) => resolve({ partition, offset: first + BigInt(at) }));
    } catch (thrown) {
      const error = RivuletError.from(thrown);
      if (error.code !== 'RESOURCE_EXHAUSTED') {
        retire();
        for (const { reject } of batch) reject(error);
      } else if (batch.length === 1) {
        batch[0]!.reject(tooLarge(name, batch[0]!.bytes, undefined, error));
      } else {
        // The broker takes smaller batches than ours; it has written nothing of this one.
        const half = Math.ceil(batch.length / 2);
        await sendBatch(batch.slice(0, half));
        await sendBatch(batch.slice(half));
      }
    } finally {
      release();
    }
  }

  return {
    add(item) {
      waiting.push(item);
      if (!isSending) void sendAll();
    },
  };
}
