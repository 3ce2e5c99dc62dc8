import { ByteWriter, writeChange, writeCommitHead, type ChangeKind, type CommitHead } from '../wire/index.js';
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

  get byteLength(): number {
    return this.writer.length;
  }

  begin(head: CommitHead): void {
    if (this.writer.length > KEPT_BYTES) this.writer = new ByteWriter(4096);
    this.writer.rewind();
    this.changeCount = 0;
    writeCommitHead(this.writer, head);
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
    this.writer.rewind(this.changeStarts[this.changeCount]!);
  }

  /** Gives what was encoded, valid until the next `begin`. */
  finish(previousRevision: number, revision: number): EncodedCommit {
    const { changeCount, handles, changeStarts } = this;
    return { previousRevision, revision, bytes: this.writer.peek(), changeCount, handles, changeStarts };
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
