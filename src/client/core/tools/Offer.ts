import { RivuletError } from '../../../errors/index.js';
import { timeOfDay } from '../../../operators/steadyScheduler.js';
import { errorOfStatus, toNumber, toolsService, toolSpecToMessage, type messages } from '../../../wire/index.js';
import { isFatal } from '../Connection.js';
import type { SessionCore } from '../session/SessionCore.js';
import type { Session } from '../session/types.js';
import type { TransportCall } from '../Transport.js';
import { linkAborts, onAbort } from '../waiting.js';
import { keepStream } from './keepStream.js';
import { closedBy } from './listTools.js';
import { ServedCall, type ServedCallHost } from './ServedCall.js';
import type { OfferedTool } from './types.js';

type Entry = messages.v1.OfferEntry.$Properties;

/** Enough to fill a connection, little enough that a message is no burden to either side. */
const ENTRIES_PER_MESSAGE = 64;

/** What a worker offers, over as many streams as it takes, one after the other. */
export class Offer {
  /** Settles once the tools are in the list for the first time, or never will be. */
  readonly opened: Promise<void>;
  /** Settles when it is over. */
  readonly closed: Promise<void>;
  private readonly ending = new AbortController();
  private readonly id = crypto.randomUUID();
  private readonly tools: ReadonlyMap<string, OfferedTool>;
  private readonly calls = new Map<number, ServedCall>();
  private readonly host: ServedCallHost;
  private entries: Entry[] = [];
  private wake: (() => void) | undefined;
  private wasOpened = false;
  private isOpen = false;
  private closing: 'no' | 'withdrawing' | 'withdrawn' = 'no';
  private resolveOpened!: () => void;

  constructor(
    private readonly core: SessionCore,
    private readonly offered: readonly OfferedTool[],
    private readonly maxCalls: number,
    openSession: () => Session,
    ended: readonly AbortSignal[],
  ) {
    this.tools = new Map(offered.map(tool => [tool.name, tool]));
    this.host = {
      logger: core.logger,
      now: () => timeOfDay(core.connection.scheduler),
      send: entry => {
        this.send(entry);
      },
      openSession,
      ended: call => {
        if (this.calls.get(call.number) === call) this.calls.delete(call.number);
        if (this.isServed) this.wakeUp();
      },
    };
    const linked = linkAborts(this.ending.signal, ...ended);
    this.closed = keepStream(core.connection, linked.signal, this.exchange, error => this.isFinal(error))
      .catch((thrown: unknown) => {
        if (linked.signal.aborted && this.wasOpened) return;
        const error = RivuletError.from(thrown);
        if (this.wasOpened)
          core.logger.warn(`The tools ${[...this.tools.keys()].join(', ')} are offered no more`, error);
        throw error;
      })
      .finally(() => {
        linked[Symbol.dispose]();
      });
    this.opened = Promise.race([
      new Promise<void>(resolve => {
        this.resolveOpened = resolve;
      }),
      this.closed,
    ]);
    for (const settled of [this.opened, this.closed]) settled.catch(() => undefined);
  }

  /** Takes the tools back, and lets the calls under way end. */
  async close(graceMs: number): Promise<void> {
    if (this.closing === 'no') {
      this.closing = 'withdrawing';
      if (this.isOpen) this.send({ withdraw: {} });
      else this.abort();
      const timer = this.core.connection.scheduler.schedule(() => {
        this.abort();
      }, graceMs);
      this.closed
        .catch(() => undefined)
        .finally(() => {
          timer.unsubscribe();
        });
    }
    await this.closed.catch(() => undefined);
  }

  abort(reason: RivuletError = new RivuletError('CANCELLED', 'The offer was closed.', { reason: 'CLOSED' })): void {
    this.ending.abort(reason);
  }

