import type { Observable } from 'rxjs';

/**
 * Where an Observable of named things tells which names it waits for.
 *
 * A source that has to do with names may carry a function under this key. It is called when a wait on the source failed,
 * and returns the names that do not exist at that moment, so that the error can say them. The key is
 * `Symbol.for('rivulet.missing')`, so a source needs nothing of this library to carry one. Operators of this library
 * and of RxJS pass it on.
 *
 * @example A source that names what it waits for
 * ```ts
 * const source = Object.assign(new Observable<number>(), { [missingNames]: () => ['temprature'] });
 * await waitFor(source, n => n > 30, { timeoutMs: 1000 }); // DEADLINE_EXCEEDED: ... Missing: "temprature".
 * ```
 */
export const missingNames: unique symbol = Symbol.for('rivulet.missing');

/** An Observable, or anything else, that can tell which of its names are missing. */
export interface TellsMissing {
  readonly [missingNames]: () => readonly string[];
}

/** More operators in a row than anybody writes by hand; also the end of a circle. */
const MAX_HOPS = 100;

/** The names that a source, or what it is made from, says are missing. Empty where nothing tells. */
export function missingNamesOf(source: Observable<unknown>): readonly string[] {
  let at: unknown = source;
  for (let hops = 0; hops < MAX_HOPS && typeof at === 'object' && at !== null; hops += 1) {
    // RxJS keeps under `source` what an operator was applied to.
    const link: { readonly [missingNames]?: unknown; readonly source?: unknown } = at;
    const tell = link[missingNames];
    if (typeof tell === 'function') {
      try {
        return Array.from(tell.call(at) as Iterable<unknown>, String);
      } catch {
        // It only adds to the message of an error that is on its way, and must not take its place.
        return [];
      }
    }
    at = link.source;
  }
  return [];
}
