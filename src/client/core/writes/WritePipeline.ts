import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import {
  beginWriteEntry,
  ByteWriter,
  closingError,
  endWriteEntry,
  readAnswers,
  variablesService,
  writeAcknowledgedEntry,
  writeBindEntry,
  writeOpenEntry,
  type AnswerSink,
  type ClosingReason,
  type SessionSpec,
  type WriteOutcome,
} from '../../../wire/index.js';
import type { Backoff } from '../Backoff.js';
import { isConnectionTrouble, isFatal, type Connection, type Era } from '../Connection.js';
import { linkAborts, onAbort, orAborted } from '../waiting.js';
import { EarliestTimer } from './EarliestTimer.js';
import type { FlushWaiter, PendingWrite, Target } from './PendingWrite.js';
import { writesOverUnary } from './unaryWrites.js';
import { WriteGate } from './WriteGate.js';
import { writeOne } from './writeOne.js';

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
// The numbers that a server is sure to take are less than this; names beyond that are sent as they are.
const MAX_BINDINGS = 10_000;
/** Writes of a session that have no answer, in all. */
const MAX_PENDING_WRITES = 100_000;

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
  readonly targets = new Map<string, Target>();
  private queue: PendingWrite[] = [];
  private queueHead = 0;
  /** Sent, in the order of their sequence. */
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
  /** Holds back what must not be sent before a watch has begun. */
  readonly gate: WriteGate;
  /** Wakes the sender; set while it has nothing to send. */
  private wake: (() => void) | undefined;
  private lingerTimer: Subscription | undefined;
  private retryTimer: Subscription | undefined;
  /** One for all: most writes have the same time-out, so that they run out in their order. */
  private readonly deadlines: EarliestTimer;
  private answeredAny = false;
  /** Writes whose caller waits. */
  private awaited = 0;
  private closedWith: RivuletError | undefined;
  /** Why the last stream failed; undefined once one is open again. */
  private trouble: RivuletError | undefined;

  constructor(host: PipelineHost) {
    this.host = host;
    this.connection = host.connection;
    this.scheduler = host.connection.scheduler;
    this.backoff = this.connection.newBackoff();
    this.gate = new WriteGate(this.scheduler, () => {
      this.wakeUp();
    });
    this.deadlines = new EarliestTimer(this.scheduler, () => {
      this.expire();
    });
  }

  get isWanted(): boolean {
    return this.release !== undefined;
  }

  get isLive(): boolean {
    return this.isOpened;
  }

  /** Somebody waits for an answer. */
  get isBusy(): boolean {
    return this.awaited > 0;
  }

  /** Writes that have no answer yet. */
  private get pending(): number {
    return this.queue.length - this.queueHead + this.inFlight.length - this.inFlightHead;
  }

  target(name: string): Target {
    let target = this.targets.get(name);
    if (!target) {
      target = { name, binding: 0, committedAt: 0, generation: 0 };
      this.targets.set(name, target);
    }
    return target;
  }

  /** The last write, where it was not sent yet and more can be put into it. */
  get lastQueued(): PendingWrite | undefined {
    return this.queue.length > this.queueHead ? this.queue[this.queue.length - 1] : undefined;
  }

  push(write: PendingWrite): void {
    if (this.closedWith) {
      write.isSettled = true;
      write.settle(undefined, this.closedWith);
      return;
    }
    if (this.pending >= MAX_PENDING_WRITES) this.forgetSettled();
    if (this.pending >= MAX_PENDING_WRITES) {
      const text = `${MAX_PENDING_WRITES} writes of the session ${this.host.sessionId} have no answer yet. Await some of them first.`;
      write.isSettled = true;
      write.settle(undefined, new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'LIMIT_EXCEEDED' }));
      return;
    }
    this.gate.add(write);
    this.queue.push(write);
    this.awaited++;
    this.deadlines.setBy(write.deadline);
    this.start();
  }

  /** Goes before everything that was not sent yet. Nobody waits for it, so that it keeps no stream open. */
  pushFirst(write: PendingWrite): void {
    this.queueNext(write);
    this.start();
  }

  /** Settles when everything that is pending now has its answer. */
  flush(): Promise<void> {
    return new Promise(resolve => {
      const waiter: FlushWaiter = { left: 0, done: resolve };
      for (const write of this.unsettled()) {
        if (write.isOwn) continue;
        waiter.left++;
        (write.waiters ??= []).push(waiter);
      }
      if (waiter.left === 0) resolve();
    });
  }

  /** Stops for good. */
  close(error: RivuletError): void {
    this.closedWith = error;
    this.stop(error);
  }

  /** Fails everything that is pending. What is pushed afterwards starts anew. */
  private stop(error: RivuletError): void {
    const writes = [...this.unsettled()];
    this.letGo();
    for (const write of writes) this.settle(write, undefined, error);
    this.host.pipelineChanged();
  }

  // -------------------------------------------------------------------------------------------------- answers

  opened(epoch: string): void {
    const isOtherEpoch = this.epoch !== '' && epoch !== this.epoch;
    this.epoch = epoch;
    this.isOpened = true;
    this.trouble = undefined;
    this.backoff.works();
    const unanswered = this.inFlight.slice(this.inFlightHead);
    this.inFlight = [];
    this.inFlightHead = 0;
    if (isOtherEpoch) {
      const text = `The server has lost the history of the session ${this.host.sessionId} before it answered this write. Read the value to see whether it was written.`;
      const error = new RivuletError('ABORTED', text, { reason: 'OUTCOME_UNKNOWN' });
      for (const write of unanswered) this.settle(write, undefined, error);
    } else {
      // What was given up is not sent again: its caller reckons with the present value, not with one that comes later.
      this.inFlight = unanswered.filter(write => !write.isSettled);
    }
    this.resendFrom = 0;
    this.host.epochSeen(epoch);
    this.host.pipelineChanged();
    this.wakeUp();
  }

  outcome(outcome: WriteOutcome): void {
    let at = this.inFlightHead;
    while (at < this.inFlight.length && this.inFlight[at]!.sequence < outcome.sequence) at++;
    const write = this.inFlight[at];
    if (write?.sequence !== outcome.sequence) return;
    // Answers come in order: those that were passed over never come.
    for (let passed = this.inFlightHead; passed < at; passed++) {
      this.settle(this.inFlight[passed]!, undefined, this.passedOver());
    }
    if (outcome.revision > 0) this.host.committed(this.epoch, outcome.revision);
    this.inFlightHead = at + 1;
    this.acknowledged = outcome.sequence;
    this.answeredAny = true;
    if (this.inFlightHead > 1024 && this.inFlightHead * 2 > this.inFlight.length) {
      this.inFlight = this.inFlight.slice(this.inFlightHead);
      this.resendFrom = Math.max(0, this.resendFrom - this.inFlightHead);
      this.inFlightHead = 0;
    }
    this.settle(write, outcome, undefined);
    if (this.queueHead < this.queue.length) this.wakeUp();
    else if (this.pending === 0 && !this.isBusy) this.scheduleLinger();
  }

  closing(reason: ClosingReason, message: string): void {
    throw closingError(this.host.sessionId, reason, message);
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
      const metadata = await orAborted(this.connection.metadata(), signal);
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
    const wasOpened = this.isOpened;
    this.isOpened = false;
    this.trouble = error;
    this.controller?.abort();
    const isRefused = !wasOpened && error.code === 'RESOURCE_EXHAUSTED';
    if (!era || isFatal(error) || isRefused || !this.isBusy) {
      if (era && isConnectionTrouble(error)) this.connection.failed(era, error);
      this.stop(this.connection.explained(error));
      return;
    }
    if (era.signal.aborted || isConnectionTrouble(error)) {
      this.connection.failed(era, error);
      this.open();
      return;
    }
    if (error.reason === 'OUTCOME_UNKNOWN') this.startAnew(error);
    if (error.code === 'RESOURCE_EXHAUSTED') this.refuseLarge(error);
    const delayMs = this.backoff.fails();
    if (delayMs === undefined) {
      this.stop(error);
      return;
    }
    this.retryTimer = this.scheduler.schedule(() => {
      this.open();
    }, delayMs);
  }

  /** The server does not know what became of what it was sent. */
  private startAnew(error: RivuletError): void {
    const unanswered = this.inFlight.slice(this.inFlightHead);
    this.dropInFlight();
    for (const write of unanswered) this.settle(write, undefined, error);
  }

  /** Nothing that was sent is sent again, in this epoch or another. */
  private dropInFlight(): void {
    this.inFlight = [];
    this.inFlightHead = 0;
    this.resendFrom = 0;
    this.acknowledged = this.nextSequence - 1;
    this.epoch = '';
  }

  /** A message too large for the server broke the stream, and would break the next one. */
  private refuseLarge(error: RivuletError): void {
    for (let index = this.inFlightHead; index < this.inFlight.length; index++) {
      const write = this.inFlight[index]!;
      if (write.isLarge) this.settle(write, undefined, error);
    }
  }

  /** What goes over the stream: pulled as fast as the connection takes it. */
  private async *requests(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    this.isOpened = false;
    this.generation++;
    this.nextBinding = 1;
    const wakeUp = () => {
      this.wakeUp();
    };
    const callOff = onAbort(signal, wakeUp);
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
      callOff();
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
      const write = this.inFlight[this.resendFrom++]!;
      if (!write.isSettled) this.writeEntry(writer, write, false);
    }
    while (this.queueHead < this.queue.length && !isMessageFull()) {
      if (this.inFlight.length - this.inFlightHead >= MAX_IN_FLIGHT) break;
      const write = this.queue[this.queueHead]!;
      if (!write.isSettled && this.gate.holdsBack(write)) break;
      this.queueHead++;
      // The time was over before it could be sent: it never is.
      if (write.isSettled) continue;
      write.sequence = this.nextSequence;
      if (!this.writeEntry(writer, write, true)) continue;
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

  /** @param isNew False for a write that may have been decided: the server knows it by its number, so it stays as it was. */
  private writeEntry(writer: ByteWriter, write: PendingWrite, isNew: boolean): boolean {
    for (const operation of write.operations) if (operation.kind === 'set') this.bind(writer, operation.target);
    const start = writer.length;
    for (;;) {
      let index = 0;
      try {
        const mark = beginWriteEntry(writer, write);
        for (; index < write.operations.length; index++) {
          if (isNew && writer.length - start > MESSAGE_BYTES && write.splitAt) {
            this.putOff(write, write.splitAt(index));
            break;
          }
          const operation = write.operations[index]!;
          writeOne(writer, operation, operation.kind === 'set' ? this.targetOf(operation.target) : '');
        }
        endWriteEntry(writer, mark);
        if (writer.length - start > MESSAGE_BYTES) write.isLarge = true;
        return true;
      } catch (thrown) {
        writer.rewind(start);
        const error = RivuletError.from(thrown);
        // Those who share a write with a bad one have nothing to do with it.
        if (isNew && write.leaveOut && write.operations.length > 1) write.leaveOut(index, error);
        else {
          this.settle(write, undefined, error);
          return false;
        }
      }
    }
  }

  /** The rest of a write that grew too large is one more, and whoever waits for the write waits for it. */
  private putOff({ waiters }: PendingWrite, rest: PendingWrite): void {
    for (const waiter of waiters ?? []) waiter.left++;
    rest.waiters = waiters && [...waiters];
    this.awaited++;
    this.queueNext(rest);
  }

  private targetOf({ name, binding, generation }: Target): string | number {
    return generation === this.generation ? binding : name;
  }

  /** Goes before everything that waits. */
  private queueNext(write: PendingWrite): void {
    this.queue = [write, ...this.queue.slice(this.queueHead)];
    this.queueHead = 0;
  }

  private bind(writer: ByteWriter, target: Target): void {
    if (target.generation === this.generation || this.nextBinding >= MAX_BINDINGS) return;
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
      if (!write.isOwn) this.awaited--;
      write.settle(outcome, error);
    }
    if (waiters) for (const waiter of waiters) if (--waiter.left === 0) waiter.done();
  }

  /** Gives up on a write for its caller; the server's answer, should it come, concerns nobody. */
  giveUp(write: PendingWrite, error: RivuletError): void {
    this.settle(write, undefined, error);
    if (!this.isBusy) this.scheduleLinger();
  }

  private expire(): void {
    const now = this.scheduler.now();
    let earliest = Infinity;
    for (const write of [...this.unsettled()]) {
      if (write.deadline > now) earliest = Math.min(earliest, write.deadline);
      else this.settle(write, undefined, this.overdue(write));
    }
    this.forgetSettled();
    this.deadlines.setBy(earliest);
    if (!this.isBusy) this.scheduleLinger();
  }

  /** What waits in the queue for nobody would count against what may wait there. */
  private forgetSettled(): void {
    this.queue = this.queue.slice(this.queueHead).filter(write => !write.isSettled);
    this.queueHead = 0;
  }

  private overdue(write: PendingWrite): RivuletError {
    const { address } = this.connection.transport;
    const cause = this.trouble ?? this.connection.lastFailure;
    const why = cause ? ` (${cause.rawMessage.replace(/\.$/, '')})` : '';
    return write.sequence === 0
      ? new RivuletError(
          'DEADLINE_EXCEEDED',
          `The write could not be sent to ${address} in time${why}. It was not made.`,
          { cause },
        )
      : new RivuletError(
          'DEADLINE_EXCEEDED',
          `${address} has not answered the write in time${why}. Read the value to see whether it was written.`,
          { reason: 'OUTCOME_UNKNOWN', cause },
        );
  }

  private passedOver(): RivuletError {
    const text = `${this.connection.transport.address} has answered a later write, and this one not at all. Read the value to see whether it was written.`;
    return new RivuletError('ABORTED', text, { reason: 'OUTCOME_UNKNOWN' });
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
    if (this.lingerTimer || !this.release) return;
    this.lingerTimer = this.scheduler.schedule(() => {
      this.lingerTimer = undefined;
      if (!this.isBusy) this.stop(idleError());
    }, this.host.lingerMs);
  }

  private letGo(): void {
    this.isOpened = false;
    this.queue = [];
    this.queueHead = 0;
    this.dropInFlight();
    this.deadlines.stop();
    this.lingerTimer?.unsubscribe();
    this.retryTimer?.unsubscribe();
    this.lingerTimer = this.retryTimer = undefined;
    this.controller?.abort();
    this.controller = undefined;
    this.release?.();
    this.release = undefined;
  }
}

/** Only a write of the client's own can be left when nobody waits. */
function idleError(): RivuletError {
  return new RivuletError('CANCELLED', 'Nobody waited for a write any more.', { reason: 'CLOSED' });
}
