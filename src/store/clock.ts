/** Tells the time and wakes up, so that specs need not wait. */
export interface Clock {
  /** The time in ms since the Unix epoch. Never goes back. */
  now(): number;
  /**
   * Runs something once, in `delayMs` from now.
   *
   * @returns Calls it off.
   */
  after(delayMs: number, run: () => void): () => void;
}

/** What a timer of Node can hold. A longer delay would fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/**
 * The clock of the system, anchored: the wall clock is read once, and from then on time goes as fast as it really does,
 * whatever is done to the wall clock. Its timers do not keep a process alive.
 */
export function systemClock(): Clock {
  const anchor = Date.now() - performance.now();
  return {
    now: () => anchor + performance.now(),
    after(delayMs, run) {
      const timer = setTimeout(run, Math.min(delayMs, MAX_DELAY_MS));
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
