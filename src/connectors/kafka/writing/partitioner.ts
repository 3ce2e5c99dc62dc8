/**
 * The partition of a key, the same that the clients of Apache Kafka choose, so that messages of one key meet wherever they
 * were sent from.
 *
 * @see `BuiltInPartitioner.partitionForKey` of Apache Kafka
 */
export function partitionOfKey(key: Uint8Array, partitionCount: number): number {
  // The sign is cut off, not turned: that is what Kafka means by positive.
  return (murmur2(key) & 0x7fffffff) % partitionCount;
}

/**
 * MurmurHash2 by Austin Appleby, 32 bits, with the seed that Kafka uses; as a signed number.
 *
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash2.cpp
 */
export function murmur2(bytes: Uint8Array): number {
  const multiplier = 0x5bd1e995;
  const { length } = bytes;
  const whole = length & ~3;
  let hash = 0x9747b28c ^ length;

  for (let at = 0; at < whole; at += 4) {
    let word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    word = Math.imul(word, multiplier);
    word ^= word >>> 24;
    word = Math.imul(word, multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  if (length > whole) {
    for (let at = length - 1; at >= whole; at--) hash ^= bytes[at]! << ((at - whole) * 8);
    hash = Math.imul(hash, multiplier);
  }
  hash ^= hash >>> 13;
  hash = Math.imul(hash, multiplier);
  return hash ^ (hash >>> 15);
}
