import { setTimeout as wait } from 'node:timers/promises';
import type { EpochTruth, FrameRecord, Position, TrueChange, TrueCommit, Truth } from './history.js';
import { createRawClient, openRawWatch, type RawWatch } from './rawWatch.js';

/** Reads the log of a session through a watch of its own, directly at the server. */
export interface TruthRecorder {
  /** What was committed so far. */
  truth(): Truth;
  /** Resolves when the log is known up to here. */
  reached(position: Position): Promise<void>;
  stop(): Promise<void>;
}

interface MutableEpoch extends EpochTruth {
  readonly commits: TrueCommit[];
  completeUpTo: number;
}

const retryDelayMs = 50;

/**
 * Records what is committed, from the first commit of each epoch on, for as long as it runs. It comes back to a server
 * that was killed and started again, and then begins another epoch.
 *
 * Its watch has nothing in common with those under test but the server's log: no fault proxy, no client.
 */
export function recordTruth(address: string, sessionId: string): TruthRecorder {
  const { calls, close } = createRawClient(address);
  const epochs: MutableEpoch[] = [];
  const waiting = new Set<() => void>();
  const stopping = new AbortController();
  let watch: RawWatch | undefined;
  let failure: Error | undefined;

  function enter(epoch: string): MutableEpoch {
    const current = epochs.at(-1);
    if (current?.epoch === epoch) return current;
    const next = { epoch, start: { revision: 0, present: [] }, commits: [], completeUpTo: 0 };
    epochs.push(next);
    return next;
  }

  function take(epoch: MutableEpoch, names: Map<number, { name: string; id: string }>, { entries }: FrameRecord): void {
    let changes: TrueChange[] = [];
    for (const entry of entries) {
      switch (entry.kind) {
        case 'reset':
          // Everything that follows would rest on a gap.
          throw new Error(`The recorder of ${sessionId} lost history (${entry.reason}): retain more in the server.`);
        case 'bind':
          names.set(entry.handle, entry);
          break;
        case 'commit': {
          const { revision, timestamp, source, metadata } = entry;
          changes = [];
          epoch.commits.push({ revision, timestamp, source, metadata, changes });
          epoch.completeUpTo = revision;
          break;
        }
        case 'change': {
          const { handle, version, change: kind, value } = entry;
          const { name, id } = names.get(handle)!;
          changes.push({ handle, name, id, version, kind, value });
          break;
        }
        case 'bookmark':
          epoch.completeUpTo = Math.max(epoch.completeUpTo, entry.revision);
          break;
        default:
      }
    }
    for (const look of [...waiting]) look();
  }

  async function follow(): Promise<void> {
    const { epoch: name = '' } = await calls.openSession({ sessionId }, { signal: stopping.signal });
    const epoch = enter(name ?? '');
    const names = new Map<number, { name: string; id: string }>();
    watch = openRawWatch(calls, {
      id: 'truth',
      sessionId,
      kept: { patterns: ['*'] },
      resumeAfter: { epoch: epoch.epoch, revision: epoch.completeUpTo },
      bookmarkIntervalMs: 100,
      onFrame: frame => {
        try {
          take(epoch, names, frame);
        } catch (error) {
          failure = error as Error;
          void watch?.stop();
        }
      },
    });
    await watch.over;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted && !failure) {
      await follow().catch(() => {});
      if (!stopping.signal.aborted) await wait(retryDelayMs);
    }
    for (const look of [...waiting]) look();
  }
  const running = run();

  return {
    truth: () => {
      if (failure) throw failure;
      return { epochs: epochs.map(epoch => ({ ...epoch, commits: [...epoch.commits] })) };
    },
    reached: ({ epoch, revision }) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (epochs.some(known => known.epoch === epoch && known.completeUpTo >= revision)) {
            waiting.delete(look);
            resolve();
          } else if (failure || stopping.signal.aborted) {
            reject(failure ?? new Error('The recorder was stopped.'));
          }
        };
        waiting.add(look);
        look();
      }),
    async stop() {
      stopping.abort();
      await watch?.stop();
      await running;
      close();
    },
  };
}
