import { RivuletError } from '../errors/index.js';
import {
  ByteWriter,
  writeBookmark,
  writeChange,
  writeClosing,
  writeOpened,
  writeReset,
  writeSnapshotBegin,
  writeSnapshotEnd,
  type ClosingReason,
  type ResetReason,
} from '../wire/index.js';
import { copyCommits } from './copyCommits.js';
import { coalesceCommits } from './coalesceCommits.js';
import { ADDED, KEPT } from './handleFlags.js';
import type { Snapshot } from './openSnapshots.js';
import { compileSelection, requireSelectionSize, type SelectionRequest } from './selection.js';
import type { Session } from './session.js';
import { statesAt } from './statesAt.js';
import { WatchedVariables } from './watchedVariables.js';
import { PATTERN_BYTES, PATTERN_CHARACTER_BYTES, SELECTED_NAME_BYTES, WATCH_BYTES } from './weights.js';

export interface WatchOptions {
  /** Goes on after `resumeAfter`. */
  readonly kept: SelectionRequest;
  /** Begins with its present values. What both select is kept. */
  readonly added: SelectionRequest;
  /** Undefined: everything is added. */
  readonly resumeAfter?: { readonly epoch: string; readonly revision: number } | undefined;
  readonly delivery: 'every' | 'latest';
  /** Said in the first frame; the cursor itself has no timers. */
  readonly bookmarkIntervalMs: number;
  /** With `resumeAfter`: begins with the values of what is kept as they were there. Default: false. */
  readonly snapshotAtResume?: boolean | undefined;
  /** The size that a frame does not exceed, unless one commit does. Default: 64 KiB, for 'latest' 16 KiB. */
  readonly frameBytes?: number | undefined;
}

/** A place in a session's log, from which the frames of one watch are made. */
export interface WatchCursor {
  /**
   * The next frame, the sender's to keep; undefined where the watch has everything. It is a bookmark where so much has
   * gone by unselected that the reader could not resume much longer.
   */
  next(): Uint8Array | undefined;
  /** A frame for an idle watch: complete up to here. */
  bookmark(): Uint8Array;
  /** The last frame of a watch that the server ends. */
  closing(reason: ClosingReason, message: string): Uint8Array;
  /** Gives back what the watch keeps. Without effect when called again. */
  close(): void;
}

const EVERYTHING = KEPT | ADDED;
/** A reader that gets nothing is told where it stands whenever this part of the log has gone by. */
const BOOKMARK_SHARE = 1 / 16;
const EVERY_FRAME_BYTES = 65_536;
const LATEST_FRAME_BYTES = 16_384;
/** Beyond this the memory of one large frame is not kept for the next. */
const KEPT_BYTES = 2 ** 20;

// Frames are made one at a time and copied, so that one buffer serves all watches.
let shared = new ByteWriter(EVERY_FRAME_BYTES * 2);

/**
 * Opens a watch of a session. It costs what it selects and a place, however much is written: the log is the queue.
 *
 * @throws RivuletError INVALID_ARGUMENT for a bad selection and for a position in the future, RESOURCE_EXHAUSTED.
 */
export function openWatchCursor(session: Session, options: WatchOptions): WatchCursor {
  return new Cursor(session, options);
}

class Cursor implements WatchCursor {
  private readonly variables: WatchedVariables;
  private readonly frameBytes: number;
  private readonly isLatest: boolean;
  private readonly bookmarkIntervalMs: number;
  private isOpened = false;
  /** Where the watch starts. Later, where it had to start again before its first snapshot was whole. */
  private start: number;
  /** Everything up to here was sent. */
  private position: number;
  /** The last revision that the reader knows. */
  private told = 0;
  /** True until the commits between the reader's position and `start` are sent. */
  private isReplaying: boolean;
  private reset: ResetReason | undefined;
  private snapshot: Snapshot | undefined;
  /**
   * The values at the revision that the watch resumes after; undefined where they are sent, or not asked for. Where it is
   * dropped half sent, the rest is left out: the reader has asked for them as far as they are there.
   */
  private base: Snapshot | undefined;
  /** What `snapshot` is of. */
  private snapshotMask = EVERYTHING;
  /** Something goes on from the reader's position while the rest begins. */
  private readonly isMixed: boolean;
  /** What the watch takes without what it has met, and what is counted for it, in bytes. */
  private readonly ownBytes: number;
  private countedBytes = 0;
  private isClosed = false;

