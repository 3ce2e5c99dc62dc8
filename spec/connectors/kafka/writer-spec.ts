import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DriverProducer, EncodedMessage, KafkaDriver } from '../../../src/connectors/kafka/driver.js';
import { requireSettings, type TopicOptions } from '../../../src/connectors/kafka/options.js';
import { createWriter } from '../../../src/connectors/kafka/writing/writer.js';
import { textCodec } from '../../../src/connectors/index.js';
import { createStatus } from '../../../src/connectors/status.js';
import { RivuletError } from '../../../src/errors/index.js';
import { text } from './rig.js';

/** What becomes of a request: it works, is lost on the way there, or was done and its answer is lost. */
type Fate = 'works' | 'not heard' | 'not answered';

const unavailable = () => new RivuletError('UNAVAILABLE', 'Gone.');

/**
 * The log of one partition, with what Kafka promises an idempotent producer: a batch with the sequence number that it has
 * seen last is answered and not written again. Beyond reach of a spec against the broker, which loses no answers on demand.
 */
function createLog(fates: readonly Fate[]) {
  const written: string[] = [];
  let requests = 0;

  function produce(): DriverProducer {
    let sequence = 0;
    let last: { readonly sequence: number; readonly offset: number } | undefined;
    return {
      async send(_partition, batch) {
        const fate = fates[requests++] ?? 'works';
        await Promise.resolve();
        if (fate === 'not heard') throw unavailable();
        if (last?.sequence !== sequence) {
          last = { sequence, offset: written.length };
          written.push(...batch.map(textOf));
        }
        if (fate === 'not answered') throw unavailable();
        sequence += 1;
        return BigInt(last.offset);
      },
      close: async () => {},
    };
  }

  const driver = { partitionCount: async () => 1, produce: async () => produce() } as unknown as KafkaDriver;
  return { driver, written };
}

const textOf = ({ value }: EncodedMessage) => new TextDecoder().decode(value!);

function open(driver: KafkaDriver, options: Partial<TopicOptions<string>> = {}) {
  const settings = requireSettings(
    { name: 't', brokers: ['b:1'], codec: text, retry: { initialDelayMs: 0, maxDelayMs: 0 }, ...options },
    textCodec(),
  );
  return createWriter(driver, settings, createStatus());
}

describe('the writer of a topic', () => {
  const fates = fc.array(fc.constantFrom<Fate>('works', 'not heard', 'not answered'), { maxLength: 12 });
  // How many are sent at once, before the next are.
  const bursts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });

  test.prop([fates, bursts], { numRuns: 50 })(
    'should write each message once and in order, whatever is lost',
    async (script, sizes) => {
      const { driver, written } = createLog(script);
      const writer = open(driver);
      let next = 0;
      for (const size of sizes) {
        const sent = Array.from({ length: size }, () => writer.send({ value: `${next++}` }));
        for (const { offset } of await Promise.all(sent)) expect(offset).toBeLessThan(BigInt(next));
      }
      expect(written).toEqual(Array.from({ length: next }, (_, at) => `${at}`));
    },
  );

  test.prop([fates, bursts], { numRuns: 50 })(
    'should have written what it acknowledged where it gives up soon, and nothing twice',
    async (script, sizes) => {
      const { driver, written } = createLog(script);
      const writer = open(driver, { retry: { initialDelayMs: 0, maxDelayMs: 0, maxAttempts: 1 } });
      let next = 0;
      for (const size of sizes) {
        const values = Array.from({ length: size }, () => `${next++}`);
        const results = await Promise.allSettled(values.map(value => writer.send({ value })));
        results.forEach((result, at) => {
          if (result.status === 'fulfilled') expect(written[Number(result.value.offset)]).toBe(values[at]);
          else expect(result.reason).toMatchObject({ code: 'DEADLINE_EXCEEDED', reason: 'OUTCOME_UNKNOWN' });
        });
      }
      expect(new Set(written).size).toBe(written.length);
    },
  );

  it('should not take the next message for one that was given up', async () => {
    const { driver, written } = createLog(['not answered', 'works']);
    const writer = open(driver, { retry: { maxAttempts: 0 } });
    await expect(writer.send({ value: 'a' })).rejects.toMatchObject({ reason: 'OUTCOME_UNKNOWN' });
    expect(await writer.send({ value: 'b' })).toEqual({ partition: 0, offset: 1n });
    expect(written).toEqual(['a', 'b']);
  });
});
