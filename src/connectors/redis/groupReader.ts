import type { RivuletError } from '../../errors/index.js';
import type { RedisConnection } from './connection.js';

/** A message as Redis has it. */
export interface StreamEntry {
  readonly id: string;
  readonly fields: ReadonlyMap<string, Uint8Array>;
}

export interface GroupSettings {
  readonly stream: string;
  readonly group: string;
  readonly consumer: string;
  readonly maxInFlight: number;
  readonly claimAfterMs: number;
  readonly startAt: 'start' | 'end';
}

/** Reads for one consumer of a group, and keeps count of what is out. */
export interface GroupReader {
  /** Reads until it is stopped or fails, and waits for each delivery. */
  run(deliver: (entry: StreamEntry) => Promise<void>): Promise<void>;
  acknowledge(id: string): Promise<void>;
  stop(): void;
}

/** The longest that Redis lets a read wait, in ms. */
const BLOCK_MS = 1000;
const CLAIM_COUNT = 100;

type WireEntry = readonly [id: Buffer, fields: readonly Buffer[] | null] | null;
type WireStreams = readonly (readonly [name: Buffer, entries: readonly WireEntry[]])[] | null;

export function createGroupReader(
  connection: RedisConnection,
  { stream, group, consumer, maxInFlight, claimAfterMs, startAt }: GroupSettings,
): GroupReader {
  const reading = connection.duplicate();
  /** What is out: delivered by this reader and not acknowledged. */
  const inFlight = new Set<string>();
  /** What was acknowledged since the last question was sent: its answer may be older than that. */
  let settled = new Set<string>();
  let isStopped = false;
  let roomMade: (() => void) | undefined;
  let breaks = 0;
  const watch = reading.status$.subscribe(({ state }) => {
    if (state === 'retrying') breaks++;
  });

  const room = () => maxInFlight - inFlight.size;
  async function waitForRoom() {
    while (room() <= 0 && !isStopped)
      await new Promise<void>(resolve => {
        roomMade = resolve;
      });
  }

  async function createGroup() {
    try {
      await connection.repeat(['XGROUP', 'CREATE', stream, group, startAt === 'start' ? '0' : '$', 'MKSTREAM']);
    } catch (error) {
      if (!(error as RivuletError).message.includes('BUSYGROUP')) throw error;
    }
  }

  async function deliverAll(entries: readonly WireEntry[], deliver: (entry: StreamEntry) => Promise<void>) {
    for (const wire of entries) {
      if (isStopped) return;
      if (!wire) continue;
      const id = wire[0].toString('latin1');
      if (inFlight.has(id) || settled.has(id)) continue;
      inFlight.add(id);
      // A message that was deleted from the stream is only a number in the group.
      if (wire[1]) await deliver({ id, fields: fieldsOf(wire[1]) });
      else await acknowledge(id);
    }
  }

  /** What this consumer was given and has not acknowledged, but for what is out. */
  async function readOwn(deliver: (entry: StreamEntry) => Promise<void>) {
    let last = '0';
    while (!isStopped) {
      await waitForRoom();
      if (isStopped) return;
      settled = new Set();
      const reply = (await reading.repeat([
        'XREADGROUP',
        'GROUP',
        group,
        consumer,
        'COUNT',
        room(),
        'STREAMS',
        stream,
        last,
      ])) as WireStreams;
      const entries = reply?.[0]?.[1] ?? [];
      if (entries.length === 0) return;
      last = entries.at(-1)![0].toString('latin1');
      await deliverAll(entries, deliver);
    }
  }

  /** What others have kept for too long. */
  async function claim(deliver: (entry: StreamEntry) => Promise<void>) {
    let cursor = '0-0';
    do {
      await waitForRoom();
      if (isStopped) return;
      const count = Math.min(room(), CLAIM_COUNT);
      settled = new Set();
      const [next, entries] = (await reading.repeat([
        'XAUTOCLAIM',
        stream,
        group,
        consumer,
        claimAfterMs,
        cursor,
        'COUNT',
        count,
      ])) as [Buffer, readonly WireEntry[]];
      cursor = next.toString('latin1');
      await deliverAll(entries, deliver);
    } while (cursor !== '0-0' && !isStopped);
  }

  async function acknowledge(id: string) {
    if (!inFlight.has(id)) return;
    await connection.repeat(['XACK', stream, group, id]);
    if (!inFlight.delete(id)) return;
    settled.add(id);
    roomMade?.();
    roomMade = undefined;
  }

  return {
    acknowledge,
    async run(deliver) {
      await createGroup();
      let seenBreaks = -1;
      let claimedAt = -Infinity;
      while (!isStopped) {
        // An answer that was lost with its connection holds messages that are ours and that we have never seen.
        if (seenBreaks !== breaks) {
          seenBreaks = breaks;
          await readOwn(deliver);
        }
        if (performance.now() - claimedAt >= claimAfterMs / 2) {
          claimedAt = performance.now();
          await claim(deliver);
        }
        await waitForRoom();
        if (isStopped) return;
        const reply = await readNew();
        await deliverAll(reply?.[0]?.[1] ?? [], deliver);
      }
    },
    stop() {
      isStopped = true;
      watch.unsubscribe();
      reading.destroy();
      roomMade?.();
    },
  };

  async function readNew(): Promise<WireStreams> {
    try {
      return (await reading.send([
        'XREADGROUP',
        'GROUP',
        group,
        consumer,
        'COUNT',
        room(),
        'BLOCK',
        blockMs(),
        'STREAMS',
        stream,
        '>',
      ])) as WireStreams;
    } catch (error) {
      // Not sent again here: what the lost answer held has to be read before what is new.
      if ((error as RivuletError).reason === 'CONNECTION_LOST' && !reading.isClosed) return null;
      throw error;
    }
  }

  function blockMs(): number {
    return Math.max(1, Math.min(BLOCK_MS, Math.ceil(claimAfterMs / 2)));
  }
}

function fieldsOf(flat: readonly Buffer[]): ReadonlyMap<string, Uint8Array> {
  const fields = new Map<string, Uint8Array>();
  for (let at = 0; at + 1 < flat.length; at += 2) fields.set(flat[at]!.toString(), flat[at + 1]!);
  return fields;
}
