import type { MonoTypeOperatorFunction } from 'rxjs';
import { isRemoval, nameOf } from './keys.js';
import { operate } from './operate.js';
import type { Keyed, Named } from './types.js';

/** How {@link distinctByKey} tells items apart. */
export type DistinctByKeyOptions<T> = Keyed<T>;

/**
 * Drops an item that is the same as the last one let through of its key.
 *
 * ```text
 * source:           a1-b1-a1-a2-b1-a1-|
 * distinctByKey():  a1-b1----a2----a1-|      a1 has the name a and the value 1
 * ```
 *
 * Items are the same when their values are, by `Object.is`: NaN equals NaN, 0 and -0 differ, and arrays and objects are
 * the same only if they are one and the same. Give `same` to compare what is in them.
 *
 * One item a key is remembered. An item whose `kind` is `'removed'` always passes, and its key is forgotten.
 *
 * @example Only real changes, since every accepted write is an update
 * ```ts
 * session.watch('mode').pipe(distinctByKey()).subscribe(update => console.log(update.value));
 * ```
 *
 * @param same Whether an item, the second argument, is the same as the last one let through, the first.
 * @param options `key` tells the items apart, by default their `name`.
 */
export function distinctByKey<T>(
  same: (a: T, b: T) => boolean,
  options: DistinctByKeyOptions<T>,
): MonoTypeOperatorFunction<T>;
export function distinctByKey<T extends Named & { readonly value: unknown }>(
  same?: (a: T, b: T) => boolean,
): MonoTypeOperatorFunction<T>;
export function distinctByKey<T>(
  same: (a: T, b: T) => boolean = haveSameValue,
  { key = nameOf }: Partial<DistinctByKeyOptions<T>> = {},
): MonoTypeOperatorFunction<T> {
  return operate(subscriber => {
    // A box a key, so that a known key costs one look into the map and not two.
    const lasts = new Map<unknown, { item: T }>();

    return {
      next(item) {
        const itemKey = key(item);
        const last = lasts.get(itemKey);
        if (isRemoval(item)) lasts.delete(itemKey);
        else if (!last) lasts.set(itemKey, { item });
        else if (same(last.item, item)) return;
        else last.item = item;
        subscriber.next(item);
      },
      finalize: () => lasts.clear(),
    };
  });
}

function haveSameValue(a: unknown, b: unknown): boolean {
  return Object.is((a as { readonly value: unknown }).value, (b as { readonly value: unknown }).value);
}
