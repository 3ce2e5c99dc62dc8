import { fromEvent, Observable, share, type SchedulerLike } from 'rxjs';
import { RivuletError } from '../errors/index.js';

/** Emits nothing and fails with DEADLINE_EXCEEDED after a time, or with CANCELLED once the signal is aborted. */
export function deadline(
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  scheduler: SchedulerLike,
  overdue: () => RivuletError,
): Observable<never> {
  return new Observable<never>(subscriber => {
    const cancel = () => subscriber.error(cancelled(signal?.reason));
    if (signal?.aborted) {
      cancel();
      return;
    }
    if (signal) subscriber.add(abortOf(signal).subscribe(cancel));
    if (timeoutMs < 2 ** 31) subscriber.add(scheduler.schedule(() => subscriber.error(overdue()), timeoutMs));
  });
}

const aborts = new WeakMap<AbortSignal, Observable<Event>>();

/** One listener for all that wait with a signal: Node warns of more than ten. */
function abortOf(signal: AbortSignal): Observable<Event> {
  const known = aborts.get(signal);
  if (known) return known;
  const abort$ = fromEvent<Event>(signal, 'abort').pipe(share());
  aborts.set(signal, abort$);
  return abort$;
}

/** Why something that was aborted failed: the reason if it is one of ours, otherwise CANCELLED. */
export function cancelled(reason: unknown): RivuletError {
  if (reason instanceof RivuletError) return reason;
  return new RivuletError('CANCELLED', 'The caller has aborted it.', { cause: reason });
}

/** @throws RivuletError INVALID_ARGUMENT for what is no time. */
export function requireTimeout(timeoutMs: number): void {
  if (timeoutMs >= 0) return;
  throw new RivuletError('INVALID_ARGUMENT', `timeoutMs is ${timeoutMs}: give a number of milliseconds from 0.`);
}

/**
 * Calls back once the signal is aborted, now if it is already.
 *
 * @returns Calls it off.
 */
export function onceAborted(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    callback();
    return () => {};
  }
  const subscription = abortOf(signal).subscribe(callback);
  return () => subscription.unsubscribe();
}
