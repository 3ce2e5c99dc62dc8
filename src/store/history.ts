import type { VariableValue } from '../variables/index.js';
import { readChangeEntry, readCommitHeadEntry, type ChangeRecord, type HistoryEntry } from '../wire/index.js';
import { changeEnd, type CommitChunk, type CommitLog } from './commitLog.js';
import type { Variable } from './variable.js';

/** The changes of a chunk by the handles of their variables, as places in the chunk, oldest first. */
class ChunkIndex {
  private readonly places = new Map<number, number[]>();
  private readonly firstVersions = new Map<number, number>();
  private readonly firstRevision: number;
  private commits = 0;

  constructor(private readonly chunk: CommitChunk) {
    this.firstRevision = chunk.revisions[0]!;
  }

  /** False where the log has used the memory of the chunk again. */
  get isCurrent(): boolean {
    return this.firstRevision === this.chunk.revisions[0] && this.commits <= this.chunk.commitCount;
  }

  /** Reads only what has been appended since the last call. */
  placesOf(handle: number): readonly number[] {
    const { chunk, places } = this;
    const { handles, firstChanges, commitCount } = chunk;
    for (let place = firstChanges[this.commits]!; place < firstChanges[commitCount]!; place++) {
      const known = places.get(handles[place]!);
      if (known) known.push(place);
      else places.set(handles[place]!, [place]);
    }
    this.commits = commitCount;
    return places.get(handle) ?? [];
  }

  /** The version of the first of the changes of a variable that has some in the chunk. */
  firstVersionOf(handle: number): number {
    let version = this.firstVersions.get(handle);
    if (version === undefined) {
      version = readChangeEntry(changeAt(this.chunk, this.placesOf(handle)[0]!)).version;
      this.firstVersions.set(handle, version);
    }
    return version;
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
    const chunkIndex = indexOf(chunk);
    const places = chunkIndex.placesOf(handle);
    if (places.length === 0) continue;
    // Each change of a variable has the next version.
    const end = Math.min(places.length, before - chunkIndex.firstVersionOf(handle));
    for (let index = end - 1; index >= 0; index--) {
      const commit = commitOf(chunk, places[index]!);
      const entry = changeAt(chunk, places[index]!, commit);
      if (visit(readChangeEntry(entry), entry.length, chunk, commit) === 'enough') return;
    }
  }
}

/** The value that a variable had at a version; undefined where that is not retained. */
export function valueOfVersion(log: CommitLog, handle: number, version: number): VariableValue | undefined {
  for (let chunk = log.chunkBefore(Infinity); chunk; chunk = log.chunkBefore(chunk.revisions[0]!)) {
    const index = indexOf(chunk);
    const places = index.placesOf(handle);
    if (places.length === 0) continue;
    const firstVersion = index.firstVersionOf(handle);
    if (version < firstVersion) continue;
    // Each change of a variable has the next version.
    const place = places[version - firstVersion];
    return place === undefined ? undefined : readChangeEntry(changeAt(chunk, place)).value;
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
