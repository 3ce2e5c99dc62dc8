import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Kafka, logLevel } from 'kafkajs';
import { describeKafka, startKafkaCluster, type KafkaBroker } from '../../support/kafkaBroker.js';
import { count, createRig } from './rig.js';

// Three brokers take their time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeKafka('a topic of a Kafka cluster', home => {
  let cluster: readonly KafkaBroker[] = [];
  const { fresh, open, closeAll } = createRig(() => cluster[0]!);
  const brokers = () => cluster.map(({ address }) => address);
  beforeAll(async () => {
    cluster = await startKafkaCluster(home, 3);
  });
  afterEach(closeAll);
  afterAll(() => Promise.all(cluster.map(broker => broker[Symbol.asyncDispose]())));

  it('should be known to every broker once ensure() has made it', async () => {
    const made: unknown[] = [];
    for (const round of count(0, 10)) {
      const name = fresh('made');
      const topic = open(name, { brokers: brokers() });
      made.push(await topic.ensure({ partitions: 3 }));
      const sent = await Promise.all(
        [0, 1, 2].map(partition => open(name, { brokers: [brokers()[partition]!] }).send({ value: round, partition })),
      );
      expect(sent.map(({ offset }) => offset)).toEqual([0n, 0n, 0n]);
      await closeAll();
    }
    expect(made).toEqual(count(0, 10).map(() => true));
  });

  it('should be written to while some brokers have not heard yet that somebody made it', async () => {
    const admin = new Kafka({ brokers: brokers(), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    for (const broker of brokers()) {
      const name = fresh('heard');
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic: name, numPartitions: 3 }] });
      const sent = await open(name, { brokers: [broker] }).send({ value: 'a', partition: 1 });
      expect(sent).toEqual({ partition: 1, offset: 0n });
    }
    await admin.disconnect();
  });
});
