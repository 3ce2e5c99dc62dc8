import type { Subscription } from 'rxjs';
import { RpcError } from '../RpcError.js';
import type { CallOptions } from '../types.js';
import type { CallScope } from './CallScope.js';
import { rpcErrorOf } from './rpcErrorOf.js';

// What a timer of JavaScript can hold.
const MAX_TIMER_MS = 2 ** 31 - 1;

/** One call from its start to its end: what breaks it off, and what it failed with. */
export class Call {
  readonly signal: AbortSignal;
  readonly timeoutMs: number | undefined;
  private readonly controller = new AbortController();
  private readonly timer: Subscription | undefined;
  private readonly callerSignal: AbortSignal | undefined;
  /** Breaks it off. */
  readonly abort = (reason: Error) => {
    this.controller.abort(reason);
  };
  private readonly follow = () => {
    this.abort(RpcError.cancelled(`The caller has aborted ${this.name}.`, { cause: this.callerSignal?.reason }));
  };

  /** @param defaultTimeoutMs Infinity for none. */
  constructor(
    private readonly scope: CallScope,
    readonly name: string,
    { signal, timeoutMs = Infinity }: CallOptions,
  ) {
    if (!(timeoutMs >= 0)) {
      throw RpcError.invalidArgument(`timeoutMs is ${timeoutMs}: give a number of milliseconds from 0.`);
    }
    this.signal = this.controller.signal;
    this.callerSignal = signal;
    scope.running.add(this.abort);
    if (signal?.aborted) this.follow();
    signal?.addEventListener('abort', this.follow, { once: true });
    if (timeoutMs > MAX_TIMER_MS) return;
    this.timeoutMs = timeoutMs;
    this.timer = scope.scheduler.schedule(() => {
      this.abort(
        RpcError.deadlineExceeded(`${name} has not ended within ${timeoutMs} ms.`, { details: { timeoutMs } }),
      );
    }, timeoutMs);
  }

  /** @throws RpcError why it was broken off, where it was. */
  requireRunning(): void {
    if (this.signal.aborted) throw this.signal.reason;
  }

  /** What the promise gives, unless the call is broken off first. */
  unlessBroken<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const abort = () => {
        reject(signal.reason);
      };
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      promise.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', abort);
      });
    });
  }

  /** What its caller gets for what was thrown. */
  failure(thrown: unknown): RpcError {
    return this.signal.aborted ? RpcError.from(this.signal.reason) : rpcErrorOf(thrown);
  }

  /** It is over, and nothing can break it off any more. */
  end(): void {
    this.scope.running.delete(this.abort);
    this.timer?.unsubscribe();
    this.callerSignal?.removeEventListener('abort', this.follow);
  }
}
