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
import {
  canRemove,
  foldingByRemoval,
  foldingByStacks,
  type Fold,
  type Foldable,
  type Folding,
  type Part,
} from './folding.js';
import { createPanes } from './panes.js';
import { createCell, type Cell, type WindowContext, type WindowState } from './windowState.js';

interface Entry<T> extends Foldable {
  readonly value: T;
  readonly count: 1;
}

interface EntriesOfKey<T, K, R> {
  readonly key: K;
  readonly entries: SortedList<Entry<T>>;
  readonly fold: Fold;
  /** When a window may end next; if none is to come, when the last entry is let go of. */
  nextAt: number;
  /** A later time for which the key is down already, so that it need not be put down again. */
  laterAt: number;
  /** Windows that were shown and may be shown again; those of `trailing` by event, the others by their end. */
  readonly cells: Map<unknown, RangeCell<T, K, R>> | undefined;
}

interface RangeCell<T, K, R> extends Cell<K, R> {
  of: EntriesOfKey<T, K, R>;
  id: unknown;
}

/**
 * Keeps windows whose place the events decide: `sliding` and `trailing`. The events of a key are sorted by time; where a
 * window may end follows from them, and its value is that of a range that only moves forward.
 */
export function createRanges<T, K, R>(
  context: WindowContext<T, K, R>,
  { kind, sizeMs }: { readonly kind: 'sliding' | 'trailing'; readonly sizeMs: number },
): WindowState<T> {
  const { aggregate, keyOf, latenessMs, accumulation, early } = context;
  const isSliding = kind === 'sliding';
  // An event matters until the window that begins just after it has ended.
  const reachMs = isSliding ? sizeMs + 1 : sizeMs;
  const keepsUnshown = accumulation === 'discarding';
  const folding: Folding<Entry<T>> = canRemove(aggregate)
    ? foldingByRemoval<T, Entry<T>>(aggregate)
    : foldingByStacks<Entry<T>>(aggregate, (acc, entry) => aggregate.add(acc, entry.value) as unknown);
  const panes = createPanes<T, K, R, RangeCell<T, K, R>>(context, fill);
  const keys = new Map<K, EntriesOfKey<T, K, R>>();
  const visits = createTimers<EntriesOfKey<T, K, R>>();
  const droppings = createTimers<RangeCell<T, K, R>>();
  let size = 0;

  const isExpired = (end: number) => end + latenessMs <= context.watermark;

  function add(value: T, timestamp: number) {
    const { watermark } = context;
    if (isExpired(timestamp + sizeMs)) {
      context.refuse(value, timestamp, timestamp, timestamp + sizeMs);
      return;
    }
    const key = keyOf(value);
    const of = keys.get(key) ?? open(key);
    const entry: Entry<T> = { at: timestamp, value, count: 1, rest: undefined, restCount: 0 };
    insert(of.entries, entry);
    size++;
    folding.changed(of.fold, timestamp);
    const isLate = timestamp < watermark + 1;
    if (isLate) context.countLate();
    visitAt(of, isLate ? nextEndAfter(of, watermark, firstAfter(of.entries, watermark)) : timestamp);
    if (of.cells && (isLate || early)) touchAll(of, entry);
  }

  function open(key: K): EntriesOfKey<T, K, R> {
    const of: EntriesOfKey<T, K, R> = {
      key,
      entries: createSortedList(),
      fold: folding.create(),
      nextAt: Infinity,
      laterAt: Infinity,
      cells: latenessMs > 0 || early ? new Map() : undefined,
    };
    keys.set(key, of);
    return of;
  }

  function visitAt(of: EntriesOfKey<T, K, R>, time: number) {
    if (time > of.nextAt || (time === of.nextAt && time !== Infinity)) return;
    if (of.nextAt !== Infinity) of.laterAt = of.nextAt;
    of.nextAt = time;
    visits.add(time, of);
  }

  /**
   * The next time at which a window may end, or at which the last entry is let go of.
   *
   * @param after The index of the first entry after `time`.
   */
  function nextEndAfter({ entries }: EntriesOfKey<T, K, R>, time: number, after: number): number {
    const { all } = entries;
    const withEvent = after < all.length ? all[after]!.at : Infinity;
    if (isSliding) {
      for (let i = firstAfter(entries, time - reachMs); i < all.length - 1; i++) {
        const { at } = all[i]!;
        const nextAt = all[i + 1]!.at;
        if (at + reachMs >= withEvent) break;
        if (nextAt > at && nextAt <= at + reachMs) return at + reachMs;
      }
    }
    return Math.min(withEvent, all[all.length - 1]!.at + reachMs + latenessMs);
  }

  function visit(of: EntriesOfKey<T, K, R>, time: number) {
    if (of.nextAt !== time) return;
    const { entries } = of;
    const { all } = entries;
    const part = folding.slide(of.fold, entries, time - sizeMs, time);
    let after = firstAfter(entries, time);
    let first = after;
    while (first > entries.head && all[first - 1]!.at === time) first--;
    const ending = after - first;
    const ends = part.count > 0 && (ending > 0 || (isSliding && beginsAfter(of, time - reachMs)));
    const events = ends && of.cells && !isSliding ? all.slice(first, after) : undefined;
    of.nextAt = Infinity;
    after -= prune(of, firstAfter(entries, time - reachMs - latenessMs));
    if (lengthOf(entries) > 0) visitNext(of, nextEndAfter(of, time, after));
    if (!ends) return;
    if (events) for (const event of events) showOnTime(of, event, time, part);
    else for (let i = isSliding ? 1 : ending; i > 0; i--) showOnTime(of, time, time, part);
  }

  /** Like `visitAt`, but takes an earlier time that is down already: that visit finds no window and looks further. */
  function visitNext(of: EntriesOfKey<T, K, R>, time: number) {
    const { laterAt } = of;
    of.laterAt = Infinity;
    if (laterAt > time || laterAt === Infinity) visitAt(of, time);
    else of.nextAt = laterAt;
  }

  /** Whether a window begins just after an event at this time. */
  function beginsAfter({ entries }: EntriesOfKey<T, K, R>, time: number): boolean {
    return entries.all[firstFrom(entries, time)]?.at === time;
  }

  /** Drops the entries before an index. Returns by how much the others have moved. */
  function prune(of: EntriesOfKey<T, K, R>, index: number): number {
    const { entries } = of;
    folding.release(of.fold, entries, index);
    size -= index - entries.head;
    const length = entries.all.length;
    dropBefore(entries, index);
    if (lengthOf(entries) === 0) keys.delete(of.key);
    return length - entries.all.length;
  }

  function showOnTime(of: EntriesOfKey<T, K, R>, id: unknown, end: number, part: Part) {
    if (!of.cells) {
      panes.showOnce(of.key, end - sizeMs, end, end, part);
      return;
    }
    const cell = cellAt(of, id, end);
    if (!(keepsUnshown && early)) {
      cell.acc = part.acc;
      cell.count = part.count;
      cell.unshown = part.count;
    }
    cell.isClosed = true;
    panes.show(cell, 'on-time');
  }

  function cellAt(of: EntriesOfKey<T, K, R>, id: unknown, end: number): RangeCell<T, K, R> {
    const known = of.cells?.get(id);
    if (known) return known;
    // Spread and Object.assign take longer than all the rest of a result.
    const cell = createCell<K, R>(of.key, end - sizeMs, end, end, aggregate.create()) as RangeCell<T, K, R>;
    cell.of = of;
    cell.id = id;
    if (of.cells) {
      of.cells.set(id, cell);
      droppings.add(end + latenessMs, cell);
    }
    return cell;
  }

  /** Shows, or marks as changed, the windows that have got a new event, in the order of their ends. */
  function touchAll(of: EntriesOfKey<T, K, R>, entry: Entry<T>) {
    const { entries } = of;
    const { all } = entries;
    const { at } = entry;
    const ends = new Map<unknown, number>();
    for (let i = firstFrom(entries, at); i < all.length && all[i]!.at <= at + sizeMs; i++) {
      ends.set(isSliding ? all[i]!.at : all[i]!, all[i]!.at);
    }
    if (isSliding) {
      for (let i = firstFrom(entries, at - reachMs); i < all.length && all[i]!.at < at; i++) {
        ends.set(all[i]!.at + reachMs, all[i]!.at + reachMs);
      }
      // The window that begins just after the event does not hold it, but is there because of it.
      const after = at + reachMs;
      if (!of.cells?.has(after) && folding.range(entries, at + 1, after).count > 0) ends.set(after, after);
    }
    for (const [id, end] of [...ends].sort(([, a], [, b]) => a - b)) touch(of, id, end, entry);
  }

  function touch(of: EntriesOfKey<T, K, R>, id: unknown, end: number, { at, value }: Entry<T>) {
    const isClosed = end <= context.watermark;
    if (isExpired(end) || (!isClosed && !early)) return;
    const isNew = !of.cells?.has(id);
    const cell = cellAt(of, id, end);
    cell.isClosed = isClosed;
    if (isNew) {
      const part = folding.range(of.entries, cell.start, end);
      cell.acc = part.acc;
      cell.count = part.count;
      cell.unshown = part.count;
    } else {
      cell.unshown++;
      if (keepsUnshown) {
        cell.acc = aggregate.add(cell.acc, value);
        cell.count++;
      }
    }
    if (!isClosed) {
      panes.touched(cell, at);
      return;
    }
    fill(cell);
    panes.show(cell, 'late');
  }

  function fill(cell: RangeCell<T, K, R>) {
    if (keepsUnshown) return;
    const part = folding.range(cell.of.entries, cell.start, cell.end);
    cell.acc = part.acc;
    cell.count = part.count;
  }

  return {
    add,
    advance() {
      if (early) panes.advance();
      visits.drain(context.watermark, visit);
      droppings.drain(context.watermark, cell => cell.of.cells?.delete(cell.id));
    },
    size: () => Math.max(size, keys.size),
    clear() {
      keys.clear();
      visits.clear();
      droppings.clear();
      panes.clear();
      size = 0;
    },
  };
}
