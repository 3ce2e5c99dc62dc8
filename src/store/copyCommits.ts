import type { ByteWriter } from '../wire/index.js';
import { changeEnd, firstAfter, type CommitChunk, type CommitLog } from './commitLog.js';
import { BOUND } from './handleFlags.js';
import type { WatchedVariables } from './watchedVariables.js';

/** Which commits to put into a frame. */
export interface CommitRange {
  readonly log: CommitLog;
  readonly variables: WatchedVariables;
  /** The flags of those variables that are wanted. */
  readonly mask: number;
  /** The revision that the reader has. */
  readonly after: number;
  /** The last revision that is wanted; Infinity for all. */
  readonly limit: number;
  /** The size that the frame does not exceed, unless one commit does. */
  readonly frameBytes: number;
}

export interface CopiedRange {
  /** Everything wanted up to this revision is in the frame. */
  readonly reached: number;
  /** The revision of the last commit in the frame; 0 where there is none. */
  readonly told: number;
}

/** What a scan of a commit found. */
interface Wanted {
  changes: number;
  /** Size of the entries that bind what is not bound yet. */
  bindBytes: number;
}

/** Puts commits into a frame, those changes of them that are wanted: bytes of the log as they are. */
export function copyCommits(writer: ByteWriter, range: CommitRange): CopiedRange {
  const { log, limit } = range;
  let reached = range.after;
  let told = 0;
  for (let chunk = log.chunkAfter(reached); chunk; chunk = log.chunkAfter(reached)) {
    const copied = copyChunk(writer, range, chunk, firstAfter(chunk, reached));
    if (copied.told > 0) told = copied.told;
    reached = Math.max(reached, copied.reached);
    if (copied.isFull || reached >= limit) return { reached, told };
  }
  // Revisions may have gaps: where nothing is left, everything up to the limit is there.
  return { reached: limit === Infinity ? reached : Math.max(reached, limit), told };
}

const wanted: Wanted = { changes: 0, bindBytes: 0 };

function copyChunk(
  writer: ByteWriter,
  { variables, mask, limit, frameBytes }: CommitRange,
  chunk: CommitChunk,
  first: number,
): CopiedRange & { readonly isFull: boolean } {
  const { bytes, commitCount, revisions, commitStarts, firstChanges } = chunk;
  let reached = 0;
  let told = 0;
  // Commits that are wanted whole are copied together: `runStart` is where the first of them begins.
  let runStart = -1;
  let commit = first;
  const flush = () => {
    if (runStart >= 0) writer.raw(bytes.subarray(runStart, commitStarts[commit]));
    runStart = -1;
  };

  for (; commit < commitCount; commit++) {
    const revision = revisions[commit]!;
    if (revision > limit) {
      flush();
      return { reached: limit, told, isFull: false };
    }
    scan(chunk, commit, variables, mask);
    if (wanted.changes > 0) {
      const start = commitStarts[commit]!;
      const isWhole = wanted.changes === firstChanges[commit + 1]! - firstChanges[commit]!;
      const size = isWhole ? commitStarts[commit + 1]! - start : sizeOfPart(chunk, commit, variables, mask);
      const before = writer.length + (runStart < 0 ? 0 : start - runStart);
      if (before > 0 && before + size + wanted.bindBytes > frameBytes) {
        flush();
        return { reached, told, isFull: true };
      }
      if (!isWhole || wanted.bindBytes > 0) flush();
      if (wanted.bindBytes > 0) bindAll(writer, chunk, commit, variables, mask);
      if (!isWhole) copyPart(writer, chunk, commit, variables, mask);
      else if (runStart < 0) runStart = start;
      told = revision;
    } else {
      flush();
    }
    reached = revision;
  }
  flush();
  return { reached, told, isFull: false };
}

function scan(chunk: CommitChunk, commit: number, variables: WatchedVariables, mask: number): void {
  const { handles, firstChanges } = chunk;
  const end = firstChanges[commit + 1]!;
  wanted.changes = 0;
  wanted.bindBytes = 0;
  for (let index = firstChanges[commit]!; index < end; index++) {
    const flags = variables.flagsOf(handles[index]!);
    if ((flags & mask) === 0) continue;
    wanted.changes++;
    if ((flags & BOUND) === 0) wanted.bindBytes += variables.bindSize(handles[index]!);
  }
}

function bindAll(
  writer: ByteWriter,
  { handles, firstChanges }: CommitChunk,
  commit: number,
  variables: WatchedVariables,
  mask: number,
): void {
  const end = firstChanges[commit + 1]!;
  for (let index = firstChanges[commit]!; index < end; index++) {
    if (variables.flagsOf(handles[index]!) & mask) variables.bind(writer, handles[index]!);
  }
}

function sizeOfPart(chunk: CommitChunk, commit: number, variables: WatchedVariables, mask: number): number {
  const { handles, firstChanges, changeStarts, commitStarts } = chunk;
  const first = firstChanges[commit]!;
  let size = changeStarts[first]! - commitStarts[commit]!;
  for (let index = first; index < firstChanges[commit + 1]!; index++) {
    if (variables.flagsOf(handles[index]!) & mask) size += changeEnd(chunk, commit, index) - changeStarts[index]!;
  }
  return size;
}

function copyPart(
  writer: ByteWriter,
  chunk: CommitChunk,
  commit: number,
  variables: WatchedVariables,
  mask: number,
): void {
  const { bytes, handles, firstChanges, changeStarts, commitStarts } = chunk;
  const first = firstChanges[commit]!;
  writer.raw(bytes.subarray(commitStarts[commit], changeStarts[first]));
  // Neighbours are copied together.
  let from = -1;
  for (let index = first; index < firstChanges[commit + 1]!; index++) {
    if (variables.flagsOf(handles[index]!) & mask) {
      if (from < 0) from = changeStarts[index]!;
    } else if (from >= 0) {
      writer.raw(bytes.subarray(from, changeStarts[index]));
      from = -1;
    }
  }
  if (from >= 0) writer.raw(bytes.subarray(from, commitStarts[commit + 1]));
}
