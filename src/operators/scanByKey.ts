import type { OperatorFunction } from 'rxjs';
import { isRemoval, nameOf } from './keys.js';
import { operate } from './operate.js';
import type { Keyed, Named } from './types.js';

/** How {@link scanByKey} tells items apart. */
export type ScanByKeyOptions<T> = Keyed<T>;

/**
 * Folds the items of each key into an accumulator of its own, and emits it after every item.
 *
 * ```text
 * source:                              a--b--A----a---|
 * scanByKey((n, _) => n + 1, () => 0):  1--1--2----3---|      a and A have the same key
 * ```
 *
 * One accumulator a key is remembered. An item whose `kind` is `'removed'` is folded in as any other; then its key is
 * forgotten, and what comes after it starts from the seed again.
 *
 * @example Count the changes of each variable
 * ```ts
 * session.watch({ match: '*' }).pipe(
 *   scanByKey(({ name, count }) => ({ name, count: count + 1 }), name => ({ name: String(name), count: 0 })),
 * );
 * ```
 *
 * @param fn Makes the next accumulator from the present one and an item.
 * @param seed Makes the first accumulator of a key.
 * @param options `key` tells the items apart, by default their `name`.
 */
export function scanByKey<T, A>(
  fn: (acc: A, item: T) => A,
  seed: (key: unknown) => A,
  options: ScanByKeyOptions<T>,
): OperatorFunction<T, A>;
export function scanByKey<T extends Named, A>(
  fn: (acc: A, item: T) => A,
  seed: (key: unknown) => A,
): OperatorFunction<T, A>;
export function scanByKey<T, A>(
  fn: (acc: A, item: T) => A,
  seed: (key: unknown) => A,
  { key = nameOf }: Partial<ScanByKeyOptions<T>> = {},
): OperatorFunction<T, A> {
  return operate(subscriber => {
    // A box a key, so that a known key costs one look into the map and not two.
    const states = new Map<unknown, { acc: A }>();

    return {
      next(item) {
        const itemKey = key(item);
        const state = states.get(itemKey);
        const acc = fn(state ? state.acc : seed(itemKey), item);
        if (isRemoval(item)) states.delete(itemKey);
        else if (state) state.acc = acc;
        else states.set(itemKey, { acc });
        subscriber.next(acc);
      },
      finalize: () => states.clear(),
    };
  });
}
