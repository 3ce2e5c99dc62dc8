import { describe, expect, it } from 'vitest';
import { topic, type TopicOptions } from '../../../src/connectors/kafka/index.js';
import { text } from './rig.js';

describe('the options of a topic', () => {
  const good: TopicOptions<string> = { name: 'readings', brokers: ['localhost:9092'], codec: text };

  it.each([
    ['name', { name: 'no spaces' }],
    ['name', { name: '..' }],
    ['brokers', { brokers: [] }],
    ['broker', { brokers: [''] }],
    ['broker', { brokers: ['localhost'] }],
    ['broker', { brokers: ['kafka://localhost:9092'] }],
    ['groupId', { groupId: '' }],
    ['maxInFlight', { maxInFlight: 0 }],
    ['maxMessageBytes', { maxMessageBytes: 1.5 }],
    ['commitIntervalMs', { commitIntervalMs: -1 }],
    ['maxDelayMs', { retry: { maxDelayMs: NaN } }],
    ['sasl.mechanism', { sasl: { mechanism: 'gssapi', username: 'a', password: 'b' } }],
    ['scram-sha-512', { sasl: { mechanism: 'SCRAM', username: 'a', password: 'b' } }],
    ['sasl.mechanism', { sasl: {} as never }],
    ['sasl.username', { sasl: { mechanism: 'plain', username: '', password: 'b' } }],
    ['sasl.password', { sasl: { mechanism: 'plain', username: 'a' } as never }],
    ['sasl.token', { sasl: { mechanism: 'oauthbearer' } as never }],
  ])('should be refused with a %s like %j', (name, bad) => {
    expect(() => topic({ ...good, ...(bad as object) })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringContaining(name) }),
    );
  });

  it('should connect to nothing before the first use', async () => {
    const unreachable = topic({ ...good, brokers: ['203.0.113.1:9'] });
    unreachable.pause();
    await unreachable.seek('start');
    await unreachable.close();
  });

  it('should name its parts alone to write, and what they are', () => {
    const made = topic<number, number>({
      name: 'numbers',
      brokers: ['localhost:9092'],
      codec: { contentType: '', encode: n => Uint8Array.of(n), decode: bytes => bytes[0]! },
      keyCodec: { contentType: '', encode: n => Uint8Array.of(n), decode: bytes => bytes[0]! },
    });
    // @ts-expect-error a value alone is no message
    const send = () => made.send(5);
    // @ts-expect-error keys are numbers here
    const sendKeyed = () => made.send({ value: 5, key: 'five' });
    expect([send, sendKeyed]).toHaveLength(2);
  });
});
