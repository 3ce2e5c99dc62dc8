import { isObservable, type Observable, type SchedulerLike } from 'rxjs';

/** What a device does while it runs. */
export interface RunningLoop {
  /** Settles when it is over by itself: completed, settled, or failed. */
  readonly ended: Promise<void>;
  /** Thrown at once where it fails while a message is handed to it. */
  throwIfFailed(): void;
  /** Resolves when it has stopped, or has taken its time. */
  stop(graceMs: number): Promise<void>;
}

/** Runs what `loop` gives: an Observable, a promise, or nothing, which lasts until it is stopped. */
export function runLoop(
  loop: Observable<unknown> | PromiseLike<unknown> | undefined,
  scheduler: SchedulerLike,
): RunningLoop {
  let failure: { readonly error: unknown } | undefined;
  let stop = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    if (isObservable(loop)) {
      const subscription = loop.subscribe({
        complete: resolve,
        error: (error: unknown) => {
          failure = { error };
          reject(error);
        },
      });
      stop = () => {
        subscription.unsubscribe();
        resolve();
      };
    } else if (loop) loop.then(() => resolve(), reject);
    else stop = resolve;
  });
  // Its failure is told by whoever waits for it, which may be later.
  ended.catch(() => undefined);

  return {
    ended,
    throwIfFailed() {
      if (failure) throw failure.error;
    },
    stop(graceMs) {
      stop();
      return new Promise(resolve => {
        const grace = scheduler.schedule(() => resolve(), graceMs);
        const settle = () => {
          grace.unsubscribe();
          resolve();
        };
        ended.then(settle, settle);
      });
    },
  };
}
