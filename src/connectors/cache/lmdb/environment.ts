import { open, type Database, type RootDatabase, type Transaction } from 'lmdb';
import { RivuletError } from '../../../errors/index.js';
import { createStatus, type HasStatus } from '../../status.js';
import { requireSameLimit, requireStoreLimit } from '../storeNames.js';
import type { StoreOptions } from '../types.js';
import { checkFile } from './fileCheck.js';
import { toCacheError } from './failures.js';
import { createLmdbStore, type LmdbStore } from './lmdbStore.js';
import { createWriteQueue, type WriteQueue } from './writeQueue.js';

export type Bytes = Database<Uint8Array, Uint8Array>;

/** The file of a cache, opened once in a process, whoever uses it. */
export interface Environment extends HasStatus {
  readonly path: string;
  readonly root: RootDatabase<Uint8Array, Uint8Array>;
  /** Revision and value, by store and key. */
  readonly entries: Bytes;
  /** Keys, by store and revision: what was written longest ago comes first. Only of stores with a limit. */
  readonly order: Bytes;
  /** What is known of each store, and the last revision. */
  readonly stores: Bytes;
  readonly queue: WriteQueue;
  /** Holds a view as of now. */
  hold(): View;
  store(name: string, options: StoreOptions<never>): LmdbStore;
  release(): Promise<void>;
}

/** A read transaction that stays open until it is released. */
interface View {
  readonly transaction: Transaction;
  release(): void;
}

const MAX_SNAPSHOTS = 64;

interface Opened {
  readonly environment: Promise<Environment>;
  readonly maxPendingBytes: number;
  users: number;
}

const opened = new Map<string, Opened>();
/** Files that are being closed: a second environment on one of them has to wait. */
const closing = new Map<string, Promise<void>>();

/**
 * Opens the file, or joins those who have it open.
 *
 * @throws {RivuletError} FAILED_PRECONDITION where it is open with another `maxPendingBytes`, or is being closed.
 */
export async function openEnvironment(path: string, maxPendingBytes: number, verify: boolean): Promise<Environment> {
  if (closing.has(path))
    throw new RivuletError(
      'FAILED_PRECONDITION',
      `The cache ${path} is being closed. Await close() before you open it again.`,
    );
  const present = opened.get(path);
  if (!present) {
    const environment = createEnvironment(path, maxPendingBytes, verify);
    opened.set(path, { environment, maxPendingBytes, users: 1 });
    try {
      return await environment;
    } catch (error) {
      opened.delete(path);
      throw error;
    }
  }
  if (present.maxPendingBytes !== maxPendingBytes)
    throw new RivuletError(
      'FAILED_PRECONDITION',
      `The cache ${path} is open in this process with maxPendingBytes ${present.maxPendingBytes}. Open it with the same.`,
    );
  present.users++;
  return present.environment;
}

async function createEnvironment(path: string, maxPendingBytes: number, verify: boolean): Promise<Environment> {
  await checkFile(path, verify);
  const databases = openDatabases(path);
  const { root } = databases;
  const status = createStatus();
  status.set('connected');
  const stores = new Map<string, LmdbStore>();
  const views = new Set<View>();

  const environment: Environment = {
    ...databases,
    path,
    status$: status.status$,
    queue: createWriteQueue(path, root, maxPendingBytes),

    hold() {
      if (views.size === MAX_SNAPSHOTS)
        throw new RivuletError(
          'RESOURCE_EXHAUSTED',
          `${MAX_SNAPSHOTS} snapshots of the cache ${path} are held. Release those that are not needed.`,
          { details: { limit: String(MAX_SNAPSHOTS) } },
        );
      root.resetReadTxn();
      const transaction = root.useReadTransaction();
      const view: View = {
        transaction,
        release() {
          if (views.delete(view)) transaction.done();
        },
      };
      views.add(view);
      return view;
    },

    store(name, options) {
      const present = stores.get(name);
      if (present) {
        requireSameLimit(name, present.limit, options);
        return present;
      }
      const store = createLmdbStore(environment, name, requireStoreLimit(options));
      stores.set(name, store);
      return store;
    },

    async release() {
      const entry = opened.get(path);
      if (!entry || --entry.users > 0) return;
      opened.delete(path);
      const closed = (async () => {
        await environment.queue.close();
        for (const view of views) view.release();
        await root.close();
        for (const store of stores.values()) store.end();
        status.closed();
      })();
      closing.set(path, closed);
      try {
        await closed;
      } finally {
        closing.delete(path);
      }
    },
  };
  return environment;
}

function openDatabases(path: string) {
  let root: RootDatabase<Uint8Array, Uint8Array> | undefined;
  try {
    root = open<Uint8Array, Uint8Array>({
      path,
      noSubdir: true,
      encoding: 'binary',
      keyEncoding: 'binary',
      maxDbs: 4,
      // A commit is over when it is on the disk. The queue of writes lets many share one.
      overlappingSync: false,
      // With it, a promise that nobody holds is rejected when a commit fails.
      eventTurnBatching: false,
    });
    const database = (name: string) =>
      root!.openDB<Uint8Array, Uint8Array>({ name, encoding: 'binary', keyEncoding: 'binary' });
    return { root, entries: database('entries'), order: database('order'), stores: database('stores') };
  } catch (error) {
    void root?.close().catch(() => undefined);
    throw toCacheError(path, 'opened', error);
  }
}
