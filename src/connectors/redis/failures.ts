import { ClientClosedError, ErrorReply, ReconnectStrategyError } from 'redis';
import { RivuletError, type ErrorCode } from '../../errors/index.js';

/** What the answers of Redis that are errors begin with. */
const replies: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['ERR', 'INVALID_ARGUMENT'],
  ['NOSCRIPT', 'NOT_FOUND'],
  ['OOM', 'RESOURCE_EXHAUSTED'],
  ['MISCONF', 'RESOURCE_EXHAUSTED'],
  ['NOAUTH', 'UNAUTHENTICATED'],
  ['WRONGPASS', 'UNAUTHENTICATED'],
  ['NOPERM', 'PERMISSION_DENIED'],
  ['WRONGTYPE', 'FAILED_PRECONDITION'],
  ['NOGROUP', 'NOT_FOUND'],
  ['BUSYGROUP', 'ALREADY_EXISTS'],
  ['LOADING', 'UNAVAILABLE'],
  ['READONLY', 'UNAVAILABLE'],
  ['MASTERDOWN', 'UNAVAILABLE'],
  ['CLUSTERDOWN', 'UNAVAILABLE'],
  ['TRYAGAIN', 'UNAVAILABLE'],
  ['BUSY', 'UNAVAILABLE'],
]);

/** What the client threw, as one of ours. */
export function toRedisError(thrown: unknown): RivuletError {
  if (thrown instanceof RivuletError) return thrown;
  // It hides what our strategy gave up with.
  if (thrown instanceof ReconnectStrategyError) return toRedisError(thrown.originalError);
  // Its owner has closed it, and no answer is to come: to wait for the connection would be to wait for ever.
  if (thrown instanceof ClientClosedError) return closedError();
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code: systemCode } = error as { readonly code?: string };
  // A command that went out together with a wrong password is refused in words of its own.
  const isLockedOut = error.message.startsWith('ERR Protocol error: unauthenticated');
  const name = /^[A-Z]+(?= )/.exec(error.message)?.[0] ?? '';
  const reply = isLockedOut ? 'UNAUTHENTICATED' : replies.get(name);
  if (reply) return new RivuletError(reply, `Redis refused: ${error.message}`, { cause: error });
  if (error instanceof ErrorReply)
    return new RivuletError('FAILED_PRECONDITION', `Redis refused: ${error.message}`, { cause: error });
  if (/queue is full/i.test(error.message))
    return new RivuletError(
      'RESOURCE_EXHAUSTED',
      'Too many commands wait for Redis. Await them, as sinkTo does, and see status$ for whether it is away.',
      { cause: error },
    );
  const what = error.message || systemCode || error.name;
  return new RivuletError(
    'UNAVAILABLE',
    `The connection to Redis failed: ${what}. Is Redis there? status$ says whether it is tried again.`,
    {
      reason: 'CONNECTION_LOST',
      cause: error,
    },
  );
}

/** Whether trying to connect again cannot help. */
export function isFatal({ code }: RivuletError): boolean {
  return code === 'UNAUTHENTICATED' || code === 'PERMISSION_DENIED' || code === 'INVALID_ARGUMENT';
}

/** Whether Redis is there, and refused a command only because it is not ready for it. */
export function isNotReady({ code, reason }: RivuletError): boolean {
  return code === 'UNAVAILABLE' && reason !== 'CONNECTION_LOST';
}

export function closedError(): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', 'The connection to Redis is closed. Make a new one to go on.');
}
