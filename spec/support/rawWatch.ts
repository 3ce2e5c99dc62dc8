import { createChannel, createClient, type Channel, type Client } from 'nice-grpc';
import { variablesService } from '../../src/wire/index.js';
import type { Delivery, FrameEntry, FrameRecord, Position, Selection, StreamRecord } from './history.js';
import { readEntries } from './wireEntries.js';

export type RawCalls = Client<typeof variablesService>;

/** A gRPC client that knows nothing of what it carries. */
export interface RawClient {
  readonly calls: RawCalls;
  close(): void;
}

/** Connects to a server without the library's client, so that specs see what is on the wire. */
export function createRawClient(address: string): RawClient {
  const channel: Channel = createChannel(address, undefined, {
    // A server that comes back is found at once.
    'grpc.initial_reconnect_backoff_ms': 50,
    'grpc.max_reconnect_backoff_ms': 100,
    'grpc.use_local_subchannel_pool': 1,
    'grpc.max_receive_message_length': -1,
  });
  return { calls: createClient(variablesService, channel), close: () => channel.close() };
}

export interface RawWatchOptions {
  /** Names the stream in violations. */
  readonly id: string;
  readonly sessionId: string;
  readonly kept?: Partial<Selection> | undefined;
  readonly added?: Partial<Selection> | undefined;
  readonly resumeAfter?: Position | undefined;
  readonly delivery?: Delivery | undefined;
  readonly bookmarkIntervalMs?: number | undefined;
  /** Opens the session where it is not there. Default: true. */
  readonly create?: boolean | undefined;
  /** Called with each frame when it is in the record. The next one is not read until it has settled. */
  readonly onFrame?: ((frame: FrameRecord) => void | Promise<void>) | undefined;
}

/** A watch that records its frames. */
export interface RawWatch {
  /** What has come so far. */
  readonly record: StreamRecord;
  readonly entries: readonly FrameEntry[];
  /** Settles when the stream is over, with the error that ended it, if one did. */
  readonly over: Promise<unknown>;
  /** Resolves with the first entry, of those there and those to come, for which this holds; rejects when it is over. */
  next<E extends FrameEntry>(wanted: (entry: FrameEntry) => entry is E): Promise<E>;
  next(wanted: (entry: FrameEntry) => boolean): Promise<FrameEntry>;
  stop(): Promise<void>;
}

export function openRawWatch(calls: RawCalls, options: RawWatchOptions): RawWatch {
  const { id, sessionId, resumeAfter, delivery = 'every', bookmarkIntervalMs = 1_000, create = true } = options;
  const kept = { names: [], patterns: [], ...options.kept };
  const added = { names: [], patterns: [], ...options.added };
  const frames: FrameRecord[] = [];
  const entries: FrameEntry[] = [];
  const waiting = new Set<() => void>();
  const stopping = new AbortController();
  let isOver = false;

  async function read(): Promise<unknown> {
    try {
      const request = {
        sessionId,
        kept: toMessage(kept),
        added: toMessage(added),
        delivery: delivery === 'every' ? 1 : 2,
        bookmarkIntervalMs,
        ...(create ? { create: {} } : {}),
        ...(resumeAfter ? { resumeAfter } : {}),
      };
      for await (const bytes of calls.watch(request, { signal: stopping.signal })) {
        const frame = { atMs: performance.now(), sizeBytes: bytes.length, entries: readEntries(bytes) };
        frames.push(frame);
        entries.push(...frame.entries);
        for (const look of [...waiting]) look();
        await options.onFrame?.(frame);
      }
      return undefined;
    } catch (error) {
      return error;
    } finally {
      isOver = true;
      for (const look of [...waiting]) look();
    }
  }
  const over = read();

  return {
    record: { id, kept, added, resumeAfter, delivery, frames },
    entries,
    over,
    next: (wanted: (entry: FrameEntry) => boolean) =>
      new Promise<never>((resolve, reject) => {
        let at = 0;
        const look = () => {
          while (at < entries.length) {
            const entry = entries[at++]!;
            if (!wanted(entry)) continue;
            waiting.delete(look);
            resolve(entry as never);
            return;
          }
          if (isOver) reject(new Error(`${id} is over, and what was waited for has not come.`));
        };
        waiting.add(look);
        look();
      }),
    async stop() {
      stopping.abort();
      await over;
    },
  };
}

function toMessage({ names, patterns }: Selection): { names: string[]; patterns: string[] } {
  return { names: [...names], patterns: [...patterns] };
}
