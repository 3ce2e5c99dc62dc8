import type { Observable, SchedulerLike, Subscription } from 'rxjs';
import { operate } from '../../operators/operate.js';
import { errorBody, isFinal } from '../errorBody.js';
import { toJson } from '../toJson.js';
import { COMMENT_TEXT, eventText, type EventFields } from './eventText.js';
import { END_ID } from './lastEventId.js';

/** What to do with an item when the reader is so slow that no more may wait. */
export type OnSlow = 'close' | 'resume' | 'drop-oldest' | 'latest';

export interface EventBodyOptions<T> {
  /** Gives what comes after an event, or all where the id is undefined. */
  readonly open: (lastEventId: string | undefined) => Observable<T>;
  readonly fieldsOf: (item: T) => EventFields;
  /** What the reader has seen last. */
  readonly lastEventId: string | undefined;
  readonly onSlow: OnSlow;
  readonly maxBuffered: number;
  readonly maxBufferedBytes: number;
  /** 0: no heartbeat. */
  readonly heartbeatMs: number;
  readonly retryMs: number | undefined;
  readonly scheduler: SchedulerLike;
}

interface WaitingEvent {
  readonly bytes: Uint8Array;
  readonly id: string | undefined;
}

const encoder = new TextEncoder();
/** Enough for a write to be worth it, little enough that a slow reader holds no more than this beside what waits. */
const CHUNK_BYTES = 64 * 1024;

/**
 * The body of an event stream: a queue with an Observable at one end and a reader at the other.
 *
 * The reader pulls. What waits for it is bounded; then `onSlow` says what gives.
 */
export class EventBody<T> {
  readonly stream: ReadableStream<Uint8Array>;
  /** Settles with the first event, or with the end or the error that came before any. */
  readonly first: Promise<void>;
  private settleFirst: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  private readonly waiting: WaitingEvent[] = [];
  private waitingBytes = 0;
  private lastId: string | undefined;
  /** The id after which the source was opened. */
  private openedAfter: string | undefined;
  private isStarted = false;
  /** Stops taking items, where it takes them at the moment. */
  private stopTaking: (() => void) | undefined;
  /** Took no more, and goes on after `lastId` once everything is read. */
  private isPaused = false;
  /** Nothing comes after what waits. */
  private isEnded = false;
  private isReaderGone = false;
  /** Goes before the first event, and takes no room from it. */
  private preamble: Uint8Array | undefined;
  /** The reader waits. */
  private wake: (() => void) | undefined;
  private readonly ending = new AbortController();
  private readonly closing = new AbortController();
  private heartbeat: Subscription | undefined;
  private sentAt = 0;

  constructor(private readonly options: EventBodyOptions<T>) {
    this.lastId = options.lastEventId;
    this.first = new Promise((resolve, reject) => {
      this.settleFirst = { resolve, reject };
    });
    // Who does not ask for it must not be told of it as of an unhandled rejection.
    this.first.catch(() => {});
    // No chunk is made before it is asked for: what waits, waits in one place, where it is counted.
    this.stream = new ReadableStream<Uint8Array>(
      { pull: controller => this.pull(controller), cancel: () => this.leave() },
      { highWaterMark: 0 },
    );
  }

  /** Aborted once nothing more is taken. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  /** Aborted once the reader has all that it will get. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  /** Begins to take items. The first read does so, too. */
  start(): void {
    if (this.isStarted || this.isEnded) return;
    this.isStarted = true;
    const { retryMs, heartbeatMs, scheduler } = this.options;
    if (retryMs !== undefined) this.preamble = encoder.encode(`retry: ${retryMs}\n\n`);
    this.sentAt = scheduler.now();
    if (heartbeatMs > 0) this.beat(heartbeatMs);
    this.take();
  }

  /** Ends it without a word, so that the browser comes again. */
  cancel(): void {
    this.settleFirst?.resolve();
    this.end();
    this.waiting.length = 0;
    this.waitingBytes = 0;
    this.wakeReader();
    this.closing.abort();
  }

