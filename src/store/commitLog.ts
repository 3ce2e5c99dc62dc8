/**
 * A commit in the form in which it goes over the wire, on its way into a log.
 *
 * It is the engine's, arrays and all, and the next commit is made in its place: copy what is to last before `append`
 * returns.
 */
export interface EncodedCommit {
  /** The revision before it: the log must end there. */
  readonly previousRevision: number;
  readonly revision: number;
  /** The entry of its head and then those of its changes, `byteLength` bytes. Longer than that. */
  readonly bytes: Uint8Array;
  readonly byteLength: number;
  readonly changeCount: number;
  /** The handle of each change, `changeCount` of them. Longer than that. */
  readonly handles: Uint32Array;
  /** Where each change begins in `bytes`. */
  readonly changeStarts: Uint32Array;
}

/**
 * Some commits that stand next to each other in a log.
 *
 * Numbers in typed arrays and no objects, so that a watcher of everything copies ranges of `bytes`, and a watcher of
 * some variables looks at one number a change. The arrays may be longer than what they hold, and may be replaced by the
 * next append: read them at once.
 */
export interface CommitChunk {
  readonly bytes: Uint8Array;
  readonly commitCount: number;
  /** The revision of each commit. */
  readonly revisions: Float64Array;
  /** Where each commit begins in `bytes`, and one more: where the last one ends. */
  readonly commitStarts: Uint32Array;
  /** Which change is the first one of each commit, and one more: how many changes there are. */
  readonly firstChanges: Uint32Array;
  /** The handle of each change. */
  readonly handles: Uint32Array;
  /** Where each change begins in `bytes`. It ends where the next one or the next commit begins. */
  readonly changeStarts: Uint32Array;
}

/**
 * The ordered commits of one session, as far back as they are retained.
 *
 * A log knows no rule of the model. It appends where its end is the expected one, gives back what was appended and
 * tells of what is new; everything else is the engine's.
 *
 * How a log on a disk or a network fits: `append` gives a promise. The engine goes on at once, so that many appends are
 * under way together; it answers each write, and each reader, only when the promises up to there are fulfilled. A commit
 * counts into `lastRevision` and `chunkAfter`, and listeners are told, when it is durable and not before. A rejection
 * means that the engine is ahead of the log: it gives the session up, and clients find it again from the log. Reading
 * is synchronous, so such a log keeps its recent commits in memory, or maps them.
 */
export interface CommitLog {
  /** The revision of the last commit; 0 where there is none. */
  readonly lastRevision: number;
  /** Everything after this revision is retained. 0 where nothing was dropped yet. */
  readonly compactedRevision: number;
  /**
   * Appends a commit.
   *
   * @throws RivuletError ABORTED with `LOG_CONFLICT` where the log does not end at `previousRevision`.
   */
  append(commit: EncodedCommit): void | Promise<void>;
  /** The chunk with the first retained commit after a revision; undefined where there is none. */
  chunkAfter(revision: number): CommitChunk | undefined;
  /** The chunk with the last commit before a revision; undefined where none is retained. For reading backwards. */
  chunkBefore(revision: number): CommitChunk | undefined;
  /**
   * How much has been appended after a revision, as a part of what the log may retain: 0 where nothing has, 1 or more
   * where the next commits of the reader at this revision are being dropped.
   */
  shareAfter(revision: number): number;
  /** Drops commits up to a revision, as far as the log can. */
  compact(revision: number): void;
  /**
   * Tells of every commit that was appended, in the same turn. Listeners must not throw.
   *
   * @returns Ends it.
   */
  onAppend(listener: () => void): () => void;
  /** Frees what it holds. Whether history survives that is the log's affair. */
  close(): void;
}

/** Where a log counts what it keeps in memory: the limits `memoryBytes` and `sessionMemoryBytes` hold for that. */
export interface LogMemory {
  /** Counts bytes that the log keeps, or with a negative number bytes that it keeps no more. */
  add(bytes: number): void;
  /** Says how many bytes `compact` could free up to the last chunk, which is never dropped. */
  setHistory(bytes: number): void;
}

/** Opens the log of one epoch of a session. */
export type CommitLogFactory = (sessionId: string, epoch: string, memory?: LogMemory) => CommitLog;

/** The place in a chunk of the first commit after a revision; its count where there is none. */
export function firstAfter({ revisions, commitCount }: CommitChunk, revision: number): number {
  let low = 0;
  let high = commitCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (revisions[middle]! <= revision) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the change at `index` ends, which belongs to the commit at `commit`. */
export function changeEnd(chunk: CommitChunk, commit: number, index: number): number {
  return index + 1 < chunk.firstChanges[commit + 1]! ? chunk.changeStarts[index + 1]! : chunk.commitStarts[commit + 1]!;
}
