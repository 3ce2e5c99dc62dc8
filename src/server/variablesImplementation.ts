import type { CallContext, ServiceImplementation } from 'nice-grpc';
import { variablesService } from '../wire/index.js';
import type { Authenticator } from './authentication.js';
import type { FailureMapper } from './failures.js';
import type { ServiceScope } from './serviceScope.js';
import { createUnaryCalls } from './unaryCalls.js';
import { serveWatch } from './watchStream.js';
import { serveWriteStream } from './writeStream.js';

/**
 * The variables service on a store.
 *
 * Who may call and how errors leave is settled here and not in a middleware: for a stream that would be one more
 * asynchronous generator, for each frame one more pass through it.
 */
export function createVariablesImplementation(
  scope: ServiceScope,
  authenticate: Authenticator,
  mapFailure: FailureMapper,
): ServiceImplementation<typeof variablesService> {
  const calls = createUnaryCalls(scope.store);

  function unary<Request, Response>(path: string, call: (request: Request) => Response | Promise<Response>) {
    return async (request: Request, context: CallContext): Promise<Response> => {
      try {
        authenticate(context);
        return await call(request);
      } catch (thrown) {
        throw mapFailure(thrown, path, context);
      }
    };
  }

  function streaming<Request>(
    path: string,
    call: (scope: ServiceScope, request: Request, context: CallContext) => AsyncGenerator<Uint8Array, void, undefined>,
  ) {
    return async function* (request: Request, context: CallContext): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        authenticate(context);
        yield* call(scope, request, context);
      } catch (thrown) {
        throw mapFailure(thrown, path, context);
      }
    };
  }

  return {
    openSession: unary(variablesService.openSession.path, calls.openSession),
    endSession: unary(variablesService.endSession.path, calls.endSession),
    listSessions: unary(variablesService.listSessions.path, calls.listSessions),
    getVariables: unary(variablesService.getVariables.path, calls.getVariables),
    listVariables: unary(variablesService.listVariables.path, calls.listVariables),
    getHistory: unary(variablesService.getHistory.path, calls.getHistory),
    write: unary(variablesService.write.path, calls.write),
    writeStream: streaming(variablesService.writeStream.path, serveWriteStream),
    watch: streaming(variablesService.watch.path, serveWatch),
  };
}
