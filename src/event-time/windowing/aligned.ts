import { createTimers } from '../support/timers.js';
import { createPanes } from './panes.js';
import { createCell, type Cell, type WindowContext, type WindowState } from './windowState.js';

/** A window with the cells of all its keys, so that it is closed and dropped as a whole. */
interface AlignedWindow<K, R> {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly cells: Map<K, Cell<K, R>>;
  isClosed: boolean;
}

/** Where aligned windows begin. */
export interface Grid {
  readonly sizeMs: number;
  readonly hopMs: number;
  readonly offsetMs: number;
}

/** The start of the last window of the grid that begins at the timestamp or before. */
export function startAt(timestamp: number, { hopMs, offsetMs }: Grid): number {
  const start = Math.floor((timestamp - offsetMs) / hopMs) * hopMs + offsetMs;
  // The division rounds, so that the result may be off by one window.
  if (start > timestamp) return start - hopMs;
  return start + hopMs <= timestamp ? start + hopMs : start;
}

/**
 * Keeps tumbling windows, hopping ones that show early panes or do not overlap, and the global window: each event is
 * added to every window that it belongs to. Windows that overlap and are shown only when closed share their work
 * instead, in `slices.ts`.
 */
export function createAligned<T, K, R>(context: WindowContext<T, K, R>, grid: Grid): WindowState<T> {
  const { aggregate, keyOf, latenessMs, early } = context;
  const { sizeMs, hopMs } = grid;
  const isGlobal = sizeMs === Infinity;
  const isTumbling = sizeMs === hopMs;
  const panes = createPanes<T, K, R, Cell<K, R>>(context);
  const windows = new Map<number, AlignedWindow<K, R>>();
  const timers = createTimers<AlignedWindow<K, R>>();
  // Most events fall into the window of the one before.
  let recent: AlignedWindow<K, R> | undefined;
  let cells = 0;

  /** The window that begins at `start`, or nothing if it is gone. */
  function windowAt(start: number): AlignedWindow<K, R> | undefined {
    const known = windows.get(start);
    if (known) return known;
    const end = start + sizeMs;
    const last = isGlobal ? Infinity : end - 1;
    if (last + latenessMs <= context.watermark) return undefined;
    const isClosed = last <= context.watermark;
    const opened: AlignedWindow<K, R> = { start, end: isGlobal ? Infinity : end, last, cells: new Map(), isClosed };
    windows.set(start, opened);
    timers.add(isClosed ? last + latenessMs : last, opened);
    return opened;
  }

  function addTo(window: AlignedWindow<K, R>, key: K, value: T, timestamp: number) {
    let cell = window.cells.get(key);
    if (!cell) {
      cell = createCell(key, window.start, window.end, window.last, aggregate.create());
      cell.isClosed = window.isClosed;
      window.cells.set(key, cell);
      cells++;
    }
    cell.acc = aggregate.add(cell.acc, value);
    cell.count++;
    cell.unshown++;
    if (window.isClosed) {
      context.countLate();
      panes.show(cell, 'late');
    } else if (early) panes.touched(cell, timestamp);
  }

  function addToOne(value: T, timestamp: number) {
    const start = isGlobal ? -Infinity : startAt(timestamp, grid);
    recent = windowAt(start);
    if (recent) addTo(recent, keyOf(value), value, timestamp);
    else context.refuse(value, timestamp, start, start + sizeMs);
  }

  function addToAll(value: T, timestamp: number) {
    const lastStart = startAt(timestamp, grid);
    const key = keyOf(value);
    // An event in the gap between two windows belongs to none, which is not the same as being late.
    if (hopMs > sizeMs && timestamp >= lastStart + sizeMs) return;
    const open: AlignedWindow<K, R>[] = [];
    let start = lastStart;
    do {
      const window = windowAt(start);
      if (!window) break;
      open.push(window);
      start -= hopMs;
    } while (start + sizeMs > timestamp && start !== lastStart);
    for (let i = open.length - 1; i >= 0; i--) addTo(open[i]!, key, value, timestamp);
    if (open.length === 0) context.refuse(value, timestamp, lastStart, lastStart + sizeMs);
  }

  function close(window: AlignedWindow<K, R>) {
    if (!window.isClosed) {
      window.isClosed = true;
      if (latenessMs > 0) timers.add(window.last + latenessMs, window);
      else drop(window);
      for (const cell of window.cells.values()) {
        cell.isClosed = true;
        panes.show(cell, 'on-time');
      }
    } else drop(window);
  }

  function drop(window: AlignedWindow<K, R>) {
    windows.delete(window.start);
    cells -= window.cells.size;
    if (recent === window) recent = undefined;
  }

  return {
    add(value, timestamp) {
      if (recent && timestamp >= recent.start && timestamp < recent.end && (isTumbling || isGlobal)) {
        addTo(recent, keyOf(value), value, timestamp);
      } else if (isTumbling || isGlobal) addToOne(value, timestamp);
      else addToAll(value, timestamp);
    },
    advance() {
      if (early) panes.advance();
      timers.drain(context.watermark, close);
    },
    size: () => cells,
    clear() {
      windows.clear();
      timers.clear();
      panes.clear();
      recent = undefined;
      cells = 0;
    },
  };
}
