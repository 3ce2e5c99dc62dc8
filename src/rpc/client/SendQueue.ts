import { RpcError, StreamClosedError } from '../RpcError.js';

const ended = { done: true, value: undefined } as const;

interface Sent {
  readonly item: unknown;
  taken(): void;
  refused(error: RpcError): void;
}

/** What is sent by hand, until the transport takes it. */
export class SendQueue implements AsyncIterableIterator<unknown, undefined> {
  private readonly sent: Sent[] = [];
  private pull: ((result: IteratorResult<unknown, undefined>) => void) | undefined;
  private isEnded = false;
  private isLetGo = false;
  private isOver = false;
  private failure: RpcError | undefined;

  /**
   * @param onLetGo Called when the transport takes nothing any more; `close` is to follow, with what is known by then.
   * @param onOverflow Called when more is sent than may wait; it is to break the call off, for an item is lost.
   */
  constructor(
    private readonly name: string,
    private readonly maxWaiting: number,
    private readonly onLetGo: () => void,
    private readonly onOverflow: (error: RpcError) => void,
  ) {}

  /** Nothing more can be sent. */
  get isClosed(): boolean {
    return this.isEnded || this.isLetGo || this.isOver;
  }

  /** Fulfilled when it is taken. Who does not wait for it hears of a refusal from the call. */
  send(item: unknown): Promise<void> {
    const taken = this.take(item);
    taken.catch(() => {});
    return taken;
  }

  private take(item: unknown): Promise<void> {
    if (this.isClosed) return Promise.reject(this.refusal());
    const { pull } = this;
    if (pull) {
      this.pull = undefined;
      pull({ done: false, value: item });
      return Promise.resolve();
    }
    if (this.sent.length >= this.maxWaiting) {
      const error = this.overflow();
      this.close(error);
      this.onOverflow(error);
      return Promise.reject(error);
    }
    return new Promise((taken, refused) => {
      this.sent.push({ item, taken, refused });
    });
  }

  /** Nothing more comes after what was sent. Fails where the call has failed. */
  async end(): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.isClosed) return;
    this.isEnded = true;
    this.pull?.(ended);
    this.pull = undefined;
  }

  /** The call is over: nobody takes anything any more. */
  close(failure?: RpcError): void {
    if (this.isOver) return;
    this.isOver = true;
    this.failure = failure;
    this.pull?.(ended);
    this.pull = undefined;
    for (const { refused } of this.sent.splice(0)) refused(this.refusal());
  }

  next(): Promise<IteratorResult<unknown, undefined>> {
    const sent = this.sent.shift();
    if (sent) {
      sent.taken();
      return Promise.resolve({ done: false, value: sent.item });
    }
    if (this.isClosed) return Promise.resolve(ended);
    return new Promise(resolve => {
      this.pull = resolve;
    });
  }

  return(): Promise<IteratorResult<unknown, undefined>> {
    this.isLetGo = true;
    this.onLetGo();
    return Promise.resolve(ended);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private refusal(): RpcError {
    const { failure, name } = this;
    if (failure) return failure;
    const why = this.isEnded ? 'it was ended' : 'the call is over';
    return new StreamClosedError(`Nothing can be sent to ${name} any more: ${why}.`);
  }

  private overflow(): RpcError {
    return RpcError.resourceExhausted(
      `${this.maxWaiting} items wait to be sent to ${this.name}. Await each send, or raise maxBuffered.`,
      { reason: 'BUFFER_FULL', details: { maxBuffered: this.maxWaiting } },
    );
  }
}
