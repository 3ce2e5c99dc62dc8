import { Subscription, type SchedulerLike } from 'rxjs';
import type { RivuletError } from '../../errors/index.js';

export interface WithinOptions {
  /** Infinity: for as long as it takes. */
  readonly timeoutMs: number;
  readonly timedOut: () => RivuletError;
  readonly scheduler: SchedulerLike;
  readonly signal: AbortSignal;
}

/** Settles as the promise does, or rejects after a time or when the signal is aborted, and then lets go of the promise. */
export function within<T>(promise: Promise<T>, { timeoutMs, timedOut, scheduler, signal }: WithinOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = new Subscription();
    const settle = (finish: () => void) => {
      timer.unsubscribe();
      signal.removeEventListener('abort', aborted);
      finish();
    };
    const aborted = () => settle(() => reject(signal.reason));
    promise.then(
      value => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
    if (signal.aborted) {
      aborted();
      return;
    }
    signal.addEventListener('abort', aborted);
    if (timeoutMs !== Infinity) timer.add(scheduler.schedule(() => settle(() => reject(timedOut())), timeoutMs));
  });
}
