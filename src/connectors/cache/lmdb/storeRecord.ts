import type { CacheStats } from '../types.js';
import type { Bytes } from './environment.js';
import { openRecord, sealRecord, type StoreKeys } from './records.js';

/** What is kept of a store beside its entries, in the same commits. */
export interface StoreRecord {
  entries: number;
  bytes: number;
  /** Whether `order` holds its keys by age. */
  isOrdered: boolean;
}

export function readRecord({ stores }: { readonly stores: Bytes }, { prefix }: StoreKeys): StoreRecord {
  const record = stores.get(prefix);
  if (!record) return { entries: 0, bytes: 0, isOrdered: false };
  const content = openRecord(prefix, record);
  const view = new DataView(content.buffer, content.byteOffset);
  return { entries: view.getFloat64(0), bytes: view.getFloat64(8), isOrdered: view.getUint8(16) === 1 };
}

export function writeRecord(
  { stores }: { readonly stores: Bytes },
  { prefix }: StoreKeys,
  { entries, bytes, isOrdered }: StoreRecord,
): void {
  const record = sealRecord(prefix, 17, ({ buffer, byteOffset }) => {
    const view = new DataView(buffer, byteOffset);
    view.setFloat64(0, entries);
    view.setFloat64(8, bytes);
    view.setUint8(16, isOrdered ? 1 : 0);
  });
  void stores.put(prefix, record);
}

export function readStats(databases: { readonly stores: Bytes }, keys: StoreKeys): CacheStats {
  const { entries, bytes } = readRecord(databases, keys);
  return { entries, bytes };
}
