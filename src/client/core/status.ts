import type { Cursor } from '../../variables/index.js';

/** History that could not be resumed: what subscribers got as `resync`. */
export interface HistoryLoss {
  readonly reason: 'compacted' | 'epoch-changed';
  /** Where the history that is followed now begins. */
  readonly cursor: Cursor;
  /** When it was noticed, in ms since the Unix epoch, by the wall clock. */
  readonly at: number;
}

/** How it stands with the connection. Values know nothing of it: trouble shows here and only here. */
export type Status =
  | {
      /** 'idle': nothing is wanted of the server. */
      readonly state: 'idle' | 'connecting' | 'live' | 'closed';
      /** Since when, in ms since the Unix epoch, by the wall clock. */
      readonly since: number;
      /** Watched names that do not exist yet. */
      readonly missing: readonly string[];
      /** The last loss of history, where there was one. */
      readonly lost?: HistoryLoss | undefined;
    }
  | {
      readonly state: 'reconnecting';
      readonly since: number;
      /** 1 for the first one after a failure. */
      readonly attempt: number;
      /** In ms since the Unix epoch, by the wall clock. */
      readonly nextAttemptAt: number;
      readonly cause: Error;
      readonly missing: readonly string[];
      readonly lost?: HistoryLoss | undefined;
    };
