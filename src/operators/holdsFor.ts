import { asyncScheduler, type OperatorFunction, type Subscription } from 'rxjs';
import { checkMs } from './checks.js';
import { operate } from './operate.js';
import type { Timing } from './types.js';

/** How {@link holdsFor} keeps time. */
export type HoldsForOptions = Timing;

/**
 * Says whether the predicate has held without a break for `forMs`: true from then on, false when it breaks.
 *
 * The first item brings the first answer. It is false, since nothing has held for long enough yet, unless `forMs` is 0
 * and the predicate holds. After that only changes are emitted. When the source completes, so does the result, at once:
 * what nobody looks at any more cannot be said to hold.
 *
 * ```text
 * source:                   5--6--2--7---------3--|
 * holdsFor(n => n > 4, 5):  f----tf-------t----f--|
 * ```
 *
 * The time is kept by a timer alone, so a wall clock that jumps changes nothing.
 *
 * @example Hot for a minute
 * ```ts
 * session.value('temperature').pipe(holdsFor(t => t > 30, 60_000)).subscribe(isHot => lamp.set(isHot));
 * ```
 *
 * @param predicate What has to hold. If it throws, the result errors with that.
 * @param forMs For how long, in ms.
 * @throws {RivuletError} INVALID_ARGUMENT for a time that no timer can wait.
 * @see {@link when} for the moment in which something becomes true
 */
export function holdsFor<T>(
  predicate: (item: T) => boolean,
  forMs: number,
  { scheduler = asyncScheduler }: HoldsForOptions = {},
): OperatorFunction<T, boolean> {
  checkMs('forMs of holdsFor', forMs);

  return operate(subscriber => {
    let answer: boolean | undefined;
    let timer: Subscription | undefined;

    const say = (next: boolean) => {
      if (next === answer) return;
      answer = next;
      subscriber.next(next);
    };
    const stopTimer = () => {
      timer?.unsubscribe();
      timer = undefined;
    };

    return {
      next(item) {
        if (!predicate(item)) {
          stopTimer();
          say(false);
          return;
        }
        if (answer === true || timer) return;
        if (forMs === 0) {
          say(true);
          return;
        }
        timer = scheduler.schedule(() => {
          timer = undefined;
          say(true);
        }, forMs);
        say(false);
      },
      finalize: stopTimer,
    };
  });
}
