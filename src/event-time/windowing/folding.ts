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
}

/** What is kept of a range that moves forward. */
export interface Fold {
  /** For each item in the older part of the range, the aggregate from it to the end of that part; the oldest last. */
  readonly front: { readonly at: number; readonly acc: unknown; readonly count: number }[];
  back: unknown;
  backCount: number;
  /** Where the younger part begins and ends. */
  backFrom: number;
  takenTo: number;
  isStale: boolean;
}

/** Folds ranges of sorted items. */
export interface Folding<I extends Foldable> {
  create(): Fold;
  /** The items in `[from, to]`. Neither bound may be less than at the last call for this fold. */
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
    fold.front.length = 0;
    let above: Fold['front'][number] | undefined;
    for (let i = firstAfter(items, fold.takenTo) - 1; i >= items.head; i--) {
      const item = items.all[i]!;
      if (item.at < from) break;
      const alone: unknown = addTo(aggregate.create(), item);
      above = above
        ? { at: item.at, acc: aggregate.merge(alone, above.acc), count: item.count + above.count }
        : { at: item.at, acc: alone, count: item.count };
      fold.front.push(above);
    }
    fold.back = aggregate.create();
    fold.backCount = 0;
    fold.backFrom = Infinity;
    fold.isStale = false;
  }

  return {
    create: () => ({
      front: [],
      back: aggregate.create(),
      backCount: 0,
      backFrom: Infinity,
      takenTo: -Infinity,
      isStale: false,
    }),
    range,
    slide(fold, items, from, to) {
      const { front } = fold;
      takeIn(fold, items, to);
      while (front.length > 0 && front[front.length - 1]!.at < from) front.pop();
      if (fold.isStale || (front.length === 0 && fold.backFrom < from)) turn(fold, items, from);
      const older = front[front.length - 1];
      if (!older) return { acc: fold.back, count: fold.backCount };
      if (fold.backCount === 0) return older;
      const copy: unknown = aggregate.merge(aggregate.create(), older.acc);
      return { acc: aggregate.merge(copy, fold.back), count: older.count + fold.backCount };
    },
    changed(fold, at) {
      if (at <= fold.takenTo) fold.isStale = true;
    },
    // The stacks hold aggregates and no items: there is nothing to let go of.
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
      return { acc: fold.back, count: fold.backCount };
    },
    release(fold, items, index) {
      for (let i = firstFrom(items, fold.backFrom); i < index; i++) takeOne(fold, items.all[i]!);
    },
  };
}
