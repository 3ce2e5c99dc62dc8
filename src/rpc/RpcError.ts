import { RivuletError, type ErrorCode, type RivuletErrorOptions } from '../errors/index.js';

/**
 * How a call fails, the same on both sides: a handler throws it, and the caller catches it with its code, its sentence,
 * its reason and its details.
 *
 * There is one factory for each code of gRPC that is not OK.
 *
 * @example A user that is not there
 * ```ts
 * const error = RpcError.notFound('There is no user 42.', { details: { userId: 42 } });
 * console.log(error.code, error.details); // NOT_FOUND { userId: 42 }
 * ```
 */
export class RpcError extends RivuletError {
  override readonly name: string = 'RpcError';

  /** The caller has gone or called it off. */
  static cancelled(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('CANCELLED', message, options);
  }

  /** Nothing better is known. */
  static unknown(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('UNKNOWN', message, options);
  }

  /** What was sent is wrong by itself, whatever the state of the server. */
  static invalidArgument(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('INVALID_ARGUMENT', message, options);
  }

  /** The time is over. What was asked for may have happened all the same. */
  static deadlineExceeded(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('DEADLINE_EXCEEDED', message, options);
  }

  /** There is no such thing. */
  static notFound(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('NOT_FOUND', message, options);
  }

  /** There is such a thing already. */
  static alreadyExists(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('ALREADY_EXISTS', message, options);
  }

  /** This caller may not, whoever else may. */
  static permissionDenied(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('PERMISSION_DENIED', message, options);
  }

  /** A limit is reached: a quota, a buffer, a disk. */
  static resourceExhausted(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('RESOURCE_EXHAUSTED', message, options);
  }

  /** The state of the server has to change first; the same call again will not help. */
  static failedPrecondition(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('FAILED_PRECONDITION', message, options);
  }

  /** It lost a race: read again, and decide anew. */
  static aborted(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('ABORTED', message, options);
  }

  /** Past the end of what there is so far. */
  static outOfRange(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('OUT_OF_RANGE', message, options);
  }

  /** The server does not know how. */
  static unimplemented(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('UNIMPLEMENTED', message, options);
  }

  /** A fault of the server. */
  static internal(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('INTERNAL', message, options);
  }

  /** The server cannot be reached, or not now: the same call may succeed later. */
  static unavailable(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('UNAVAILABLE', message, options);
  }

  /** What was stored is lost or damaged. */
  static dataLoss(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('DATA_LOSS', message, options);
  }

  /** The caller has not said who it is, or not so that it is believed. */
  static unauthenticated(message: string, options?: RivuletErrorOptions): RpcError {
    return new RpcError('UNAUTHENTICATED', message, options);
  }

  /**
   * Gives what was thrown as an RpcError: itself if it is one, a RivuletError with all it says, CANCELLED for an abort,
   * otherwise `code` with the thrown thing as its `cause`.
   */
  static override from(thrown: unknown, code: ErrorCode = 'UNKNOWN'): RpcError {
    if (thrown instanceof RpcError) return thrown;
    const error = RivuletError.from(thrown, code);
    const { reason, details, cause = thrown } = error;
    return new RpcError(error.code, error.rawMessage, { reason, details, cause });
  }
}

/** Thrown by `send` of a call that takes nothing any more: it was ended or cancelled, or is over. */
export class StreamClosedError extends RpcError {
  override readonly name: string = 'StreamClosedError';

  constructor(message: string, options: Pick<RivuletErrorOptions, 'cause'> = {}) {
    super('FAILED_PRECONDITION', message, { ...options, reason: 'STREAM_CLOSED' });
  }
}
