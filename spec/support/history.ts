import type { ChangeKind, ResetReason } from '../../src/wire/index.js';
import type { VariableValue } from '../../src/variables/index.js';

// A history is what happened to one session in one run: what was committed, and what everybody saw of it. The
// validators are functions over it and nothing else, so that a history can come from real sockets, from a generator, or
// from a mutant.

export interface History {
  readonly truth: Truth;
  /** Watches as they look on the wire. */
  readonly streams: readonly StreamRecord[];
  /** Watches as they look to a subscriber of the client. */
  readonly subscribers: readonly SubscriberRecord[];
  /** Emissions of `values()` and of groups. */
  readonly joint: readonly JointRecord[];
  readonly writes: readonly WriteRecord[];
}

// ----------------------------------------------------------------------------------------------------- ground truth

/** What was committed. */
export interface Truth {
  /** In the order in which they were in force. */
  readonly epochs: readonly EpochTruth[];
}

/** The commits of one unbroken history of a session. */
export interface EpochTruth {
  readonly epoch: string;
  /** The revision that the list begins after, and what was there then. */
  readonly start: { readonly revision: number; readonly present: readonly PresentVariable[] };
  /** In order, each commit that touched anything. */
  readonly commits: readonly TrueCommit[];
  /**
   * The list is complete up to here; Infinity where nothing can be missing. What lies beyond was committed by a server
   * that was killed before it told: who saw it is held to order and uniqueness, not to the list.
   */
  readonly completeUpTo: number;
}

export interface PresentVariable {
  readonly handle: number;
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly value: VariableValue;
}

export interface TrueCommit {
  readonly revision: number;
  readonly timestamp: number;
  readonly source: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly changes: readonly TrueChange[];
}

export interface TrueChange {
  readonly handle: number;
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly kind: ChangeKind;
  /** Undefined where the variable was removed. */
  readonly value: VariableValue | undefined;
}

// ------------------------------------------------------------------------------------------------------ on the wire

export type Delivery = 'every' | 'latest';

export interface Selection {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
}

export interface Position {
  readonly epoch: string;
  readonly revision: number;
}

/** One Watch call and its frames. */
export interface StreamRecord {
  /** Names it in violations. */
  readonly id: string;
  readonly kept: Selection;
  readonly added: Selection;
  readonly resumeAfter: Position | undefined;
  readonly delivery: Delivery;
  readonly frames: readonly FrameRecord[];
}

export interface FrameRecord {
  /** When it arrived, in ms on the recorder's clock. */
  readonly atMs: number;
  readonly sizeBytes: number;
  readonly entries: readonly FrameEntry[];
}

/** An entry of a frame, as `WatchEntry` in the wire format. */
export type FrameEntry =
  | { readonly kind: 'opened'; readonly epoch: string; readonly revision: number; readonly bookmarkIntervalMs: number }
  | { readonly kind: 'bind'; readonly handle: number; readonly name: string; readonly id: string }
  | { readonly kind: 'snapshot-begin' | 'snapshot-end' | 'bookmark'; readonly revision: number }
  | CommitEntry
  | ChangeEntry
  | { readonly kind: 'reset'; readonly reason: ResetReason }
  | { readonly kind: 'closing' };

export interface CommitEntry {
  readonly kind: 'commit';
  readonly revision: number;
  readonly timestamp: number;
  readonly source: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ChangeEntry {
  readonly kind: 'change';
  readonly handle: number;
  readonly version: number;
  readonly change: ChangeKind;
  readonly value: VariableValue | undefined;
  readonly coalesced: number;
}

// -------------------------------------------------------------------------------------------------- at a subscriber

/** One subscription to `watch()` or to `changes$` of a group, from its beginning to its end. */
export interface SubscriberRecord {
  readonly id: string;
  readonly names: readonly string[];
  readonly initial: boolean;
  readonly removals: boolean;
  readonly delivery: Delivery;
  /** Where it was asked to start. */
  readonly resumeAfter: Position | undefined;
  readonly events: readonly SubscriberEvent[];
  /**
   * Everything up to here must have reached it: the run was quiet and it had the time. Undefined where it ended in the
   * middle of things.
   */
  readonly completeUpTo: Position | undefined;
}

export type SubscriberEvent =
  | UpdateEvent
  /** From `commits()`: the client said that history was lost. */
  | { readonly kind: 'reset'; readonly reason: ResetReason; readonly position: Position }
  /** The selection is now this: a group grew or shrank. */
  | { readonly kind: 'select'; readonly names: readonly string[] }
  /** The state of the session's connection, as `status$` tells it. */
  | { readonly kind: 'status'; readonly state: string; readonly cause: string | undefined }
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly code: string };

export interface UpdateEvent {
  readonly kind: 'update';
  readonly update: 'initial' | 'change' | 'resync' | 'removed';
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly position: Position;
  readonly timestamp: number;
  readonly value: VariableValue | undefined;
  readonly previous: VariableValue | undefined;
  readonly coalesced: number;
}

/** One subscription to `values()`. */
export interface JointRecord {
  readonly id: string;
  readonly names: readonly string[];
  readonly emissions: readonly Readonly<Record<string, VariableValue>>[];
  /** Its last emission must be the state of this place. */
  readonly completeUpTo: Position | undefined;
}

// ---------------------------------------------------------------------------------------------------------- writers

/** The key in the metadata of a commit under which a recorded write puts its tag. */
export const writeTag = 'write';

/** One write of a client, and what it was told. */
export interface WriteRecord {
  /** Unique; the commit carries it in its metadata under {@link writeTag}. */
  readonly tag: string;
  readonly outcome:
    /** Where, as far as the writer is told: a deletion is told nothing, a batch only its revision. */
    | { readonly kind: 'acknowledged'; readonly at: Partial<Position> }
    /** Failed with OUTCOME_UNKNOWN, or had no answer when the run ended. */
    | { readonly kind: 'unknown' }
    | { readonly kind: 'rejected'; readonly code: string };
  /** It may be acknowledged and yet change nothing, as registering again what is there does. */
  readonly mayBeEmpty: boolean;
}

// -------------------------------------------------------------------------------------------------------- verdicts

/** The numbered points of the contract, and those around it that a history can show. */
export type Point =
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'W7'
  | 'W8'
  | 'W9'
  | 'W10'
  | 'one write, one effect'
  | 'timestamps'
  | 'versions'
  | 'identity'
  | 'previous'
  | 'initial';

/** A point that a history breaks. */
export interface Violation {
  readonly point: Point;
  /** Says who saw what, and what it should have been. */
  readonly text: string;
}

/** A function over a history that finds where it breaks the contract. */
export type Validator = (history: History) => readonly Violation[];
