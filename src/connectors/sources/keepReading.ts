import type { SchedulerLike } from 'rxjs';
import { Backoff } from '../../client/core/Backoff.js';
import { RivuletError } from '../../errors/index.js';
import { delay, type RetryPolicy } from '../retry.js';
import type { StatusWriter } from '../status.js';
import { mayPass } from './http.js';

export interface KeepReadingOptions<T> {
  /** Opens a connection and reads it to its end. Calls `opened` once it is there. */
  readonly connect: (attempt: number, signal: AbortSignal, opened: () => void) => AsyncIterable<T>;
  /** Whether a connection that ends well is the end. */
  readonly isEndTheEnd: () => boolean;
  /** The least to wait before the next attempt, in ms, as the other side asked. */
  readonly leastDelayMs: () => number;
  readonly policy: RetryPolicy;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
  readonly status: StatusWriter;
}

/** Reads one connection after the other, until one ends well or nothing more can be done. Ends when the signal is aborted. */
export async function* keepReading<T>(
  { connect, isEndTheEnd, leastDelayMs, policy, scheduler, random, status }: KeepReadingOptions<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void> {
  const backoff = new Backoff(policy, () => scheduler.now(), random);
  try {
    for (;;) {
      let failure: RivuletError;
      status.set('connecting');
      try {
        yield* connect(backoff.attempt, signal, () => {
          status.set('connected');
          backoff.works();
        });
        if (signal.aborted || isEndTheEnd()) return;
        failure = new RivuletError('UNAVAILABLE', 'The server ended the stream.');
      } catch (error) {
        if (signal.aborted) return;
        failure = RivuletError.from(error);
        if (!mayPass(failure)) throw failure;
      }
      const jitterMs = backoff.fails();
      if (jitterMs === undefined) throw failure;
      const delayMs = Math.round(jitterMs + Math.max(leastDelayMs(), Number(failure.details.retryAfterMs ?? 0)));
      status.retrying(backoff.attempt, delayMs, failure);
      await delay(delayMs, scheduler, signal);
      if (signal.aborted) return;
    }
  } catch (error) {
    status.closed(error);
    throw error;
  } finally {
    status.closed();
  }
}
