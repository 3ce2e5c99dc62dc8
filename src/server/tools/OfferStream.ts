import type { CallContext } from 'nice-grpc';
import { RivuletError } from '../../errors/index.js';
import type { SessionStream } from '../../store/index.js';
import {
  closingReasonNumber,
  errorOfStatus,
  statusOf,
  toNumber,
  toolSpecFromMessage,
  type ClosingReason,
  type messages,
} from '../../wire/index.js';
import { requireShort } from '../requireShort.js';
import { sessionFor } from '../sessionFor.js';
import { CREDIT_BYTES, type ToolCall } from './ToolCall.js';
import { misuse, sessionOver, workerGone } from './toolErrors.js';
import type { ToolRegistry, ToolWorker } from './ToolRegistry.js';
import type { ToolScope } from './toolScope.js';

type Answer = messages.v1.OfferAnswer.$Properties;

/** One stream of a worker: the tools that it offers and the calls that it serves. */
export class OfferStream implements SessionStream, ToolWorker {
  offerId = '';
  source = '';
  maxCalls = 0;
  /** Nothing comes after the answers that wait. */
  isDone = false;
  isClosing = false;
  private registry: ToolRegistry | undefined;
  private readonly calls = new Map<number, ToolCall>();
  private nextNumber = 1;
  private answers: Answer[] = [];
  private wake: (() => void) | undefined;

  constructor(
    private readonly scope: ToolScope,
    private readonly context: CallContext,
  ) {}

  get running(): number {
    return this.calls.size;
  }

  // ------------------------------------------------------------------------------------------------ to the worker

  take(): Answer[] | undefined {
    const { answers } = this;
    if (answers.length === 0) return undefined;
    this.answers = [];
    return answers;
  }

  untilAnswers(): Promise<void> {
    return new Promise(resolve => {
      if (this.answers.length > 0 || this.isDone) resolve();
      else this.wake = resolve;
    });
  }

  start(call: ToolCall): void {
    call.number = this.nextNumber++;
    this.calls.set(call.number, call);
    const { number, name, args, timeLeftMs } = call;
    this.push({ start: { call: number, tool: name, arguments: args, timeoutMs: timeLeftMs, credit: CREDIT_BYTES } });
  }

  grant({ number }: ToolCall, bytes: number): void {
    if (!this.calls.has(number)) return;
    // One for each call, however slowly the worker reads.
    const waiting = this.answers.find(({ credit }) => credit?.call === number)?.credit;
    if (waiting) waiting.bytes = (waiting.bytes ?? 0) + bytes;
    else this.push({ credit: { call: number, bytes } });
  }

  cancel({ number }: ToolCall, reason: RivuletError): void {
    if (!this.calls.delete(number)) return;
    const wasSent = !this.answers.some(({ start }) => start?.call === number);
    this.answers = this.answers.filter(({ start, credit }) => start?.call !== number && credit?.call !== number);
    if (wasSent) this.push({ cancel: { call: number, status: statusOf(reason) } });
  }

  replace(): void {
    const message = 'The offer goes on over another stream.';
    this.leave(({ name }) => workerGone(name, this.source, message));
    this.close('shutdown', message);
  }

  close(reason: ClosingReason, message: string): void {
    if (this.isClosing) return;
    this.isClosing = true;
    this.leave(() => sessionOver(this.registry?.session.id ?? '', reason, message));
    this.push({ closing: { reason: closingReasonNumber(reason), message } });
    this.isDone = true;
    this.wakeUp();
  }

  /** Ends everything that it began. */
  dispose(): void {
    this.isDone = true;
    this.leave(({ name }) => workerGone(name, this.source, 'Its stream has ended.'));
  }

  // ---------------------------------------------------------------------------------------------- from the worker

  /** Reads until the worker ends. */
  readAll(requests: AsyncIterable<messages.v1.OfferToolsRequest.$Properties>): Promise<void> {
    const reading = this.read(requests).finally(() => {
      this.isDone = true;
      this.wakeUp();
    });
    // Awaited by the stream, but not at once.
    reading.catch(() => {});
    return reading;
  }

  private async read(requests: AsyncIterable<messages.v1.OfferToolsRequest.$Properties>): Promise<void> {
    for await (const { entries } of requests) {
      if (this.isClosing) return;
      for (const entry of entries ?? []) this.receive(entry);
    }
  }

  private receive(entry: messages.v1.OfferEntry.$Properties): void {
    const { open, progress, chunk, result, failure, withdraw } = entry;
    if (open) {
      this.open(open);
      return;
    }
    if (!this.registry) throw misuse('The first entry of an offer must open it.');
    // What is said about a call that is over crossed the news of that.
    if (progress) this.calls.get(toNumber(progress.call))?.progress(progress.progress ?? {});
    else if (chunk) this.calls.get(toNumber(chunk.call))?.chunk(chunk.value ?? '');
    else if (result) this.end(toNumber(result.call))?.result(result.value ?? '');
    else if (failure) this.end(toNumber(failure.call))?.finish(errorOfStatus(failure.status));
    else if (withdraw) {
      this.registry.remove(this);
      this.push({ withdrawn: {} });
    }
  }

  private open(open: messages.v1.OfferOpen.$Properties): void {
    if (this.registry) throw misuse('The offer is open already.');
    const { sessionId, create, offerId, source, tools, maxCalls } = open;
    requireShort('offer id', offerId ?? '');
    requireShort('source', source ?? '');
    if (!offerId) throw new RivuletError('INVALID_ARGUMENT', 'The offer has no id: give it one of its own.');
    const session = sessionFor(this.scope.store, sessionId ?? '', create, '');
    const registry = this.scope.toolsOf(session);
    this.offerId = offerId;
    this.source = source ?? '';
    const { toolCallsPerWorker } = registry.limits;
    this.maxCalls = Math.min(maxCalls || toolCallsPerWorker, toolCallsPerWorker);
    registry.add(this, (tools ?? []).map(toolSpecFromMessage));
    this.registry = registry;
    session.addStream(this);
    this.push({ opened: { epoch: session.epoch } });
  }

  private end(number: number): ToolCall | undefined {
    const call = this.calls.get(number);
    this.calls.delete(number);
    return call;
  }

  /** Takes the tools out of the list, and fails the calls. */
  private leave(why: (call: ToolCall) => RivuletError): void {
    const { registry } = this;
    if (!registry) return;
    registry.remove(this);
    for (const call of this.calls.values()) call.finish(why(call));
    this.calls.clear();
    registry.session.removeStream(this);
  }

  private push(answer: Answer): void {
    if (this.isDone || this.context.signal.aborted) return;
    this.answers.push(answer);
    this.wakeUp();
  }

  private wakeUp(): void {
    this.wake?.();
    this.wake = undefined;
  }
}
