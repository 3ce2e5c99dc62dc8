import { RivuletError } from '../errors/index.js';
import type { CommitChunk, CommitLog, CommitLogFactory, EncodedCommit } from './commitLog.js';
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
  return () => new MemoryLog(maxCommits, maxBytes);
}

class MemoryLog implements CommitLog {
  lastRevision = 0;
  compactedRevision = 0;
  private segments: LogSegment[] = [];
  /** One that was dropped, for its memory: fresh pages cost more than what is written to them. */
  private spare: LogSegment | undefined;
  /** What all segments but the last one hold. */
  private sealedCommits = 0;
  private sealedBytes = 0;
  private readonly segmentCommits: number;
  private readonly segmentBytes: number;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly maxCommits: number,
    private readonly maxBytes: number,
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
    this.openSegment(commit.byteLength).append(commit);
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
  }

  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.segments = [];
    this.spare = undefined;
    this.listeners.clear();
  }

  private openSegment(bytes: number): LogSegment {
    const last = this.segments.at(-1);
    if (last && last.commitCount < this.segmentCommits && last.size + bytes <= this.segmentBytes) return last;
    if (last) {
      last.seal();
      this.sealedCommits += last.commitCount;
      this.sealedBytes += last.size;
    }
    const opened = this.spare?.reset() ?? new LogSegment(last);
    this.spare = undefined;
    this.segments.push(opened);
    return opened;
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
    if (this.segments.length === 0) return;
    this.spare = dropped;
    this.sealedCommits -= dropped.commitCount;
    this.sealedBytes -= dropped.size;
  }
}

function requirePositive(name: string, value: number): void {
  if (Number.isFinite(value) && value >= 1) return;
  throw new RivuletError('INVALID_ARGUMENT', `${name} is ${value}: give a number from 1 on.`);
}
