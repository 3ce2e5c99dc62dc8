import { firstAfter, type CommitChunk, type EncodedCommit } from './commitLog.js';

/** What a commit and a change cost in the index, in bytes. */
const COMMIT_INDEX_BYTES = 16;
const CHANGE_INDEX_BYTES = 8;
/** What the index of a change for reading history takes, once somebody asks for it: see `history.ts`. */
const HISTORY_INDEX_BYTES = 4;
/** What the arrays take beyond what they hold. */
const SEGMENT_BYTES = 1_024;
/** Up to here a loop is faster than the view that a copy takes. */
const SMALL_BYTES = 96;

/** Some commits of a memory log: what is appended to until it is full, and dropped as a whole. */
export class LogSegment implements CommitChunk {
  bytes: Uint8Array;
  commitCount = 0;
  revisions: Float64Array;
  commitStarts: Uint32Array;
  firstChanges: Uint32Array;
  handles: Uint32Array;
  changeStarts: Uint32Array;
  /** What it takes in memory, in bytes. */
  capacity = 0;

  /** @param before The segment before it, which tells how much this one will hold. The first one begins small. */
  constructor(before?: LogSegment) {
    const commits = before?.commitCount ?? 8;
    const changes = before?.changeCount ?? 16;
    this.bytes = new Uint8Array(before?.byteCount ?? 512);
    this.revisions = new Float64Array(commits);
    this.commitStarts = new Uint32Array(commits + 1);
    this.firstChanges = new Uint32Array(commits + 1);
    this.handles = new Uint32Array(changes);
    this.changeStarts = new Uint32Array(changes);
    this.weigh();
  }

  get firstRevision(): number {
    return this.revisions[0]!;
  }

  get lastRevision(): number {
    return this.revisions[this.commitCount - 1]!;
  }

  /** What it holds, with the index, in bytes. */
  get size(): number {
    return this.byteCount + indexBytes(this.commitCount, this.changeCount);
  }

  private get byteCount(): number {
    return this.commitStarts[this.commitCount]!;
  }

  private get changeCount(): number {
    return this.firstChanges[this.commitCount]!;
  }

  append({ revision, bytes, byteLength, changeCount, handles, changeStarts }: EncodedCommit): void {
    const { commitCount } = this;
    const start = this.commitStarts[commitCount]!;
    const firstChange = this.firstChanges[commitCount]!;
    const end = start + byteLength;
    const endChange = firstChange + changeCount;
    this.reserve(end, commitCount + 1, endChange);

    if (byteLength <= SMALL_BYTES) {
      const target = this.bytes;
      for (let index = 0; index < byteLength; index++) target[start + index] = bytes[index]!;
    } else {
      this.bytes.set(bytes.subarray(0, byteLength), start);
    }
    for (let index = 0; index < changeCount; index++) {
      this.handles[firstChange + index] = handles[index]!;
      this.changeStarts[firstChange + index] = start + changeStarts[index]!;
    }
    this.revisions[commitCount] = revision;
    this.commitStarts[commitCount + 1] = end;
    this.firstChanges[commitCount + 1] = endChange;
    this.commitCount++;
  }

  /** What it holds after a revision. */
  after(revision: number): { readonly commits: number; readonly bytes: number } {
    const first = firstAfter(this, revision);
    const commits = this.commitCount - first;
    const changes = this.changeCount - this.firstChanges[first]!;
    const bytes = this.byteCount - this.commitStarts[first]!;
    return { commits, bytes: bytes + indexBytes(commits, changes) };
  }

  /** Forgets what it holds, for another life. */
  reset(): this {
    this.commitCount = 0;
    return this;
  }

  /** Gives back the memory that it has beyond what it holds. Nothing is appended after that. */
  seal(): void {
    // Below a quarter it is not worth the copy.
    if (this.byteCount < this.bytes.length * 0.75) this.bytes = this.bytes.slice(0, this.byteCount);
    if (this.changeCount < this.handles.length * 0.75) {
      this.handles = this.handles.slice(0, this.changeCount);
      this.changeStarts = this.changeStarts.slice(0, this.changeCount);
    }
    this.weigh();
  }

  private reserve(bytes: number, commits: number, changes: number): void {
    if (bytes <= this.bytes.length && commits <= this.revisions.length && changes <= this.handles.length) return;
    if (bytes > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(sizeFor(this.bytes, bytes)));
    if (commits > this.revisions.length) {
      const size = sizeFor(this.revisions, commits);
      this.revisions = grown(this.revisions, new Float64Array(size));
      this.commitStarts = grown(this.commitStarts, new Uint32Array(size + 1));
      this.firstChanges = grown(this.firstChanges, new Uint32Array(size + 1));
    }
    if (changes > this.handles.length) {
      const size = sizeFor(this.handles, changes);
      this.handles = grown(this.handles, new Uint32Array(size));
      this.changeStarts = grown(this.changeStarts, new Uint32Array(size));
    }
    this.weigh();
  }

  private weigh(): void {
    const changes = this.handles.length;
    const index = indexBytes(this.revisions.length, changes) + HISTORY_INDEX_BYTES * changes;
    this.capacity = this.bytes.length + index + SEGMENT_BYTES;
  }
}

function indexBytes(commits: number, changes: number): number {
  return commits * COMMIT_INDEX_BYTES + changes * CHANGE_INDEX_BYTES;
}

function sizeFor(array: { readonly length: number }, needed: number): number {
  return Math.max(array.length * 2, needed);
}

function grown<A extends Uint8Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
