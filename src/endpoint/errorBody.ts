import { RivuletError, type ErrorCode, type ErrorDetail } from '../errors/index.js';

/** An error as it reaches a stranger. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly reason?: string | undefined;
  readonly details: Readonly<Record<string, ErrorDetail>>;
}

/** Errors that are no fault of the caller, and that nobody meant for a stranger to read. */
const PRIVATE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['UNKNOWN', 'INTERNAL', 'DATA_LOSS']);

/** Errors after which the same request may well succeed. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...['CANCELLED', 'UNKNOWN', 'DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED', 'ABORTED', 'INTERNAL'],
  ...['UNAVAILABLE', 'DATA_LOSS'],
] as ErrorCode[]);

/** What a stranger may read of an error: all of a RivuletError about his request, and nothing of any other. */
export function errorBody(thrown: unknown): ErrorBody {
  const { code, rawMessage, reason, details } = RivuletError.from(thrown, 'INTERNAL');
  if (!(thrown instanceof RivuletError) || PRIVATE.has(code)) {
    return { code: 'INTERNAL', message: 'The server failed.', details: {} };
  }
  return { code, message: rawMessage, reason, details };
}

/** Tells whether the same request will fail again, whenever it comes. */
export function isFinal(thrown: unknown): boolean {
  return thrown instanceof RivuletError && !PASSING.has(thrown.code);
}
