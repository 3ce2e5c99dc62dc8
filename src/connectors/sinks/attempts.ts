import type { SchedulerLike, Subscription } from 'rxjs';
import { Backoff } from '../../client/core/Backoff.js';
import type { RetryPolicy } from '../retry.js';
import type { StatusWriter } from '../status.js';
import { settle } from './writer.js';

export interface AttemptOptions {
  readonly policy: RetryPolicy;
  readonly shouldRetry: (error: unknown) => boolean;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
  readonly status: StatusWriter;
}

/** Does something until it works or may not be tried again. Calls one of the two, and neither once the parent is gone. */
export type Attempt = (action: () => unknown, done: () => void, failed: (error: unknown) => void) => void;

/**
 * Makes the retries of one subscription.
 *
 * @param crashed Gets what the callbacks throw, which a promise would otherwise make an unhandled rejection.
 */
export function createAttempts(
  { policy, shouldRetry, scheduler, random, status }: AttemptOptions,
  parent: Subscription,
  crashed: (error: unknown) => void,
): Attempt {
  /** How many actions have failed and not worked since. */
  let troubled = 0;

  return (action, done, failed) => {
    let backoff: Backoff | undefined;

    const worked = () => {
      if (parent.closed) return;
      if (backoff) troubled -= 1;
      if (troubled === 0) status.set('connected');
      guarded(done);
    };

    const failedOnce = (error: unknown) => {
      if (!parent.closed) guarded(() => retryOrFail(error));
    };

    const retryOrFail = (error: unknown) => {
      if (!backoff) {
        backoff = new Backoff(policy, () => scheduler.now(), random);
        troubled += 1;
      }
      const delayMs = shouldRetry(error) ? backoff.fails() : undefined;
      if (delayMs === undefined) {
        troubled -= 1;
        failed(error);
        return;
      }
      status.retrying(backoff.attempt, delayMs, error);
      const timer = scheduler.schedule(() => {
        parent.remove(timer);
        run();
      }, delayMs);
      parent.add(timer);
    };

    const run = () => {
      let answer: unknown;
      try {
        answer = action();
      } catch (error) {
        failedOnce(error);
        return;
      }
      settle(answer, parent, worked, failedOnce);
    };

    run();
  };

  function guarded(callback: () => void) {
    try {
      callback();
    } catch (error) {
      crashed(error);
    }
  }
}
