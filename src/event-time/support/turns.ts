/** Lets one thing happen at a time. */
export interface Turns {
  isBusy: boolean;
  readonly waiting: (() => void)[];
  /** Handles an item now, or after what is being handled, if this is called from within it. */
  run<T>(handle: (item: T) => void, item: T): void;
  /** Handles what waits, and what comes to wait meanwhile. */
  drain(): void;
}

/**
 * Makes a queue that keeps the order of what an operator takes in, also when its output feeds its input.
 *
 * Without it, an event that comes back through a `Subject` would be handled between an event and the watermark that
 * follows it, or in the middle of the windows that one watermark closes.
 */
export function createTurns(): Turns {
  const turns: Turns = {
    isBusy: false,
    waiting: [],
    run(handle, item) {
      if (turns.isBusy) {
        turns.waiting.push(() => handle(item));
        return;
      }
      turns.isBusy = true;
      try {
        handle(item);
        if (turns.waiting.length > 0) turns.drain();
      } finally {
        turns.isBusy = false;
      }
    },
    drain() {
      const { waiting } = turns;
      try {
        // An array that grows meanwhile is walked to its new end.
        for (const handle of waiting) handle();
      } finally {
        waiting.length = 0;
      }
    },
  };
  return turns;
}
