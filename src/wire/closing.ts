import { RivuletError } from '../errors/index.js';

/** Why the server ends a stream. */
export type ClosingReason = 'shutdown' | 'session-ended' | 'session-expired';

/** By the numbers of the enum ClosingReason. */
const reasons: readonly ClosingReason[] = ['shutdown', 'shutdown', 'session-ended', 'session-expired'];

export function closingReasonNumber(reason: ClosingReason): number {
  return reasons.lastIndexOf(reason);
}

export function closingReasonOf(number: number): ClosingReason {
  return reasons[number] ?? 'shutdown';
}

/** The error of a stream that the server has closed, the same for every kind of stream. */
export function closingError(session: string, reason: ClosingReason, message: string): RivuletError {
  switch (reason) {
    case 'session-ended':
      return closed('FAILED_PRECONDITION', 'SESSION_ENDED', `The session ${session} was ended.`, message);
    case 'session-expired':
      return closed('ABORTED', 'SESSION_EXPIRED', `The session ${session} has expired.`, message);
    case 'shutdown':
      return closed('UNAVAILABLE', 'SHUTDOWN', 'The server shuts down.', message);
  }
}

function closed(code: RivuletError['code'], reason: string, what: string, message: string): RivuletError {
  return new RivuletError(code, `${what} ${message}`.trim(), { reason });
}
