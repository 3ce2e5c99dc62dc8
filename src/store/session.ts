import { RivuletError } from '../errors/index.js';
import type { ChangeOrigin, ClosingReason, Metadata, Write, WriteOutcome } from '../wire/index.js';
import type { Work } from '../variables/index.js';
import { Bindings } from './bindings.js';
import { checkInSlices, type CheckedWrite } from './checkedWrite.js';
import { ClientMemories, type ClientMemory } from './clientMemory.js';
import type { Clock } from './clock.js';
import type { CommitLog } from './commitLog.js';
import { epochChanged, limitExceeded } from './errors.js';
import { historyOf, type HistoryRange } from './history.js';
import type { Limits } from './limits.js';
import type { MemoryAccount } from './memoryBudget.js';
import { isEmpty, noMetadata, requireMetadataSize } from './metadata.js';
import { OpenSnapshots } from './openSnapshots.js';
import { Transaction } from './transaction.js';
import type { Variable } from './variable.js';
import { VariableTable } from './variableTable.js';

/** Who writes: goes into the `source` of the commits. */
export interface WriteContext {
  readonly source: string;
  /** Undefined where the writes are not protected against being sent twice. */
  readonly client?: ClientMemory | undefined;
  readonly bindings?: Bindings | undefined;
  /** Gets added what the checks of values cost; a message of several writes has one. Default: one for each write. */
  readonly work?: Work | undefined;
}

/** A stream that is open on a session, and is told when the session is over. */
export interface SessionStream {
  close(reason: ClosingReason, message: string): void;
}

/** Who is told what becomes of a session. */
export interface SessionOwner {
  /** Its last stream is gone. */
  onIdle(session: Session): void;
  /** Its log failed, and it is ahead of it. */
  onFailed(session: Session): void;
}

/**
 * One session: its log of commits, and the state that is the fold of it.
 *
 * Everything that it does it does synchronously, so that a write is decided on the state that the write before it left.
 */
export class Session {
  readonly table: VariableTable;
  readonly clients: ClientMemories;
  readonly snapshots: OpenSnapshots;
  /** The revision of the state. Where the log is slow to append, it is ahead of what the log has. */
  revision: number;
  lastUsedAt: number;
  isOver = false;
  watches = 0;
  commits = 0;
  changes = 0;
  private lastTimestamp = 0;
  /** That of the last commit. */
  private origin: ChangeOrigin = { timestamp: 0, eventTime: 0, source: '', metadata: noMetadata };
  /** The promise of the last append, where the log gives promises. */
  private pendingAppend: Promise<void> | undefined;
  private readonly transaction: Transaction;
  private readonly streams = new Set<SessionStream>();
  private waiting = new Set<() => void>();

  constructor(
    readonly id: string,
    readonly epoch: string,
    public ttlMs: number,
    readonly metadata: Metadata,
    readonly log: CommitLog,
    readonly limits: Limits,
    readonly memory: MemoryAccount,
    private readonly clock: Clock,
    private readonly owner: SessionOwner,
  ) {
    this.table = new VariableTable(epoch);
    this.clients = new ClientMemories(limits, memory);
    this.snapshots = new OpenSnapshots(memory, limits.sessionMemoryBytes);
    memory.onDropHistory = () => this.dropOldestHistory();
    memory.onDropSnapshot = () => this.snapshots.dropUntilFreed();
    this.revision = log.lastRevision;
    this.lastUsedAt = clock.now();
    this.transaction = new Transaction({ epoch, table: this.table, log, limits, memory, snapshots: this.snapshots });
    log.onAppend(() => this.wake());
  }

  get openStreams(): number {
    return this.streams.size;
  }

  /** Keeps the session for another time-to-live. */
  touch(): void {
    this.lastUsedAt = this.clock.now();
  }

  /**
   * Decides a write, and appends what it changes as one commit.
   *
   * A refusal is part of the outcome. What is thrown is a fault of the server.
   */
  apply(write: Write, context: WriteContext, checked?: CheckedWrite): WriteOutcome {
    const { sequence } = write;
    const { client } = context;
    if (client === undefined || sequence === 0) return this.decide(write, context, checked);
    const earlier = this.earlierOutcome(sequence, client);
    if (earlier) return earlier;
    const outcome = this.decide(write, context, checked);
    client.remember(outcome);
    return outcome;
  }

  /** Checks the values of a write, which others wait for as little as possible; undefined where that is done at once. */
  checkInSlices(write: Write, { bindings, work = { steps: 0 } }: WriteContext) {
    const { table, limits } = this;
    const isQuick = !table.hasCostly && !write.operations.some(({ kind }) => kind === 'register');
    // The decision refuses what has too many operations.
    if (isQuick || write.operations.length > limits.operations) return undefined;
    return checkInSlices(write, table, bindings, limits, work);
  }

  /** Gives the outcome of a write that could not even be read. */
  refuse(sequence: number, error: RivuletError, client: ClientMemory | undefined): WriteOutcome {
    const outcome = refused(sequence, error);
    if (client === undefined || sequence === 0) return outcome;
    const earlier = this.earlierOutcome(sequence, client);
    if (!earlier) client.remember(outcome);
    return earlier ?? outcome;
  }

