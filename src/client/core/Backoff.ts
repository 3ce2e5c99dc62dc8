import type { ReconnectPolicy } from './options.js';

/**
 * Counts attempts and gives the delay before each: full jitter below a bound that doubles.
 *
 * @see "Exponential Backoff And Jitter" in the AWS Architecture Blog, where full jitter comes from.
 */
export class Backoff {
  /** Attempts since the last time of health; 0 before the first failure. */
  attempt = 0;
  private healthySince: number | undefined;

  constructor(
    private readonly policy: Omit<ReconnectPolicy, 'firstFrameTimeoutMs'>,
    private readonly now: () => number,
    private readonly random: () => number,
  ) {}

  /** It works. It counts as health only once it has lasted. */
  works(): void {
    this.healthySince ??= this.now();
  }

  /** Counts a failure. Gives the delay before the next attempt in ms, or undefined where there is to be none. */
  fails(): number | undefined {
    const { healthyAfterMs, maxAttempts, initialDelayMs, multiplier, maxDelayMs } = this.policy;
    if (this.healthySince !== undefined && this.now() - this.healthySince >= healthyAfterMs) this.attempt = 0;
    this.healthySince = undefined;
    if (this.attempt >= maxAttempts) return undefined;
    const bound = Math.min(maxDelayMs, initialDelayMs * multiplier ** this.attempt);
    this.attempt++;
    return this.random() * bound;
  }
}
