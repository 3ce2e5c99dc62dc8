import { crc32 } from 'node:zlib';
import { RivuletError } from '../../../errors/index.js';
import { concatBytes } from '../bytes.js';
import type { StoredValue } from '../byteStore.js';

// Every record begins with a CRC-32 of its key and of what follows.
const CHECKSUM_BYTES = 4;
// A record of `entries`: the revision that wrote it, as a float64, then the value.
const HEADER_BYTES = CHECKSUM_BYTES + 8;

/** A record with its checksum, of which the first bytes are left free for it. */
function sealed(key: Uint8Array, record: Uint8Array): Uint8Array {
  new DataView(record.buffer).setUint32(0, checksum(key, record));
  return record;
}

/** @param size Of the content, which is written from byte 4 on. */
export function sealRecord(key: Uint8Array, size: number, write: (content: Uint8Array) => void): Uint8Array {
  const record = new Uint8Array(CHECKSUM_BYTES + size);
  write(record.subarray(CHECKSUM_BYTES));
  return sealed(key, record);
}

/**
 * The content of a record.
 *
 * @throws {RivuletError} DATA_LOSS where it is not what was written.
 */
export function openRecord(key: Uint8Array, record: Uint8Array): Uint8Array {
  if (!isSound(key, record))
    throw new RivuletError(
      'DATA_LOSS',
      `A record of ${record.length} bytes does not have its checksum: the file is damaged. Put a backup in its place, or delete it to start anew.`,
      { reason: 'CHECKSUM' },
    );
  return record.subarray(CHECKSUM_BYTES);
}

/** Whether a record is what was written under that key. */
export function isSound(key: Uint8Array, record: Uint8Array): boolean {
  return (
    record.length >= CHECKSUM_BYTES &&
    new DataView(record.buffer, record.byteOffset).getUint32(0) === checksum(key, record)
  );
}

const checksum = (key: Uint8Array, record: Uint8Array) => crc32(record.subarray(CHECKSUM_BYTES), crc32(key));

export function writeStored(key: Uint8Array, revision: number, value: Uint8Array): Uint8Array {
  const record = new Uint8Array(HEADER_BYTES + value.length);
  new DataView(record.buffer).setFloat64(CHECKSUM_BYTES, revision);
  record.set(value, HEADER_BYTES);
  return sealed(key, record);
}

/** @throws {RivuletError} DATA_LOSS where it is not what was written. */
export function readStored(key: Uint8Array, record: Uint8Array): StoredValue {
  openRecord(key, record);
  return { revision: revisionOf(record), value: record.subarray(HEADER_BYTES) };
}

export function revisionOf(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset).getFloat64(CHECKSUM_BYTES);
}

/** What a record counts for: its value alone. */
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
