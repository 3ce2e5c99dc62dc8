import type { ClientReadableStream } from '@grpc/grpc-js';
import { RivuletError } from '../../errors/index.js';

const nothing = new Uint8Array();
const ended = { done: true, value: undefined } as const;

/**
 * What is held of messages until they are asked for, beyond which the stream is not read: as much as HTTP/2 lets a sender
 * be ahead. Less would lose more where a call fails, for grpc-js then drops at once what it has not handed over.
 */
const MAX_HELD_BYTES = 65_536;
const RESUME_AT_BYTES = 16_384;

/** A message costs more than its bytes. */
const MESSAGE_OVERHEAD_BYTES = 64;

interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/** The replies of a call, read no faster than they are asked for. */
export class ReplyStream<Response> implements AsyncIterator<Response, undefined> {
  private held: Uint8Array[] = [];
  private taken = 0;
  private heldBytes = 0;
  private isPaused = false;
  /** In the order in which they asked. */
  private readonly waiting: Waiting<Response>[] = [];
  private isOver = false;
  private failure: { readonly error: unknown } | undefined;
  private readonly abort = () => {
    this.fail(new RivuletError('CANCELLED', 'The call was aborted.'));
  };

  constructor(
    private readonly running: ClientReadableStream<Uint8Array>,
    private readonly read: (message: Uint8Array) => Response,
    private readonly signal: AbortSignal,
    failureOf: (error: Error) => RivuletError,
    /** Called once when the call is over. */
    private readonly onOver: () => void = () => {},
  ) {
    let status: Error | undefined;
    const over = () => {
      this.end(status && failureOf(status));
    };
    running.on('data', this.take);
    running.on('error', (error: Error) => {
      // What was received before it comes first, and then the end.
      status = error;
    });
    running.on('end', over);
    running.on('close', over);
    signal.addEventListener('abort', this.abort, { once: true });
    if (signal.aborted) this.abort();
  }

  next(): Promise<IteratorResult<Response, undefined>> {
    if (this.taken < this.held.length) {
      try {
        return Promise.resolve({ done: false, value: this.read(this.shift()) });
      } catch (thrown) {
        this.fail(thrown);
      }
    }
    if (this.failure) {
      const { error } = this.failure;
      this.failure = undefined;
      return Promise.reject(error);
    }
    if (this.isOver) return Promise.resolve(ended);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
    });
  }

  return(): Promise<IteratorResult<Response, undefined>> {
    this.drop();
    this.end();
    this.failure = undefined;
    return Promise.resolve(ended);
  }

  /** Breaks the call off: what was received and not asked for is lost. */
  fail(thrown: unknown): void {
    this.drop();
    this.end(thrown);
  }

  private readonly take = (message: Uint8Array): void => {
    if (this.isOver) return;
    const waiting = this.waiting.shift();
    if (!waiting) {
      this.held.push(message);
      this.heldBytes += message.length + MESSAGE_OVERHEAD_BYTES;
      if (this.heldBytes < MAX_HELD_BYTES) return;
      this.isPaused = true;
      this.running.pause();
      return;
    }
    try {
      waiting.resolve({ done: false, value: this.read(message) });
    } catch (thrown) {
      waiting.reject(thrown);
      this.drop();
      this.end();
    }
  };

  private shift(): Uint8Array {
    const message = this.held[this.taken]!;
    this.held[this.taken++] = nothing;
    this.heldBytes -= message.length + MESSAGE_OVERHEAD_BYTES;
    if (this.taken === this.held.length) {
      this.held = [];
      this.taken = 0;
    }
    if (this.isPaused && this.heldBytes <= RESUME_AT_BYTES) {
      this.held = this.held.slice(this.taken);
      this.taken = 0;
      this.isPaused = false;
      this.running.resume();
    }
    return message;
  }

  private drop(): void {
    this.held = [];
    this.taken = 0;
    this.heldBytes = 0;
    if (!this.isOver) this.running.cancel();
  }

  private end(thrown?: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.signal.removeEventListener('abort', this.abort);
    const [first, ...others] = this.waiting.splice(0);
    if (thrown === undefined) first?.resolve(ended);
    else if (first) first.reject(thrown);
    else this.failure = { error: thrown };
    for (const { resolve } of others) resolve(ended);
    // Of no use any more, and paused it would stay with the connection.
    this.isPaused = false;
    this.running.resume();
    this.onOver();
  }
}
