import type { Batch, Consumer, Kafka, KafkaMessage } from 'kafkajs';
import { RivuletError } from '../../../errors/index.js';
import type { ConsumerListener, DriverConsumer } from '../driver.js';
import type { Settings } from '../options.js';
import type { Header, RawMessage } from '../types.js';
import { shortRetry } from './client.js';
import { fromKafkaJs } from './errors.js';
import { roundRobinOf } from './groupCheck.js';

/**
 * How long a read waits for messages, in ms. They are answered at once when there are any; but while every partition is
 * paused kafkajs sleeps for as long, and only then sees that one was resumed.
 */
const READ_WAIT_MS = 100;
/** How long leaving may take before it is given up; the group notices that a member is gone in any case. */
const CLOSE_TIMEOUT_MS = 5000;

export function consumeWithKafkaJs(
  kafka: Kafka,
  settings: Settings<unknown, unknown>,
  listener: ConsumerListener,
): DriverConsumer {
  const { name: topic, groupId = '', sessionTimeoutMs, maxBytesPerPartition } = settings;
  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: sessionTimeoutMs,
    heartbeatInterval: Math.ceil(sessionTimeoutMs / 10),
    rebalanceTimeout: Math.max(sessionTimeoutMs, 30_000),
    maxWaitTimeInMs: READ_WAIT_MS,
    maxBytesPerPartition,
    allowAutoTopicCreation: false,
    partitionAssigners: [roundRobinOf(topic, others => failed(sharedGroup(topic, groupId, others)))],
    retry: { ...shortRetry, restartOnFailure: async () => false },
  });
  let isOver = false;
  let commits = 0;

  function failed(error: unknown) {
    if (isOver) return;
    isOver = true;
    listener.failed(fromKafkaJs(error, topic));
  }

  async function run() {
    try {
      await consumer.connect();
      // Where to begin is told by `start`; this is for offsets that the broker has deleted in the meantime.
      await consumer.subscribe({ topic, fromBeginning: true });
      if (isOver) return;
      await consumer.run({ autoCommit: false, partitionsConsumedConcurrently: 1, eachBatch });
    } catch (error) {
      failed(error);
    }
  }

  async function eachBatch({ batch, isStale }: { readonly batch: Batch; readonly isStale: () => boolean }) {
    if (isOver || isStale()) return;
    listener.messages(
      batch.partition,
      batch.messages.map(message => toRaw(topic, batch.partition, message)),
    );
  }

  const { GROUP_JOIN, REBALANCING, CRASH, COMMIT_OFFSETS, RECEIVED_UNSUBSCRIBED_TOPICS } = consumer.events;
  consumer.on(RECEIVED_UNSUBSCRIBED_TOPICS, ({ payload }) =>
    failed(sharedGroup(topic, groupId, payload.topicsNotSubscribed)),
  );
  consumer.on(COMMIT_OFFSETS, () => {
    commits += 1;
  });
  consumer.on(GROUP_JOIN, ({ payload }) => {
    if (isOver) return;
    const partitions = payload.memberAssignment[topic] ?? [];
    // Before the first read, which follows right after this.
    consumer.pause([{ topic, partitions: [...partitions] }]);
    listener.assigned(partitions);
  });
  consumer.on(REBALANCING, () => {
    if (!isOver) listener.rebalancing();
  });
  consumer.on(CRASH, ({ payload }) => failed(payload.error));
  void run();

  return {
    start(partition, offset) {
      consumer.seek({ topic, partition, offset: `${offset}` });
      consumer.resume([{ topic, partitions: [partition] }]);
    },
    pause: partition => consumer.pause([{ topic, partitions: [partition] }]),
    resume: partition => consumer.resume([{ topic, partitions: [partition] }]),
    async commit(position) {
      const offsets = Object.entries(position).map(([partition, offset]) => ({
        topic,
        partition: Number(partition),
        offset: `${offset}`,
      }));
      const before = commits;
      try {
        await consumer.commitOffsets(offsets);
      } catch (error) {
        throw fromKafkaJs(error, topic);
      }
      // A consumer that has just lost its broker commits nothing, and reports success.
      if (commits === before) throw new RivuletError('UNAVAILABLE', `The place in ${topic} was not committed.`);
    },
    async close() {
      isOver = true;
      await disconnect(consumer);
    },
  };
}

/** Not on the scheduler: it bounds a call of kafkajs, which keeps real time. */
async function disconnect(consumer: Consumer): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>(resolve => {
    timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
  });
  await Promise.race([consumer.disconnect().catch(() => {}), tooLong]);
  clearTimeout(timer);
}

function toRaw(topic: string, partition: number, { key, value, headers, offset, timestamp }: KafkaMessage): RawMessage {
  return {
    topic,
    partition,
    offset: BigInt(offset),
    timestamp: Number(timestamp),
    headers: headers === undefined ? [] : toHeaders(headers),
    key,
    value,
  };
}

function toHeaders(headers: NonNullable<KafkaMessage['headers']>): readonly Header[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values])
      .filter(value => value !== undefined)
      .map((value): Header => [name, typeof value === 'string' ? Buffer.from(value) : value]),
  );
}

/** kafkajs deals out the topics of one member to all, and some would be read by nobody. */
function sharedGroup(topic: string, groupId: string, others: readonly string[]): RivuletError {
  return new RivuletError(
    'FAILED_PRECONDITION',
    `The group ${groupId} of the topic ${topic} reads ${others.join(', ')} as well. Give each topic a groupId of its own.`,
    { reason: 'GROUP_SHARED', details: { topic, groupId } },
  );
}
