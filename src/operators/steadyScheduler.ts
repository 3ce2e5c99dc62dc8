import { asyncScheduler, type SchedulerLike } from 'rxjs';

// `performance.now()` goes on at the same pace when the system's clock is set. The anchor only makes it readable.
const anchor = Date.now() - performance.now();

/**
 * `asyncScheduler` with a clock that cannot be set: the default wherever a duration is measured.
 *
 * `asyncScheduler.now()` is `Date.now()`: a clock that is set back an hour makes a time-out of a second last an hour, and
 * one that is set forward ends all of them at once. Timers are those of `asyncScheduler`, so that the virtual time of
 * `TestScheduler.run()` holds here as well.
 */
export const steadyScheduler: SchedulerLike = {
  now() {
    const before = Date.now();
    const now = asyncScheduler.now();
    // Anything but the wall clock is virtual time.
    return now >= before && now <= Date.now() ? anchor + performance.now() : now;
  },
  schedule: (work, delayMs, state) => asyncScheduler.schedule(work as never, delayMs, state),
};

/** The time of day, for people and for what other machines have stamped: never to measure a duration with. */
export function timeOfDay(scheduler: SchedulerLike): number {
  return (scheduler === steadyScheduler ? asyncScheduler : scheduler).now();
}
