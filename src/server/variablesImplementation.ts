import type { CallContext, ServiceImplementation } from 'nice-grpc';
import { variablesService } from '../wire/index.js';
import type { ServiceScope } from './serviceScope.js';
import { createUnaryCalls } from './unaryCalls.js';
import { serveWatch } from './watchStream.js';
import { serveWriteStream } from './writeStream.js';

/**
 * The variables service on a store.
 *
 * Each call settles by itself who may call and how errors leave, and no middleware does: for a stream that would be one
 * more asynchronous generator, to keep in memory and to pass each frame through.
 */
export function createVariablesImplementation(scope: ServiceScope): ServiceImplementation<typeof variablesService> {
  const { store, authenticate, mapFailure } = scope;
  const calls = createUnaryCalls(store, scope.turn);

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

  return {
    openSession: unary(variablesService.openSession.path, calls.openSession),
    endSession: unary(variablesService.endSession.path, calls.endSession),
    listSessions: unary(variablesService.listSessions.path, calls.listSessions),
    getVariables: unary(variablesService.getVariables.path, calls.getVariables),
    listVariables: unary(variablesService.listVariables.path, calls.listVariables),
    getHistory: unary(variablesService.getHistory.path, calls.getHistory),
    write: unary(variablesService.write.path, calls.write),
    writeStream: (requests, context) => serveWriteStream(scope, requests, context),
    watch: (request, context) => serveWatch(scope, request, context),
  };
}
