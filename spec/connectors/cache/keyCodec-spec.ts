import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes } from '../../../src/connectors/cache/bytes.js';
import { decodeKey, encodeKey, encodePrefix, MAX_KEY_BYTES } from '../../../src/connectors/cache/keyCodec.js';
import { isInRange, toByteRange } from '../../../src/connectors/cache/ranges.js';
import type { CacheKey } from '../../../src/connectors/cache/index.js';
import { arbitraryKey, compareKeys } from './support/keys.js';

describe('encodeKey', () => {
  it('should order bytes as the keys are ordered', () => {
    fc.assert(
      fc.property(arbitraryKey, arbitraryKey, (a, b) => {
        expect(Math.sign(compareBytes(encodeKey(a), encodeKey(b)))).toBe(Math.sign(compareKeys(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('should give back each key as it was, type and all', () => {
    fc.assert(
      fc.property(arbitraryKey, key => {
        expect(decodeKey(encodeKey(key))).toStrictEqual(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('should put keys that lie close together into order', () => {
    const ordered: CacheKey[] = [
      false,
      true,
      -Infinity,
      -Number.MAX_VALUE,
      -1.5,
      -1,
      -Number.MIN_VALUE,
      0,
      Number.MIN_VALUE,
      1,
      2 ** 53,
      Infinity,
      -(2n ** 64n),
      -256n,
      -255n,
      -1n,
      0n,
      1n,
      255n,
      256n,
      2n ** 64n,
      new Date(-1),
      new Date(0),
      new Date(1),
      '',
      '\0',
      '\0\0',
      '\0a',
      '\u0001',
      'a',
      'a\0',
      'a\0b',
      'a\u0001',
      'aa',
      'b',
      '\uffff',
      '\u{10000}',
      [],
      [[]],
      [false],
      [1],
      [1, 1],
      [2],
      ['a'],
      ['a', 1],
      ['a', 'b'],
      ['a\0'],
      ['aa'],
      [[], []],
    ].sort(compareKeys);
    const shuffled = [...ordered].reverse();
    const byBytes = shuffled.map(encodeKey).sort(compareBytes).map(decodeKey);
    expect(byBytes).toStrictEqual(ordered);
  });

  it('should take -0 for 0, as a Map does', () => {
    expect(encodeKey(-0)).toEqual(encodeKey(0));
    expect(Object.is(decodeKey(encodeKey(-0)), 0)).toBe(true);
  });

  it.each<[unknown, string]>([
    [NaN, 'NaN cannot be a key of a cache: NaN has no place in an order.'],
    [new Date(NaN), 'Invalid Date cannot be a key of a cache: the date is invalid.'],
    ['\ud800', 'half of a surrogate pair cannot be kept'],
    [undefined, 'undefined cannot be a key of a cache: a key is a string, number'],
    [null, 'null cannot be a key'],
    [{}, 'An object cannot be a key'],
    [['a', [null]], 'null cannot be a key'],
    [Symbol('a'), 'A symbol cannot be a key'],
    ['a'.repeat(MAX_KEY_BYTES), `and ${MAX_KEY_BYTES} are allowed`],
    [Array.from({ length: MAX_KEY_BYTES }, () => 1), `and ${MAX_KEY_BYTES} are allowed`],
    [1n << 1016n, 'A bigint in a key has at most 127 bytes, not 128.'],
    [nested(20), 'tuples go 16 deep at most'],
  ])('should refuse %o', (key, message) => {
    expect(() => encodeKey(key as CacheKey)).toThrow(message);
    expect(() => encodeKey(key as CacheKey)).toThrow('INVALID_ARGUMENT');
  });

  it.each([
    [[]],
    [[0x00]],
    [[0x20, 1]],
    [[0x50, 0x61]],
    [[0x50, 0xc0, 0]],
    [[0x60]],
    [[0x10, 0x10]],
    [[0x30, 0x82, 1]],
  ])('should not take the bytes %j for a key', bytes => {
    expect(() => decodeKey(Uint8Array.from(bytes))).toThrow('DATA_LOSS');
  });
});

describe('toByteRange', () => {
  const isIn = (key: CacheKey, range: Parameters<typeof toByteRange>[0]) =>
    isInRange(encodeKey(key), toByteRange(range));

  it('should hold the keys from `from` on and before `to`, in either direction', () => {
    fc.assert(
      fc.property(arbitraryKey, arbitraryKey, arbitraryKey, fc.boolean(), (key, from, to, reverse) => {
        const sign = reverse ? -1 : 1;
        const expected = sign * compareKeys(key, from) >= 0 && sign * compareKeys(key, to) < 0;
        expect(isIn(key, { from, to, reverse })).toBe(expected);
        expect(isIn(from, { from, reverse })).toBe(true);
        expect(isIn(to, { to, reverse })).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('should hold the strings that begin with a prefix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.string({ maxLength: 3 }), (key, prefix) => {
        expect(isIn(key, { prefix })).toBe(key.startsWith(prefix));
        expect(isIn(`${prefix}${key}`, { prefix })).toBe(true);
        expect(isIn([prefix], { prefix })).toBe(false);
      }),
    );
  });

  it('should hold the tuples that begin with the elements of a prefix', () => {
    fc.assert(
      fc.property(fc.array(arbitraryKey, { maxLength: 3 }), fc.array(arbitraryKey, { maxLength: 2 }), (key, prefix) => {
        const begins = prefix.every((element, at) => key.length > at && compareKeys(element, key[at]!) === 0);
        expect(isIn(key, { prefix })).toBe(begins);
        expect(isIn([...prefix, ...key], { prefix })).toBe(true);
      }),
    );
    expect(isIn(['a\0'], { prefix: ['a'] })).toBe(false);
  });

  it('should refuse a prefix that is neither', () => {
    expect(() => encodePrefix(1 as never)).toThrow('a prefix is a string or a tuple');
  });
});

function nested(depth: number): CacheKey {
  return depth === 0 ? [] : [nested(depth - 1)];
}
