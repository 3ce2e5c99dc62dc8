import type { Observable, ObservableInput } from 'rxjs';
import { combineConditions } from './combineConditions.js';

/**
 * Says whether at least one condition is true, and again whenever that changes.
 *
 * The first answer comes when every condition has said something, as with `combineLatest`; put `startWith(false)` behind
 * a condition that may be silent for long. A condition that completes keeps its last state.
 *
 * ```text
 * a:            f-----t-----f--|
 * b:            ---f-----------|
 * anyOf(a, b):  ---f--t-----f--|
 * ```
 *
 * The result completes when the answer cannot change any more: all have completed, one ended in true, or one ended
 * without a word. It errors when one of them does. `anyOf()` of nothing is false and completes, as `[].some()` is.
 *
 * @example Too hot or too damp
 * ```ts
 * anyOf(
 *   session.value('temperature').pipe(map(t => t > 30)),
 *   session.value('humidity').pipe(map(h => h > 80)),
 * ).subscribe(isBad => lamp.set(isBad));
 * ```
 *
 * @see {@link allOf} for all of them
 */
export function anyOf(...conditions: readonly ObservableInput<boolean>[]): Observable<boolean> {
  return combineConditions(conditions, true);
}