  constructor(
    private readonly session: Session,
    { kept, added, resumeAfter, delivery, bookmarkIntervalMs, snapshotAtResume, frameBytes }: WatchOptions,
  ) {
    const { table, limits, epoch, revision, log, memory } = session;
    requireSelectionSize([kept, added], limits);
    const bytes = WATCH_BYTES + weightOfSelection(kept) + weightOfSelection(added);
    memory.requireRoomForRead(bytes, 'The watch');
    const keptSelection = compileSelection(kept);
    const addedSelection = compileSelection(added);
    this.variables = new WatchedVariables(table, keptSelection, addedSelection);
    this.isLatest = delivery === 'latest';
    this.frameBytes = frameBytes ?? (this.isLatest ? LATEST_FRAME_BYTES : EVERY_FRAME_BYTES);
    this.bookmarkIntervalMs = bookmarkIntervalMs;
    this.start = revision;
    if (resumeAfter?.epoch === epoch && resumeAfter.revision > revision) {
      throw new RivuletError(
        'INVALID_ARGUMENT',
        `The watch wants to go on after revision ${resumeAfter.revision}, but the session ${session.id} is at ${revision}.`,
        { reason: 'REVISION_IN_FUTURE', details: { asked: String(resumeAfter.revision), revision: String(revision) } },
      );
    }
    if (resumeAfter && resumeAfter.epoch !== epoch) this.reset = 'epoch-changed';
    else if (resumeAfter && resumeAfter.revision < log.compactedRevision) this.reset = 'compacted';
    this.isReplaying = resumeAfter !== undefined && this.reset === undefined && !keptSelection.isEmpty;
    this.position = this.isReplaying ? resumeAfter!.revision : revision;
    // The present states, of which those that have changed since are replaced once the log has all of it.
    if (this.isReplaying && snapshotAtResume) {
      this.base = session.snapshots.capture(revision, this.variables.present(KEPT));
    }
    const isAllAdded = resumeAfter === undefined || this.reset !== undefined;
    this.isMixed = this.isReplaying;
    if (isAllAdded || !addedSelection.isEmpty) this.capture(isAllAdded ? EVERYTHING : ADDED);
    this.ownBytes = bytes;
    this.count(bytes + this.variables.bytes);
  }

  next(): Uint8Array | undefined {
    // A log that is slow to append does not have yet what the state has.
    if (this.session.log.lastRevision < this.start) return undefined;
    if (this.isClosed) return undefined;
    if (this.snapshot?.isDropped && !this.startAgain()) return undefined;
    const writer = beginFrame();
    if (!this.isOpened) this.writeHead(writer);
    if (this.isReplaying && this.isBehindLog) this.fallOut(writer);
    if (this.base && this.isReplaying && !this.isBehindLog) {
      if (this.base.next < 0) this.base = this.captureAt(this.position, this.base);
      if (this.writeSnapshot(writer, this.base)) this.base = undefined;
    }
    if (this.isReplaying && !this.base && !this.isBehindLog) this.replay(writer);
    if (!this.isReplaying) {
      if (!this.snapshot && this.isBehindLog) this.fallOut(writer);
      if (this.snapshot && this.writeSnapshot(writer, this.snapshot)) this.snapshot = undefined;
      if (!this.snapshot && !this.isBehindLog) {
        this.copy(writer, EVERYTHING, Infinity);
        if (writer.length === 0 && this.isReaderFarBehind) this.writeBookmark(writer);
      }
    }
    this.count(this.ownBytes + this.variables.bytes);
    return writer.length > 0 ? writer.copy() : undefined;
  }

  bookmark(): Uint8Array {
    const writer = beginFrame();
    this.writeBookmark(writer);
    return writer.copy();
  }

  closing(reason: ClosingReason, message: string): Uint8Array {
    const writer = beginFrame();
    writeClosing(writer, reason, message);
    return writer.copy();
  }

  /** The log goes on without the reader, who would resume from a revision that is dropped soon. */
  private get isReaderFarBehind(): boolean {
    const { log } = this.session;
    if (this.told === this.position) return false;
    return this.told < log.compactedRevision || log.shareAfter(this.told) >= BOOKMARK_SHARE;
  }

