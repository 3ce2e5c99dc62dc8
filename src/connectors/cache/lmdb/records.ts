import { concatBytes } from '../bytes.js';
import type { StoredValue } from '../byteStore.js';

// A record of `entries`: the revision that wrote it, as a float64, then the value.
const HEADER_BYTES = 8;

export function writeStored(revision: number, value: Uint8Array): Uint8Array {
  const record = new Uint8Array(HEADER_BYTES + value.length);
  new DataView(record.buffer).setFloat64(0, revision);
  record.set(value, HEADER_BYTES);
  return record;
}

export function readStored(record: Uint8Array): StoredValue {
  return { revision: revisionOf(record), value: record.subarray(HEADER_BYTES) };
}

export function revisionOf(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset).getFloat64(0);
}

/** What a record counts for, its revision left out. */
export const valueBytes = (record: { readonly length: number }): number => record.length - HEADER_BYTES;

/** The keys of one store: its name, a zero, which no name has, and the key. */
export interface StoreKeys {
  readonly prefix: Uint8Array;
  of(key: Uint8Array): Uint8Array;
  /** By age. Positive floats sort as their bytes do. */
  ofRevision(revision: number): Uint8Array;
}

export function storeKeys(name: string): StoreKeys {
  const prefix = concatBytes(new TextEncoder().encode(name), Uint8Array.of(0));
  return {
    prefix,
    of: key => concatBytes(prefix, key),
    ofRevision(revision) {
      const key = new Uint8Array(prefix.length + 8);
      key.set(prefix);
      new DataView(key.buffer).setFloat64(prefix.length, revision);
      return key;
    },
  };
}

/** A copy, since LMDB may use the memory again. */
export function withoutPrefix(key: Uint8Array, { prefix }: StoreKeys): Uint8Array {
  return Uint8Array.prototype.slice.call(key, prefix.length);
}
