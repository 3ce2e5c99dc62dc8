import { RivuletError } from '../../errors/index.js';
import type { ByteStore, ByteWrite, Expectation } from './byteStore.js';
import { describeKey } from './describeKey.js';
import type { EntryCodec } from './entryCodec.js';
import type { CacheKey, CacheTransaction } from './types.js';

const MAX_RUNS = 100;

/** A key as text: what Maps can hold. */
export const keyText = (key: Uint8Array): string => Buffer.from(key).toString('latin1');

/**
 * Runs `fn` until it has read and written without anybody else coming in between.
 *
 * @throws {RivuletError} ABORTED when that did not happen in 100 runs.
 */
export async function runTransaction<K extends CacheKey, V, R>(
  store: ByteStore,
  codec: EntryCodec<K, V>,
  key: K,
  fn: (tx: CacheTransaction<K, V>) => R | Promise<R>,
): Promise<R> {
  for (let run = 0; run < MAX_RUNS; run++) {
    const attempt = createAttempt(store, codec);
    // The key of the lock counts as read, so that two that only write to it have an order, too.
    await attempt.read(codec.key(key));
    let result: R;
    try {
      result = await fn(attempt.tx);
    } finally {
      attempt.end();
    }
    const { isConflict } = await store.commit([...attempt.writes.values()], [...attempt.expected.values()]);
    if (!isConflict) return result;
  }
  throw new RivuletError(
    'ABORTED',
    `A transaction on ${describeKey(key)} was overtaken by other writers ${MAX_RUNS} times. ` +
      'Let fewer write to what it reads, or make it shorter.',
    { reason: 'CONFLICT', details: { key: describeKey(key), runs: String(MAX_RUNS) } },
  );
}

interface Attempt<K extends CacheKey, V> {
  readonly tx: CacheTransaction<K, V>;
  readonly writes: ReadonlyMap<string, ByteWrite>;
  readonly expected: ReadonlyMap<string, Expectation>;
  read(key: Uint8Array): Promise<Uint8Array | undefined>;
  end(): void;
}

function createAttempt<K extends CacheKey, V>(store: ByteStore, codec: EntryCodec<K, V>): Attempt<K, V> {
  const writes = new Map<string, ByteWrite>();
  const expected = new Map<string, Expectation>();
  const seen = new Map<string, Uint8Array | undefined>();
  let isOver = false;

  const requireRunning = () => {
    if (isOver)
      throw new RivuletError(
        'FAILED_PRECONDITION',
        'A transaction was used after its function had returned. Await everything in it before you return.',
      );
  };
  async function read(key: Uint8Array) {
    const text = keyText(key);
    if (seen.has(text)) return seen.get(text);
    const stored = await store.get(key);
    // Two reads of one key at a time may see two revisions; the first one is what must hold.
    if (!expected.has(text)) {
      expected.set(text, { key, revision: stored?.revision ?? 0 });
      seen.set(text, stored?.value);
    }
    return seen.get(text);
  }
  const write = (change: ByteWrite) => {
    const text = keyText(change.key);
    writes.delete(text);
    writes.set(text, change);
  };

  return {
    writes,
    expected,
    read,
    end() {
      isOver = true;
    },
    tx: {
      async get(key) {
        requireRunning();
        const bytes = codec.key(key);
        const written = writes.get(keyText(bytes));
        if (written) return written.kind === 'put' ? codec.valueOf(bytes, written.value) : undefined;
        const value = await read(bytes);
        return value && codec.valueOf(bytes, value);
      },
      put(key, value) {
        requireRunning();
        write({ kind: 'put', key: codec.key(key), value: codec.value(key, value) });
      },
      delete(key) {
        requireRunning();
        write({ kind: 'delete', key: codec.key(key) });
      },
    },
  };
}
