import type { RivuletError } from '../../../errors/index.js';
import type { Metadata, Operation, ValueForm, WriteOutcome } from '../../../wire/index.js';

/** A name that is written to, and the number that the present stream has bound it to. */
export interface Target {
  readonly name: string;
  binding: number;
  /** The last revision at which this client is known to have changed it, in the present epoch; 0 for none. */
  committedAt: number;
  /** The stream that `binding` belongs to. */
  generation: number;
}

export type PendingOperation =
  | {
      readonly kind: 'set';
      readonly target: Target;
      readonly value: Extract<Operation, { kind: 'set' }>['value'];
      readonly form: ValueForm;
      readonly expectedVersion?: number | undefined;
      readonly expectedId?: string | undefined;
    }
  | (Exclude<Operation, { kind: 'set' }> & { readonly form: ValueForm });

/** A write from its call to its answer. */
export interface PendingWrite {
  /** 0 until it is sent for the first time. */
  sequence: number;
  readonly operations: PendingOperation[];
  readonly independent: boolean;
  readonly metadata: Metadata;
  readonly eventTime: number | undefined;
  /** By the scheduler's clock. */
  readonly deadline: number;
  /** Written by the client for itself: nobody waits for it. */
  readonly isOwn?: boolean | undefined;
  /** Too large to share a message with others. */
  isLarge?: boolean | undefined;
  /** Takes an operation out that cannot be sent, so that the others can. Absent where they belong together. */
  leaveOut?(index: number, error: RivuletError): void;
  /** Takes the operations from `index` on out, as a write of their own. Absent where they belong together. */
  splitAt?(index: number): PendingWrite;
  /** The caller has its answer, be it only that the time is over. */
  isSettled: boolean;
  /** Called once, with the outcome or with what became of it instead. */
  settle(outcome: WriteOutcome | undefined, error: RivuletError | undefined): void;
  /** Those who wait for everything before a certain moment. */
  waiters: FlushWaiter[] | undefined;
}

export interface FlushWaiter {
  left: number;
  done(): void;
}
