import type { Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { VariableSpec } from '../../../variables/index.js';
import {
  type messages,
  readFrame,
  variablesService,
  type ChangeRecord,
  type ClosingReason,
  type CommitHead,
  type FrameSink,
  type ResetReason,
} from '../../../wire/index.js';
import { ByteBudget } from '../ByteBudget.js';
import type { Connection, Era } from '../Connection.js';
import { linkAborts, orAborted } from '../waiting.js';
import type { Feed } from './Feed.js';
import type { StreamSelection } from './FeedDelivery.js';
import { KeySet, type FeedKey } from './FeedKeys.js';

/** What a stream asks for. */
export interface StreamRequest extends StreamSelection {
  readonly message: messages.v1.WatchRequest.$Properties;
  /** All of the selection. */
  readonly keys: readonly FeedKey[];
}

const noKeys = new KeySet([]);

/** What a change costs beyond its bytes, which may be as few as six, until it is delivered. */
const CHANGE_BYTES = 192;

/** Two of them are still a time that a timer of JavaScript can hold. */
const LONGEST_INTERVAL_MS = 2 ** 30 - 1;

/**
 * One watch call of a feed. It puts the entries of frames together to commits and snapshots, and gives them to the feed
 * whole.
 */
export class FeedStream implements FrameSink {
  readonly controller = new AbortController();
  /** Set when the call is made. */
  request: StreamRequest = { message: {}, keys: [], kept: noKeys, added: noKeys };
  epoch = '';
  /** Where the session was when the stream was opened. */
  startRevision = 0;
  /** No snapshot is outstanding. */
  isComplete = false;

  private isOpened = false;
  /** How often the server sends something, in ms. */
  private intervalMs = Infinity;
  private lastFrameAt = 0;
  private head: CommitHead | undefined;
  private changes: ChangeRecord[] = [];
  private snapshot: ChangeRecord[] | undefined;
  private resetReason: ResetReason | undefined;
  private isBaseOutstanding = false;
  private heartbeatTimer: Subscription | undefined;
  /** What is not delivered yet: a snapshot of many frames, or the frame that is read. */
  private readonly held: ByteBudget;
  private frameBytes = 0;

  constructor(
    private readonly feed: Feed,
    private readonly connection: Connection,
    maxHeldBytes: number,
  ) {
    this.held = new ByteBudget(maxHeldBytes, 'a snapshot or a commit');
  }

  /** Makes the call as soon as there is a connection; never throws. */
  async run(): Promise<void> {
    let era: Era | undefined;
    try {
      // Takes a turn, so that all that is subscribed to in this one is in the request.
      era = await this.connection.permit(this.controller.signal);
      await this.read(era);
    } catch (thrown) {
      if (!this.isEnded) this.feed.streamFailed(this, era, RivuletError.from(thrown));
    }
  }

  private async read(era: Era): Promise<void> {
    using linked = linkAborts(this.controller.signal, era.signal);
    const { signal, abort } = linked;
    const { transport, scheduler } = this.connection;
    const silence = this.connection.firstAnswerTimer(abort);
    try {
      const metadata = await orAborted(this.connection.metadata(), signal);
      this.request = this.feed.requestOf(this);
      const { message } = this.request;
      this.isBaseOutstanding = message.snapshotAtResume === true;
      for await (const frame of transport.serverStream(variablesService.watch, message, { signal, metadata })) {
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
    this.frameBytes = frame.byteLength;
    if (this.snapshot) this.held.add(frame.byteLength);
    else this.held.restart(frame.byteLength);
    readFrame(frame, this);
    // No frame splits a commit.
    this.finishCommit();
    if (!this.isEnded) this.feed.frameTaken(this);
  }

  opened(epoch: string, revision: number, bookmarkIntervalMs: number): void {
    if (this.isEnded) return;
    this.isOpened = true;
    this.isComplete = this.request.added.keys.length === 0;
    this.epoch = epoch;
    this.startRevision = revision;
    // A server may promise less than it was asked for, never more haste: that would be a connection anew all the time.
    const { bookmarkIntervalMs: askedMs = 0 } = this.request.message;
    const promisedMs = Math.min(Math.max(bookmarkIntervalMs, askedMs ?? 0), LONGEST_INTERVAL_MS);
    this.intervalMs = bookmarkIntervalMs === 0 ? Infinity : promisedMs;
    this.feed.streamOpened(this);
  }

  bind(handle: number, name: string, id: string, spec: VariableSpec, encodedBytes: number): void {
    if (handle === 0) throw malformed(`the variable ${name} without a handle`);
    if (!this.isEnded) this.feed.bind(handle, name, id, spec, encodedBytes);
  }

  /** Also in the middle of a snapshot that the server has captured anew: what came of that one is void. */
  snapshotBegin(): void {
    this.finishCommit();
    this.snapshot = [];
    this.held.restart(this.frameBytes);
  }

  snapshotEnd(revision: number): void {
    const { snapshot = [], resetReason } = this;
    this.snapshot = undefined;
    if (this.isEnded) return;
    if (resetReason) {
      this.resetReason = undefined;
      this.feed.finishReset(this, resetReason, snapshot, revision);
    } else if (this.isBaseOutstanding) {
      this.isBaseOutstanding = false;
      this.feed.takeBase(this, snapshot);
      return;
    } else {
      this.feed.takeSnapshot(this, snapshot, revision);
    }
    this.isComplete = true;
  }

  commit(head: CommitHead): void {
    this.finishCommit();
    // The server has dropped a snapshot that was not read to its end: another one follows.
    this.snapshot = undefined;
    this.head = head;
  }

  change(change: ChangeRecord): void {
    this.held.add(CHANGE_BYTES);
    if (this.snapshot) this.snapshot.push(change);
    else if (this.head) this.changes.push(change);
    else throw malformed('a change outside of snapshots and commits');
  }

  bookmark(revision: number): void {
    this.finishCommit();
    if (!this.isEnded) this.feed.completeUpTo(this, revision);
  }

  reset(reason: ResetReason): void {
    this.finishCommit();
    this.snapshot = undefined;
    this.isBaseOutstanding = false;
    if (this.isEnded) return;
    this.resetReason = reason;
    this.isComplete = false;
    this.feed.beginReset(reason);
  }

  closing(reason: ClosingReason, message: string): void {
    this.finishCommit();
    if (!this.isEnded) this.feed.serverCloses(reason, message);
  }

  /** A subscriber may have left, and another come, while a frame is read: the rest of it concerns nobody. */
  private get isEnded(): boolean {
    return this.controller.signal.aborted;
  }

  private finishCommit(): void {
    const { head, changes } = this;
    if (!head) return;
    this.head = undefined;
    this.changes = [];
    if (!this.isEnded) this.feed.takeCommit(this, head, changes);
  }
}

function malformed(what: string): RivuletError {
  return new RivuletError('INTERNAL', `The server has sent ${what}.`, { reason: 'MALFORMED' });
}
