import type { History, Point } from '../history.js';
import type { Random } from '../random.js';

/** A server, client or network that breaks one point of the contract, as what it does to a history. */
export interface Mutant {
  /** What it does: `skips a commit`. */
  readonly does: string;
  /** The point that it breaks. */
  readonly breaks: Point;
  /** The damaged history; undefined where this one has no place for the damage. */
  mutate(history: History, random: Random): History | undefined;
}

/** Replaces one item of those that `damage` can damage. */
export function damageOne<T>(
  items: readonly T[],
  random: Random,
  damage: (item: T) => T | undefined,
): readonly T[] | undefined {
  const damaged = items.flatMap((item, at) => {
    const replacement = damage(item);
    return replacement === undefined ? [] : [{ at, replacement }];
  });
  if (damaged.length === 0) return undefined;
  const { at, replacement } = random.pick(damaged);
  return items.with(at, replacement);
}

/** One of the items, or undefined where there are none. */
export function pickFrom<T>(items: readonly T[], random: Random): T | undefined {
  return items.length === 0 ? undefined : random.pick(items);
}
