import { Kafka, logLevel } from 'kafkajs';
import { topic, type Topic, type TopicOptions } from '../../../src/connectors/kafka/index.js';
import type { Codec } from '../../../src/connectors/index.js';
import { RivuletError } from '../../../src/errors/index.js';
import type { KafkaBroker } from '../../support/kafkaBroker.js';

/** Texts without a `!`, so that there is something which cannot be decoded. */
export const text: Codec<string> = {
  contentType: 'text/plain',
  encode: value => new TextEncoder().encode(value),
  decode(bytes) {
    const decoded = new TextDecoder().decode(bytes);
    if (decoded.includes('!')) throw new RivuletError('INVALID_ARGUMENT', 'No shouting.');
    return decoded;
  },
};

/** Opens topics of a broker with short times, and closes them after the spec. */
export function createRig(broker: () => KafkaBroker) {
  const opened: Topic<string>[] = [];
  let names = 0;

  /** A name that no other spec has. */
  const fresh = (what: string) => `${what}-${(names += 1)}`;

  function open(name: string, options: Partial<TopicOptions<string>> = {}): Topic<string> {
    const made = topic({
      name,
      brokers: [broker().address],
      groupId: `readers-of-${name}`,
      codec: text,
      sessionTimeoutMs: 1500,
      commitIntervalMs: 20,
      drainMs: 50,
      retry: { maxDelayMs: 200 },
      ...options,
    });
    opened.push(made);
    return made;
  }

  async function make(
    what: string,
    { partitions = 1, config }: { partitions?: number; config?: Record<string, string> } = {},
  ) {
    const name = fresh(what);
    const made = open(name);
    await made.ensure({ partitions, config });
    return name;
  }

  /** Sends texts to a partition. */
  async function fill(name: string, values: readonly string[], partition = 0) {
    // In small batches, since a read brings whole ones.
    const made = open(name, { maxMessageBytes: 16 * 1024 });
    await Promise.all(values.map(value => made.send({ value, partition })));
    await made.close();
  }

  /** What the broker has as the place of the group, by partition. */
  async function committed(name: string): Promise<Record<number, string>> {
    const admin = new Kafka({ brokers: [broker().address], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const [found] = await admin.fetchOffsets({ groupId: `readers-of-${name}`, topics: [name] });
    await admin.disconnect();
    return Object.fromEntries(found!.partitions.map(({ partition, offset }) => [partition, offset]));
  }

  return {
    fresh,
    open,
    make,
    fill,
    committed,
    async closeAll() {
      await Promise.allSettled(opened.splice(0).map(made => made.close()));
    },
  };
}

export const count = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `${from + at}`);
