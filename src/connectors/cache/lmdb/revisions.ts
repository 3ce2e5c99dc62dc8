import type { Transaction } from 'lmdb';
import type { Batch, Shared } from './batch.js';
import type { Bytes } from './environment.js';
import { openRecord, sealRecord } from './records.js';

// Where stores stand under their name and a zero, the last revision of the file has a key that is none of theirs.
const KEY = Uint8Array.of(1);

/** Reads as of a transaction, where there is one. */
export const at = (transaction: Transaction | undefined) => (transaction ? { transaction } : {});

/** The last revision, of all stores. */
export function readRevision({ stores }: { readonly stores: Bytes }, transaction?: Transaction): number {
  const record = stores.get(KEY, at(transaction));
  if (!record) return 0;
  const content = openRecord(KEY, record);
  return new DataView(content.buffer, content.byteOffset).getFloat64(0);
}

interface Revisions extends Shared {
  next(): number;
}

/** Gives revisions inside a commit. They are read from the file, since other processes may write to it as well. */
export function revisionsOf(batch: Batch, environment: { readonly stores: Bytes }): Revisions {
  return batch.share(environment, () => {
    let last = readRevision(environment);
    return {
      next: () => ++last,
      finish() {
        const record = sealRecord(KEY, 8, ({ buffer, byteOffset }) => {
          new DataView(buffer, byteOffset).setFloat64(0, last);
        });
        void environment.stores.put(KEY, record);
      },
    };
  });
}
