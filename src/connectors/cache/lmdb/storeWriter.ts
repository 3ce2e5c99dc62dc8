import type { Subject } from 'rxjs';
import type { ByteChange, ByteWrite, CommitResult, Expectation } from '../byteStore.js';
import type { StoreLimit } from '../storeNames.js';
import type { Batch, Shared } from './batch.js';
import type { Environment } from './environment.js';
import {
  openRecord,
  revisionOf,
  sealRecord,
  valueBytes,
  withoutPrefix,
  writeStored,
  type StoreKeys,
} from './records.js';
import { revisionsOf } from './revisions.js';
import { readRecord, writeRecord, type StoreRecord } from './storeRecord.js';

/** What the commit in hand does to one store. */
interface StorePart extends Shared {
  readonly record: StoreRecord;
  /** Kept though nobody may listen: who begins to before the commit is safe finds none of it in a snapshot. */
  readonly changes: ByteChange[];
}

export type StoreWriter = (
  batch: Batch,
  writes: readonly ByteWrite[],
  expected: readonly Expectation[],
) => CommitResult;

/** Writes to one store inside a commit. Entries, their order by age, and the counts change together or not at all. */
export function createStoreWriter(
  environment: Environment,
  keys: StoreKeys,
  limit: StoreLimit,
  changes$: Subject<ByteChange>,
): StoreWriter {
  const { entries, order } = environment;
  const isLimited = limit.maxEntries !== Infinity || limit.maxBytes !== Infinity;
  const owner = {};

  const partOf = (batch: Batch): StorePart =>
    batch.share(owner, () => {
      const record = readRecord(environment, keys);
      if (isLimited && !record.isOrdered) {
        orderAll();
        record.isOrdered = true;
      }
      const changes: ByteChange[] = [];
      return {
        record,
        changes,
        finish: () => writeRecord(environment, keys, record),
        committed() {
          for (const change of changes) changes$.next(change);
        },
      };
    });

  /** A store that had no limit gets its order from the revisions that its entries carry. */
  function orderAll() {
    const bounds = { start: keys.of(new Uint8Array(0)), end: keys.of(Uint8Array.of(0xff)) };
    for (const { key, value } of entries.getRange({ ...bounds, snapshot: false }))
      putOrder(revisionOf(value), withoutPrefix(key, keys));
  }

  function putOrder(revision: number, key: Uint8Array) {
    const byAge = keys.ofRevision(revision);
    void order.put(
      byAge,
      sealRecord(byAge, key.length, content => content.set(key)),
    );
  }

  /** The revision and size of what is there. The buffer is LMDB's own, and used again by the next read. */
  function look(key: Uint8Array) {
    const found = entries.getBinaryFast(keys.of(key));
    return found && { revision: revisionOf(found), bytes: key.length + valueBytes(found) };
  }

  function remove(record: StoreRecord, key: Uint8Array): boolean {
    const found = look(key);
    if (!found) return false;
    void entries.remove(keys.of(key));
    if (record.isOrdered) void order.remove(keys.ofRevision(found.revision));
    record.entries--;
    record.bytes -= found.bytes;
    return true;
  }

  function put(record: StoreRecord, key: Uint8Array, value: Uint8Array, revision: number) {
    remove(record, key);
    const full = keys.of(key);
    void entries.put(full, writeStored(full, revision, value));
    if (record.isOrdered) putOrder(revision, key);
    record.entries++;
    record.bytes += key.length + value.length;
  }

  function oldest(): Uint8Array | undefined {
    const bounds = { start: keys.ofRevision(0), end: keys.ofRevision(Infinity), limit: 1 };
    for (const { key, value } of order.getRange(bounds)) return Uint8Array.prototype.slice.call(openRecord(key, value));
    return undefined;
  }

  return (batch, writes, expected) => {
    if (expected.some(({ key, revision }) => (look(key)?.revision ?? 0) !== revision))
      return { isConflict: true, deleted: 0 };
    if (writes.length === 0) return { isConflict: false, deleted: 0 };
    const { record, changes } = partOf(batch);
    const revisions = revisionsOf(batch, environment);
    let deleted = 0;
    for (const write of writes) {
      if (write.kind === 'put') {
        const revision = revisions.next();
        put(record, write.key, write.value, revision);
        changes.push({ ...write, revision });
      } else if (remove(record, write.key)) {
        deleted++;
        changes.push({ kind: 'deleted', key: write.key, revision: revisions.next() });
      }
    }
    while (record.entries > limit.maxEntries || record.bytes > limit.maxBytes) {
      const key = oldest();
      if (!key) break;
      remove(record, key);
      changes.push({ kind: 'evicted', key, revision: revisions.next() });
    }
    return { isConflict: false, deleted };
  };
}
