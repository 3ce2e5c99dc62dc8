import { Observable, type Unsubscribable } from 'rxjs';
import { RpcError } from '../RpcError.js';

const ended = { done: true, value: undefined } as const;

interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/** What an Observable emits, held until it is pulled. Subscribed to at the first pull. */
export class BufferedItems<T> implements AsyncIterator<T, undefined> {
  private items: T[] = [];
  /** How many of `items` were pulled: to shift them one by one would move the rest each time. */
  private taken = 0;
  private waiting: Waiting<T> | undefined;
  private subscription: Unsubscribable | undefined;
  private isOver = false;
  private failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly source: Observable<T>,
    private readonly maxBuffered: number,
    private readonly whose: string,
  ) {}

  next(): Promise<IteratorResult<T, undefined>> {
    if (!this.subscription && !this.isOver) this.subscribe();
    if (this.taken < this.items.length) return Promise.resolve({ done: false, value: this.take() });
    if (this.failure) {
      const { error } = this.failure;
      this.failure = undefined;
      return Promise.reject(error);
    }
    if (this.isOver) return Promise.resolve(ended);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    this.items = [];
    this.taken = 0;
    this.failure = undefined;
    return Promise.resolve(ended);
  }

  private subscribe(): void {
    // Through one more Observable, for its subscriber is known before the source is subscribed to: a synchronous source
    // can then be stopped, too.
    new Observable<T>(subscriber => {
      this.subscription = subscriber;
      this.source.subscribe(subscriber);
    }).subscribe({
      next: item => {
        this.offer(item);
      },
      error: (error: unknown) => {
        this.fail(error);
      },
      complete: () => {
        this.end();
      },
    });
  }

  private offer(item: T): void {
    const { waiting } = this;
    if (waiting) {
      this.waiting = undefined;
      waiting.resolve({ done: false, value: item });
    } else if (this.items.length - this.taken < this.maxBuffered) {
      this.items.push(item);
    } else {
      this.fail(this.overflow());
    }
  }

  private take(): T {
    const item = this.items[this.taken]!;
    this.items[this.taken++] = undefined as T;
    if (this.taken === this.items.length) {
      this.items = [];
      this.taken = 0;
    } else if (this.taken === 1024) {
      this.items = this.items.slice(1024);
      this.taken = 0;
    }
    return item;
  }

  private fail(error: unknown): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) waiting.reject(error);
    else this.failure = { error };
    this.end();
  }

  private end(): void {
    this.isOver = true;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(ended);
    try {
      this.subscription?.unsubscribe();
    } catch {
      // All that it has given is there, and nobody listens to how it clears up.
    }
  }

  private overflow(): RpcError {
    return RpcError.resourceExhausted(
      `${this.whose} is an Observable that emits faster than it is read: ${this.maxBuffered} items wait to be sent. ` +
        'Give an async iterable, which is pulled as it is read, throttle the Observable, or raise maxBuffered.',
      { reason: 'BUFFER_FULL', details: { maxBuffered: this.maxBuffered } },
    );
  }
}
