import { asyncScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../src/connectors/index.js';
import type { ConsumerListener, KafkaDriver } from '../../../src/connectors/kafka/driver.js';
import type { Message, RawMessage } from '../../../src/connectors/kafka/index.js';
import { requireSettings } from '../../../src/connectors/kafka/options.js';
import { createReader } from '../../../src/connectors/kafka/reading/reader.js';
import { createStatus } from '../../../src/connectors/status.js';
import { eventually } from '../../support/withRig.js';

/** A broker whose commits take as long as the spec wants, which the real one cannot be told. */
function createSlowBroker(committed: bigint) {
  let listener: ConsumerListener | undefined;
  const landing: (() => void)[] = [];
  let isSlow = true;
  const messagesFrom = (first: bigint): RawMessage[] =>
    Array.from({ length: 10 - Number(first) }, (_, n) => ({
      ...{ topic: 'topic', partition: 0, offset: first + BigInt(n), timestamp: 0, headers: [], key: null },
      value: new TextEncoder().encode('x'),
    }));
  const driver: KafkaDriver = {
    partitionCount: async () => 1,
    bounds: async () => new Map([[0, { start: 0n, end: 10n, committed }]]),
    ensure: async () => false,
    consume(given) {
      listener = given;
      queueMicrotask(() => given.assigned([0]));
      return {
        start: (_, offset) => void setImmediate(() => listener?.messages(0, messagesFrom(offset))),
        pause() {},
        resume() {},
        async commit(position) {
          if (isSlow) await new Promise<void>(resolve => landing.push(resolve));
          committed = position[0] ?? committed;
        },
        async close() {},
      };
    },
    produce: () => Promise.reject(new Error('Nothing is written here.')),
  };
  return {
    driver,
    landing,
    /** From now on, commits land at once. */
    recover() {
      isSlow = false;
      for (const land of landing.splice(0)) land();
    },
    get committed() {
      return committed;
    },
  };
}

function read(committed: bigint) {
  const broker = createSlowBroker(committed);
  const options = {
    name: 'topic',
    brokers: ['localhost:1'],
    groupId: 'group',
    codec: textCodec(),
    commitIntervalMs: 1,
  };
  const settings = requireSettings({ ...options, drainMs: 1 }, textCodec());
  const reader = createReader(broker.driver, settings, createStatus(asyncScheduler));
  const messages: Message<string>[] = [];
  const subscription = reader.messages$.subscribe(message => messages.push(message));
  return { broker, reader, messages, subscription };
}

describe('a seek while an acknowledgement is being committed', () => {
  it('should be the place of the group in the end', async () => {
    const { broker, reader, messages, subscription } = read(2n);
    await eventually(() => messages.length).toBe(8);
    for (const message of messages) message.ack();
    await eventually(() => broker.landing.length).toBe(1);
    await reader.seek({ 0: 2n });
    broker.landing.shift()!();
    await eventually(() => broker.committed).toBe(10n);
    await eventually(() => broker.landing.length).toBe(1);
    broker.landing.shift()!();
    await eventually(() => broker.committed).toBe(2n);
    subscription.unsubscribe();
  });

  it('should be the place of the group when the subscription ends at once', async () => {
    const { broker, reader, messages } = read(2n);
    await eventually(() => messages.length).toBe(8);
    for (const message of messages) message.ack();
    await eventually(() => broker.landing.length).toBe(1);
    await reader.seek({ 0: 2n });
    const closed = reader.close();
    broker.recover();
    await closed;
    expect(broker.committed).toBe(2n);
  });
});
