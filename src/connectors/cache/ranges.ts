import { checkLimit } from '../../operators/checks.js';
import { after, compareBytes, concatBytes } from './bytes.js';
import { encodeKey, encodePrefix } from './keyCodec.js';
import type { CacheKey, KeyRange, ReadRange } from './types.js';

/** Keys as bytes: from `lower` on, below `upper`. */
export interface ByteRange {
  readonly lower: Uint8Array;
  readonly upper: Uint8Array;
}

const LOWEST = new Uint8Array(0);
const HIGHEST = Uint8Array.of(0xff);

/**
 * The bytes that a range stands for. `from` is included and `to` is not, in either direction.
 *
 * @throws {RivuletError} INVALID_ARGUMENT for bounds that are no keys.
 */
export function toByteRange({ from, to, prefix, reverse = false }: ReadRange & KeyRange): ByteRange {
  const [low, high] = reverse ? [to, from] : [from, to];
  // Upwards `from` is the lower bound and in; downwards `to` is, and out.
  const lower = low === undefined ? LOWEST : bound(low, reverse);
  const upper = high === undefined ? HIGHEST : bound(high, reverse);
  if (prefix === undefined) return { lower, upper };
  const first = encodePrefix(prefix);
  const end = concatBytes(first, HIGHEST);
  return {
    lower: compareBytes(lower, first) < 0 ? first : lower,
    upper: compareBytes(upper, end) > 0 ? end : upper,
  };
}

function bound(key: CacheKey, isAfter: boolean): Uint8Array {
  const bytes = encodeKey(key);
  return isAfter ? after(bytes) : bytes;
}

export function isEmptyRange({ lower, upper }: ByteRange): boolean {
  return compareBytes(lower, upper) >= 0;
}

export function isInRange(key: Uint8Array, { lower, upper }: ByteRange): boolean {
  return compareBytes(key, lower) >= 0 && compareBytes(key, upper) < 0;
}

/** @throws {RivuletError} INVALID_ARGUMENT */
export function requireLimit(limit: number | undefined): number {
  if (limit === undefined || limit === Infinity) return Infinity;
  checkLimit('limit of a range', limit);
  return limit;
}
