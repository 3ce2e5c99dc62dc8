import { describe, expect, it } from 'vitest';
import { murmur2, partitionOfKey } from '../../../src/connectors/kafka/writing/partitioner.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the partition of a key', () => {
  // From UtilsTest of Apache Kafka.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('should rest on the hash that Kafka gives %s', (key, hash) => {
    expect(murmur2(bytes(key))).toBe(hash);
  });

  it('should be one of the partitions, for a negative hash as well', () => {
    expect(partitionOfKey(bytes('21'), 7)).toBe((-973932308 & 0x7fffffff) % 7);
    expect(partitionOfKey(new Uint8Array(), 3)).toBeLessThan(3);
  });
});
