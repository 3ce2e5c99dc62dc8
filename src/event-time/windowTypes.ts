/** What one window showed: its bounds, in ms, and the value it had. */
export interface Pane<R> {
  readonly start: number;
  readonly end: number;
  readonly value: R;
  /** Counts the panes of a window from 0. A session that was made of several goes on after the greatest of theirs. */
  readonly paneIndex: number;
}

/** One pane of the window of one key. */
export interface WindowResult<K, R> extends Pane<R> {
  readonly key: K;
  /** How many events are in `value`. */
  readonly count: number;
  /** Before the watermark closed the window, because it closed it, or after. */
  readonly pane: 'early' | 'on-time' | 'late';
  /** Under 'retracting': the panes that this one replaces; two or more where sessions merged. */
  readonly retracts: readonly Pane<R>[];
}

/** An event that no window would take any more, with the last window that it belonged to. */
export interface LateEvent<T> {
  readonly value: T;
  readonly timestamp: number;
  readonly watermark: number;
  readonly window: { readonly start: number; readonly end: number };
}

/** What the panes of one window have to do with one another; see {@link windowBy}. */
export type Accumulation = 'accumulating' | 'discarding' | 'retracting';

/** How a window operator is doing, told after each watermark. */
export interface WindowStats {
  readonly watermark: number;
  /** How far the watermark is behind the scheduler's clock, in ms; 0 at the end of time. */
  readonly watermarkLagMs: number;
  /** Events so far that came after the watermark had closed a window of theirs, and were still taken. */
  readonly late: number;
  /** Events so far that came too late for any window. */
  readonly dropped: number;
  /**
   * All that is kept: the windows of each key; for hopping windows the panes that they share; for sliding and trailing
   * ones the events of which they are made.
   */
  readonly openWindows: number;
}
