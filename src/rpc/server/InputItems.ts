import { RpcError } from '../RpcError.js';

const ended = { done: true, value: undefined } as const;

/** The messages of a caller, read and checked one by one as they are asked for. */
export class InputItems<T> implements AsyncIterableIterator<T, undefined> {
  private readonly messages: AsyncIterator<Uint8Array, unknown>;
  private isOver = false;

  constructor(
    messages: AsyncIterable<Uint8Array>,
    private readonly read: (bytes: Uint8Array) => T,
    private readonly signal: AbortSignal,
  ) {
    this.messages = messages[Symbol.asyncIterator]();
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    if (this.isOver) return ended;
    try {
      const result = await this.messages.next();
      if (!result.done) return { done: false, value: this.read(result.value) };
      // A caller that has gone must not be taken for one that has said all.
      if (this.signal.aborted) throw cancelled();
      this.isOver = true;
      return ended;
    } catch (thrown) {
      this.isOver = true;
      throw this.signal.aborted ? cancelled(thrown) : thrown;
    }
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.isOver = true;
    await this.messages.return?.();
    return ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function cancelled(cause?: unknown): RpcError {
  return RpcError.cancelled('The caller has cancelled the call or has gone, before it had sent everything.', { cause });
}
