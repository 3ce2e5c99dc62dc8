import { changeKindOf, readCommitHeadEntry, writeStandIn, type ByteWriter, type ChangeOrigin } from '../wire/index.js';
import { changeEnd, firstAfter, type CommitChunk } from './commitLog.js';
import { copyCommits, type CommitRange, type CopiedRange } from './copyCommits.js';

/** What several changes of one variable come to. */
interface Net {
  readonly handle: number;
  /** The last of them. */
  last: Uint8Array;
  /** The head of the commit of the last one. */
  head: Uint8Array;
  count: number;
  isRegistered: boolean;
}

/** What a change that stands for several takes beyond itself and the head of its commit. */
const EXTRA_BYTES = 16;
const nothing = new Uint8Array();

/**
 * Puts the net effect of as many whole commits as fit into a frame, as one commit with the head of the last of them.
 *
 * A variable that was set and then removed is a removal. One that was registered and then set is a registration with
 * the last value. One that was registered and removed within these commits is not mentioned: its reader knows nothing
 * of it. Where there is only one commit, it is copied as it is.
 */
export function coalesceCommits(writer: ByteWriter, range: CommitRange): CopiedRange {
  let after = range.after;
  for (;;) {
    const fold = new Fold(writer.length, { ...range, after });
    fold.run();
    const { reached, commits } = fold;
    if (commits === 0) return { reached, told: 0 };
    // Up to there, since `copyCommits` would go on to what does not fit.
    if (commits === 1) return copyCommits(writer, { ...range, after, limit: reached });
    const told = fold.write(writer);
    if (told > 0) return { reached, told };
    // All of it came to nothing, so that there is still room.
    after = reached;
  }
}

class Fold {
  reached: number;
  /** Commits in which something was wanted. */
  commits = 0;
  private head: Uint8Array | undefined;
  private revision = 0;
  private size: number;
  /** Nothing is in the frame yet. */
  private readonly isFresh: boolean;
  // Oldest last change first: what is changed again goes to the end.
  private readonly nets = new Map<number, Net>();

  constructor(
    size: number,
    private readonly range: CommitRange,
  ) {
    this.size = size;
    this.isFresh = size === 0;
    this.reached = range.after;
  }

  run(): void {
    const { log, limit } = this.range;
    for (let chunk = log.chunkAfter(this.reached); chunk; chunk = log.chunkAfter(this.reached)) {
      for (let commit = firstAfter(chunk, this.reached); commit < chunk.commitCount; commit++) {
        const revision = chunk.revisions[commit]!;
        if (revision > limit) {
          this.reached = limit;
          return;
        }
        if (!this.add(chunk, commit)) return;
        this.reached = revision;
      }
    }
    if (limit !== Infinity) this.reached = Math.max(this.reached, limit);
  }

  /** Gives the revision of the commit that it writes. */
  write(writer: ByteWriter): number {
    const { variables } = this.range;
    const nets = [...this.nets.values()].filter(net => !net.isRegistered || changeKindOf(net.last) !== 'removed');
    if (nets.length === 0) return 0;
    for (const { handle } of nets) variables.bind(writer, handle);
    writer.raw(this.head!);
    const origins = new Map<Uint8Array, ChangeOrigin>();
    for (const { last, head, count, isRegistered } of nets) {
      let origin = origins.get(head);
      if (!origin) origins.set(head, (origin = readCommitHeadEntry(head)));
      writeStandIn(writer, last, { isRegistration: isRegistered, coalesced: count, origin });
    }
    return this.revision;
  }

  /** Adds a commit whole; false where it does not fit any more. */
  private add(chunk: CommitChunk, commit: number): boolean {
    const { variables, mask, frameBytes } = this.range;
    const { handles, firstChanges, changeStarts, bytes } = chunk;
    const first = firstChanges[commit]!;
    const end = firstChanges[commit + 1]!;
    const headStart = chunk.commitStarts[commit]!;
    const headSize = changeStarts[first]! - headStart;
    let wanted = 0;
    let replaced = 0;
    // By how much the frame grows. An upper bound: what is set several times in this commit counts each time.
    let size = headSize;
    for (let index = first; index < end; index++) {
      const handle = handles[index]!;
      if ((variables.flagsOf(handle) & mask) === 0) continue;
      wanted++;
      size += changeEnd(chunk, commit, index) - changeStarts[index]! + headSize;
      const before = this.nets.get(handle);
      if (before) {
        replaced++;
        size -= before.last.length + before.head.length;
      } else {
        size += variables.bindSize(handle) + EXTRA_BYTES;
      }
    }
    if (wanted === 0) return true;
    // One that replaces all there is takes no more than by itself: without this, large values would never be coalesced.
    const isAlone = this.isFresh && this.commits > 0 && replaced >= this.nets.size && wanted === replaced;
    if (this.size > 0 && !isAlone && this.size + size > frameBytes) return false;

    const head = bytes.subarray(headStart, headStart + headSize);
    for (let index = first; index < end; index++) {
      const handle = handles[index]!;
      if ((variables.flagsOf(handle) & mask) === 0) continue;
      this.fold(handle, bytes.subarray(changeStarts[index], changeEnd(chunk, commit, index)), head);
    }
    this.size += headSize - (this.head?.length ?? 0);
    this.head = head;
    this.revision = chunk.revisions[commit]!;
    this.commits++;
    return true;
  }

  private fold(handle: number, last: Uint8Array, head: Uint8Array): void {
    const net = this.nets.get(handle) ?? {
      handle,
      last: nothing,
      head: nothing,
      count: 0,
      isRegistered: changeKindOf(last) === 'registered',
    };
    if (net.count === 0) this.size += this.range.variables.bindSize(handle) + EXTRA_BYTES;
    this.size += last.length - net.last.length + head.length - net.head.length;
    net.last = last;
    net.head = head;
    net.count++;
    this.nets.delete(handle);
    this.nets.set(handle, net);
  }
}
