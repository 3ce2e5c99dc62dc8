import { randomUUID } from 'node:crypto';
import { RivuletError } from '../../../errors/index.js';
import type { ByteEntry, ByteReader, ByteSnapshot, ByteStore, PageRequest } from '../../cache/byteStore.js';
import { requireFit, type StoreLimit } from '../../cache/storeNames.js';
import type { RedisConnection } from '../connection.js';
import { followChanges } from './changeStream.js';
import { commitScript, getScript, pageScript, snapshotScript } from './scripts.js';

const PAGE_BYTES = 1_048_576;
const MAX_SNAPSHOTS = 64;

export interface RedisStoreSettings {
  /** What the keys of the store begin with. In braces, so that a cluster keeps them together. */
  readonly prefix: string;
  readonly limit: StoreLimit;
  /** How many of the last changes are kept for those who follow. */
  readonly changesKept: number;
  /** How long a snapshot is held that nobody reads, in ms. */
  readonly snapshotTtlMs: number;
}

/** A store in Redis. */
export function createRedisStore(connection: RedisConnection, settings: RedisStoreSettings): ByteStore {
  const { prefix, limit, changesKept, snapshotTtlMs } = settings;
  const name = (part: string) => `${prefix}:${part}`;
  const [keys, values, order, meta, changes] = ['keys', 'values', 'order', 'meta', 'changes'].map(name) as [
    string,
    string,
    string,
    string,
    string,
  ];
  let snapshots = 0;

  const lastRevision = async () => Number((await connection.repeat(['HGET', meta, 'revision'])) ?? 0);
  const changes$ = followChanges(connection, changes, lastRevision);

  const readerOf = (parts: readonly [keys: string, values: string, order: string], marker?: string): ByteReader => ({
    async get(key) {
      const used = [parts[1], parts[2], ...(marker === undefined ? [] : [marker])];
      const [value, revision] = (await read(
        getScript.run(connection, used, [key], { isRepeatable: true }),
      )) as Buffer[];
      return value && { value, revision: Number(revision) };
    },
    async page({ lower, upper, reverse, limit: most, hasValues }: PageRequest) {
      const used = [...parts, ...(marker === undefined ? [] : [marker])];
      const args = [lower, upper, reverse ? 1 : 0, most, hasValues ? 1 : 0, PAGE_BYTES, snapshotTtlMs];
      const [isLast, ...found] = (await read(pageScript.run(connection, used, args, { isRepeatable: true }))) as [
        number,
        ...Buffer[],
      ];
      const entries: ByteEntry[] = [];
      for (let at = 0; at < found.length; at += 3)
        entries.push({ key: found[at]!, value: found[at + 1]!, revision: Number(found[at + 2]) });
      return { entries, isLast: isLast === 1 };
    },
  });

  async function snapshot(): Promise<ByteSnapshot> {
    if (snapshots === MAX_SNAPSHOTS)
      throw new RivuletError(
        'RESOURCE_EXHAUSTED',
        `${MAX_SNAPSHOTS} snapshots are held. Release those that are not needed.`,
        { details: { limit: String(MAX_SNAPSHOTS) } },
      );
    snapshots++;
    const id = randomUUID();
    const parts = ['keys', 'values', 'order'].map(part => name(`snapshot:${id}:${part}`)) as [string, string, string];
    const marker = name(`snapshot:${id}`);
    try {
      const used = [keys, values, order, meta, ...parts, marker];
      const revision = Number(await snapshotScript.run(connection, used, [snapshotTtlMs]));
      return {
        ...readerOf(parts, marker),
        revision,
        async release() {
          snapshots--;
          // Where the connection is gone, Redis lets go of it by itself.
          await connection.repeat(['UNLINK', ...parts, marker]).catch(() => undefined);
        },
      };
    } catch (error) {
      snapshots--;
      throw error;
    }
  }

  return {
    ...readerOf([keys, values, order]),
    status$: connection.status$,
    changes$: changes$(),
    snapshot,

    async commit(writes, expected) {
      for (const write of writes) if (write.kind === 'put') requireFit(write.key, write.value, limit);
      const bounds = [limit.maxEntries, limit.maxBytes].map(most => (most === Infinity ? -1 : most));
      const [conflict, deleted] = (await commitScript.run(
        connection,
        [keys, values, order, meta, changes],
        [
          ...bounds,
          changesKept,
          expected.length,
          ...expected.flatMap(({ key, revision }) => [key, String(revision)]),
          ...writes.flatMap(write => [write.kind, write.key, write.kind === 'put' ? write.value : '']),
        ],
      )) as [number, number];
      return { isConflict: conflict === 1, deleted };
    },

    async stats() {
      const [entries, bytes] = await Promise.all([
        connection.repeat(['ZCARD', keys]),
        connection.repeat(['HGET', meta, 'bytes']),
      ]);
      return { entries: Number(entries), bytes: Number(bytes ?? 0) };
    },

    async follow() {
      const taken = await snapshot();
      // Redis keeps the changes until they are read: nothing has to be held here.
      return { snapshot: taken, changes$: changes$(taken.revision), stop: () => undefined };
    },
  };
}

async function read(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof RivuletError) || !error.rawMessage.includes('EXPIRED')) throw error;
    throw new RivuletError(
      'FAILED_PRECONDITION',
      'The snapshot was not read for so long that Redis let go of it. Take a new one, or raise snapshotTtlMs.',
    );
  }
}