  private writeBookmark(writer: ByteWriter): void {
    writeBookmark(writer, this.position);
    this.told = this.position;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.snapshot) this.session.snapshots.end(this.snapshot);
    this.snapshot = undefined;
    this.endBase();
    this.count(0);
  }

  private count(bytes: number): void {
    if (bytes === this.countedBytes) return;
    this.session.memory.add(bytes - this.countedBytes);
    this.countedBytes = bytes;
  }

  private get isBehindLog(): boolean {
    return this.position < this.session.log.compactedRevision;
  }

  private writeHead(writer: ByteWriter): void {
    this.isOpened = true;
    writeOpened(writer, this.session.epoch, this.start, this.bookmarkIntervalMs);
    if (this.reset) writeReset(writer, this.reset);
  }

  private replay(writer: ByteWriter): void {
    this.copy(writer, KEPT, this.start);
    if (this.position < this.start) return;
    this.isReplaying = false;
    // Without this a reader that missed nothing would not know it before the first bookmark.
    if (!this.snapshot && this.told < this.start) this.writeBookmark(writer);
  }

  /** History that was to be sent is gone: everything selected is sent as it is now instead. */
  private fallOut(writer: ByteWriter): void {
    // A log that is slow to append: the state may not be told yet.
    if (this.session.log.lastRevision < this.session.revision) return;
    writeReset(writer, 'compacted');
    this.isReplaying = false;
    this.endBase();
    this.position = this.session.revision;
    this.capture(EVERYTHING);
  }

  /**
   * The snapshot was dropped before it was sent: another one is captured, which replaces what the reader has of the first.
   * What is kept goes on up to its revision before it.
   *
   * @returns False where the log does not have yet what the state has.
   */
  private startAgain(): boolean {
    if (this.session.log.lastRevision < this.session.revision) return false;
    this.start = this.session.revision;
    this.isReplaying = this.isMixed && this.snapshotMask === ADDED;
    if (!this.isReplaying) this.position = this.start;
    this.capture(this.snapshotMask);
    return true;
  }

  private capture(mask: number): void {
    const { snapshots, revision } = this.session;
    if (this.snapshot) snapshots.end(this.snapshot);
    this.snapshotMask = mask;
    this.snapshot = snapshots.capture(revision, this.variables.present(mask));
  }

  private endBase(): void {
    if (this.base) this.session.snapshots.end(this.base);
    this.base = undefined;
  }

  private captureAt(revision: number, base: Snapshot): Snapshot {
    const { variables, session } = this;
    const { log, snapshots } = session;
    if (base.isDropped) {
      // A log that is slow to append does not have yet what has led to the present states.
      if (log.lastRevision < session.revision) return snapshots.adopt(revision, []);
      base = snapshots.capture(session.revision, variables.present(KEPT));
    } else if (base.revision === revision) return base;
    const request = {
      log,
      isSelected: (handle: number) => (variables.flagsOf(handle) & KEPT) !== 0,
      variableOf: (handle: number) => session.table.ofHandle(handle),
      present: base.variables.map((variable, place) => ({ variable, state: base.states[place]! })),
      until: base.revision,
    };
    const captured = snapshots.adopt(revision, statesAt(request, revision));
    snapshots.end(base);
    return captured;
  }

  /** Gives true once all of it is written. */
  private writeSnapshot(writer: ByteWriter, snapshot: Snapshot): boolean {
    const { revision, variables, states } = snapshot;
    const { snapshots } = this.session;
    snapshots.touch(snapshot);
    if (snapshot.next < 0) {
      writeSnapshotBegin(writer, revision);
      snapshot.next = 0;
    }
    for (; snapshot.next < variables.length; snapshot.next++) {
      const variable = variables[snapshot.next]!;
      const { handle, form } = variable;
      const before = writer.length;
      // It may have been removed since, and forgotten.
      const isNew = this.variables.bindVariable(writer, variable);
      const { version, value, origin } = states[snapshot.next]!;
      writeChange(writer, { handle, version, kind: 'set', value, coalesced: 1, origin }, form);
      if (before === 0 || writer.length <= this.frameBytes) {
        snapshots.release(snapshot, snapshot.next);
        continue;
      }
      writer.rewind(before);
      if (isNew) this.variables.unbind(handle);
      return false;
    }
    writeSnapshotEnd(writer, revision);
    this.told = revision;
    snapshots.end(snapshot);
    return true;
  }

  private copy(writer: ByteWriter, mask: number, limit: number): void {
    const { variables, position, frameBytes } = this;
    const request = { log: this.session.log, variables, mask, after: position, limit, frameBytes };
    const { reached, told } = this.isLatest ? coalesceCommits(writer, request) : copyCommits(writer, request);
    this.position = reached;
    if (told > 0) this.told = told;
  }
}

function weightOfSelection({ names, patterns }: SelectionRequest): number {
  let bytes = 0;
  for (const name of names) bytes += SELECTED_NAME_BYTES + 2 * name.length;
  for (const pattern of patterns) bytes += PATTERN_BYTES + PATTERN_CHARACTER_BYTES * pattern.length;
  return bytes;
}

function beginFrame(): ByteWriter {
  if (shared.length > KEPT_BYTES) shared = new ByteWriter(EVERY_FRAME_BYTES * 2);
  shared.rewind();
  return shared;
}
