import type { IHeaders, Kafka, Message } from 'kafkajs';
import { RivuletError } from '../../../errors/index.js';
import type { DriverProducer, EncodedMessage } from '../driver.js';
import type { Settings } from '../options.js';
import type { Header } from '../types.js';
import { shortRetry } from './client.js';
import { fromKafkaJs } from './errors.js';
import { whileUnknown } from './knownTopic.js';

/** How long the broker may take for a batch, in ms. */
const BROKER_TIMEOUT_MS = 30_000;

/**
 * An idempotent producer.
 *
 * Each call of `send` is for one partition. kafkajs would take several, but chooses partitions and brokers anew when it
 * tries again, and then leaves out what is for a broker that has answered before.
 */
export async function produceWithKafkaJs(
  kafka: Kafka,
  { name: topic }: Settings<unknown, unknown>,
): Promise<DriverProducer> {
  const producer = kafka.producer({
    idempotent: true,
    allowAutoTopicCreation: false,
    // 0 is refused for an idempotent one.
    retry: { ...shortRetry, retries: 1 },
    // All messages have their partition.
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  try {
    await producer.connect();
  } catch (error) {
    await producer.disconnect().catch(() => {});
    throw fromKafkaJs(error, topic);
  }

  return {
    async send(partition, batch) {
      const messages = batch.map(message => toKafkaJs(partition, message));
      const [answer] = await whileUnknown(topic, () =>
        producer.send({ topic, acks: -1, timeout: BROKER_TIMEOUT_MS, messages }),
      );
      // To a partition that it does not know kafkajs sends nothing, and reports success.
      if (answer?.baseOffset === undefined || answer.partition !== partition)
        throw new RivuletError(
          'UNAVAILABLE',
          `No broker answers for partition ${partition} of ${topic} at the moment.`,
        );
      return BigInt(answer.baseOffset);
    },
    close: () => producer.disconnect().catch(() => {}),
  };
}

function toKafkaJs(partition: number, { key, value, headers, timestamp }: EncodedMessage): Message {
  return {
    partition,
    key: toBuffer(key),
    value: toBuffer(value),
    headers: toHeaders(headers),
    ...(timestamp === undefined ? {} : { timestamp: `${timestamp}` }),
  };
}

function toHeaders(headers: readonly Header[]): IHeaders {
  const byName: Record<string, Buffer[]> = Object.create(null) as Record<string, Buffer[]>;
  for (const [name, value] of headers) (byName[name] ??= []).push(toBuffer(value)!);
  return byName;
}

/** The same bytes, not a copy. */
function toBuffer(bytes: Uint8Array | null): Buffer | null {
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
