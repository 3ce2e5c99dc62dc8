import { RivuletError } from '../errors/index.js';
import type { CommitChunk, CommitLog, CommitLogFactory, EncodedCommit, LogMemory } from './commitLog.js';
import { defaultLimits } from './limits.js';
import { LogSegment } from './logSegment.js';

export interface MemoryLogOptions {
  /** Commits retained of a session. Default: 1,000,000. */
  readonly maxCommits?: number | undefined;
  /** Bytes retained of a session, index included. Default: 64 MiB. */
  readonly maxBytes?: number | undefined;
}

/** A log is dropped from the front in steps of this part of its limits. */
const SEGMENTS = 16;
const MAX_SEGMENT_BYTES = 2 ** 20;

/**
 * Makes logs that live in the memory of this process, and are gone with it.
 *
 * Within its limits such a log retains at least 15/16 of what they allow: it drops its oldest segment, and so a sixteenth
 * at a time. The newest commit is retained whatever its size.
 *
 * @example A server that remembers less
 * ```ts
 * const server = createServer({ log: memoryLog({ maxBytes: 2 ** 20 }) });
 * ```
 */
export function memoryLog({
  maxCommits = defaultLimits.retainedCommits,
  maxBytes = defaultLimits.retainedBytes,
}: MemoryLogOptions = {}): CommitLogFactory {
  requirePositive('maxCommits', maxCommits);
  requirePositive('maxBytes', maxBytes);
  return (_sessionId, _epoch, memory = uncounted) => new MemoryLog(maxCommits, maxBytes, memory);
}

const uncounted: LogMemory = { add: () => {}, setHistory: () => {} };

class MemoryLog implements CommitLog {
  lastRevision = 0;
  compactedRevision = 0;
  private segments: LogSegment[] = [];
  /** One that was dropped, for its memory: fresh pages cost more than what is written to them. */
  private spare: LogSegment | undefined;
  /** What all segments but the last one hold. */
  private sealedCommits = 0;
  private sealedBytes = 0;
  /** What is counted: of the last segment, and of those that are sealed. */
  private lastCapacity = 0;
  private sealedCapacity = 0;
  private readonly segmentCommits: number;
  private readonly segmentBytes: number;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly maxCommits: number,
    private readonly maxBytes: number,
    private readonly memory: LogMemory,
  ) {
    this.segmentCommits = Math.max(1, Math.floor(maxCommits / SEGMENTS));
    this.segmentBytes = Math.min(MAX_SEGMENT_BYTES, Math.max(1, Math.floor(maxBytes / SEGMENTS)));
  }

  append(commit: EncodedCommit): void {
    if (commit.previousRevision !== this.lastRevision) {
      throw new RivuletError(
        'ABORTED',
        `The log ends at revision ${this.lastRevision}, expected ${commit.previousRevision}. Read on and decide anew.`,
        { reason: 'LOG_CONFLICT' },
      );
    }
    const segment = this.openSegment(commit.byteLength);
    segment.append(commit);
    if (segment.capacity !== this.lastCapacity) this.weighLast(segment);
    this.lastRevision = commit.revision;
    this.dropWhatIsTooMuch();
    for (const listener of this.listeners) listener();
  }

  chunkAfter(revision: number): CommitChunk | undefined {
    const { segments } = this;
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (segments[middle]!.lastRevision <= revision) low = middle + 1;
      else high = middle;
    }
    return segments[low];
  }

  chunkBefore(revision: number): CommitChunk | undefined {
    return this.segments.findLast(segment => segment.firstRevision < revision);
  }

  shareAfter(revision: number): number {
    let commits = 0;
    let bytes = 0;
    // From the newest on: mostly it is in the last segment.
    for (let index = this.segments.length - 1; index >= 0; index--) {
      const segment = this.segments[index]!;
      if (segment.lastRevision <= revision) break;
      const held =
        segment.firstRevision > revision
          ? { commits: segment.commitCount, bytes: segment.size }
          : segment.after(revision);
      commits += held.commits;
      bytes += held.bytes;
    }
    return Math.max(commits / this.maxCommits, bytes / this.maxBytes);
  }

  compact(revision: number): void {
    while (this.segments.length > 0 && this.segments[0]!.lastRevision <= revision) this.dropFirst();
    // Who asks for it wants memory back.
    this.dropSpare();
  }

  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.dropSpare();
    this.memory.add(-this.lastCapacity - this.sealedCapacity);
    this.lastCapacity = this.sealedCapacity = 0;
    this.memory.setHistory(0);
    this.segments = [];
    this.listeners.clear();
  }

  private openSegment(bytes: number): LogSegment {
    const last = this.segments.at(-1);
    if (last && last.commitCount < this.segmentCommits && last.size + bytes <= this.segmentBytes) return last;
    if (last) {
      last.seal();
      this.weighLast(last);
      this.sealedCommits += last.commitCount;
      this.sealedBytes += last.size;
      this.sealedCapacity += last.capacity;
      this.memory.setHistory(this.sealedCapacity);
    }
    const opened = this.spare?.reset() ?? new LogSegment(last);
    // A spare one is counted already.
    this.lastCapacity = this.spare ? opened.capacity : 0;
    this.spare = undefined;
    this.weighLast(opened);
    this.segments.push(opened);
    return opened;
  }

  /** Counts by how much the last segment has grown, or shrunk. */
  private weighLast({ capacity }: LogSegment): void {
    this.memory.add(capacity - this.lastCapacity);
    this.lastCapacity = capacity;
  }

  private dropSpare(): void {
    if (this.spare) this.memory.add(-this.spare.capacity);
    this.spare = undefined;
  }

  private dropWhatIsTooMuch(): void {
    const last = this.segments.at(-1)!;
    while (
      this.segments.length > 1 &&
      (this.sealedCommits + last.commitCount > this.maxCommits || this.sealedBytes + last.size > this.maxBytes)
    ) {
      this.dropFirst();
    }
  }

  private dropFirst(): void {
    const dropped = this.segments.shift()!;
    this.compactedRevision = dropped.lastRevision;
    this.dropSpare();
    this.spare = dropped;
    if (this.segments.length === 0) {
      // It was the last one: what was counted for it is now counted for the spare one.
      this.lastCapacity = 0;
      return;
    }
    this.sealedCommits -= dropped.commitCount;
    this.sealedBytes -= dropped.size;
    this.sealedCapacity -= dropped.capacity;
    this.memory.setHistory(this.sealedCapacity);
  }
}

function requirePositive(name: string, value: number): void {
  if (Number.isFinite(value) && value >= 1) return;
  throw new RivuletError('INVALID_ARGUMENT', `${name} is ${value}: give a number from 1 on.`);
}
