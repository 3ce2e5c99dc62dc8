import type { RootDatabase } from 'lmdb';
import { RivuletError } from '../../../errors/index.js';
import { createQueue } from '../../../operators/queue.js';
import { closedError } from '../storeNames.js';
import { commitFailure } from './failures.js';
import { createBatch, type Batch } from './batch.js';

/** The most jobs of one commit, so that the event loop is not held up for long. */
const MAX_JOBS = 2000;

/** The writes of a file, one after the other. Those that wait while one is made safe share the next commit. */
export interface WriteQueue {
  /** @throws {RivuletError} FAILED_PRECONDITION once it is closed. */
  requireOpen(): void;
  /**
   * Runs a job inside a commit, all of which is written or nothing, and resolves to its result once it is safe.
   *
   * @param size How many bytes the job holds in memory while it waits.
   * @throws {RivuletError} RESOURCE_EXHAUSTED where too much waits.
   */
  run<R>(size: number, job: (batch: Batch) => R): Promise<R>;
  /** Finishes what waits, and takes no more. */
  close(): Promise<void>;
}

interface Job {
  readonly size: number;
  run(batch: Batch): void;
  settle(error?: RivuletError): void;
}

/** What each job is taken to need besides its bytes. */
const OVERHEAD = 256;

export function createWriteQueue(
  path: string,
  root: RootDatabase<Uint8Array, Uint8Array>,
  maxPendingBytes: number,
): WriteQueue {
  const waiting = createQueue<Job>();
  let pendingBytes = 0;
  let isClosed = false;
  let running: Promise<void> | undefined;

  async function drain() {
    // Those who write in one turn share a commit from the first one on.
    await Promise.resolve();
    while (waiting.size > 0) {
      const jobs: Job[] = [];
      while (waiting.size > 0 && jobs.length < MAX_JOBS) jobs.push(waiting.shift());
      await commit(jobs);
    }
  }

  async function commit(jobs: readonly Job[]) {
    const batch = createBatch();
    let failure: RivuletError | undefined;
    try {
      // A child, since what throws must take back what the jobs before it have written.
      await root.childTransaction(() => {
        for (const job of jobs) job.run(batch);
        batch.finish();
      });
    } catch (error) {
      failure = await commitFailure(path, error);
    }
    for (const { size } of jobs) pendingBytes -= size;
    if (!failure) batch.committed();
    for (const job of jobs) job.settle(failure);
  }

  const requireOpen = () => {
    if (isClosed) throw closedError();
  };

  return {
    requireOpen,
    run<R>(jobBytes: number, job: (batch: Batch) => R) {
      const size = jobBytes + OVERHEAD;
      return new Promise<R>((resolve, reject) => {
        requireOpen();
        if (pendingBytes + size > maxPendingBytes && pendingBytes > 0) throw tooMuchPending(path, maxPendingBytes);
        pendingBytes += size;
        let result: R;
        waiting.push({
          size,
          run(batch) {
            result = job(batch);
          },
          settle(error) {
            if (error) reject(error);
            else resolve(result);
          },
        });
        running ??= drain().finally(() => {
          running = undefined;
        });
      });
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}

function tooMuchPending(path: string, maxPendingBytes: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `Writes of ${maxPendingBytes} bytes wait for the cache ${path}. Await them, as sinkTo does, or raise maxPendingBytes.`,
    { reason: 'TOO_MANY_WRITES', details: { limit: String(maxPendingBytes) } },
  );
}
