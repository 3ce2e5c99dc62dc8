import { createSortedList, dropBefore, firstFrom, insert, lengthOf, type SortedList } from '../support/sortedList.js';
import { createTimers } from '../support/timers.js';
import { startAt, type Grid } from './aligned.js';
import { foldingByStacks, type Fold, type Foldable } from './folding.js';
import { createPanes } from './panes.js';
import { createCell, type Cell, type WindowContext, type WindowState } from './windowState.js';

/** A piece of time that every window holds whole or not at all, with the events of one key in it. */
interface Slice extends Foldable {
  readonly end: number;
  /** The starts of the first and the last window that hold it. */
  readonly firstStart: number;
  readonly lastStart: number;
  acc: unknown;
  count: number;
}

interface SlicesOfKey<K, R> {
  readonly key: K;
  readonly slices: SortedList<Slice>;
  readonly fold: Fold;
  /** The slice of the event before: most fall into the same. */
  recent: Slice | undefined;
  /** The start of the window that is closed next. */
  nextStart: number | undefined;
  /** By start: the windows that were shown and may be shown again. Only with allowed lateness. */
  readonly shown: Map<number, Cell<K, R>> | undefined;
}

/**
 * Keeps overlapping windows that are shown when they are closed. An event is added to one slice; a window is put together
 * of its slices, of which two are enough for each hop: from a start to the next end, and from there to the next start.
 *
 * Source: Krishnamurthy, Wu, Franklin, "On-the-Fly Sharing for Streamed Aggregation", SIGMOD 2006 (paired windows).
 */
