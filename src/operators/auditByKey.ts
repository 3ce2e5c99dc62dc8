import { asyncScheduler, type MonoTypeOperatorFunction, type SchedulerAction, type Subscription } from 'rxjs';
import { checkMs } from './checks.js';
import { nameOf } from './keys.js';
import { operate } from './operate.js';
import type { Keyed, Named, Timing } from './types.js';

/** How {@link auditByKey} keeps time. */
export type AuditByKeyOptions = Timing;

/** The running interval of one key. A key without one is forgotten. */
interface Interval<T> {
  latest: T;
  timer: Subscription | undefined;
}

/**
 * Waits `durationMs` from an item on and then emits the latest one, each key on its own.
 *
 * Unlike a debounce it does not start anew with every item, so a busy key comes out steadily. When the source
 * completes, what is held still waits for its time, as it does with `auditTime`; then the result completes.
 *
 * ```text
 * source:         a-A-b-A-------a------|
 * auditByKey(5):  -----A---b-A-------a-|      a and A have the same key
 * ```
 *
 * The time is kept by timers alone, so a wall clock that jumps changes nothing.
 *
 * @example Store the state of each machine, at most ten seconds old
 * ```ts
 * session.watch({ match: 'machine.*' }).pipe(auditByKey(10_000), concatMap(store)).subscribe();
 * ```
 *
 * @param durationMs How long the first item of a quiet key is held, in ms.
 * @param options `key` tells the items apart, by default their `name`.
 * @throws {RivuletError} INVALID_ARGUMENT for a time that no timer can wait.
 * @see {@link throttleByKey} to emit the first item at once
 */
export function auditByKey<T>(durationMs: number, options: AuditByKeyOptions & Keyed<T>): MonoTypeOperatorFunction<T>;
export function auditByKey<T extends Named>(
  durationMs: number,
  options?: AuditByKeyOptions,
): MonoTypeOperatorFunction<T>;
export function auditByKey<T>(
  durationMs: number,
  { key = nameOf, scheduler = asyncScheduler }: AuditByKeyOptions & Partial<Keyed<T>> = {},
): MonoTypeOperatorFunction<T> {
  checkMs('durationMs of auditByKey', durationMs);

  return operate(subscriber => {
    const intervals = new Map<unknown, Interval<T>>();
    let isSourceComplete = false;

    function settle(this: SchedulerAction<unknown>, intervalKey: unknown) {
      const interval = intervals.get(intervalKey);
      if (!interval) return;
      intervals.delete(intervalKey);
      // Last, so that an item which this one brings about starts an interval of its own.
      subscriber.next(interval.latest);
      if (isSourceComplete && intervals.size === 0) subscriber.complete();
    }

    return {
      next(item) {
        const intervalKey = key(item);
        const interval = intervals.get(intervalKey);
        if (interval) {
          interval.latest = item;
          return;
        }
        const opened: Interval<T> = { latest: item, timer: undefined };
        intervals.set(intervalKey, opened);
        opened.timer = scheduler.schedule(settle, durationMs, intervalKey);
      },
      complete() {
        isSourceComplete = true;
        if (intervals.size === 0) subscriber.complete();
      },
      finalize() {
        for (const { timer } of intervals.values()) timer?.unsubscribe();
        intervals.clear();
      },
    };
  });
}
