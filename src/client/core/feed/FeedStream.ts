import type { Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { VariableSpec } from '../../../variables/index.js';
import {
  readFrame,
  variablesService,
  type ChangeRecord,
  type ClosingReason,
  type CommitHead,
  type FrameSink,
  type ResetReason,
} from '../../../wire/index.js';
import type { Connection, Era } from '../Connection.js';
import { linkAborts, orAborted } from '../waiting.js';
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

  private heartbeatTimer: Subscription | undefined;

  constructor(
    private readonly feed: Feed,
    private readonly connection: Connection,
  ) {}

  /** Makes the call as soon as there is a connection; never throws. */
  async run(): Promise<void> {
    let era: Era | undefined;
    try {
      // Takes a turn, so that all that is subscribed to in this one is in the request.
      era = await this.connection.permit(this.controller.signal);
      await this.read(era);
    } catch (thrown) {
      if (!this.isLetGo) this.feed.streamFailed(this, era, RivuletError.from(thrown));
    }
  }

  private async read(era: Era): Promise<void> {
    using linked = linkAborts(this.controller.signal, era.signal);
    const { signal, abort } = linked;
    const { transport, scheduler } = this.connection;
    const silence = this.connection.firstAnswerTimer(abort);
    try {
      const metadata = await orAborted(this.connection.metadata(), signal);
      const request = this.feed.requestOf(this);
      for await (const frame of transport.serverStream(variablesService.watch, request, { signal, metadata })) {
        if (signal.aborted) break;
        this.lastFrameAt = scheduler.now();
        const isFirst = !this.isOpened;
        this.receive(frame);
        if (isFirst) {
          silence.unsubscribe();
          this.connection.answered(era);
          this.watchHeartbeat(abort);
        }
      }
      throw signal.aborted
        ? RivuletError.from(signal.reason)
        : new RivuletError('UNAVAILABLE', `${transport.address} has ended the watch.`);
    } catch (thrown) {
      throw signal.aborted ? RivuletError.from(signal.reason) : RivuletError.from(thrown);
    } finally {
      silence.unsubscribe();
      this.heartbeatTimer?.unsubscribe();
      // Also where a frame could not be read: the call must not go on.
      abort();
    }
  }

  /** Two intervals without a frame: one more turn of the event loop to read what is there, then it counts as dead. */
  private watchHeartbeat(abort: (reason: RivuletError) => void): void {
    if (this.intervalMs === Infinity) return;
    const { scheduler, transport } = this.connection;
    const limitMs = 2 * this.intervalMs;
    const check = (isSecondLook: boolean) => {
      const silentMs = scheduler.now() - this.lastFrameAt;
      if (silentMs < limitMs) {
        // A clock that was set back must not make the wait longer.
        wait(Math.min(limitMs, limitMs - silentMs), false);
      } else if (!isSecondLook) {
        wait(0, true);
      } else {
        const text = `${transport.address} has said nothing for ${Math.round(silentMs)} ms.`;
        abort(new RivuletError('UNAVAILABLE', text, { reason: 'SILENT' }));
      }
    };
    const wait = (delayMs: number, isSecondLook: boolean) => {
      this.heartbeatTimer = scheduler.schedule(() => {
        check(isSecondLook);
      }, delayMs);
    };
    wait(limitMs, false);
  }

  private receive(frame: Uint8Array): void {
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
