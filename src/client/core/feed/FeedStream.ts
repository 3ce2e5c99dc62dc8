import type { VariableSpec } from '../../../variables/index.js';
import {
  readFrame,
  type ChangeRecord,
  type ClosingReason,
  type CommitHead,
  type FrameSink,
  type ResetReason,
} from '../../../wire/index.js';
import type { Feed } from './Feed.js';
import { KeySet } from './FeedKeys.js';

/**
 * One watch call of a feed. It puts the entries of frames together to commits and snapshots, and gives them to the feed
 * whole.
 */
export class FeedStream implements FrameSink {
  readonly controller = new AbortController();
  /** What it was asked to go on with, and to begin with. Set when the call is made. */
  kept = new KeySet([]);
  added = new KeySet([]);
  isStarted = false;
  isOpened = false;
  /** Nothing that it was asked to begin with is outstanding. */
  isReady = false;
  /** How often the server says that it is there, in ms. */
  intervalMs = Infinity;
  lastFrameAt = 0;
  epoch = '';
  /** The last commit that the stream before this one has delivered for what this one keeps. */
  overlap = 0;

  private head: CommitHead | undefined;
  private changes: ChangeRecord[] = [];
  private snapshot: ChangeRecord[] | undefined;
  private resetReason: ResetReason | undefined;

  constructor(private readonly feed: Feed) {}

  receive(frame: Uint8Array): void {
    readFrame(frame, this);
    // No frame splits a commit.
    this.finishCommit();
  }

  opened(epoch: string, revision: number, bookmarkIntervalMs: number): void {
    if (this.isLetGo) return;
    this.isOpened = true;
    this.isReady = this.added.keys.length === 0;
    this.epoch = epoch;
    this.intervalMs = bookmarkIntervalMs || Infinity;
    this.feed.streamOpened(this, revision);
  }

  bind(handle: number, name: string, id: string, spec: VariableSpec): void {
    if (!this.isLetGo) this.feed.bind(handle, name, id, spec);
  }

  snapshotBegin(): void {
    this.finishCommit();
    this.snapshot = [];
  }

  snapshotEnd(revision: number): void {
    const { snapshot = [], resetReason } = this;
    this.snapshot = undefined;
    this.resetReason = undefined;
    if (this.isLetGo) return;
    this.isReady = true;
    if (resetReason) this.feed.finishReset(this, resetReason, snapshot, revision);
    else this.feed.finishSnapshot(this, snapshot, revision);
  }

  commit(head: CommitHead): void {
    this.finishCommit();
    this.head = head;
  }

  change(change: ChangeRecord): void {
    (this.snapshot ?? this.changes).push(change);
  }

  bookmark(revision: number): void {
    this.finishCommit();
    if (!this.isLetGo) this.feed.completeUpTo(this, revision);
  }

  reset(reason: ResetReason): void {
    this.finishCommit();
    if (this.isLetGo) return;
    this.resetReason = reason;
    this.isReady = false;
    this.feed.beginReset(reason);
  }

  closing(reason: ClosingReason, message: string): void {
    this.finishCommit();
    if (!this.isLetGo) this.feed.serverCloses(reason, message);
  }

  /** A subscriber may have left, and another come, while a frame is read: the rest of it concerns nobody. */
  private get isLetGo(): boolean {
    return this.controller.signal.aborted;
  }

  private finishCommit(): void {
    const { head, changes } = this;
    if (!head) return;
    this.head = undefined;
    this.changes = [];
    if (!this.isLetGo) this.feed.receiveCommit(this, head, changes);
  }
}
