import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import {
  beginWriteEntry,
  ByteWriter,
  endWriteEntry,
  readAnswers,
  variablesService,
  writeAcknowledgedEntry,
  writeBindEntry,
  writeOpenEntry,
  writeOperation,
  writeSet,
  type AnswerSink,
  type SessionSpec,
  type WriteOutcome,
} from '../../../wire/index.js';
import type { Backoff } from '../Backoff.js';
import { isConnectionTrouble, isFatal, type Connection, type Era } from '../Connection.js';
import { linkAborts } from '../waiting.js';
import type { FlushWaiter, PendingOperation, PendingWrite, Target } from './PendingWrite.js';
import { writesOverUnary } from './unaryWrites.js';

/** What a pipeline needs of its session. */
export interface PipelineHost {
  readonly sessionId: string;
  readonly connection: Connection;
  readonly create: SessionSpec;
  readonly clientId: string;
  readonly source: string;
  readonly lingerMs: number;
  /** The epoch the session is in, told by each new stream before anything is sent on it. */
  epochSeen(epoch: string): void;
  /** Something was committed. */
  committed(epoch: string, revision: number): void;
  pipelineChanged(): void;
}

// Enough to fill a connection, little enough that a message is no burden to either side.
const MESSAGE_BYTES = 64 * 1024;
// Writes that were sent and have no answer; more wait here.
const MAX_IN_FLIGHT = 16 * 1024;
// As many as a server is sure to take; names beyond that are sent as they are.
const MAX_BINDINGS = 10_000;
/** Writes of a session that have no answer, in all. */
export const MAX_PENDING_WRITES = 100_000;

/**
 * The writes of one session, over one stream, in the order of their calls.
 *
 * Each write has a sequence number. After a broken connection what has no answer is sent again with the same number, so
 * that the server can tell; where the server has lost its memory with its epoch, such a write fails with OUTCOME_UNKNOWN
 * and is never sent twice.
 */
export class WritePipeline implements AnswerSink {
  private readonly host: PipelineHost;
  private readonly connection: Connection;
  private readonly scheduler: SchedulerLike;
  private readonly backoff: Backoff;
  private readonly targets = new Map<string, Target>();
  private queue: PendingWrite[] = [];
  private queueHead = 0;
  /** Sent, in the order of their sequence, which has no gaps. */
  private inFlight: PendingWrite[] = [];
  private inFlightHead = 0;
  private nextSequence = 1;
  private acknowledged = 0;
  private generation = 0;
  private nextBinding = 1;
  private epoch = '';
  private isOpened = false;
  private controller: AbortController | undefined;
  private release: (() => void) | undefined;
  /** Wakes the sender; set while it has nothing to send. */
  private wake: (() => void) | undefined;
  private lingerTimer: Subscription | undefined;
  private deadlineTimer: Subscription | undefined;
  private retryTimer: Subscription | undefined;
  private timerAt = Infinity;
  private answeredAny = false;

  constructor(host: PipelineHost) {
    this.host = host;
    this.connection = host.connection;
    this.scheduler = host.connection.scheduler;
    this.backoff = this.connection.newBackoff();
  }

  get isWanted(): boolean {
    return this.release !== undefined;
  }

  get isLive(): boolean {
    return this.isOpened;
  }

  /** Writes that have no answer yet. */
  get pending(): number {
    return this.queue.length - this.queueHead + this.inFlight.length - this.inFlightHead;
  }

  target(name: string): Target {
    let target = this.targets.get(name);
    if (!target) {
      target = { name, binding: 0, generation: 0 };
      this.targets.set(name, target);
    }
    return target;
  }

  /** The last write, where it was not sent yet and more can be put into it. */
  get lastQueued(): PendingWrite | undefined {
    return this.queue.length > this.queueHead ? this.queue[this.queue.length - 1] : undefined;
  }

