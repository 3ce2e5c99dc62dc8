import type { SchedulerLike } from 'rxjs';
import type { Receiver } from '../timed.js';

/** An event that a join could not take any more. */
export interface LateJoinEvent<L, R> {
  readonly side: 'left' | 'right';
  readonly value: L | R;
  readonly timestamp: number;
  readonly watermark: number;
}

/** How a join is doing, told after each watermark. */
export interface JoinStats {
  readonly watermark: number;
  /** How far the watermark is behind the scheduler's clock, in ms; 0 at the end of time. */
  readonly watermarkLagMs: number;
  /** Events so far that came too late. */
  readonly dropped: number;
  /** Events of both sides that are kept. */
  readonly kept: number;
}

export interface JoinReceivers<L, R> {
  /** Takes the events that come too late. Default: they are only counted. */
  readonly late?: Receiver<LateJoinEvent<L, R>> | undefined;
  /** Is told after each watermark how the operator is doing. */
  readonly stats?: Receiver<JoinStats> | undefined;
  /** Keeps the time of the lag in `stats`. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
}