  /** @throws RivuletError ABORTED unless the epoch is that of the session. */
  requireEpoch(epoch: string): void {
    if (epoch !== this.epoch) throw epochChanged(this.id, epoch, this.epoch);
  }

  /** The retained values of a variable within a range, oldest first. */
  history(variable: Variable, range: HistoryRange): ReturnType<typeof historyOf> {
    return historyOf(this.log, variable, range);
  }

  createBindings(): Bindings {
    return new Bindings(this.limits, this.memory);
  }

  /** Fulfilled when everything decided so far is in the log; undefined where it is already. */
  whenAppended(): Promise<void> | undefined {
    return this.pendingAppend;
  }

  /** Calls back once, at the next commit or when the session is over, in the same turn. */
  onceCommitted(wake: () => void): void {
    this.waiting.add(wake);
  }

  offCommitted(wake: () => void): void {
    this.waiting.delete(wake);
  }

  addStream(stream: SessionStream): void {
    this.streams.add(stream);
  }

  removeStream(stream: SessionStream): void {
    if (!this.streams.delete(stream) || this.streams.size > 0) return;
    this.touch();
    this.owner.onIdle(this);
  }

  /** Closes all streams and the log. What is asked of the session after that finds it empty. */
  end(reason: ClosingReason, message: string): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const stream of [...this.streams]) stream.close(reason, message);
    this.log.close();
    this.memory.close();
  }

  /** The outcome of a write that was sent before, or that cannot be remembered. */
  private earlierOutcome(sequence: number, client: ClientMemory): WriteOutcome | undefined {
    try {
      const answer = client.answerTo(sequence);
      if (!answer) client.requireRoom();
      return answer;
    } catch (thrown) {
      client.pass(sequence);
      return refused(sequence, RivuletError.from(thrown));
    }
  }

  private decide(write: Write, context: WriteContext, checked: CheckedWrite | undefined): WriteOutcome {
    const { source, bindings, work = { steps: 0 } } = context;
    const timestamp = Math.max(this.lastTimestamp, Math.floor(this.clock.now()));
    const { eventTime = timestamp, metadata: given } = write;
    const metadata = isEmpty(given) ? noMetadata : given;
    this.lastUsedAt = timestamp;
    try {
      this.requireSound(write, eventTime, metadata);
    } catch (thrown) {
      return refused(write.sequence, RivuletError.from(thrown));
    }
    const origin = this.originOf(timestamp, eventTime, source, metadata);
    const previous = this.revision;
    const outcome = this.transaction.decide(write, origin, previous, previous + 1, bindings, work, checked);
    const { commit } = this.transaction;
    if (!commit) return outcome;
    this.revision = commit.revision;
    this.lastTimestamp = timestamp;
    this.commits++;
    this.changes += commit.changeCount;
    const appended = this.log.append(commit);
    if (appended) this.follow(appended);
    this.forgetRemoved();
    return outcome;
  }

  /** Commits of one millisecond mostly come from the same place: one object for all of them. */
  private originOf(timestamp: number, eventTime: number, source: string, metadata: Metadata): ChangeOrigin {
    const { origin } = this;
    if (
      origin.timestamp === timestamp &&
      origin.eventTime === eventTime &&
      origin.source === source &&
      origin.metadata === metadata
    ) {
      return origin;
    }
    return (this.origin = { timestamp, eventTime, source, metadata });
  }

  private requireSound({ operations }: Write, eventTime: number, metadata: Metadata): void {
    const { limits } = this;
    if (operations.length > limits.operations) {
      throw limitExceeded(limits, 'operations', `The write has ${operations.length} operations`);
    }
    if (!Number.isFinite(eventTime)) {
      throw new RivuletError('INVALID_ARGUMENT', `The event time is ${eventTime}: give it in ms since the Unix epoch.`);
    }
    if (metadata !== noMetadata) requireMetadataSize(metadata, limits, 'the write');
  }

  /** Removed variables are known for as long as the log tells of them. Where they are too many, it is the log that goes. */
  private forgetRemoved(): void {
    const { table, log } = this;
    if (table.retiredCount > this.limits.variables) log.compact(log.lastRevision);
    const freed = table.forgetRetired(log.compactedRevision);
    if (freed > 0) this.memory.add(-freed);
  }

  /** Gives memory back. The newest chunk stays, so that who reads along loses nothing (W8). */
  private dropOldestHistory(): void {
    const { log } = this;
    const oldest = log.chunkAfter(log.compactedRevision);
    const last = oldest?.revisions[oldest.commitCount - 1];
    if (last === undefined || last >= log.lastRevision) return;
    log.compact(last);
    this.forgetRemoved();
  }

  private follow(appended: Promise<void>): void {
    const pending = Promise.all([this.pendingAppend, appended]).then(() => {
      if (this.pendingAppend === pending) this.pendingAppend = undefined;
    });
    this.pendingAppend = pending;
    // The state is ahead of a log that refused. Whoever waits for the answer hears of it; all others by the end.
    pending.catch(() => this.owner.onFailed(this));
  }

  private wake(): void {
    const { waiting } = this;
    if (waiting.size === 0) return;
    this.waiting = new Set();
    for (const wake of waiting) wake();
  }
}

function refused(sequence: number, error: RivuletError): WriteOutcome {
  return { sequence, revision: 0, versions: [], failures: [{ operation: 0, error }] };
}
