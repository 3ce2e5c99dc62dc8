import fc from 'fast-check';
import type { CacheKey } from '../../../../src/connectors/cache/index.js';

const scalar: fc.Arbitrary<CacheKey> = fc.oneof(
  fc.boolean(),
  fc.double({ noNaN: true }).map(value => value + 0),
  fc.integer({ min: -3, max: 3 }),
  fc.bigInt({ min: -(1n << 80n), max: 1n << 80n }),
  fc.bigInt({ min: -300n, max: 300n }),
  fc.date({ noInvalidDate: true }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('\0', '\u0001', 'a', '\u{10ffff}', '\uffff'), maxLength: 4 }),
);

/** Any key, small ones and neighbours often. */
export const arbitraryKey: fc.Arbitrary<CacheKey> = fc.letrec<{ key: CacheKey }>(tie => ({
  key: fc.oneof({ maxDepth: 2, withCrossShrink: true }, scalar, fc.array(tie('key'), { maxLength: 3 })),
})).key;

/** The order of keys, said without bytes. */
export function compareKeys(a: CacheKey, b: CacheKey): number {
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  if (Array.isArray(a) && Array.isArray(b)) return compareTuples(a as CacheKey[], b as CacheKey[]);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(key: CacheKey): number {
  if (Array.isArray(key)) return 5;
  if (key instanceof Date) return 3;
  return ['boolean', 'number', 'bigint', 'date', 'string'].indexOf(typeof key);
}

function compareTuples(a: readonly CacheKey[], b: readonly CacheKey[]): number {
  for (const [at, element] of a.entries()) {
    if (at >= b.length) return 1;
    const difference = compareKeys(element, b[at]!);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareTexts(a: string, b: string): number {
  const [left, right] = [a, b].map(text => Array.from(text, character => character.codePointAt(0)!));
  for (const [at, point] of left!.entries()) {
    const difference = point - (right![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return left!.length - right!.length;
}
