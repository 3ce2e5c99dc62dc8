import { asyncScheduler, type MonoTypeOperatorFunction, type Subscription } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { checkMs, checkMsOrInfinity, invalid } from './checks.js';
import { derive, listen } from './operate.js';
import type { Timing } from './types.js';

/** What is known of a retry when it is decided on. */
export interface RetryInfo {
  /** 1 for the first retry since the source was last healthy. */
  readonly attempt: number;
  /** How long it waits from now on, in ms. */
  readonly delayMs: number;
  /** The error that makes it necessary. */
  readonly cause: unknown;
}

/** How {@link retryBackoff} retries. */
export interface RetryBackoffOptions extends Timing {
  /** The most that the first retry waits, in ms; doubles with each further one. Default: 250. */
  readonly initialDelayMs?: number | undefined;
  /** The most that any retry waits, in ms. Default: 30,000. */
  readonly maxDelayMs?: number | undefined;
  /**
   * How long a subscription must last, from its first item on, for the count of attempts to start anew, in ms. Infinity
   * counts all of them together. Default: 60,000.
   */
  readonly healthyAfterMs?: number | undefined;
  /** How many retries in a row, before the error is raised. Default: Infinity. */
  readonly maxAttempts?: number | undefined;
  /** Whether an error is worth a retry; otherwise it is raised. Default: all are. */
  readonly shouldRetry?: ((error: unknown) => boolean) | undefined;
  /** Is told of each retry before its delay. */
  readonly onRetry?: ((info: RetryInfo) => void) | undefined;
  /** Takes completion for an error, UNAVAILABLE with reason `SOURCE_COMPLETED`. Default: false. */
  readonly repeatOnComplete?: boolean | undefined;
  /** From 0 to less than 1, each equally likely. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/**
 * Subscribes again after an error, later each time, at a random moment.
 *
 * The n-th retry waits between 0 and `initialDelayMs * 2 ** (n - 1)`, at most `maxDelayMs`: *full jitter*, so that many
 * clients which lost the same server do not come back in waves (Marc Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015).
 *
 * ```text
 * source:                                  -1-2-#
 * retryBackoff({ initialDelayMs: 4, ... }): -1-2---1-2-----1-2-...      random() = 0.5: after 2, then 4
 * ```
 *
 * The count of attempts starts anew only after `healthyAfterMs` of health, measured by a timer from the first item of a
 * subscription. A source that answers and fails right away therefore keeps backing off, and a wall clock that jumps
 * changes nothing.
 *
 * @example Reload a feed for as long as the program runs
 * ```ts
 * defer(() => fetch(url)).pipe(
 *   retryBackoff({ onRetry: ({ attempt, delayMs, cause }) => console.warn(`retry ${attempt} in ${delayMs} ms`, cause) }),
 * );
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for a time that no timer can wait, or a negative number of attempts.
 */
export function retryBackoff<T>({
  initialDelayMs = 250,
  maxDelayMs = 30_000,
  healthyAfterMs = 60_000,
  maxAttempts = Infinity,
  shouldRetry = () => true,
  onRetry,
  repeatOnComplete = false,
  random = Math.random,
  scheduler = asyncScheduler,
}: RetryBackoffOptions = {}): MonoTypeOperatorFunction<T> {
  checkMs('initialDelayMs of retryBackoff', initialDelayMs);
  checkMs('maxDelayMs of retryBackoff', maxDelayMs);
  checkMsOrInfinity('healthyAfterMs of retryBackoff', healthyAfterMs);
  if (!(maxAttempts >= 0)) throw invalid('maxAttempts of retryBackoff', maxAttempts, 'a number from 0, or Infinity');

  return source =>
    derive(source, subscriber => {
      let attempt = 0;
      let hasItem = false;
      let healthTimer: Subscription | undefined;
      let delayTimer: Subscription | undefined;

      const resetWhenHealthy = () => {
        if (healthyAfterMs === Infinity) return;
        healthTimer = scheduler.schedule(() => {
          attempt = 0;
        }, healthyAfterMs);
      };

      const retry = (cause: unknown) => {
        healthTimer?.unsubscribe();
        if (attempt >= maxAttempts || !shouldRetry(cause)) {
          subscriber.error(cause);
          return;
        }
        attempt += 1;
        // Doubling stops short of Infinity, which times 0 would be NaN.
        const doubling = 2 ** Math.min(attempt - 1, 1000);
        const delayMs = Math.round(random() * Math.min(maxDelayMs, initialDelayMs * doubling));
        onRetry?.({ attempt, delayMs, cause });
        // Always by the scheduler, so that a source which fails at once does not pile up on the stack.
        delayTimer = scheduler.schedule(connect, delayMs);
      };

      const connect = () => {
        hasItem = false;
        listen(source, subscriber, {
          next(item) {
            if (!hasItem) {
              hasItem = true;
              if (attempt > 0) resetWhenHealthy();
            }
            subscriber.next(item);
          },
          error: retry,
          complete: () => (repeatOnComplete ? retry(completed()) : subscriber.complete()),
        });
      };

      subscriber.add(() => {
        healthTimer?.unsubscribe();
        delayTimer?.unsubscribe();
      });
      connect();
    });
}

function completed(): RivuletError {
  return new RivuletError('UNAVAILABLE', 'The source completed, although it should go on for ever. Subscribe again.', {
    reason: 'SOURCE_COMPLETED',
  });
}
