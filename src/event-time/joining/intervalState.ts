import type { IntervalJoined, IntervalJoinOptions } from '../intervalJoin.js';
import { createHold } from '../support/hold.js';
import {
  createSortedList,
  dropBefore,
  firstAfter,
  firstFrom,
  insert,
  lengthOf,
  type SortedList,
} from '../support/sortedList.js';
import { createTimers } from '../support/timers.js';
import { hasPassed } from '../timed.js';
import type { JoinContext, JoinState } from './joinTimed.js';

interface Row<T> {
  readonly at: number;
  readonly value: T;
  isMatched: boolean;
}

interface SidesOfKey<L, R, K> {
  readonly key: K;
  readonly left: SortedList<Row<L>>;
  readonly right: SortedList<Row<R>>;
}

/** What of one side is the same for both, seen from there. */
interface Side {
  readonly name: 'left' | 'right';
  readonly other: 'left' | 'right';
  /** Where the matches of an event lie on the other side, relative to it. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Whether an event without a match comes out alone. */
  readonly isOuter: boolean;
}

/** Keeps both sides of an interval join. An event goes when the watermark has passed the last that could match it. */
export function createIntervalState<L, R, K>(
  context: JoinContext<L, R, IntervalJoined<L, R>>,
  { leftKey, rightKey, lowerMs, upperMs, type = 'inner' }: IntervalJoinOptions<L, R, K>,
): JoinState<L, R> {
  const leftSide: Side = {
    name: 'left',
    other: 'right',
    fromMs: lowerMs,
    toMs: upperMs,
    isOuter: type === 'left' || type === 'full',
  };
  const rightSide: Side = {
    name: 'right',
    other: 'left',
    fromMs: -upperMs,
    toMs: -lowerMs,
    isOuter: type === 'right' || type === 'full',
  };
  const keys = new Map<K, SidesOfKey<L, R, K>>();
  const timers = createTimers<{ readonly of: SidesOfKey<L, R, K>; readonly side: Side; readonly row: Row<L | R> }>();
  /** The events that may still come out alone, with their own time. */
  const hold = createHold();
  let rows = 0;

  function sidesOf(key: K): SidesOfKey<L, R, K> {
    let of = keys.get(key);
    if (!of) {
      of = { key, left: createSortedList(), right: createSortedList() };
      keys.set(key, of);
    }
    return of;
  }

  function take(side: Side, key: K, value: L | R, at: number) {
    if (hasPassed(context.watermark, at)) {
      context.refuse(side.name, value, at);
      return;
    }
    const of = sidesOf(key);
    const row: Row<L | R> = { at, value, isMatched: false };
    const dueAt = at + side.toMs;
    // Without a match to come, an event need not be kept; it may have found one all the same.
    const isKept = dueAt > context.watermark;
    if (isKept) {
      insert<Row<L | R>>(of[side.name], row);
      rows++;
      if (side.isOuter) hold.add(at);
      timers.add(dueAt, { of, side, row });
    }
    const matches = matchesOf(of[side.other], at + side.fromMs, at + side.toMs);
    for (const match of matches) {
      markMatched(side, row, isKept);
      markMatched(side === leftSide ? rightSide : leftSide, match, true);
    }
    if (!isKept) forgetIfEmpty(of);
    for (const match of matches) sendPair(side, row, match);
    if (!isKept && !row.isMatched && side.isOuter) sendAlone(side, row);
  }

  function matchesOf(rows: SortedList<Row<L | R>>, from: number, to: number): Row<L | R>[] {
    return rows.all.slice(firstFrom(rows, from), firstAfter(rows, to));
  }

  function markMatched(side: Side, row: Row<L | R>, isKept: boolean) {
    if (!row.isMatched && side.isOuter && isKept) hold.remove(row.at);
    row.isMatched = true;
  }

  function sendPair(side: Side, row: Row<L | R>, match: Row<L | R>) {
    const [left, right] = side === leftSide ? [row, match] : [match, row];
    context.send({ left: left.value as L, right: right.value as R }, Math.max(row.at, match.at));
  }

  function sendAlone(side: Side, { value, at }: Row<L | R>) {
    const alone = side === leftSide ? { left: value as L, right: undefined } : { left: undefined, right: value as R };
    context.send(alone, at);
  }

  function drop({
    of,
    side,
    row,
  }: {
    readonly of: SidesOfKey<L, R, K>;
    readonly side: Side;
    readonly row: Row<L | R>;
  }) {
    const list: SortedList<Row<L | R>> = of[side.name];
    // Those of one side go in the order of their time, and those of one time together.
    const index = firstAfter(list, row.at);
    if (index > list.head) {
      rows -= index - list.head;
      dropBefore(list, index);
      forgetIfEmpty(of);
    }
    if (row.isMatched || !side.isOuter) return;
    hold.remove(row.at);
    sendAlone(side, row);
  }

  function forgetIfEmpty(of: SidesOfKey<L, R, K>) {
    if (lengthOf(of.left) === 0 && lengthOf(of.right) === 0 && keys.get(of.key) === of) keys.delete(of.key);
  }

  return {
    left: (value, at) => take(leftSide, leftKey(value), value, at),
    right: (value, at) => take(rightSide, rightKey(value), value, at),
    advance: () => timers.drain(context.watermark, drop),
    heldFrom: hold.least,
    hasOpenLefts: () => false,
    size: () => Math.max(rows, keys.size),
    clear() {
      keys.clear();
      timers.clear();
      hold.clear();
    },
  };
}