  private leave(): void {
    this.isReaderGone = true;
    this.cancel();
  }

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    this.start();
    const { preamble } = this;
    if (preamble) {
      this.preamble = undefined;
      controller.enqueue(preamble);
      return;
    }
    while (this.waiting.length === 0) {
      if (this.isEnded) {
        // What the reader has cancelled is closed already.
        if (!this.isReaderGone) controller.close();
        this.closing.abort();
        return;
      }
      if (this.isPaused) {
        this.take();
        continue;
      }
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
    }
    controller.enqueue(this.nextChunk());
    this.sentAt = this.options.scheduler.now();
  }

  private nextChunk(): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    do {
      const { bytes } = this.waiting.shift()!;
      parts.push(bytes);
      length += bytes.length;
    } while (this.waiting.length > 0 && length + this.waiting[0]!.bytes.length <= CHUNK_BYTES);
    this.waitingBytes -= length;
    if (parts.length === 1) return parts[0]!;
    const chunk = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      chunk.set(part, at);
      at += part.length;
    }
    return chunk;
  }

  private take(): void {
    this.isPaused = false;
    this.openedAfter = this.lastId;
    let source: Observable<T>;
    try {
      source = this.options.open(this.lastId);
    } catch (thrown) {
      this.fail(thrown);
      return;
    }
    const taking = operate<T, never>(subscriber => {
      this.stopTaking = () => subscriber.unsubscribe();
      return {
        next: item => this.accept(item),
        error: thrown => this.fail(thrown),
        complete: () => this.finish({ event: 'complete', id: END_ID, data: '{}' }),
      };
    });
    // What the handlers throw, such as that of an id that cannot be one, is the error of the stream.
    source.pipe(taking).subscribe({ error: thrown => this.fail(thrown) });
  }

  private accept(item: T): void {
    if (this.isEnded || this.isPaused) return;
    const fields = this.options.fieldsOf(item);
    const bytes = encoder.encode(eventText(fields));
    if (!this.hasRoom(bytes.length) && !this.makeRoom(bytes.length)) return;
    this.push({ bytes, id: fields.id });
    this.settleFirst?.resolve();
  }

  private hasRoom(bytes: number): boolean {
    const { maxBuffered, maxBufferedBytes } = this.options;
    // One event that is larger than all that may wait can still go alone.
    if (this.waiting.length === 0) return true;
    return this.waiting.length < maxBuffered && this.waitingBytes + bytes <= maxBufferedBytes;
  }

  /** @returns Whether the item may be taken. */
  private makeRoom(bytes: number): boolean {
    switch (this.options.onSlow) {
      case 'resume':
        // Without an id since it was opened, it would begin where it began, again and again.
        this.isPaused = this.lastId !== this.openedAfter;
        if (this.isPaused) this.stopTaking?.();
        else this.end();
        return false;
      case 'close':
        this.end();
        return false;
      case 'drop-oldest':
        while (!this.hasRoom(bytes)) this.waitingBytes -= this.waiting.shift()!.bytes.length;
        return true;
      case 'latest':
        this.waiting.length = 0;
        this.waitingBytes = 0;
        return true;
    }
  }

  private push(event: WaitingEvent): void {
    this.waiting.push(event);
    this.waitingBytes += event.bytes.length;
    // An id counts for those after it as well, as in the browser.
    if (event.id !== undefined) this.lastId = event.id;
    this.wakeReader();
  }

  private fail(thrown: unknown): void {
    if (this.isEnded) return;
    this.settleFirst?.reject(thrown);
    this.finish({ event: 'failure', id: isFinal(thrown) ? END_ID : undefined, data: toJson(errorBody(thrown)) });
  }

  private finish(last: EventFields): void {
    if (this.isEnded) return;
    this.settleFirst?.resolve();
    this.push({ bytes: encoder.encode(eventText(last)), id: undefined });
    this.end();
  }

  private end(): void {
    this.isEnded = true;
    this.stopTaking?.();
    this.heartbeat?.unsubscribe();
    this.ending.abort();
    this.wakeReader();
  }

  private wakeReader(): void {
    const { wake } = this;
    this.wake = undefined;
    wake?.();
  }

  /** One timer for all the time, which what is sent need not move: it sleeps for the rest when it fires. */
  private beat(delayMs: number): void {
    const { scheduler, heartbeatMs } = this.options;
    this.heartbeat = scheduler.schedule(() => {
      const now = scheduler.now();
      const silentMs = now - this.sentAt;
      // A clock that was set back must not make the silence longer.
      if (silentMs >= 0 && silentMs < heartbeatMs) {
        this.beat(heartbeatMs - silentMs);
        return;
      }
      this.sentAt = now;
      this.beat(heartbeatMs);
      // A reader that has something to read needs no sign of life.
      if (this.wake) this.push({ bytes: encoder.encode(COMMENT_TEXT), id: undefined });
    }, delayMs);
  }
}
