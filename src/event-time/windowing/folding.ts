import type { AnyAggregate } from '../aggregate.js';
import { firstAfter, firstFrom, type SortedList } from '../support/sortedList.js';

/** The aggregate of a range of items, and how many events are in it. Read it, and do not change it. */
export interface Part {
  readonly acc: unknown;
  readonly count: number;
}

/** Something with a place in time that can be added to an aggregate. */
export interface Foldable {
  readonly at: number;
  readonly count: number;
  /** For an item in the older part of the range: the aggregate from it to the end of that part. */
  rest: unknown;
  restCount: number;
}

/** What is kept of a range that moves forward; as a part, the range last asked for. */
export interface Fold extends Part {
  acc: unknown;
  count: number;
  /** Of the younger part of the range. */
  back: unknown;
  backCount: number;
  /** Where the older part ends; where the younger part begins and ends. */
  frontTo: number;
  backFrom: number;
  takenTo: number;
  isStale: boolean;
}

/** Folds ranges of sorted items. */
export interface Folding<I extends Foldable> {
  create(): Fold;
  /** The items in `[from, to]`, until the next call. Neither bound may be less than at the last call for this fold. */
  slide(fold: Fold, items: SortedList<I>, from: number, to: number): Part;
  /** The items in `[from, to]`, from nothing. */
  range(items: SortedList<I>, from: number, to: number): Part;
  /** Told that items were changed or put in at a place which the fold may have taken in already. */
  changed(fold: Fold, at: number): void;
  /** Told before the items before an index are dropped. */
  release(fold: Fold, items: SortedList<I>, index: number): void;
}

/**
 * Folds by two stacks: younger items are added up, and when the older ones are used up, the younger are turned into
 * running aggregates from the other end. Each item is thus added twice in its life, whatever the length of the range.
 *
 * Source: Tangwongsan, Hirzel, Schneider, "Low-Latency Sliding-Window Aggregation in Worst-Case Constant Time", DEBS
 * 2017, section 2 (two stacks).
 */
export function foldingByStacks<I extends Foldable>(
  aggregate: AnyAggregate<never, unknown>,
  addTo: (acc: unknown, item: I) => unknown,
): Folding<I> {
  function range(items: SortedList<I>, from: number, to: number): Part {
    let acc: unknown = aggregate.create();
    let count = 0;
    for (let i = firstFrom(items, from); i < items.all.length; i++) {
      const item = items.all[i]!;
      if (item.at > to) break;
      acc = addTo(acc, item);
      count += item.count;
    }
    return { acc, count };
  }

  function takeIn(fold: Fold, items: SortedList<I>, to: number) {
    for (let i = firstAfter(items, fold.takenTo); i < items.all.length; i++) {
      const item = items.all[i]!;
      if (item.at > to) break;
      if (fold.backCount === 0) fold.backFrom = item.at;
      fold.back = addTo(fold.back, item);
      fold.backCount += item.count;
    }
    fold.takenTo = Math.max(fold.takenTo, to);
  }

  function turn(fold: Fold, items: SortedList<I>, from: number) {
    let above: I | undefined;
    for (let i = firstAfter(items, fold.takenTo) - 1; i >= items.head; i--) {
      const item = items.all[i]!;
      if (item.at < from) break;
      const alone: unknown = addTo(aggregate.create(), item);
      item.rest = above ? aggregate.merge(alone, above.rest) : alone;
      item.restCount = above ? item.count + above.restCount : item.count;
      above = item;
    }
    fold.back = aggregate.create();
    fold.backCount = 0;
    fold.frontTo = fold.takenTo;
    fold.backFrom = Infinity;
    fold.isStale = false;
  }

  return {
    create: () => ({
      acc: undefined,
      count: 0,
      back: aggregate.create(),
      backCount: 0,
      frontTo: -Infinity,
      backFrom: Infinity,
      takenTo: -Infinity,
      isStale: false,
    }),
    range,
    slide(fold, items, from, to) {
      takeIn(fold, items, to);
      const oldest = items.all[firstFrom(items, from)];
      const oldestAt = oldest ? oldest.at : Infinity;
      if (fold.isStale || (oldestAt > fold.frontTo && fold.backFrom < from)) turn(fold, items, from);
      if (!oldest || oldestAt > fold.frontTo) {
        fold.acc = fold.back;
        fold.count = fold.backCount;
      } else if (fold.backCount === 0) {
        fold.acc = oldest.rest;
        fold.count = oldest.restCount;
      } else {
        const copy: unknown = aggregate.merge(aggregate.create(), oldest.rest);
        fold.acc = aggregate.merge(copy, fold.back);
        fold.count = oldest.restCount + fold.backCount;
      }
      return fold;
    },
    changed(fold, at) {
      if (at <= fold.takenTo) fold.isStale = true;
    },
    // What was folded of the items goes with them.
    release() {},
  };
}

/** An aggregate that can undo an addition. */
type Removable<T> = AnyAggregate<T, unknown> & { remove(acc: unknown, value: T): unknown };

export function canRemove<T>(aggregate: AnyAggregate<T, unknown>): aggregate is Removable<T> {
  return aggregate.remove !== undefined;
}

/** Folds by adding what comes in and removing what goes out, for aggregates that can undo an addition. */
export function foldingByRemoval<T, I extends Foldable & { readonly value: T }>(aggregate: Removable<T>): Folding<I> {
  const byStacks = foldingByStacks<I>(aggregate, (acc, item) => aggregate.add(acc, item.value));

  function takeOne(fold: Fold, item: I) {
    if (item.at > fold.takenTo) return;
    fold.back = aggregate.remove(fold.back, item.value);
    fold.backCount--;
    // A fresh start, for aggregates that are not quite exact after all.
    if (fold.backCount === 0) fold.back = aggregate.create();
  }

  function takeOut(fold: Fold, items: SortedList<I>, from: number) {
    for (let i = firstFrom(items, fold.backFrom); i < items.all.length; i++) {
      const item = items.all[i]!;
      if (item.at >= from) break;
      takeOne(fold, item);
    }
    fold.backFrom = Math.max(fold.backFrom, from);
  }

  return {
    ...byStacks,
    create: () => ({ ...byStacks.create(), backFrom: -Infinity }),
    slide(fold, items, from, to) {
      if (fold.isStale) {
        const { acc, count } = byStacks.range(items, fold.backFrom, fold.takenTo);
        fold.back = acc;
        fold.backCount = count;
        fold.isStale = false;
      }
      takeOut(fold, items, from);
      for (let i = firstAfter(items, fold.takenTo); i < items.all.length; i++) {
        const item = items.all[i]!;
        if (item.at > to) break;
        fold.takenTo = item.at;
        if (item.at < from) continue;
        fold.back = aggregate.add(fold.back, item.value);
        fold.backCount++;
      }
      fold.takenTo = Math.max(fold.takenTo, to);
      fold.acc = fold.back;
      fold.count = fold.backCount;
      return fold;
    },
    release(fold, items, index) {
      for (let i = firstFrom(items, fold.backFrom); i < index; i++) takeOne(fold, items.all[i]!);
    },
  };
}
