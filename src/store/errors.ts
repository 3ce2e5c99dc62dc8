import { RivuletError } from '../errors/index.js';
import type { Violation } from '../variables/index.js';
import type { Limits } from './limits.js';

// The errors of the engine, so that each says the same thing the same way wherever it is found.

/** @param what What would go past the limit, as the beginning of a sentence. */
export function limitExceeded(limits: Limits, limit: keyof Limits, what: string): RivuletError {
  const max = limits[limit];
  return new RivuletError('RESOURCE_EXHAUSTED', `${what}, past the limit ${limit} of ${max}.`, {
    reason: 'LIMIT_EXCEEDED',
    details: { limit, max: String(max) },
  });
}

export function unknownVariable(name: string): RivuletError {
  const advice = name.startsWith('#') ? 'It may have been deleted: look it up by its name.' : 'Register it first.';
  return new RivuletError('NOT_FOUND', `There is no variable ${name}. ${advice}`, {
    reason: 'UNKNOWN_VARIABLE',
    details: { name },
  });
}

export function unknownSession(sessionId: string): RivuletError {
  return new RivuletError('NOT_FOUND', `There is no session ${sessionId}. Open it first; it may have expired.`, {
    reason: 'UNKNOWN_SESSION',
    details: { session: sessionId },
  });
}

export function sessionEnded(sessionId: string): RivuletError {
  return new RivuletError(
    'FAILED_PRECONDITION',
    `The session ${sessionId} was ended, and its history is gone. Start anew, without a position or an epoch.`,
    { reason: 'SESSION_ENDED', details: { session: sessionId } },
  );
}

export function epochChanged(sessionId: string, asked: string, epoch: string): RivuletError {
  return new RivuletError(
    'ABORTED',
    `The write was issued in the epoch ${asked} of the session ${sessionId}, which is now in the epoch ${epoch}. ` +
      'Whether it took effect is unknown: read the present value before you write again.',
    { reason: 'EPOCH_CHANGED', details: { session: sessionId, asked, epoch } },
  );
}

export function outcomeUnknown(sequence: number): RivuletError {
  return new RivuletError(
    'ABORTED',
    `The outcome of the write ${sequence} is not known: later writes of the client have been decided. Read the present value before you write again.`,
    { reason: 'OUTCOME_UNKNOWN', details: { sequence: String(sequence) } },
  );
}

/** @param expected What the writer expected, in words that follow `expected`. */
export function versionMismatch(
  { name, id, version }: { readonly name: string; readonly id: string; readonly version: number },
  expected: string,
  expectedVersion: string,
): RivuletError {
  return new RivuletError(
    'FAILED_PRECONDITION',
    `The variable ${name} is at version ${version} (id ${id}), expected ${expected}. Read it and decide anew.`,
    { reason: 'VERSION_MISMATCH', details: { name, id, expected: expectedVersion, current: String(version) } },
  );
}

export function refusedValue(name: string, { constraint, message }: Violation): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `The variable ${name} does not take the value: ${message}.`, {
    reason: constraint === 'type' ? 'TYPE_MISMATCH' : 'CONSTRAINT_VIOLATED',
    details: { name, constraint },
  });
}
