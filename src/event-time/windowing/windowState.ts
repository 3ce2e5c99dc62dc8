import type { SchedulerLike } from 'rxjs';
import type { AnyAggregate } from '../aggregate.js';
import type { EarlyOptions } from '../emit.js';
import type { Turns } from '../support/turns.js';
import type { Accumulation, Pane, WindowResult } from '../windowTypes.js';

/** What every kind of window needs of the operator that it belongs to. */
export interface WindowContext<T, K, R> {
  /** How far event time has come. Moved before `advance` is called. */
  watermark: number;
  readonly keyOf: (value: T) => K;
  readonly aggregate: AnyAggregate<T, R>;
  readonly latenessMs: number;
  readonly accumulation: Accumulation;
  readonly early: EarlyOptions | undefined;
  readonly scheduler: SchedulerLike;
  readonly turns: Turns;
  send(result: WindowResult<K, R>, timestamp: number): void;
  /** Puts an event aside that no window takes. */
  refuse(value: T, timestamp: number, start: number, end: number): void;
  /** Counts an event that came late and was taken. */
  countLate(): void;
  /** Called when a timer of the scheduler has sent panes, or has failed to. */
  afterTimer(failure?: { readonly error: unknown }): void;
}

/** The open windows of one kind. */
export interface WindowState<T> {
  add(value: T, timestamp: number): void;
  /** Closes and drops what the watermark of the context has passed. */
  advance(): void;
  /** How much is kept; see `WindowStats.openWindows`. */
  size(): number;
  clear(): void;
}

/** One window of one key. */
export interface Cell<K, R> {
  readonly key: K;
  start: number;
  end: number;
  /** The last timestamp that the window could take, which is the time of its results. */
  last: number;
  /** Of the events in the window; under 'discarding' of those not yet shown. */
  acc: unknown;
  count: number;
  unshown: number;
  /** Event time and scheduler time of the first event not yet shown. Kept for early panes only. */
  unshownFrom: number;
  unshownSince: number;
  paneIndex: number;
  /** What the next pane retracts. */
  shown: readonly Pane<R>[];
  isClosed: boolean;
}

/** No panes to retract. */
export const NOTHING: readonly never[] = [];

export function createCell<K, R>(key: K, start: number, end: number, last: number, acc: unknown): Cell<K, R> {
  return {
    key,
    start,
    end,
    last,
    acc,
    count: 0,
    unshown: 0,
    unshownFrom: Infinity,
    unshownSince: Infinity,
    paneIndex: 0,
    shown: NOTHING,
    isClosed: false,
  };
}
