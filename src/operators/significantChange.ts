import type { Observable } from 'rxjs';
import { invalid } from './checks.js';
import { isRemoval } from './keys.js';
import { operate } from './operate.js';
import type { Change } from './types.js';

/** How {@link significantChange} measures. */
export interface SignificantChangeOptions {
  /** Takes `delta` as a share of the last value let through: 0.1 is 10 %. Default: false. */
  readonly relative?: boolean | undefined;
}

/**
 * Lets an update through when its value differs by at least `delta` from the last one *let through* for that name.
 *
 * A slow drift therefore passes too, as soon as it adds up. The first update of a name always passes.
 *
 * ```text
 * values:                20--20.3--20.6--20.7--21.1--|
 * significantChange(.5): 20--------20.6--------21.1--|
 * ```
 *
 * - A value that did not change never passes, not even with a `delta` of 0.
 * - NaN and the infinities are no distance from anything: turning to one of them passes, and so does turning back.
 * - Relative to 0, every change is significant.
 * - A step that falls short of `delta` only by the rounding of doubles counts: 20.3 to 20.4 is a change by 0.1.
 *
 * One value a name is remembered. An update whose `kind` is `'removed'` always passes, and its name is forgotten.
 *
 * @example Half a degree, or 5 %
 * ```ts
 * session.watch('temperature').pipe(significantChange(0.5));
 * session.watch('pressure').pipe(significantChange(0.05, { relative: true }));
 * ```
 *
 * @param delta The smallest difference that counts, in the unit of the value, or as a share of it.
 * @throws {RivuletError} INVALID_ARGUMENT for a `delta` that is negative or NaN.
 * @see {@link changeMagnitude} to measure against the previous update instead
 */
export function significantChange(
  delta: number,
  { relative = false }: SignificantChangeOptions = {},
): <U extends Change<number>>(source: Observable<U>) => Observable<U> {
  if (!(delta >= 0)) throw invalid('delta of significantChange', delta, 'a number from 0');

  const isSignificant = (value: number, last: number) => {
    if (value === last) return false;
    if (!Number.isFinite(value) || !Number.isFinite(last)) return !(Number.isNaN(value) && Number.isNaN(last));
    const rounding = Number.EPSILON * Math.max(Math.abs(value), Math.abs(last));
    return Math.abs(value - last) + rounding >= (relative ? delta * Math.abs(last) : delta);
  };

  return <U extends Change<number>>(source: Observable<U>) =>
    source.pipe(
      operate<U, U>(subscriber => {
        // A box a name, so that a known name costs one look into the map and not two.
        const lasts = new Map<string, { value: number }>();

        return {
          next(update) {
            const { name, value } = update;
            const last = lasts.get(name);
            if (isRemoval(update)) lasts.delete(name);
            else if (!last) lasts.set(name, { value });
            else if (!isSignificant(value, last.value)) return;
            else last.value = value;
            subscriber.next(update);
          },
          finalize: () => lasts.clear(),
        };
      }),
    );
}
