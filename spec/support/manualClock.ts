import type { Clock } from '../../src/store/index.js';

export interface ManualClock extends Clock {
  /** Moves the time, and runs what was due meanwhile at its time. */
  advance(ms: number): void;
  /** How many timers are set. */
  readonly timers: number;
}

/** A clock that stands still until it is moved. */
export function manualClock(startMs = 1_700_000_000_000): ManualClock {
  let now = startMs;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(delayMs, run) {
      const timer = { at: now + Math.max(0, delayMs), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
    get timers() {
      return timers.size;
    },
  };
}
