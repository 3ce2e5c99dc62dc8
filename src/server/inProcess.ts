import type { CallContext } from 'nice-grpc';
import { RivuletError } from '../errors/index.js';
import { variablesService, type MethodDefinition } from '../wire/index.js';
import { toldError } from './failures.js';
import type { Logger } from './logger.js';
import type { ServiceScope } from './serviceScope.js';
import { createUnaryCalls } from './unaryCalls.js';
import { serveWatch } from './watchStream.js';
import { serveWriteStream } from './writeStream.js';

/** What a call has beside its request. */
export interface InProcessCall {
  /** Cancels the call. */
  readonly signal: AbortSignal;
}

/** Calls of a server from within its process: what `createClientOver` takes as its transport. */
export interface InProcessTransport {
  readonly address: string;
  unary<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    call: InProcessCall,
  ): Promise<Response>;
  serverStream<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    call: InProcessCall,
  ): AsyncIterable<Response>;
  bidirectional<Request, Response>(
    method: MethodDefinition<Request, Response>,
    requests: AsyncIterable<Request>,
    call: InProcessCall,
  ): AsyncIterable<Response>;
  renew(): void;
  close(): void;
}

let connections = 0;

/**
 * Makes a transport to the services of a server without a socket between.
 *
 * Everything passes through the wire format, so that nobody holds an object of somebody else. Who is in the process is
 * let in without a token. Each stream counts as a connection of its own: the limits of a connection are for strangers.
 */
export function createInProcessTransport(scope: ServiceScope, logger: Logger): InProcessTransport {
  const address = `in-process-${++connections}`;
  const mapFailure = (thrown: unknown, path: string) => toldError(thrown, path, logger);
  // A frame that is taken here has left.
  const inner: ServiceScope = { ...scope, authenticate: () => {}, mapFailure, onceGone: undefined };
  const calls = createUnaryCalls(scope.store);
  const unaryByPath = new Map<string, (request: never) => unknown>([
    [variablesService.openSession.path, calls.openSession],
    [variablesService.endSession.path, calls.endSession],
    [variablesService.listSessions.path, calls.listSessions],
    [variablesService.getVariables.path, calls.getVariables],
    [variablesService.listVariables.path, calls.listVariables],
    [variablesService.getHistory.path, calls.getHistory],
    [variablesService.write.path, calls.write],
  ]);
  let streams = 0;
  const contextOf = ({ signal }: InProcessCall) =>
    ({ signal, peer: `${address}/${++streams}` }) as unknown as CallContext;

  return {
    address,
    async unary(method, request, { signal }) {
      const call = unaryByPath.get(method.path);
      if (!call) throw new RivuletError('UNIMPLEMENTED', `${method.path} cannot be called within the process.`);
      try {
        const received = method.requestDeserialize(method.requestSerialize(request));
        const answer = await orAborted(Promise.resolve(call(received as never)), signal);
        return method.responseDeserialize(method.responseSerialize(answer as never));
      } catch (thrown) {
        throw mapFailure(thrown, method.path);
      }
    },
    async *serverStream(method, request, call) {
      const received = method.requestDeserialize(method.requestSerialize(request));
      const frames = serveWatch(inner, received as never, contextOf(call));
      for await (const frame of untilAborted(frames, call.signal)) yield answerOf(method, frame);
    },
    async *bidirectional(method, requests, call) {
      const received = receivedOf(method, untilAborted(requests, call.signal));
      const answers = serveWriteStream(inner, received as AsyncIterable<Uint8Array>, contextOf(call));
      for await (const answer of untilAborted(answers, call.signal)) yield answerOf(method, answer);
    },
    renew() {},
    close() {},
  };
}

/** What the client reads of what the server writes, through bytes as on a wire. */
export function answerOf<Request, Response>(method: MethodDefinition<Request, Response>, bytes: Uint8Array): Response {
  return method.responseDeserialize(method.responseSerialize(bytes as never));
}

/** What the server reads of what the client writes, through bytes as on a wire. */
export async function* receivedOf<Request, Response>(
  method: MethodDefinition<Request, Response>,
  requests: AsyncIterable<Request>,
): AsyncGenerator<Request> {
  for await (const request of requests) yield method.requestDeserialize(method.requestSerialize(request));
}

/** Ends with the signal, as a call does, however long the next item takes. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const result = await orAborted(iterator.next(), signal);
      if (result.done === true) return;
      yield result.value;
    }
  } finally {
    // Nobody waits for it, and how it ends concerns nobody.
    void iterator.return?.()?.catch(() => {});
  }
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new RivuletError('CANCELLED', 'The call was aborted.'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
