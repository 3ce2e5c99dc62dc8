import type { OperatorFunction } from 'rxjs';
import { isRemoval, nameOf } from './keys.js';
import { operate } from './operate.js';
import type { Keyed, Named } from './types.js';

/** How {@link pairwiseByKey} tells items apart. */
export type PairwiseByKeyOptions<T> = Keyed<T>;

/**
 * Emits each item together with the one before it of the same key.
 *
 * ```text
 * source:           a--b--A--B---a-----|
 * pairwiseByKey():  ------p--q---r-----|      p = [a, A]  q = [b, B]  r = [A, a]
 * ```
 *
 * One item a key is remembered. An item whose `kind` is `'removed'` makes the last pair of its key, which is then
 * forgotten: what comes after it is a first item again.
 *
 * @example How fast each value changes
 * ```ts
 * session.watch({ match: 'sensor.*' }).pipe(
 *   pairwiseByKey(),
 *   map(([from, to]) => (Number(to.value) - Number(from.value)) / (to.timestamp - from.timestamp)),
 * );
 * ```
 *
 * @param options `key` tells the items apart, by default their `name`.
 */
export function pairwiseByKey<T>(options: PairwiseByKeyOptions<T>): OperatorFunction<T, [T, T]>;
export function pairwiseByKey<T extends Named>(): OperatorFunction<T, [T, T]>;
export function pairwiseByKey<T>({ key = nameOf }: Partial<PairwiseByKeyOptions<T>> = {}): OperatorFunction<T, [T, T]> {
  return operate(subscriber => {
    // A box a key, so that a known key costs one look into the map and not two.
    const lasts = new Map<unknown, { item: T }>();

    return {
      next(item) {
        const itemKey = key(item);
        const last = lasts.get(itemKey);
        if (!last) {
          if (!isRemoval(item)) lasts.set(itemKey, { item });
          return;
        }
        const previous = last.item;
        if (isRemoval(item)) lasts.delete(itemKey);
        else last.item = item;
        subscriber.next([previous, item]);
      },
      finalize: () => lasts.clear(),
    };
  });
}
