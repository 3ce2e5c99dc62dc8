import type { Subscription } from 'rxjs';
import { createTimers } from '../support/timers.js';
import type { Part } from './folding.js';
import { NOTHING, type Cell, type WindowContext } from './windowState.js';

/** Shows windows, early ones by themselves. */
export interface Panes<C extends Cell<unknown, unknown>> {
  show(cell: C, pane: 'early' | 'on-time' | 'late'): void;
  /** Shows a window on time of which nothing is kept. */
  showOnce(key: C['key'], start: number, end: number, last: number, part: Part): void;
  /** Told after an open window has taken an event with this timestamp. Does nothing without early panes. */
  touched(cell: C, timestamp: number): void;
  /** Sets the timers of a window again whose `unshownFrom` and `unshownSince` have come from another. */
  rearm(cell: C): void;
  advance(): void;
  clear(): void;
}

/**
 * Makes what all kinds of windows have in common: when a pane is shown, and what it says under each accumulation.
 *
 * @param prepare Brings `acc` and `count` of a window up to date before an early pane, if the kind does not keep them so.
 */
export function createPanes<T, K, R, C extends Cell<K, R>>(
  context: WindowContext<T, K, R>,
  prepare: (cell: C) => void = () => {},
): Panes<C> {
  const { aggregate, accumulation, early, scheduler, turns } = context;
  const { everyCount = Infinity, everyMs = Infinity, everyEventMs = Infinity } = early ?? {};
  const eventTimers = createTimers<C>();
  const clockTimers = createTimers<C>();
  let action: Subscription | undefined;
  let actionAt = Infinity;

  function show(cell: C, pane: 'early' | 'on-time' | 'late') {
    if (accumulation === 'discarding' && cell.unshown === 0) return;
    const { key, start, end, last, count, paneIndex, shown } = cell;
    const value = aggregate.result(cell.acc);
    cell.paneIndex++;
    cell.unshown = 0;
    cell.unshownFrom = Infinity;
    cell.unshownSince = Infinity;
    if (accumulation === 'discarding') {
      cell.acc = aggregate.create();
      cell.count = 0;
    } else if (accumulation === 'retracting') {
      cell.shown = [{ start, end, value, paneIndex }];
    }
    context.send({ key, start, end, value, count, pane, paneIndex, retracts: shown }, last);
  }

  function showEarly(cell: C) {
    prepare(cell);
    show(cell, 'early');
  }

  // What the watermark is about to close needs no early pane just before.
  const isOpen = (cell: C) => !cell.isClosed && cell.unshown > 0 && cell.last > context.watermark;

  function rearm(cell: C) {
    if (everyEventMs !== Infinity && cell.unshownFrom !== Infinity) {
      eventTimers.add(cell.unshownFrom + everyEventMs, cell);
    }
    if (everyMs !== Infinity && cell.unshownSince !== Infinity) {
      clockTimers.add(cell.unshownSince + everyMs, cell);
      schedule();
    }
  }

  function schedule() {
    const next = clockTimers.next();
    if (next === undefined || next >= actionAt) return;
    action?.unsubscribe();
    actionAt = next;
    action = scheduler.schedule(() => turns.run(showDue, undefined), Math.max(0, next - scheduler.now()));
  }

  function showDue() {
    // If the clock was set back meanwhile, what was waited for is due all the same (ReactiveX/rxjs#6874).
    const dueAt = Math.max(actionAt, scheduler.now());
    action = undefined;
    actionAt = Infinity;
    try {
      clockTimers.drain(dueAt, cell => {
        if (isOpen(cell) && cell.unshownSince + everyMs <= dueAt) showEarly(cell);
      });
      schedule();
      context.afterTimer();
    } catch (error) {
      context.afterTimer({ error });
    }
  }

  return {
    show,
    showOnce(key, start, end, last, { acc, count }) {
      const value = aggregate.result(acc);
      context.send({ key, start, end, value, count, pane: 'on-time', paneIndex: 0, retracts: NOTHING }, last);
    },
    touched(cell, timestamp) {
      if (!early) return;
      if (cell.unshown >= everyCount) {
        showEarly(cell);
        return;
      }
      if (cell.unshownFrom !== Infinity) return;
      cell.unshownFrom = timestamp;
      cell.unshownSince = everyMs === Infinity ? Infinity : scheduler.now();
      rearm(cell);
    },
    rearm,
    advance() {
      const { watermark } = context;
      eventTimers.drain(watermark, cell => {
        if (isOpen(cell) && cell.unshownFrom + everyEventMs <= watermark) showEarly(cell);
      });
    },
    clear() {
      action?.unsubscribe();
      eventTimers.clear();
      clockTimers.clear();
    },
  };
}
