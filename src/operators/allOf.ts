import type { Observable, ObservableInput } from 'rxjs';
import { combineConditions } from './combineConditions.js';

/**
 * Says whether all conditions are true, and again whenever that changes.
 *
 * The first answer comes when every condition has said something, as with `combineLatest`; put `startWith(false)` behind
 * a condition that may be silent for long. A condition that completes keeps its last state.
 *
 * ```text
 * a:            t-----f-----t--|
 * b:            ---t-----------|
 * allOf(a, b):  ---t--f-----t--|
 * ```
 *
 * The result completes when the answer cannot change any more: all have completed, one ended in false, or one ended
 * without a word. It errors when one of them does. `allOf()` of nothing is true and completes, as `[].every()` is.
 *
 * @example Hot for a minute while nobody is there
 * ```ts
 * allOf(
 *   session.value('temperature').pipe(holdsFor(t => t > 30, 60_000)),
 *   session.value('present').pipe(map(present => !present)),
 * ).subscribe(fan => session.set('fan', fan));
 * ```
 *
 * @see {@link anyOf} for at least one of them
 */
export function allOf(...conditions: readonly ObservableInput<boolean>[]): Observable<boolean> {
  return combineConditions(conditions, false);
}
