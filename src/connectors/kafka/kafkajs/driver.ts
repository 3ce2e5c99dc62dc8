import type { KafkaDriver, PartitionBounds } from '../driver.js';
import type { Settings } from '../options.js';
import { createKafka, withAdmin } from './client.js';
import { consumeWithKafkaJs } from './consumer.js';
import { fromKafkaJs } from './errors.js';
import { untilAllKnow, whileUnknown } from './knownTopic.js';
import { produceWithKafkaJs } from './producer.js';

/** What kafkajs says where a group has committed nothing. */
const NOTHING_COMMITTED = '-1';

export function createKafkaJsDriver(settings: Settings<unknown, unknown>): KafkaDriver {
  const { name: topic, groupId } = settings;
  const kafka = createKafka(settings);

  async function ask<R>(use: Parameters<typeof withAdmin<R>>[1]): Promise<R> {
    try {
      return await withAdmin(kafka, use);
    } catch (error) {
      throw fromKafkaJs(error, topic);
    }
  }

  return {
    partitionCount: () =>
      whileUnknown(topic, () =>
        ask(async admin => {
          const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
          return topics[0]!.partitions.length;
        }),
      ),
    bounds: () =>
      ask(async admin => {
        const [ends, groups] = await Promise.all([
          admin.fetchTopicOffsets(topic),
          groupId === undefined ? [] : admin.fetchOffsets({ groupId, topics: [topic] }),
        ]);
        const committed = new Map(groups.flatMap(({ partitions }) => partitions.map(p => [p.partition, p.offset])));
        return new Map<number, PartitionBounds>(
          ends.map(({ partition, low, high }) => {
            const offset = committed.get(partition) ?? NOTHING_COMMITTED;
            return [
              partition,
              {
                start: BigInt(low),
                end: BigInt(high),
                committed: offset === NOTHING_COMMITTED ? undefined : BigInt(offset),
              },
            ];
          }),
        );
      }),
    async ensure({ partitions = 1, replicationFactor = -1, config = {} }) {
      const isMade = await ask(admin =>
        admin.createTopics({
          // It would ask one broker, and fail where that has not heard of the topic yet.
          waitForLeaders: false,
          topics: [
            {
              topic,
              numPartitions: partitions,
              replicationFactor,
              configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
            },
          ],
        }),
      );
      try {
        await untilAllKnow(kafka, settings);
      } catch (error) {
        throw fromKafkaJs(error, topic);
      }
      return isMade;
    },
    consume: listener => consumeWithKafkaJs(kafka, settings, listener),
    produce: () => produceWithKafkaJs(kafka, settings),
  };
}