  /** One stream. */
  private readonly exchange = async (call: TransportCall, answered: () => void): Promise<void> => {
    const { transport } = this.core.connection;
    if (!transport.bidirectional) throw noBidirectional();
    this.entries = [];
    try {
      const requests = this.requests(call.signal);
      for await (const { answers } of transport.bidirectional(toolsService.offerTools, requests, call)) {
        if (call.signal.aborted) break;
        answered();
        for (const answer of answers ?? []) this.receive(answer);
      }
      if (this.isServed && !call.signal.aborted) return;
      throw new RivuletError('UNAVAILABLE', `${transport.address} has ended the offer of tools.`);
    } catch (thrown) {
      this.abortCalls(RivuletError.from(call.signal.aborted ? call.signal.reason : thrown));
      throw thrown;
    } finally {
      this.isOpen = false;
    }
  };

  private receive({ opened, start, credit, cancel, withdrawn, closing }: messages.v1.OfferAnswer.$Properties): void {
    if (start) this.serve(start);
    else if (credit) this.calls.get(toNumber(credit.call))?.grant(credit.bytes ?? 0);
    else if (cancel) this.cancel(toNumber(cancel.call), errorOfStatus(cancel.status));
    else if (opened) {
      this.isOpen = true;
      this.wasOpened = true;
      this.core.epochSeen(opened.epoch ?? '');
      this.resolveOpened();
    } else if (withdrawn) {
      this.closing = 'withdrawn';
      this.wakeUp();
    } else if (closing) throw closedBy(this.core.sessionId, closing);
  }

  private serve(start: messages.v1.CallStart.$Properties): void {
    const tool = this.tools.get(start.tool ?? '');
    if (!tool) throw new RivuletError('INTERNAL', `The server calls the tool ${start.tool}, which was not offered.`);
    const call = new ServedCall(this.host, tool, start);
    this.calls.set(call.number, call);
    void call.run();
  }

  private cancel(number: number, reason: RivuletError): void {
    const call = this.calls.get(number);
    this.calls.delete(number);
    call?.abort(reason);
    if (this.isServed) this.wakeUp();
  }

  private abortCalls(reason: RivuletError): void {
    const calls = [...this.calls.values()];
    this.calls.clear();
    for (const call of calls) call.abort(reason);
  }

  /** The tools are taken back, and nothing is under way. */
  private get isServed(): boolean {
    return this.closing === 'withdrawn' && this.calls.size === 0;
  }

  private async *requests(signal: AbortSignal): AsyncGenerator<messages.v1.OfferToolsRequest.$Properties> {
    const callOff = onAbort(signal, () => {
      this.wakeUp();
    });
    try {
      yield { entries: [{ open: this.openEntry() }] };
      while (!signal.aborted) {
        if (this.entries.length > 0) yield { entries: this.entries.splice(0, ENTRIES_PER_MESSAGE) };
        else if (this.isServed) return;
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

  private openEntry(): messages.v1.OfferOpen.$Properties {
    const { sessionId, create, source } = this.core;
    const { ttlMs, metadata } = create;
    return {
      sessionId,
      create: { ttlMs, metadata: { ...metadata } },
      offerId: this.id,
      source,
      tools: this.offered.map(({ spec }) => toolSpecToMessage(spec)),
      maxCalls: this.maxCalls,
    };
  }

  private send(entry: Entry): void {
    this.entries.push(entry);
    this.wakeUp();
  }

  private wakeUp(): void {
    this.wake?.();
    this.wake = undefined;
  }

  private isFinal(error: RivuletError): boolean {
    if (isFatal(error) || error.code === 'ALREADY_EXISTS') return true;
    return !this.wasOpened && error.code === 'RESOURCE_EXHAUSTED';
  }
}

function noBidirectional(): RivuletError {
  return new RivuletError(
    'UNIMPLEMENTED',
    'Tools cannot be offered from here: this platform has no bidirectional streams. Offer them from Node.',
    { reason: 'NO_BIDIRECTIONAL' },
  );
}
