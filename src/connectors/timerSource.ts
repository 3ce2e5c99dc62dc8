import { asyncScheduler, EMPTY, take, timer, type Observable } from 'rxjs';
import type { Timing } from '../operators/index.js';
import { checkMs, invalid } from '../operators/checks.js';

/** When {@link timerSource} begins and ends. */
export interface TimerSourceOptions extends Timing {
  /** How many ticks there are. Default: Infinity. */
  readonly count?: number | undefined;
  /** How long the first tick waits, in ms. Default: as long as each of the others. */
  readonly delayMs?: number | undefined;
}

/**
 * Counts from 0, one number each `everyMs`; completes after `count` of them.
 *
 * ```text
 * timerSource(3, { count: 3 }):  ---0--1--(2|)
 * ```
 *
 * Cold: each subscriber has a timer of its own. For the time of a tick, `timestamp()` of RxJS is at hand.
 *
 * @example
 * ```ts
 * import { timerSource } from 'rivulet/connectors';
 *
 * timerSource(100, { count: 3 }).subscribe(tick => console.log(tick)); // 0, 1, 2
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for a time that no timer can wait, or a count that is no whole number.
 */
export function timerSource(
  everyMs: number,
  { count = Infinity, delayMs = everyMs, scheduler = asyncScheduler }: TimerSourceOptions = {},
): Observable<number> {
  checkMs('everyMs of timerSource', everyMs);
  checkMs('delayMs of timerSource', delayMs);
  if (count !== Infinity && !(Number.isSafeInteger(count) && count >= 0))
    throw invalid('count of timerSource', count, 'a whole number from 0, or Infinity');
  return count === 0 ? EMPTY : timer(delayMs, everyMs, scheduler).pipe(take(count));
}
