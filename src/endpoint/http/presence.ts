import { distinctUntilChanged, exhaustMap, takeWhile, timer, type Observable, type SchedulerLike } from 'rxjs';

/** How often a watch asks for a session that is not there, in ms. */
const ASK_MS = 1_000;

/**
 * Emits whether a session is there, at once; and where it is not, emits true when it is.
 *
 * @param has Tells whether it is there now.
 */
export function presence(has: () => Promise<boolean>, scheduler: SchedulerLike): Observable<boolean> {
  return timer(0, ASK_MS, scheduler).pipe(
    // A slow answer is no reason to ask twice at once.
    exhaustMap(has),
    distinctUntilChanged(),
    takeWhile(isThere => !isThere, true),
  );
}
