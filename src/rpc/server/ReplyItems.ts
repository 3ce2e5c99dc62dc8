import { RpcError } from '../RpcError.js';

const ended = { done: true, value: undefined } as const;

/** What a reply is made of. */
export interface ReplySource<T, R> {
  /** Begins; nothing is done before the first item is asked for. */
  open(): Promise<AsyncIterator<T, unknown>>;
  /** Makes an item ready to be sent. */
  prepare(item: T): R;
  /** Gives what is thrown instead of what was thrown. */
  failure(thrown: unknown): unknown;
  /** Runs once when all is over, whichever way. */
  dispose(): Promise<void>;
}

/**
 * The items of a streamed reply, taken from their source as they are asked for.
 *
 * nice-grpc notices that a caller has gone when it writes the next time. This one ends with the signal, also while it
 * waits for its source.
 */
export class ReplyItems<T, R> implements AsyncGenerator<R, undefined, undefined> {
  private opening: Promise<AsyncIterator<T, unknown>> | undefined;
  private items: AsyncIterator<T, unknown> | undefined;
  /** Its source has ended by itself, well or not. */
  private isDrained = false;
  private isOver = false;
  private disposed: Promise<void> | undefined;
  private rejectPending: ((error: unknown) => void) | undefined;
  private readonly abort = () => {
    this.rejectPending?.(cancelled());
    this.rejectPending = undefined;
    void this.stop();
  };

  constructor(
    private readonly source: ReplySource<T, R>,
    private readonly signal: AbortSignal,
  ) {}

  async next(): Promise<IteratorResult<R, undefined>> {
    if (this.isOver) return ended;
    try {
      if (!this.items) await this.start();
      const result = await this.untilNext();
      if (!result.done) return { done: false, value: this.source.prepare(result.value) };
      this.isDrained = true;
      await this.stop();
      return ended;
    } catch (thrown) {
      const failure = this.source.failure(thrown);
      const disposed = this.stop();
      // A source that is to be ended takes the time that it takes: its caller need not wait for that.
      if (this.isDrained && !this.signal.aborted) await disposed;
      throw failure;
    }
  }

  async return(): Promise<IteratorResult<R, undefined>> {
    this.rejectPending?.(cancelled());
    this.rejectPending = undefined;
    await this.stop();
    return ended;
  }

  async throw(thrown: unknown): Promise<IteratorResult<R, undefined>> {
    await this.stop();
    throw thrown;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private async start(): Promise<void> {
    if (this.signal.aborted) throw cancelled();
    this.signal.addEventListener('abort', this.abort, { once: true });
    this.opening = this.source.open();
    this.items = await this.opening;
    if (this.isOver) throw cancelled();
  }

  /** The next item, unless the call is over first. */
  private untilNext(): Promise<IteratorResult<T, unknown>> {
    return new Promise((resolve, reject) => {
      this.rejectPending = reject;
      this.items!.next().then(resolve, (thrown: unknown) => {
        this.isDrained = true;
        reject(thrown);
      });
    });
  }

  private stop(): Promise<void> {
    this.isOver = true;
    this.signal.removeEventListener('abort', this.abort);
    return (this.disposed ??= this.dispose());
  }

  private async dispose(): Promise<void> {
    // What the handler has of the call is in use until it has ended.
    if (this.opening && !this.isDrained) await letGo(this.opening);
    await this.source.dispose();
  }
}

/** Whoever does not read any more does not care how it ends. */
async function letGo(opening: Promise<AsyncIterator<unknown, unknown>>): Promise<void> {
  try {
    const items = await opening;
    await items.return?.();
  } catch {
    // It was told to stop, and has.
  }
}

function cancelled(): RpcError {
  return RpcError.cancelled('The caller has cancelled the call or has gone.');
}
