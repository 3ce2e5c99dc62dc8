/** Lets one thing happen at a time. */
export interface Turns {
  /** Handles an item now, or after what is being handled, if this is called from within it. */
  run<T>(handle: (item: T) => void, item: T): void;
}

/**
 * Makes a queue that keeps the order of what an operator takes in, also when its output feeds its input.
 *
 * Without it, an event that comes back through a `Subject` would be handled between an event and the watermark that
 * follows it, or in the middle of the windows that one watermark closes.
 */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isBusy = false;

  return {
    run(handle, item) {
      if (isBusy) {
        waiting.push(() => handle(item));
        return;
      }
      isBusy = true;
      try {
        handle(item);
        // The length is read anew each time: what waits may bring more.
        for (let i = 0; i < waiting.length; i++) waiting[i]!();
      } finally {
        waiting.length = 0;
        isBusy = false;
      }
    },
  };
}
