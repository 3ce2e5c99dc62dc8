import { Subscription, type SchedulerLike } from 'rxjs';
import { onAbort } from '../client/core/waiting.js';
import { RivuletError, type ErrorCode } from '../errors/index.js';
import { checkMs, checkMsOrInfinity, invalid } from '../operators/checks.js';

/** When to try again after a failure: at a random moment below a bound that doubles, *full jitter*. */
export interface RetryPolicy {
  /** The most that the first retry waits, in ms. Default: 250. */
  readonly initialDelayMs: number;
  /** The most that any retry waits, in ms. Default: 30,000. */
  readonly maxDelayMs: number;
  /** What the bound is multiplied with from one retry to the next. Default: 2. */
  readonly multiplier: number;
  /** Time of health after which the count of attempts starts anew, in ms. Default: 60,000. */
  readonly healthyAfterMs: number;
  /** Retries in a row, before the error is raised. Default: Infinity. */
  readonly maxAttempts: number;
}

const defaultRetry: RetryPolicy = {
  initialDelayMs: 250,
  maxDelayMs: 30_000,
  multiplier: 2,
  healthyAfterMs: 60_000,
  maxAttempts: Infinity,
};

const noRetry: RetryPolicy = { ...defaultRetry, maxAttempts: 0 };

/**
 * A whole policy from the part that was given; `false` is none at all.
 *
 * @param name Whose it is, for the message.
 * @throws {RivuletError} INVALID_ARGUMENT for a time that no timer can wait, or a negative number of attempts.
 */
export function requirePolicy(name: string, given: Partial<RetryPolicy> | false): RetryPolicy {
  if (given === false) return noRetry;
  const policy = { ...defaultRetry, ...given };
  checkMs(`initialDelayMs of ${name}`, policy.initialDelayMs);
  checkMs(`maxDelayMs of ${name}`, policy.maxDelayMs);
  checkMsOrInfinity(`healthyAfterMs of ${name}`, policy.healthyAfterMs);
  if (!(policy.multiplier >= 1)) throw invalid(`multiplier of ${name}`, policy.multiplier, 'a number from 1');
  if (!(policy.maxAttempts >= 0))
    throw invalid(`maxAttempts of ${name}`, policy.maxAttempts, 'a number from 0, or Infinity');
  return policy;
}

const permanent: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CANCELLED',
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'FAILED_PRECONDITION',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'DATA_LOSS',
  'UNAUTHENTICATED',
]);

/** Whether it is known that doing the same again cannot help. Not known of errors that are not ours. */
export function isPermanent(error: unknown): boolean {
  return error instanceof RivuletError && permanent.has(error.code);
}

/** Resolves after `delayMs`, or at once when the signal is aborted; leaves no timer behind. */
export function delay(delayMs: number, scheduler: SchedulerLike, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = new Subscription();
    const finish = () => {
      timer.unsubscribe();
      callOff();
      resolve();
    };
    // Many wait with the signal of one connection.
    const callOff = onAbort(signal, finish);
    timer.add(scheduler.schedule(finish, delayMs));
  });
}
