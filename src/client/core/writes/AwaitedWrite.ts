import type { RivuletError } from '../../../errors/index.js';
import type { Metadata, WriteOutcome } from '../../../wire/index.js';
import type { WriteOptions } from '../options.js';
import { cancelled, onAbort } from '../waiting.js';
import type { FlushWaiter, PendingOperation, PendingWrite } from './PendingWrite.js';

const noMetadata: Metadata = Object.freeze({});

/**
 * A write whose caller awaits it.
 *
 * A class and no closures: there may be hundreds of thousands a second, each alive until its answer has come, and what is
 * alive is what garbage collection costs.
 */
export class AwaitedWrite<T> implements PendingWrite {
  sequence = 0;
  isSettled = false;
  waiters: FlushWaiter[] | undefined = undefined;
  readonly metadata: Metadata;
  readonly eventTime: number | undefined;
  private unlisten: (() => void) | undefined = undefined;

  constructor(
    readonly operations: PendingOperation[],
    readonly independent: boolean,
    { metadata = noMetadata, eventTime }: WriteOptions,
    readonly deadline: number,
    private readonly resultOf: (outcome: WriteOutcome, operations: readonly PendingOperation[]) => T,
    private readonly resolve: (result: T) => void,
    private readonly reject: (error: RivuletError) => void,
  ) {
    this.metadata = metadata;
    this.eventTime = eventTime;
  }

  /** Gives the write up when the signal is aborted. */
  follow(signal: AbortSignal, giveUp: (write: PendingWrite, error: RivuletError) => void): void {
    const abort = () => {
      giveUp(this, cancelled(signal.reason));
    };
    this.unlisten = onAbort(signal, abort);
  }

  settle(outcome: WriteOutcome | undefined, error: RivuletError | undefined): void {
    this.unlisten?.();
    const failure = error ?? (this.independent ? undefined : outcome?.failures[0]?.error);
    if (failure) this.reject(failure);
    else this.resolve(this.resultOf(outcome!, this.operations));
  }
}
