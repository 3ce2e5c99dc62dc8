import { Subject } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { reportFailure } from '../../operators/reportFailure.js';
import type { ByteStore, ByteWrite } from './byteStore.js';
import { changesWithState, liveChanges } from './changes.js';
import { jsonCodec } from '../codecs/jsonCodec.js';
import { describeKey } from './describeKey.js';
import { createEntryCodec } from './entryCodec.js';
import { decodeKey } from './keyCodec.js';
import { createKeyLocks, type KeyLocks } from './keyLocks.js';
import { isEmptyRange, toByteRange } from './ranges.js';
import { createReader } from './reading.js';
import { keyText, runTransaction } from './transactions.js';
import type { CacheKey, CacheSnapshot, CacheStore, StoreOptions } from './types.js';

/** The most entries that one step of a range deletion takes. */
const DELETE_STEP = 1000;

/** The locks of each store, whichever handle it is used through. */
const locks = new WeakMap<ByteStore, KeyLocks>();

/**
 * A store as users see it, over one in bytes.
 *
 * @param requireOpen Throws where it is closed.
 */
export function createStore<K extends CacheKey, V>(
  bytes: ByteStore,
  { codec: values }: StoreOptions<V>,
  requireOpen: () => void,
): CacheStore<K, V> {
  const codec = createEntryCodec<K, V>(values ?? (jsonCodec() as NonNullable<typeof values>));
  const reader = createReader(bytes, codec, requireOpen);
  const errors$ = new Subject<RivuletError>();
  /** What came in by `next` and is not safe yet. */
  const pending = new Set<Promise<void>>();

  const commitOne = async (write: ByteWrite) => {
    requireOpen();
    return bytes.commit([write], []);
  };
  const put = async (key: K, value: V) => {
    requireOpen();
    await commitOne({ kind: 'put', key: codec.key(key), value: codec.value(key, value) });
  };
  const fail = (thrown: unknown) => {
    const error = RivuletError.from(thrown);
    if (errors$.observed) errors$.next(error);
    else reportFailure(error);
  };

  return {
    ...reader,
    put,
    async delete(key) {
      return (await commitOne({ kind: 'delete', key: codec.key(key) })).deleted > 0;
    },

    async deleteRange(range) {
      requireOpen();
      const bounds = toByteRange(range);
      let deleted = 0;
      while (!isEmptyRange(bounds)) {
        const page = await bytes.page({ ...bounds, reverse: false, limit: DELETE_STEP, hasValues: false });
        if (page.entries.length === 0) break;
        requireOpen();
        const result = await bytes.commit(
          page.entries.map(({ key }) => ({ kind: 'delete', key })),
          [],
        );
        deleted += result.deleted;
        if (page.isLast) break;
      }
      return deleted;
    },

    async transaction(key, fn) {
      requireOpen();
      let keyLocks = locks.get(bytes);
      if (!keyLocks) {
        keyLocks = createKeyLocks(text => describeKey(decodeKey(Buffer.from(text, 'latin1'))));
        locks.set(bytes, keyLocks);
      }
      return keyLocks.run(keyText(codec.key(key)), () => {
        requireOpen();
        return runTransaction(bytes, codec, key, fn);
      });
    },

    async snapshot(): Promise<CacheSnapshot<K, V>> {
      requireOpen();
      const snapshot = await bytes.snapshot();
      let isReleased = false;
      const requireHeld = () => {
        requireOpen();
        if (isReleased) throw new RivuletError('FAILED_PRECONDITION', 'The snapshot was released. Take a new one.');
      };
      const release = async () => {
        if (isReleased) return;
        isReleased = true;
        await snapshot.release();
      };
      return {
        ...createReader(snapshot, codec, requireHeld),
        revision: snapshot.revision,
        release,
        [Symbol.asyncDispose]: release,
      };
    },

    async stats() {
      requireOpen();
      return bytes.stats();
    },

    changes$: liveChanges(bytes, codec),
    changes: (range = {}) => changesWithState(bytes, codec, toByteRange(range)),
    status$: bytes.status$,
    errors$: errors$.asObservable(),

    next([key, value]) {
      const written: Promise<void> = put(key, value)
        .catch(fail)
        .finally(() => pending.delete(written));
      pending.add(written);
    },
    error: fail,
    complete() {},
    write: ([key, value]) => put(key, value),
    async flush() {
      await Promise.all(pending);
    },
  };
}