export function createSlices<T, K, R>(context: WindowContext<T, K, R>, grid: Grid): WindowState<T> {
  const { aggregate, keyOf, latenessMs, accumulation } = context;
  const { sizeMs, hopMs } = grid;
  const firstPartMs = sizeMs % hopMs;
  const wholeHops = Math.floor(sizeMs / hopMs);
  const panes = createPanes<T, K, R, Cell<K, R>>(context);
  const folding = foldingByStacks<Slice>(aggregate, (acc, slice) => aggregate.merge(acc, slice.acc) as unknown);
  const keys = new Map<K, SlicesOfKey<K, R>>();
  const closings = createTimers<SlicesOfKey<K, R>>();
  const droppings = createTimers<{ readonly of: SlicesOfKey<K, R>; readonly start: number }>();
  let size = 0;

  const lastOf = (start: number) => start + sizeMs - 1;

  function sliceAt(timestamp: number): Slice {
    const lastStart = startAt(timestamp, grid);
    const split = lastStart + firstPartMs;
    const isFirstPart = timestamp < split;
    return {
      at: isFirstPart ? lastStart : split,
      end: isFirstPart ? split : lastStart + hopMs,
      firstStart: lastStart - (isFirstPart ? wholeHops : wholeHops - 1) * hopMs,
      lastStart,
      acc: aggregate.create(),
      count: 0,
      rest: undefined,
      restCount: 0,
    };
  }

  function add(value: T, timestamp: number) {
    const { watermark } = context;
    const key = keyOf(value);
    const known = keys.get(key);
    const recent = known?.recent;
    if (recent && timestamp >= recent.at && timestamp < recent.end && lastOf(recent.firstStart) > watermark) {
      recent.acc = aggregate.add(recent.acc, value);
      recent.count++;
      return;
    }

    const fresh = sliceAt(timestamp);
    if (lastOf(fresh.lastStart) + latenessMs <= watermark) {
      context.refuse(value, timestamp, fresh.lastStart, fresh.lastStart + sizeMs);
      return;
    }
    const of = known ?? open(key);
    const slice = keep(of, fresh);
    slice.acc = aggregate.add(slice.acc, value);
    slice.count++;
    of.recent = slice;

    let start = slice.firstStart;
    if (lastOf(start) <= watermark) {
      context.countLate();
      folding.changed(of.fold, slice.at);
      for (; start <= slice.lastStart && lastOf(start) <= watermark; start += hopMs) {
        if (lastOf(start) + latenessMs > watermark) showLate(of, start, value);
      }
    }
    if (start <= slice.lastStart) closeNext(of, start);
  }

  function open(key: K): SlicesOfKey<K, R> {
    const of: SlicesOfKey<K, R> = {
      key,
      slices: createSortedList(),
      fold: folding.create(),
      recent: undefined,
      nextStart: undefined,
      shown: latenessMs > 0 ? new Map() : undefined,
    };
    keys.set(key, of);
    return of;
  }

  function keep({ slices }: SlicesOfKey<K, R>, fresh: Slice): Slice {
    const found = slices.all[firstFrom(slices, fresh.at)];
    if (found?.at === fresh.at) return found;
    insert(slices, fresh);
    size++;
    return fresh;
  }

  function closeNext(of: SlicesOfKey<K, R>, start: number) {
    if (of.nextStart !== undefined && of.nextStart <= start) return;
    of.nextStart = start;
    closings.add(lastOf(start), of);
  }

  function close(of: SlicesOfKey<K, R>, time: number) {
    const start = of.nextStart;
    // A closing that was moved to an earlier window leaves an entry behind.
    if (start === undefined || lastOf(start) !== time) return;
    const { slices } = of;
    const part = folding.slide(of.fold, slices, start, lastOf(start));
    const nextSlice = slices.all[firstFrom(slices, start + hopMs)];
    of.nextStart = undefined;
    if (nextSlice && nextSlice.at > start) closeNext(of, Math.max(start + hopMs, nextSlice.firstStart));
    if (latenessMs === 0) {
      dropSlices(of, start);
      panes.showOnce(of.key, start, start + sizeMs, lastOf(start), part);
      return;
    }
    const cell = remember(of, createCell<K, R>(of.key, start, start + sizeMs, lastOf(start), part.acc));
    cell.count = part.count;
    cell.unshown = part.count;
    panes.show(cell, 'on-time');
  }

  function showLate(of: SlicesOfKey<K, R>, start: number, value: T) {
    const cell =
      of.shown?.get(start) ??
      remember(of, createCell<K, R>(of.key, start, start + sizeMs, lastOf(start), aggregate.create()));
    if (accumulation === 'discarding') {
      cell.acc = aggregate.add(cell.acc, value);
      cell.count++;
    } else {
      const part = folding.range(of.slices, start, lastOf(start));
      cell.acc = part.acc;
      cell.count = part.count;
    }
    cell.unshown++;
    panes.show(cell, 'late');
  }

  function remember(of: SlicesOfKey<K, R>, cell: Cell<K, R>): Cell<K, R> {
    of.shown?.set(cell.start, cell);
    droppings.add(cell.last + latenessMs, { of, start: cell.start });
    return cell;
  }

  function drop({ of, start }: { readonly of: SlicesOfKey<K, R>; readonly start: number }) {
    of.shown?.delete(start);
    dropSlices(of, start);
  }

  /** Drops the slices that no window after the one at `start` holds, and the key with the last of them. */
  function dropSlices(of: SlicesOfKey<K, R>, start: number) {
    const { slices } = of;
    // At the end of time nothing is later than anything.
    const index = start === Infinity ? slices.all.length : firstFrom(slices, start + hopMs);
    size -= index - slices.head;
    dropBefore(slices, index);
    if (lengthOf(slices) === 0 && !of.shown?.size && keys.get(of.key) === of) keys.delete(of.key);
  }

  return {
    add,
    advance() {
      closings.drain(context.watermark, close);
      droppings.drain(context.watermark, drop);
    },
    size: () => Math.max(size, keys.size),
    clear() {
      keys.clear();
      closings.clear();
      droppings.clear();
      size = 0;
    },
  };
}
