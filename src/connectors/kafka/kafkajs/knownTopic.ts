import type { Kafka } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { RivuletError } from '../../../errors/index.js';
import type { Settings } from '../options.js';
import { createKafka, withAdmin } from './client.js';
import { fromKafkaJs } from './errors.js';

/** How long a topic may be missing before it counts as missing, in ms. News of a topic takes a moment to reach all brokers. */
const MISSING_MS = 3000;
/** How long the brokers may take to hear of a topic that was made, in ms. */
const PROPAGATION_MS = 30_000;
const POLL_MS = 50;

/**
 * Does something again while a broker does not know the topic, for a short time.
 *
 * Not on the scheduler: it waits for brokers, which keep real time.
 *
 * @throws {RivuletError} NOT_FOUND when the topic is still missing after that time.
 */
export async function whileUnknown<R>(topic: string, action: () => Promise<R>): Promise<R> {
  const deadline = performance.now() + MISSING_MS;
  for (;;) {
    try {
      return await action();
    } catch (thrown) {
      const error = fromKafkaJs(thrown, topic);
      if (error.code !== 'NOT_FOUND' || performance.now() >= deadline) throw error;
    }
    await sleep(POLL_MS);
  }
}

/**
 * Waits until every broker of the cluster knows the topic and the leaders of its partitions.
 *
 * @throws {RivuletError} UNAVAILABLE when some do not know it in time.
 */
export async function untilAllKnow(kafka: Kafka, settings: Settings<unknown, unknown>): Promise<void> {
  const { name: topic } = settings;
  const deadline = performance.now() + PROPAGATION_MS;
  const knowing = new Set<string>();
  for (;;) {
    // Asked for in each round: a broker that has ended leaves the list.
    const { brokers } = await withAdmin(kafka, admin => admin.describeCluster());
    const addresses = brokers.map(({ host, port }) => `${host}:${port}`);
    await Promise.all(
      addresses
        .filter(address => !knowing.has(address))
        .map(async address => {
          if (await knows(address, settings)) knowing.add(address);
        }),
    );
    const missing = addresses.filter(address => !knowing.has(address));
    if (missing.length === 0) return;
    if (performance.now() >= deadline)
      throw new RivuletError(
        'UNAVAILABLE',
        `The topic ${topic} is made, but not known to ${missing.join(', ')} after ${PROPAGATION_MS / 1000} s. Call ensure() again.`,
        { details: { topic, brokers: missing.join(',') } },
      );
    await sleep(POLL_MS);
  }
}

/** kafkajs asks any broker that it knows, and a new client knows only the one that it is given. */
async function knows(address: string, settings: Settings<unknown, unknown>): Promise<boolean> {
  const { name: topic } = settings;
  try {
    await withAdmin(createKafka({ ...settings, brokers: [address] }), admin =>
      admin.fetchTopicMetadata({ topics: [topic] }),
    );
    return true;
  } catch (thrown) {
    const { code } = fromKafkaJs(thrown, topic);
    if (code === 'NOT_FOUND' || code === 'UNAVAILABLE') return false;
    throw thrown;
  }
}
