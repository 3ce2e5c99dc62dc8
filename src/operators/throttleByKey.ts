import { asyncScheduler, type MonoTypeOperatorFunction, type SchedulerAction, type Subscription } from 'rxjs';
import { checkEdges, checkMs } from './checks.js';
import { nameOf } from './keys.js';
import { operate } from './operate.js';
import type { Keyed, Named, Timing } from './types.js';

/** Which items of an interval {@link throttleByKey} lets through. */
export interface ThrottleByKeyOptions extends Timing {
  /** Emits the first item of a quiet key at once. Default: true. */
  readonly leading?: boolean | undefined;
  /** Emits the last item of an interval at its end. Default: true. */
  readonly trailing?: boolean | undefined;
}

/** The running interval of one key. A key without one is forgotten. */
interface Interval<T> {
  hasPending: boolean;
  pending: T | undefined;
  timer: Subscription | undefined;
}

/**
 * Emits at most one item an interval, each key on its own: the first at once, the last at the end of the interval.
 *
 * What comes out at the end of an interval starts the next one, so two items of a key are never closer than
 * `intervalMs`, and the last item of a burst is never lost. When the source completes, what is pending still waits for
 * the end of its interval, as it does with `throttleTime`; then the result completes.
 *
 * ```text
 * source:            a-A-b-A----------a|
 * throttleByKey(5):  a---bA----A------a|      a and A have the same key
 * ```
 *
 * The intervals are kept by timers alone, so a wall clock that jumps changes nothing.
 *
 * @example Show each sensor at most once a second, and always its last value
 * ```ts
 * session.watch({ match: 'sensor.*' }).pipe(throttleByKey(1000)).subscribe(show);
 * ```
 *
 * @param intervalMs The shortest time between two items of a key, in ms.
 * @param options `key` tells the items apart, by default their `name`.
 * @throws {RivuletError} INVALID_ARGUMENT for an interval that no timer can wait, or if neither edge is wanted.
 * @see {@link debounceByKey} to wait until a key is quiet
 * @see {@link auditByKey} to hold back the first item too
 */
export function throttleByKey<T>(
  intervalMs: number,
  options: ThrottleByKeyOptions & Keyed<T>,
): MonoTypeOperatorFunction<T>;
export function throttleByKey<T extends Named>(
  intervalMs: number,
  options?: ThrottleByKeyOptions,
): MonoTypeOperatorFunction<T>;
export function throttleByKey<T>(
  intervalMs: number,
  {
    key = nameOf,
    leading = true,
    trailing = true,
    scheduler = asyncScheduler,
  }: ThrottleByKeyOptions & Partial<Keyed<T>> = {},
): MonoTypeOperatorFunction<T> {
  checkMs('intervalMs of throttleByKey', intervalMs);
  checkEdges('throttleByKey', leading, trailing);

  return operate(subscriber => {
    const intervals = new Map<unknown, Interval<T>>();
    let pendingCount = 0;
    let isSourceComplete = false;

    function settle(this: SchedulerAction<unknown>, intervalKey: unknown) {
      const interval = intervals.get(intervalKey);
      if (!interval) return;
      if (!interval.hasPending) {
        intervals.delete(intervalKey);
        return;
      }
      const item = interval.pending as T;
      interval.hasPending = false;
      interval.pending = undefined;
      pendingCount -= 1;
      this.schedule(intervalKey, intervalMs);
      // Last, so that an item which this one brings about finds the next interval running.
      subscriber.next(item);
      if (isSourceComplete && pendingCount === 0) subscriber.complete();
    }

    return {
      next(item) {
        const intervalKey = key(item);
        const interval = intervals.get(intervalKey);
        if (interval) {
          if (!trailing) return;
          if (!interval.hasPending) pendingCount += 1;
          interval.hasPending = true;
          interval.pending = item;
          return;
        }
        const opened: Interval<T> = { hasPending: !leading, pending: leading ? undefined : item, timer: undefined };
        if (!leading) pendingCount += 1;
        intervals.set(intervalKey, opened);
        opened.timer = scheduler.schedule(settle, intervalMs, intervalKey);
        if (leading) subscriber.next(item);
      },
      complete() {
        isSourceComplete = true;
        if (pendingCount === 0) subscriber.complete();
      },
      finalize() {
        for (const { timer } of intervals.values()) timer?.unsubscribe();
        intervals.clear();
      },
    };
  });
}
