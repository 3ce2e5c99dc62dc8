import { randomUUID } from 'node:crypto';
import { ServerError, type CallContext } from 'nice-grpc-common';
import { RivuletError } from '../errors/index.js';
import { codeNumber, fittingStatusDetails, statusDetailsKey } from '../wire/index.js';
import type { Logger } from './logger.js';

/** What a trailer can hold without being refused on the way, with room for the details beside it. */
const MAX_MESSAGE_LENGTH = 2_000;

/** The services that this library brings along. The others are written by its users. */
const ownServices = /^(rivulet\.v1|grpc)\./;

/** Turns what a call throws into what its caller may read. */
export type FailureMapper = (thrown: unknown, path: string, context: CallContext) => unknown;

/**
 * Makes the mapper of a server: a RivuletError leaves as a gRPC status with its reason and details. Anything else is a
 * bug, of a handler or of the server, whose text is not for strangers: it leaves as INTERNAL with an id, under which it is
 * in the log.
 */
export function createFailureMapper(logger: Logger): FailureMapper {
  return (thrown, path, { trailer, signal }) => {
    if (thrown instanceof ServerError) return thrown;
    // What a handler throws because it was stopped is no fault, and nobody reads it.
    if (signal.aborted && !(thrown instanceof RivuletError)) {
      if (!isAbort(thrown)) logger.debug?.('A call failed after its caller had gone', { path, error: thrown });
      return new ServerError(codeNumber('CANCELLED'), 'The call was cancelled.');
    }
    const told = toldError(thrown, path, logger);
    trailer.set(statusDetailsKey, fittingStatusDetails(told));
    return new ServerError(codeNumber(told.code), told.rawMessage);
  };
}

/** What a caller may read of an error: the same without its cause, or INTERNAL where it is a bug. */
function toldError(thrown: unknown, path: string, logger: Logger): RivuletError {
  const { code, rawMessage, reason, details } =
    thrown instanceof RivuletError ? thrown : internal(thrown, path, logger);
  return new RivuletError(code, readable(rawMessage), { reason, details });
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError';
}

function internal(thrown: unknown, path: string, logger: Logger): RivuletError {
  const id = randomUUID();
  // The name in the program: it begins with a small letter.
  const method = path.slice(1).replace(/\/(.)/, (_, first: string) => `.${first.toLowerCase()}`);
  const where = ownServices.test(method) ? 'the server, in' : 'handler';
  logger.error(`Unhandled error in ${where} ${method} (${id})`, { id, path, error: thrown });
  return new RivuletError('INTERNAL', `The server failed. Its log says why, under ${id}.`, { details: { id } });
}

function readable(message: string): string {
  const cut = message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
  // grpc-js passes the message to encodeURI, which throws at a lone surrogate where nobody catches it.
  return cut.toWellFormed();
}
