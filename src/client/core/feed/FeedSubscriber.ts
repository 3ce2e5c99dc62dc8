import type { RivuletError } from '../../../errors/index.js';
import type { Cursor, RemovedUpdate, ValueUpdate } from '../../../variables/index.js';
import type { CommitHead, ResetReason } from '../../../wire/index.js';

export type Update = ValueUpdate | RemovedUpdate;

/** A place in a session's history. */
export interface Place {
  readonly revision: number;
  readonly cursor: Cursor;
}

/**
 * Somebody who follows a selection of variables in a feed.
 *
 * Every method is called with the feed's state settled, so that whatever a subscriber does in return finds it right.
 */
export interface FeedSubscriber {
  /** What it gets of the commit under way; the feed keeps it. */
  batch: Update[];
  /** Wants each update by itself, through `update`; otherwise whole commits, through `commit`. */
  readonly isPerUpdate: boolean;
  /** Wants to know of removals. */
  readonly wantsRemovals: boolean;
  /** What a change of epoch has removed counts as removed for it only once its publisher had time to come back. */
  readonly delaysRemovals: boolean;
  /** Some of its keys flow from here on: these are their variables' present values. */
  begin(present: readonly ValueUpdate[], place: Place): void;
  /** The values at the cursor that it resumes from. Absent where only changes are wanted. */
  readonly base?: ((present: readonly ValueUpdate[], place: Place) => void) | undefined;
  update(update: Update): void;
  commit(head: CommitHead, updates: readonly Update[], place: Place): void;
  /** History was lost. `changed` is what differs from what it knew, `present` all that there is. */
  reset(reason: ResetReason, changed: readonly Update[], present: readonly ValueUpdate[], place: Place): void;
  /** It has had everything up to here. Absent where it does not want to know. */
  readonly bookmark?: ((place: Place) => void) | undefined;
  /** Whether the end of the session is what its own program asked for. */
  isEndedHere: () => boolean;
  fail(error: RivuletError): void;
  complete(): void;
}
