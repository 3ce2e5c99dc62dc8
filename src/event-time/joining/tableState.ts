import { createHold } from '../support/hold.js';
import { createSortedList, dropBefore, firstAfter, insert, lengthOf, type SortedList } from '../support/sortedList.js';
import { createTimers } from '../support/timers.js';
import { hasPassed } from '../timed.js';
import type { TableJoined } from '../tableJoin.js';
import type { JoinContext, JoinState } from './joinTimed.js';

interface Version<R> {
  readonly at: number;
  readonly value: R;
}

interface TableRow<R, K> {
  readonly key: K;
  readonly versions: SortedList<Version<R>>;
  /** Whether a version was dropped, so that what was before the first that is kept is not known. */
  isCut: boolean;
  usedAt: number;
  /** Lefts that wait for it. */
  waiting: number;
}

/** What is due for a row: an answer, or a look at what may be let go of. */
interface Visit<L, R, K> {
  readonly row: TableRow<R, K>;
  readonly left?: { readonly at: number; readonly value: L };
}

interface TableOptions<L, R, K> {
  readonly leftKey: (l: L) => K;
  readonly tableKey: (r: R) => K;
  readonly graceMs: number;
  readonly stateTtlMs: number;
}

/** Keeps the versions of the rows of a table that events may still ask for, and the events that wait for them. */
export function createTableState<L, R, K>(
  context: JoinContext<L, R, TableJoined<L, R>>,
  { leftKey, tableKey, graceMs, stateTtlMs }: TableOptions<L, R, K>,
): JoinState<L, R> {
  const rows = new Map<K, TableRow<R, K>>();
  const timers = createTimers<Visit<L, R, K>>();
  const hold = createHold();
  let versions = 0;
  let waiting = 0;

  function rowOf(key: K): TableRow<R, K> {
    let row = rows.get(key);
    if (!row) {
      row = { key, versions: createSortedList(), isCut: false, usedAt: -Infinity, waiting: 0 };
      rows.set(key, row);
    }
    return row;
  }

  function use(row: TableRow<R, K>, at: number) {
    if (stateTtlMs === Infinity || at <= row.usedAt) return;
    row.usedAt = at;
    timers.add(at + stateTtlMs + 1, { row });
  }

  function ask(value: L, at: number) {
    const row = rowOf(leftKey(value));
    use(row, at);
    if (at + graceMs <= context.watermark || graceMs === 0) {
      answer(row, value, at);
      forgetIfEmpty(row);
      return;
    }
    row.waiting++;
    waiting++;
    hold.add(at);
    timers.add(at + graceMs, { row, left: { at, value } });
  }

  function answer({ versions: known, isCut }: TableRow<R, K>, value: L, at: number) {
    const index = firstAfter(known, at) - 1;
    const version = index >= known.head ? known.all[index] : undefined;
    if (!version && isCut && hasPassed(context.watermark, at)) context.refuse('left', value, at);
    else context.send({ left: value, right: version?.value }, at);
  }

  function change(value: R, at: number) {
    const row = rowOf(tableKey(value));
    insert(row.versions, { at, value });
    versions++;
    use(row, at);
    if (at + graceMs <= context.watermark) {
      const before = lengthOf(row.versions);
      prune(row);
      if (lengthOf(row.versions) < before && row.versions.all[row.versions.head]!.at > at) {
        context.refuse('right', value, at);
      }
    } else timers.add(at + graceMs, { row });
  }

  function visit({ row, left }: Visit<L, R, K>) {
    if (left) {
      row.waiting--;
      waiting--;
      hold.remove(left.at);
      answer(row, left.value, left.at);
    }
    prune(row);
    if (context.watermark - row.usedAt > stateTtlMs && row.waiting === 0) drop(row, row.versions.all.length);
    forgetIfEmpty(row);
  }

  /** Drops the versions that were replaced before the watermark, less the grace. */
  function prune(row: TableRow<R, K>) {
    const index = firstAfter(row.versions, context.watermark - graceMs) - 1;
    // Lefts that are due at this watermark and not answered yet may ask for what was before.
    if (row.waiting > 0) drop(row, Math.min(index, firstAfter(row.versions, hold.least()) - 1));
    else drop(row, index);
  }

  function drop(row: TableRow<R, K>, index: number) {
    const { versions: known } = row;
    if (index <= known.head) return;
    versions -= index - known.head;
    row.isCut = true;
    dropBefore(known, index);
  }

  function forgetIfEmpty(row: TableRow<R, K>) {
    if (lengthOf(row.versions) === 0 && row.waiting === 0 && rows.get(row.key) === row) rows.delete(row.key);
  }

  return {
    left: ask,
    right: change,
    advance: () => timers.drain(context.watermark, visit),
    heldFrom: hold.least,
    hasOpenLefts: () => waiting > 0,
    size: () => Math.max(versions + waiting, rows.size),
    clear() {
      rows.clear();
      timers.clear();
      hold.clear();
    },
  };
}
