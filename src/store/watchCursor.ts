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
import { compileSelection, requireSelectionSize, type SelectionRequest } from './selection.js';
import type { Session } from './session.js';
import { statesAt } from './statesAt.js';
import type { Variable, VariableState } from './variable.js';
import { WatchedVariables } from './watchedVariables.js';

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
}

const EVERYTHING = KEPT | ADDED;
/** A reader that gets nothing is told where it stands whenever this part of the log has gone by. */
const BOOKMARK_SHARE = 1 / 16;
const EVERY_FRAME_BYTES = 65_536;
const LATEST_FRAME_BYTES = 16_384;
/** Beyond this the memory of one large frame is not kept for the next. */
const KEPT_BYTES = 2 ** 20;

/** What is left to send of a snapshot: the states as of its revision, whatever the variables have become since. */
interface Snapshot {
  readonly revision: number;
  readonly items: readonly { readonly variable: Variable; readonly state: VariableState }[];
  /** -1 before its begin. */
  next: number;
}

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
  /** Where the watch starts. */
  private readonly start: number;
  /** Everything up to here was sent. */
  private position: number;
  /** The last revision that the reader knows. */
  private told = 0;
  /** True until the commits between the reader's position and `start` are sent. */
  private isReplaying: boolean;
  private reset: ResetReason | undefined;
  private snapshot: Snapshot | undefined;
  /** The values at the revision that the watch resumes after; undefined where they are sent, or not asked for. */
  private base: Snapshot | undefined;

  constructor(
    private readonly session: Session,
    { kept, added, resumeAfter, delivery, bookmarkIntervalMs, snapshotAtResume, frameBytes }: WatchOptions,
  ) {
    const { table, limits, epoch, revision, log } = session;
    requireSelectionSize([kept, added], limits);
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
    if (this.isReplaying && snapshotAtResume) this.base = this.capture(KEPT);
    const isAllAdded = resumeAfter === undefined || this.reset !== undefined;
    if (isAllAdded || !addedSelection.isEmpty) this.snapshot = this.capture(isAllAdded ? EVERYTHING : ADDED);
  }

  next(): Uint8Array | undefined {
    // A log that is slow to append does not have yet what the state has.
    if (this.session.log.lastRevision < this.start) return undefined;
    const writer = beginFrame();
    if (!this.isOpened) this.writeHead(writer);
    if (this.isReplaying && this.isBehindLog) this.fallOut(writer);
    if (this.base && this.isReplaying && !this.isBehindLog) {
      if (this.base.revision > this.position) this.base = this.captureAt(this.position, this.base);
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
    this.base = undefined;
    this.position = this.session.revision;
    this.snapshot = this.capture(EVERYTHING);
  }

  private capture(mask: number): Snapshot {
    const items = this.variables.present(mask).map(variable => ({ variable, state: variable.state }));
    return { revision: this.session.revision, items, next: -1 };
  }

  private captureAt(revision: number, present: Snapshot): Snapshot {
    const { variables, session } = this;
    const request = {
      log: session.log,
      isSelected: (handle: number) => (variables.flagsOf(handle) & KEPT) !== 0,
      variableOf: (handle: number) => session.table.ofHandle(handle),
      present: present.items,
      until: present.revision,
    };
    return { revision, items: statesAt(request, revision), next: -1 };
  }

  /** Gives true once all of it is written. */
  private writeSnapshot(writer: ByteWriter, snapshot: Snapshot): boolean {
    const { revision, items } = snapshot;
    if (snapshot.next < 0) {
      writeSnapshotBegin(writer, revision);
      snapshot.next = 0;
    }
    for (; snapshot.next < items.length; snapshot.next++) {
      const { variable, state } = items[snapshot.next]!;
      const { handle, form } = variable;
      const before = writer.length;
      // It may have been removed since, and forgotten.
      const isNew = this.variables.bindVariable(writer, variable);
      const { version, value, origin } = state;
      writeChange(writer, { handle, version, kind: 'set', value, coalesced: 1, origin }, form);
      if (before === 0 || writer.length <= this.frameBytes) continue;
      writer.rewind(before);
      if (isNew) this.variables.unbind(handle);
      return false;
    }
    writeSnapshotEnd(writer, revision);
    this.told = revision;
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

function beginFrame(): ByteWriter {
  if (shared.length > KEPT_BYTES) shared = new ByteWriter(EVERY_FRAME_BYTES * 2);
  shared.rewind();
  return shared;
}
