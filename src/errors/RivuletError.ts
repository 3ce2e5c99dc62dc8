/** The status codes of gRPC, by name; what each means stands in the gRPC documentation. */
export type ErrorCode =
  | 'CANCELLED'
  | 'UNKNOWN'
  | 'INVALID_ARGUMENT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'OUT_OF_RANGE'
  | 'UNIMPLEMENTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'DATA_LOSS'
  | 'UNAUTHENTICATED';

/** What a fact about an error can be: anything that JSON has, so that it travels. */
export type ErrorDetail =
  string | number | boolean | null | readonly ErrorDetail[] | { readonly [key: string]: ErrorDetail };

export interface RivuletErrorOptions {
  /** Tells apart errors of one code, for programs: `VERSION_MISMATCH`, `OUTCOME_UNKNOWN`. */
  readonly reason?: string | undefined;
  /** Facts about the error, for programs: the name, the value, the limit. */
  readonly details?: Readonly<Record<string, ErrorDetail>> | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of this library: a gRPC code, a sentence that says what was wrong and what to do, and the facts.
 *
 * @example Tell a lost race from any other failure
 * ```ts
 * await session.set('mode', 'auto', { expectedVersion: 3 }).catch(error => {
 *   if (RivuletError.from(error).reason !== 'VERSION_MISMATCH') throw error;
 * });
 * ```
 */
export class RivuletError extends Error {
  override readonly name: string = 'RivuletError';
  readonly code: ErrorCode;
  /** The sentence alone; `message` has the code before it. */
  readonly rawMessage: string;
  readonly reason: string | undefined;
  readonly details: Readonly<Record<string, ErrorDetail>>;

  constructor(code: ErrorCode, message: string, { reason, details = {}, cause }: RivuletErrorOptions = {}) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.rawMessage = message;
    this.reason = reason;
    this.details = details;
  }

  /**
   * Gives what was thrown as a RivuletError: itself if it is one, CANCELLED for an abort, otherwise `code` with the
   * thrown thing as its `cause`.
   */
  static from(thrown: unknown, code: ErrorCode = 'UNKNOWN'): RivuletError {
    if (thrown instanceof RivuletError) return thrown;
    if (thrown instanceof Error) {
      const isAbort = thrown.name === 'AbortError';
      return new RivuletError(isAbort ? 'CANCELLED' : code, thrown.message, { cause: thrown });
    }
    return new RivuletError(code, String(thrown), { cause: thrown });
  }
}
