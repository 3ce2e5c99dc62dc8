import type { RivuletError } from '../../errors/index.js';

/** A call that has no answer yet. */
export interface Call {
  readonly peer: string;
  /** As JSON; undefined for nothing. */
  readonly data: string | undefined;
  /** Its length in bytes. */
  readonly bytes: number;
  /** The id that it was sent under; undefined while no peer can have it. */
  sentAs: number | undefined;
  resolve(reply: unknown): void;
  reject(error: RivuletError): void;
}
