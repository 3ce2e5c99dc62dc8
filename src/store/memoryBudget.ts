import { limitExceeded } from './errors.js';
import type { Limits } from './limits.js';

/** The part of a limit that writes may fill. The rest is for deletes, reads and watches, which go on. */
const WRITE_SHARE = 15 / 16;
/** What is dropped beyond what is needed, as a part of the limit, so that the next write need not drop again. */
const SLACK_SHARE = 1 / 64;

/** Which of the limits of memory a count is held against. */
type MemoryLimit = 'memoryBytes' | 'sessionMemoryBytes';

/**
 * The memory that one server keeps for others: what it counts is not less than what it takes.
 *
 * Past its limit retained history is dropped, of the session that holds most of it, then snapshots that their readers have
 * yet to read, and then writes are refused.
 */
export class MemoryBudget {
  used = 0;
  /** Those with something to drop, so that nobody looks through all sessions. */
  readonly withHistory = new Set<MemoryAccount>();
  readonly withSnapshots = new Set<MemoryAccount>();

  constructor(readonly limits: Limits) {}

  openAccount(): MemoryAccount {
    return new MemoryAccount(this);
  }

  /** @param share The part of the limit that may be filled. */
  requireRoom(bytes: number, what: string, share: number): void {
    const limit = this.limits.memoryBytes * share;
    if (this.used + bytes <= limit) return;
    this.drop(limit * (1 - SLACK_SHARE) - bytes, this.withHistory, account => account.historyBytes);
    if (this.used + bytes <= limit) return;
    this.drop(limit * (1 - SLACK_SHARE) - bytes, this.withSnapshots, account => account.snapshotBytes);
    if (this.used + bytes > limit)
      throw exceeded(this.limits, 'memoryBytes', `${what} takes ${bytes} bytes`, this.used);
  }

  /** Each round frees a segment or a snapshot, so that a look at all who have one is rare. */
  private drop(
    target: number,
    accounts: ReadonlySet<MemoryAccount>,
    bytesOf: (account: MemoryAccount) => number,
  ): void {
    while (this.used > target && accounts.size > 0) {
      let largest: MemoryAccount | undefined;
      for (const account of accounts) if (!largest || bytesOf(account) > bytesOf(largest)) largest = account;
      if (accounts === this.withHistory) largest!.dropOldestHistory();
      else largest!.dropIdlestSnapshot();
    }
  }
}

/** What one session keeps in memory, counted for it and for its server. */
export class MemoryAccount {
  used = 0;
  /** What dropping history can free. */
  historyBytes = 0;
  /** What dropping snapshots can free. */
  snapshotBytes = 0;
  /** Drops the oldest part of the log, and never the newest. */
  onDropHistory: () => void = () => {};
  /** Drops the snapshot that was not read for the longest time. */
  onDropSnapshot: () => void = () => {};
  private isClosed = false;

  constructor(private readonly budget: MemoryBudget) {}

  /** How much a write may add without anything being dropped. */
  get roomForWrites(): number {
    const { used, budget } = this;
    const { sessionMemoryBytes, memoryBytes } = budget.limits;
    return Math.min(sessionMemoryBytes * WRITE_SHARE - used, memoryBytes * WRITE_SHARE - budget.used);
  }

  /** Counts what is kept, or with a negative number what is not kept any more. Checks nothing. */
  add(bytes: number): void {
    if (this.isClosed) return;
    this.used += bytes;
    this.budget.used += bytes;
  }

  /**
   * Drops what can be dropped until a write of so many bytes fits.
   *
   * @throws RivuletError RESOURCE_EXHAUSTED that names the limit.
   */
  requireRoomForWrite(bytes: number, what: string): void {
    if (bytes > this.roomForWrites) this.requireRoom(bytes, what, WRITE_SHARE);
  }

  /** As {@link requireRoomForWrite}, for what a reader needs: it may have what writes leave. */
  requireRoomForRead(bytes: number, what: string): void {
    this.requireRoom(bytes, what, 1);
  }

  /** Says how much dropping history can free. */
  setHistory(bytes: number): void {
    this.historyBytes = bytes;
    if (bytes > 0 && !this.isClosed) this.budget.withHistory.add(this);
    else this.budget.withHistory.delete(this);
  }

  /** Says how much dropping snapshots can free. */
  setSnapshots(bytes: number): void {
    this.snapshotBytes = bytes;
    if (bytes > 0 && !this.isClosed) this.budget.withSnapshots.add(this);
    else this.budget.withSnapshots.delete(this);
  }

  dropOldestHistory(): void {
    const { historyBytes } = this;
    this.onDropHistory();
    // A log that does not drop is not asked again before it has more.
    if (this.historyBytes >= historyBytes) this.setHistory(0);
  }

  dropIdlestSnapshot(): void {
    const { snapshotBytes } = this;
    this.onDropSnapshot();
    if (this.snapshotBytes >= snapshotBytes) this.setSnapshots(0);
  }

  /** The session is over: nothing of it is kept. */
  close(): void {
    this.budget.used -= this.used;
    this.used = 0;
    this.isClosed = true;
    this.setHistory(0);
    this.setSnapshots(0);
  }

  private requireRoom(bytes: number, what: string, share: number): void {
    const { budget } = this;
    const limit = budget.limits.sessionMemoryBytes * share;
    if (this.used + bytes > limit) {
      const target = limit * (1 - SLACK_SHARE) - bytes;
      while (this.used > target && this.historyBytes > 0) this.dropOldestHistory();
      while (this.used + bytes > limit && this.snapshotBytes > 0) this.dropIdlestSnapshot();
    }
    if (this.used + bytes > limit) {
      throw exceeded(budget.limits, 'sessionMemoryBytes', `${what} takes ${bytes} bytes`, this.used);
    }
    budget.requireRoom(bytes, what, share);
  }
}

function exceeded(limits: Limits, limit: MemoryLimit, what: string, used: number) {
  const owner = limit === 'memoryBytes' ? 'server' : 'session';
  const advice = 'Delete variables, or end sessions';
  return limitExceeded(limits, limit, `${what}, and the ${owner} keeps ${Math.round(used)} (${advice})`);
}
