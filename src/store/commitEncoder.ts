import { ByteWriter, writeChange, writeCommitHead, type ChangeKind, type ChangeOrigin } from '../wire/index.js';
import type { VariableValue } from '../variables/index.js';
import type { EncodedCommit } from './commitLog.js';
import type { Variable } from './variable.js';

/** Beyond this the memory of one large commit is not kept for the next. */
const KEPT_BYTES = 2 ** 20;

/** The change that is being written: one for all, since the wire needs it for a moment only. */
const scratch = {
  handle: 0,
  version: 0,
  kind: 'set' as ChangeKind,
  value: undefined as VariableValue | undefined,
  coalesced: 1,
  origin: undefined,
};

/** The commit in the making: encoded as it goes, change by change, once for the log and every watcher. */
export class CommitEncoder {
  private writer = new ByteWriter(4096);
  private handles = new Uint32Array(64);
  private changeStarts = new Uint32Array(64);
  changeCount = 0;
  /** One for all commits: a log copies what it keeps. */
  private readonly commit = {
    previousRevision: 0,
    revision: 0,
    bytes: this.writer.buffer as Uint8Array,
    byteLength: 0,
    changeCount: 0,
    handles: this.handles,
    changeStarts: this.changeStarts,
  };

  get byteLength(): number {
    return this.writer.length;
  }

  begin(revision: number, origin: ChangeOrigin): void {
    if (this.writer.length > KEPT_BYTES) this.writer = new ByteWriter(4096);
    this.writer.rewind();
    this.changeCount = 0;
    const { timestamp, eventTime, source, metadata } = origin;
    writeCommitHead(this.writer, { revision, timestamp, eventTime, source, metadata });
  }

  /**
   * Adds a change.
   *
   * @returns Its size in bytes.
   * @throws RivuletError INVALID_ARGUMENT where the value cannot go over the wire; then nothing was added.
   */
  add(variable: Variable, version: number, kind: ChangeKind, value: VariableValue | undefined): number {
    const { writer, changeCount } = this;
    const start = writer.length;
    scratch.handle = variable.handle;
    scratch.version = version;
    scratch.kind = kind;
    scratch.value = value;
    try {
      writeChange(writer, scratch, variable.form);
    } catch (thrown) {
      writer.rewind(start);
      throw thrown;
    }
    if (changeCount === this.handles.length) this.grow();
    this.handles[changeCount] = variable.handle;
    this.changeStarts[changeCount] = start;
    this.changeCount = changeCount + 1;
    return writer.length - start;
  }

  /** Takes the last change back. */
  dropLast(): void {
    this.changeCount--;
    this.writer.rewind(this.changeStarts[this.changeCount]);
  }

  /** Gives what was encoded, valid until the next `begin`. */
  finish(previousRevision: number, revision: number): EncodedCommit {
    const { commit, writer } = this;
    commit.previousRevision = previousRevision;
    commit.revision = revision;
    commit.bytes = writer.buffer;
    commit.byteLength = writer.length;
    commit.changeCount = this.changeCount;
    commit.handles = this.handles;
    commit.changeStarts = this.changeStarts;
    return commit;
  }

  private grow(): void {
    const size = this.handles.length * 2;
    const handles = new Uint32Array(size);
    handles.set(this.handles);
    this.handles = handles;
    const changeStarts = new Uint32Array(size);
    changeStarts.set(this.changeStarts);
    this.changeStarts = changeStarts;
  }
}
