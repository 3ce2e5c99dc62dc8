import { ClientError, ServerError } from 'nice-grpc-common';
import { RivuletError } from '../errors/index.js';
import { errorCode } from '../wire/index.js';
import type { Middleware } from './middleware.js';

/** Where calls are told of: a logger of this library, the console, and most others. */
export interface CallLogger {
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
}

interface AnyCall {
  readonly method: { readonly path: string };
  readonly request: unknown;
  next(request: unknown, context: unknown): AsyncGenerator<unknown, unknown, undefined>;
}

/**
 * A middleware that tells of each call when it is over: its path, how it ended and how long it took. For either side.
 *
 * @example On the server and in the client
 * ```ts
 * createServer({ services, middleware: [callLogging(console)] });
 * createClient('localhost:50051', { middleware: [callLogging(console)] });
 * ```
 *
 * @param now Gives the time in ms. Default: `performance.now()`.
 */
export function callLogging(logger: CallLogger, now: () => number = () => performance.now()): Middleware<never> {
  const logged = async function* ({ method, request, next }: AnyCall, context: unknown) {
    const startedAt = now();
    // What neither returns nor throws was let go of.
    let code = 'CANCELLED';
    try {
      const reply = yield* next(request, context);
      code = 'OK';
      return reply;
    } catch (thrown) {
      code = codeOf(thrown);
      throw thrown;
    } finally {
      logger.info('A call is over', { path: method.path, code, durationMs: now() - startedAt });
    }
  };
  return logged;
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof ServerError || thrown instanceof ClientError) return errorCode(thrown.code);
  return RivuletError.from(thrown).code;
}
