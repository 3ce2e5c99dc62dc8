import type { Transaction } from 'lmdb';
import { Subject } from 'rxjs';
import type { ByteChange, ByteEntry, ByteReader, ByteSnapshot, ByteStore, PageRequest } from '../byteStore.js';
import { holdChanges } from '../holdChanges.js';
import { requireFit, type StoreLimit } from '../storeNames.js';
import type { CacheStats } from '../types.js';
import type { Environment } from './environment.js';
import { toCacheError } from './failures.js';
import { readStored, storeKeys, withoutPrefix } from './records.js';
import { at, readRevision } from './revisions.js';
import { readStats } from './storeRecord.js';
import { createStoreWriter } from './storeWriter.js';

/** The most bytes of values that a page takes, unless the first one alone is larger. */
const PAGE_BYTES = 1_048_576;
const NOTHING = new Uint8Array(0);

/** A store in a file of LMDB. */
export interface LmdbStore extends ByteStore {
  readonly limit: StoreLimit;
  /** Completes the changes. */
  end(): void;
}

export function createLmdbStore(environment: Environment, name: string, limit: StoreLimit): LmdbStore {
  const { entries, queue, path } = environment;
  const keys = storeKeys(name);
  const changes$ = new Subject<ByteChange>();
  const writer = createStoreWriter(environment, keys, limit, changes$);

  const read = <T>(action: () => T): T => {
    queue.requireOpen();
    try {
      return action();
    } catch (error) {
      throw toCacheError(path, 'read', error);
    }
  };

  const readerOf = (transaction?: Transaction): ByteReader => ({
    async get(key) {
      return read(() => {
        const full = keys.of(key);
        const record = entries.get(full, at(transaction));
        return record && readStored(full, record);
      });
    },
    async page(request) {
      return read(() => readPage(request, transaction));
    },
  });

  function readPage({ lower, upper, reverse, limit: most, hasValues }: PageRequest, transaction?: Transaction) {
    const [start, end] = reverse ? [upper, lower] : [lower, upper];
    const options = {
      start: keys.of(start),
      end: keys.of(end),
      reverse,
      // What is asked for includes the lower bound and not the upper one, in either direction.
      exclusiveStart: reverse,
      inclusiveEnd: reverse,
      limit: most,
      ...at(transaction),
    };
    const found: ByteEntry[] = [];
    if (!hasValues) {
      for (const key of entries.getKeys(options))
        found.push({ key: withoutPrefix(key, keys), value: NOTHING, revision: 0 });
      return { entries: found, isLast: found.length < most };
    }
    let bytes = 0;
    for (const { key, value } of entries.getRange(options)) {
      found.push({ key: withoutPrefix(key, keys), ...readStored(key, value) });
      bytes += value.length;
      if (bytes >= PAGE_BYTES) return { entries: found, isLast: false };
    }
    return { entries: found, isLast: found.length < most };
  }

  const takeSnapshot = (): ByteSnapshot =>
    read(() => {
      const view = environment.hold();
      return {
        ...readerOf(view.transaction),
        revision: readRevision(environment, view.transaction),
        async release() {
          view.release();
        },
      };
    });

  return {
    ...readerOf(),
    limit,
    status$: environment.status$,
    changes$: changes$.asObservable(),
    end: () => changes$.complete(),

    async commit(writes, expected) {
      queue.requireOpen();
      let size = 0;
      for (const write of writes) {
        if (write.kind === 'put') requireFit(write.key, write.value, limit);
        size += write.key.length + (write.kind === 'put' ? write.value.length : 0);
      }
      return queue.run(size, batch => writer(batch, writes, expected));
    },

    async stats(): Promise<CacheStats> {
      return read(() => readStats(environment, keys));
    },

    async snapshot() {
      return takeSnapshot();
    },

    async follow(maxBuffered) {
      // In one turn, so that no change falls between the two.
      const held = holdChanges(changes$, maxBuffered);
      try {
        const snapshot = takeSnapshot();
        return { snapshot, changes$: held.after(snapshot.revision), stop: held.drop };
      } catch (error) {
        held.drop();
        throw error;
      }
    },
  };
}
