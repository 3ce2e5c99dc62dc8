import type { Metadata } from '../wire/index.js';
import { limitExceeded } from './errors.js';
import type { Limits } from './limits.js';

export const noMetadata: Metadata = Object.freeze({});

/** Merges metadata: a later key replaces an earlier one, an empty value removes it. Nothing is `noMetadata`. */
export function mergeMetadata(earlier: Metadata, later: Metadata): Metadata {
  if (isEmpty(later)) return earlier;
  // A map, since a key may be `__proto__`.
  const merged = new Map(Object.entries(earlier));
  for (const [key, value] of Object.entries(later)) {
    if (value === '') merged.delete(key);
    else merged.set(key, value);
  }
  return merged.size === 0 ? noMetadata : Object.fromEntries(merged);
}

/**
 * @param owner Whose it is, for the error.
 * @throws RivuletError RESOURCE_EXHAUSTED where it is too large.
 */
export function requireMetadataSize(metadata: Metadata, limits: Limits, owner: string): void {
  let size = 0;
  for (const key in metadata) size += key.length + metadata[key]!.length;
  if (size <= limits.metadataSize) return;
  throw limitExceeded(limits, 'metadataSize', `The metadata of ${owner} has ${size} characters`);
}

/** Tells whether there are no keys, at the cost of none. */
export function isEmpty(metadata: Metadata): boolean {
  for (const _ in metadata) return false;
  return true;
}
