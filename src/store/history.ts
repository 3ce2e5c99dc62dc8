import type { VariableValue } from '../variables/index.js';
import {
  changeVersionOf,
  readChangeEntry,
  readCommitHeadEntry,
  type ChangeRecord,
  type HistoryEntry,
} from '../wire/index.js';
import { changeEnd, type CommitChunk, type CommitLog } from './commitLog.js';
import type { Variable } from './variable.js';

/** Changes that the index has not taken in yet are looked through: so many, and this part of what it has. */
const UNSORTED_CHANGES = 256;
const UNSORTED_SHARE = 1 / 8;

/** The changes of one variable in a chunk, oldest first. */
interface Places {
  readonly count: number;
  /** The place in the chunk of one of them. */
  at(index: number): number;
}

/**
 * The changes of a chunk by the handles of their variables.
 *
 * One number for each change, which a memory log counts with its own index: it lives as long as the chunk.
 */
class ChunkIndex {
  /** The places of the first changes, by handle and then by age. */
  private sorted = new Uint32Array();
  private readonly firstRevision: number;
  private commits = 0;

  constructor(private readonly chunk: CommitChunk) {
    this.firstRevision = chunk.revisions[0]!;
  }

  /** False where the log has used the memory of the chunk again. */
  get isCurrent(): boolean {
    return this.firstRevision === this.chunk.revisions[0] && this.commits <= this.chunk.commitCount;
  }

  placesOf(handle: number): Places {
    this.takeIn();
    const { sorted } = this;
    const { handles, firstChanges, commitCount } = this.chunk;
    const start = this.firstFrom(handle);
    const end = this.firstFrom(handle + 1);
    const unsorted: number[] = [];
    for (let place = sorted.length; place < firstChanges[commitCount]!; place++) {
      if (handles[place] === handle) unsorted.push(place);
    }
    const count = end - start;
    return {
      count: count + unsorted.length,
      at: index => (index < count ? sorted[start + index]! : unsorted[index - count]!),
    };
  }

  /** Sorts what has been appended, where that is enough to be worth it. */
  private takeIn(): void {
    const { handles, firstChanges, commitCount } = this.chunk;
    this.commits = commitCount;
    const from = this.sorted.length;
    const count = firstChanges[commitCount]! - from;
    if (count <= UNSORTED_CHANGES + from * UNSORTED_SHARE) return;
    // As plain numbers, which the engine sorts without a call for each comparison.
    const keys = new Float64Array(count);
    for (let index = 0; index < count; index++) keys[index] = handles[from + index]! * count + index;
    keys.sort();
    const merged = new Uint32Array(from + count);
    let old = 0;
    for (let index = 0; index < count; index++) {
      const place = from + (keys[index]! % count);
      const handle = handles[place]!;
      while (old < from && handles[this.sorted[old]!]! <= handle) merged[old + index] = this.sorted[old++]!;
      merged[old + index] = place;
    }
    merged.set(this.sorted.subarray(old), old + count);
    this.sorted = merged;
  }

  /** Where the sorted places with this handle, or a greater one, begin. */
  private firstFrom(handle: number): number {
    const { handles } = this.chunk;
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (handles[this.sorted[middle]!]! < handle) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

// Made where somebody asks for history, and gone with the chunk: a log that nobody looks back in pays nothing.
const indexes = new WeakMap<CommitChunk, ChunkIndex>();

function indexOf(chunk: CommitChunk): ChunkIndex {
  let index = indexes.get(chunk);
  if (!index?.isCurrent) indexes.set(chunk, (index = new ChunkIndex(chunk)));
  return index;
}

/** The commit that a change belongs to. */
function commitOf({ firstChanges, commitCount }: CommitChunk, place: number): number {
  let low = 0;
  let high = commitCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (firstChanges[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function changeAt(chunk: CommitChunk, place: number, commit = commitOf(chunk, place)): Uint8Array {
  return chunk.bytes.subarray(chunk.changeStarts[place], changeEnd(chunk, commit, place));
}

/** Visits the retained changes of one variable below a version, newest first, until told to stop. */
function eachChangeBackwards(
  log: CommitLog,
  handle: number,
  before: number,
  visit: (change: ChangeRecord, size: number, chunk: CommitChunk, commit: number) => 'more' | 'enough',
): void {
  for (let chunk = log.chunkBefore(Infinity); chunk; chunk = log.chunkBefore(chunk.revisions[0]!)) {
    const places = indexOf(chunk).placesOf(handle);
    if (places.count === 0) continue;
    // Each change of a variable has the next version.
    const end = Math.min(places.count, before - changeVersionOf(changeAt(chunk, places.at(0))));
    for (let index = end - 1; index >= 0; index--) {
      const place = places.at(index);
      const commit = commitOf(chunk, place);
      const entry = changeAt(chunk, place, commit);
      if (visit(readChangeEntry(entry), entry.length, chunk, commit) === 'enough') return;
    }
  }
}

/** The value that a variable had at a version; undefined where that is not retained. */
export function valueOfVersion(log: CommitLog, handle: number, version: number): VariableValue | undefined {
  for (let chunk = log.chunkBefore(Infinity); chunk; chunk = log.chunkBefore(chunk.revisions[0]!)) {
    const places = indexOf(chunk).placesOf(handle);
    if (places.count === 0) continue;
    const firstVersion = changeVersionOf(changeAt(chunk, places.at(0)));
    if (version < firstVersion) continue;
    // Each change of a variable has the next version.
    const index = version - firstVersion;
    return index < places.count ? readChangeEntry(changeAt(chunk, places.at(index))).value : undefined;
  }
  return undefined;
}

/** Which part of a history. */
export interface HistoryRange {
  readonly limit: number;
  readonly maxBytes: number;
  /** Default: begins with the newest. */
  readonly before?: number | undefined;
}

/**
 * The retained values of a variable below the version `before`, oldest first: at most `limit`, the newest ones, and not
 * more than `maxBytes`, but one at least.
 *
 * `isTruncated` where there were older ones.
 */
export function historyOf(
  log: CommitLog,
  variable: Variable,
  { limit, maxBytes, before = Infinity }: HistoryRange,
): { readonly entries: HistoryEntry[]; readonly isTruncated: boolean } {
  const entries: HistoryEntry[] = [];
  let oldestVersion = before;
  let size = 0;
  eachChangeBackwards(log, variable.handle, before, (change, changeSize, chunk, commit) => {
    // A removal has no value.
    if (change.value === undefined) return 'more';
    const start = chunk.commitStarts[commit]!;
    const firstChange = chunk.changeStarts[chunk.firstChanges[commit]!]!;
    size += firstChange - start + changeSize;
    if (size > maxBytes && entries.length > 0) return 'enough';
    const { revision, ...origin } = readCommitHeadEntry(chunk.bytes.subarray(start, firstChange));
    const { id } = variable;
    entries.push({ revision, id, version: change.version, value: change.value, origin });
    oldestVersion = change.version;
    return entries.length < limit ? 'more' : 'enough';
  });
  return { entries: entries.reverse(), isTruncated: oldestVersion > 1 };
}
