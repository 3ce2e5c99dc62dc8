import { RpcError } from '../RpcError.js';
import { letGo } from '../streams/letGo.js';
import type { Call } from './Call.js';

const ended = { done: true, value: undefined } as const;

/** The replies of one streamed call, which begins when the first is asked for. */
export class ReplyReader<T> implements AsyncIterator<T, undefined> {
  private call: Call | undefined;
  private items: AsyncIterator<T, unknown> | undefined;
  private starting: Promise<IteratorResult<T, undefined>> | undefined;
  private isOver = false;

  constructor(
    private readonly begin: () => Call,
    private readonly open: (call: Call) => Promise<AsyncIterable<T>>,
  ) {}

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.items) return this.items.next().then(this.took, this.failed);
    if (this.isOver) return Promise.resolve(ended);
    if (!this.starting) return (this.starting = this.start());
    // Asked for before the first has come: one call all the same.
    const again = () => this.next();
    return this.starting.then(again, again);
  }

  /** Breaks the call off, unless it is over. */
  async return(): Promise<IteratorResult<T, undefined>> {
    const { items, call, isOver } = this;
    if (isOver) return ended;
    this.finish();
    call?.abort(RpcError.cancelled(`${call.name} was let go of.`));
    // Not waited for: nobody wants what comes yet.
    if (items) letGo(items);
    return ended;
  }

  private async start(): Promise<IteratorResult<T, undefined>> {
    try {
      const call = this.begin();
      this.call = call;
      const replies = await this.open(call);
      call.requireRunning();
      if (this.isOver) return ended;
      this.items = replies[Symbol.asyncIterator]();
    } catch (thrown) {
      return this.failed(thrown);
    }
    return this.next();
  }

  private readonly took = (result: IteratorResult<T, unknown>): IteratorResult<T, undefined> => {
    if (!result.done) return result;
    this.finish();
    return ended;
  };

  private readonly failed = (thrown: unknown): IteratorResult<T, undefined> => {
    const failure: RpcError | undefined = this.call?.failure(thrown);
    const wasOver = this.isOver;
    this.finish();
    if (wasOver) return ended;
    throw failure ?? thrown;
  };

  private finish(): void {
    this.isOver = true;
    this.items = undefined;
    this.call?.end();
  }
}