  push(write: PendingWrite): void {
    if (this.pending >= MAX_PENDING_WRITES) {
      const text = `${MAX_PENDING_WRITES} writes of the session ${this.host.sessionId} have no answer yet. Await some of them first.`;
      write.isSettled = true;
      write.settle(undefined, new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'LIMIT_EXCEEDED' }));
      return;
    }
    this.queue.push(write);
    this.watchDeadline(write.deadline);
    this.start();
  }

  /** Goes before everything that was not sent yet. */
  pushFirst(write: PendingWrite): void {
    this.queue = [write, ...this.queue.slice(this.queueHead)];
    this.queueHead = 0;
    this.watchDeadline(write.deadline);
    this.start();
  }

  /** Settles when everything that is pending now has its answer. */
  flush(): Promise<void> {
    return new Promise(resolve => {
      const waiter: FlushWaiter = { left: 0, done: resolve };
      for (const write of this.unsettled()) {
        waiter.left++;
        (write.waiters ??= []).push(waiter);
      }
      if (waiter.left === 0) resolve();
    });
  }

  stop(error: RivuletError): void {
    const writes = [...this.unsettled()];
    this.queue = [];
    this.queueHead = 0;
    this.inFlight = [];
    this.inFlightHead = 0;
    this.letGo();
    this.deadlineTimer?.unsubscribe();
    this.deadlineTimer = undefined;
    this.timerAt = Infinity;
    for (const write of writes) this.settle(write, undefined, error);
  }

  // -------------------------------------------------------------------------------------------------- answers

  opened(epoch: string): void {
    const isOtherEpoch = this.epoch !== '' && epoch !== this.epoch;
    this.epoch = epoch;
    this.isOpened = true;
    this.backoff.works();
    const unanswered = this.inFlight.slice(this.inFlightHead);
    this.inFlight = [];
    this.inFlightHead = 0;
    if (isOtherEpoch) {
      const text = `The server has lost the history of the session ${this.host.sessionId} before it answered this write. Read the value to see whether it was written.`;
      const error = new RivuletError('ABORTED', text, { reason: 'OUTCOME_UNKNOWN' });
      for (const write of unanswered) this.settle(write, undefined, error);
    } else {
      this.inFlight = unanswered;
    }
    this.resendFrom = 0;
    this.host.epochSeen(epoch);
    this.host.pipelineChanged();
    this.wakeUp();
  }

  outcome(outcome: WriteOutcome): void {
    const first = this.inFlight[this.inFlightHead];
    const write = first && this.inFlight[this.inFlightHead + outcome.sequence - first.sequence];
    if (write?.sequence !== outcome.sequence) return;
    if (outcome.revision > 0) this.host.committed(this.epoch, outcome.revision);
    this.inFlightHead = this.inFlight.indexOf(write, this.inFlightHead) + 1;
    this.acknowledged = outcome.sequence;
    this.answeredAny = true;
    if (this.inFlightHead > 1024 && this.inFlightHead * 2 > this.inFlight.length) {
      this.inFlight = this.inFlight.slice(this.inFlightHead);
      this.resendFrom = Math.max(0, this.resendFrom - this.inFlightHead);
      this.inFlightHead = 0;
    }
    this.settle(write, outcome, undefined);
    if (this.queueHead < this.queue.length) this.wakeUp();
    else if (this.pending === 0) this.scheduleLinger();
  }

  closing(reason: string, message: string): void {
    if (reason === 'session-ended') {
      throw new RivuletError('FAILED_PRECONDITION', `The session ${this.host.sessionId} was ended. ${message}`.trim(), {
        reason: 'SESSION_ENDED',
      });
    }
    const code = reason === 'shutdown' ? 'UNAVAILABLE' : 'ABORTED';
    throw new RivuletError(code, `The server has closed the writes to ${this.host.sessionId}. ${message}`.trim());
  }

  // --------------------------------------------------------------------------------------------------- stream

  private start(): void {
    this.lingerTimer?.unsubscribe();
    this.lingerTimer = undefined;
    if (this.release) {
      this.wakeUp();
      return;
    }
    this.release = this.connection.demand();
    this.open();
  }

  private open(): void {
    this.controller = new AbortController();
    void this.run(this.controller);
    this.host.pipelineChanged();
  }

  private async run(controller: AbortController): Promise<void> {
    let era: Era | undefined;
    try {
      era = await this.connection.permit(controller.signal);
      await this.exchange(controller, era);
    } catch (thrown) {
      if (!controller.signal.aborted) this.streamFailed(era, RivuletError.from(thrown));
    }
  }

  private async exchange(controller: AbortController, era: Era): Promise<void> {
    using linked = linkAborts(controller.signal, era.signal);
    const { signal } = linked;
    const silence = this.connection.firstAnswerTimer(linked.abort);
    const { transport } = this.connection;
    let isFirst = true;
    try {
      const metadata = await this.connection.metadata();
      const requests = this.requests(signal);
      const call = { signal, metadata };
      const answers = transport.bidirectional
        ? transport.bidirectional(variablesService.writeStream, requests, call)
        : writesOverUnary(transport, requests, call);
      for await (const answer of answers) {
        if (signal.aborted) break;
        readAnswers(answer, this);
        if (isFirst) {
          isFirst = false;
          silence.unsubscribe();
          this.connection.answered(era);
        }
      }
      throw signal.aborted
        ? RivuletError.from(signal.reason)
        : new RivuletError('UNAVAILABLE', `${transport.address} has ended the stream of writes.`);
    } catch (thrown) {
      throw signal.aborted ? RivuletError.from(signal.reason) : RivuletError.from(thrown);
    } finally {
      silence.unsubscribe();
      linked.abort();
    }
  }

  private streamFailed(era: Era | undefined, error: RivuletError): void {
    this.isOpened = false;
    this.controller?.abort();
    if (!era || isFatal(error)) {
      this.stop(this.connection.explained(error));
      this.host.pipelineChanged();
      return;
    }
    if (era.signal.aborted || isConnectionTrouble(error)) {
      this.connection.failed(era, error);
      this.open();
      return;
    }
    const delayMs = this.backoff.fails();
    if (delayMs === undefined) {
      this.stop(error);
      return;
    }
    this.retryTimer = this.scheduler.schedule(() => {
      this.open();
    }, delayMs);
  }

  /** What goes over the stream: pulled as fast as the connection takes it. */
  private async *requests(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    this.isOpened = false;
    this.generation++;
    this.nextBinding = 1;
    const wakeUp = () => {
      this.wakeUp();
    };
    signal.addEventListener('abort', wakeUp, { once: true });
    try {
      const writer = new ByteWriter(4 * 1024);
      const { sessionId, create, clientId, source } = this.host;
      const { epoch, acknowledged } = this;
      writeOpenEntry(writer, { sessionId, create, clientId, source, epoch, acknowledged });
      yield writer.copy();
      while (!signal.aborted) {
        writer.rewind();
        if (this.isOpened) this.fill(writer);
        if (writer.length > 0) yield writer.copy();
        else {
          await new Promise<void>(resolve => {
            this.wake = resolve;
            if (signal.aborted) resolve();
          });
        }
      }
    } finally {
      signal.removeEventListener('abort', wakeUp);
    }
  }

  /** The place in `inFlight` from which writes have yet to be sent on this stream. */
  private resendFrom = 0;

  private fill(writer: ByteWriter): void {
    if (this.answeredAny) {
      this.answeredAny = false;
      if (this.pending > 0) writeAcknowledgedEntry(writer, this.acknowledged);
    }
    const isMessageFull = () => writer.length >= MESSAGE_BYTES;
    this.resendFrom = Math.max(this.resendFrom, this.inFlightHead);
    while (this.resendFrom < this.inFlight.length && !isMessageFull()) {
      this.writeEntry(writer, this.inFlight[this.resendFrom]!);
      this.resendFrom++;
    }
    while (this.queueHead < this.queue.length && !isMessageFull()) {
      if (this.inFlight.length - this.inFlightHead >= MAX_IN_FLIGHT) break;
      const write = this.queue[this.queueHead++]!;
      // The time was over before it could be sent: it never is.
      if (write.isSettled) continue;
      write.sequence = this.nextSequence;
      if (!this.writeEntry(writer, write)) continue;
      this.nextSequence++;
      this.inFlight.push(write);
      this.resendFrom = this.inFlight.length;
    }
    if (this.queueHead === this.queue.length) {
      this.queue = [];
      this.queueHead = 0;
    } else if (this.queueHead > 1024 && this.queueHead * 2 > this.queue.length) {
      this.queue = this.queue.slice(this.queueHead);
      this.queueHead = 0;
    }
  }

  private writeEntry(writer: ByteWriter, write: PendingWrite): boolean {
    for (const operation of write.operations) if (operation.kind === 'set') this.bind(writer, operation.target);
    const start = writer.length;
    try {
      const mark = beginWriteEntry(writer, write);
      for (const operation of write.operations) this.writeOperation(writer, operation);
      endWriteEntry(writer, mark);
      return true;
    } catch (thrown) {
      writer.rewind(start);
      this.settle(write, undefined, RivuletError.from(thrown));
      return false;
    }
  }

  private writeOperation(writer: ByteWriter, operation: PendingOperation): void {
    if (operation.kind !== 'set') {
      writeOperation(writer, operation, operation.form);
      return;
    }
    const { target, form } = operation;
    writeSet(writer, target.generation === this.generation ? target.binding : target.name, operation, form);
  }

  private bind(writer: ByteWriter, target: Target): void {
    if (target.generation === this.generation || this.nextBinding > MAX_BINDINGS) return;
    target.generation = this.generation;
    target.binding = this.nextBinding++;
    writeBindEntry(writer, target.binding, target.name);
  }

  private wakeUp(): void {
    const { wake } = this;
    this.wake = undefined;
    wake?.();
  }

  // ------------------------------------------------------------------------------------------------------ ends

  private settle(write: PendingWrite, outcome: WriteOutcome | undefined, error: RivuletError | undefined): void {
    const { waiters } = write;
    write.waiters = undefined;
    if (!write.isSettled) {
      write.isSettled = true;
      write.settle(outcome, error);
    }
    if (waiters) for (const waiter of waiters) if (--waiter.left === 0) waiter.done();
  }

  /** Gives up on a write for its caller; the server's answer, should it come, concerns nobody. */
  giveUp(write: PendingWrite, error: RivuletError): void {
    this.settle(write, undefined, error);
    if (this.pending === 0) this.scheduleLinger();
  }

  /** One timer for all: most writes have the same time-out, so that they run out in their order. */
  private watchDeadline(deadline: number): void {
    if (deadline >= this.timerAt) return;
    this.timerAt = deadline;
    this.deadlineTimer?.unsubscribe();
    this.deadlineTimer = this.scheduler.schedule(
      () => {
        this.expire();
      },
      Math.max(0, deadline - this.scheduler.now()),
    );
  }

  private expire(): void {
    this.deadlineTimer = undefined;
    this.timerAt = Infinity;
    const now = this.scheduler.now();
    let earliest = Infinity;
    for (const write of [...this.unsettled()]) {
      if (write.deadline > now) earliest = Math.min(earliest, write.deadline);
      else this.settle(write, undefined, this.overdue(write));
    }
    if (earliest < Infinity) this.watchDeadline(earliest);
  }

  private overdue(write: PendingWrite): RivuletError {
    const { address } = this.connection.transport;
    const { status } = this.connection;
    const why = status.state === 'reconnecting' ? ` (${RivuletError.from(status.cause).rawMessage})` : '';
    return write.sequence === 0
      ? new RivuletError(
          'DEADLINE_EXCEEDED',
          `The write could not be sent to ${address} in time${why}. It was not made.`,
        )
      : new RivuletError(
          'DEADLINE_EXCEEDED',
          `${address} has not answered the write in time${why}. Read the value to see whether it was written.`,
          { reason: 'OUTCOME_UNKNOWN' },
        );
  }

  private *unsettled(): Generator<PendingWrite> {
    for (let index = this.inFlightHead; index < this.inFlight.length; index++) {
      const write = this.inFlight[index]!;
      if (!write.isSettled) yield write;
    }
    for (let index = this.queueHead; index < this.queue.length; index++) {
      const write = this.queue[index]!;
      if (!write.isSettled) yield write;
    }
  }

  private scheduleLinger(): void {
    if (this.lingerTimer) return;
    this.lingerTimer = this.scheduler.schedule(() => {
      this.lingerTimer = undefined;
      if (this.pending > 0) return;
      this.letGo();
      this.deadlineTimer?.unsubscribe();
      this.deadlineTimer = undefined;
      this.timerAt = Infinity;
      this.host.pipelineChanged();
    }, this.host.lingerMs);
  }

  private letGo(): void {
    this.isOpened = false;
    this.lingerTimer?.unsubscribe();
    this.retryTimer?.unsubscribe();
    this.lingerTimer = this.retryTimer = undefined;
    this.controller?.abort();
    this.controller = undefined;
    this.release?.();
    this.release = undefined;
  }
}
