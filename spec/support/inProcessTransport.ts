import { Metadata, type CallContext } from 'nice-grpc';
import type { Transport, TransportCall } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { serveImplementation, type Implementation, type MethodServer } from '../../src/rpc/serving.js';
import { hasGone } from '../../src/server/frameFlow.js';
import { answerOf, receivedOf } from '../../src/server/inProcess.js';
import { createLoopTurn } from '../../src/server/loopTurn.js';
import { OpenStreams } from '../../src/server/openStreams.js';
import type { ServiceScope } from '../../src/server/serviceScope.js';
import { createUnaryCalls } from '../../src/server/unaryCalls.js';
import { serveWatch } from '../../src/server/watchStream.js';
import { serveWriteStream } from '../../src/server/writeStream.js';
import { createSessionStore, type SessionStoreOptions } from '../../src/store/index.js';
import { codeNumber, errorFromStatus, statusDetailsOf, variablesService } from '../../src/wire/index.js';

export interface InProcessServer {
  readonly scope: ServiceScope;
  /** A transport to it: everything passes through the wire format, and nothing through a socket. */
  connect(options?: { readonly bidirectional?: boolean | undefined }): Transport;
  /** Serves what `implement` has made, too. */
  serve(implementation: Implementation): void;
  close(): void;
}

/** The server's own functions, without gRPC around them. */
export function createInProcessServer(options: SessionStoreOptions = {}): InProcessServer {
  const store = createSessionStore(options);
  const streams = new OpenStreams(store.limits);
  const scope: ServiceScope = {
    store,
    streams,
    authenticate: () => {},
    mapFailure: thrown => thrown,
    turn: createLoopTurn(),
    random: Math.random,
  };
  const calls = createUnaryCalls(store);
  const unaryByPath = new Map<string, (request: never) => unknown>([
    [variablesService.openSession.path, calls.openSession],
    [variablesService.endSession.path, calls.endSession],
    [variablesService.listSessions.path, calls.listSessions],
    [variablesService.getVariables.path, calls.getVariables],
    [variablesService.listVariables.path, calls.listVariables],
    [variablesService.getHistory.path, calls.getHistory],
    [variablesService.write.path, calls.write],
  ]);
  const services = new Map<string, MethodServer>();
  let connections = 0;

  function connect({ bidirectional = true }: { readonly bidirectional?: boolean | undefined } = {}): Transport {
    const peer = `in-process-${++connections}`;
    const rpcContextOf = ({ signal, metadata }: TransportCall): CallContext => ({
      signal,
      peer,
      metadata: Metadata(metadata),
      header: Metadata(),
      trailer: Metadata(),
      sendHeader: () => {},
    });
    const contextOf = ({ signal }: TransportCall) => ({ signal, peer }) as unknown as CallContext;

    const transport: Transport = {
      address: peer,
      unary: (method, request, call) =>
        orAborted(
          (async () => {
            const message = method.requestSerialize(request);
            const served = services.get(method.path);
            if (served) return method.responseDeserialize((await served(message, rpcContextOf(call))) as Uint8Array);
            const answer = await unaryByPath.get(method.path)!(method.requestDeserialize(message) as never);
            return method.responseDeserialize(method.responseSerialize(answer as never));
          })(),
          call.signal,
        ),
      async *serverStream(method, request, call) {
        const served = services.get(method.path);
        if (served) {
          const replies = served(method.requestSerialize(request), rpcContextOf(call)) as AsyncIterable<Uint8Array>;
          for await (const reply of untilAborted(replies, call.signal)) yield method.responseDeserialize(reply);
          return;
        }
        const received = method.requestDeserialize(method.requestSerialize(request));
        const frames = serveWatch(scope, received as never, contextOf(call));
        for await (const frame of untilAborted(frames, call.signal)) {
          yield answerOf(method, frame);
          hasGone(frame);
        }
      },
      clientStream: (method, requests, call) =>
        orAborted(
          (async () => {
            const bytes = untilAborted(serialized(method, requests), call.signal);
            const reply = (await services.get(method.path)!(bytes, rpcContextOf(call))) as Uint8Array;
            return method.responseDeserialize(reply);
          })(),
          call.signal,
        ),
      async *bidirectional(method, requests, call) {
        const served = services.get(method.path);
        if (served) {
          const bytes = untilAborted(serialized(method, requests), call.signal);
          const replies = served(bytes, rpcContextOf(call)) as AsyncIterable<Uint8Array>;
          for await (const reply of untilAborted(replies, call.signal)) yield method.responseDeserialize(reply);
          return;
        }
        const received = receivedOf(method, untilAborted(requests, call.signal));
        const answers = serveWriteStream(scope, received as AsyncIterable<Uint8Array>, contextOf(call));
        for await (const answer of untilAborted(answers, call.signal)) yield answerOf(method, answer);
      },
      renew: () => {},
      close: () => {},
    };
    if (!bidirectional) {
      delete transport.bidirectional;
      delete transport.clientStream;
    }
    return transport;
  }

  return {
    scope,
    connect,
    serve(implementation) {
      const { definition, implementation: methods } = serveImplementation(implementation, {
        authenticate: () => {},
        mapFailure: thrown => thrown,
        middleware: [],
        strictReplies: true,
        onTrouble: () => {},
      });
      for (const [name, { path }] of Object.entries(definition)) services.set(path, methods[name]!);
    },
    close() {
      streams.closeAll();
      store.close();
    },
  };
}

async function* serialized<Request>(
  { requestSerialize }: { requestSerialize(request: Request): Uint8Array },
  requests: AsyncIterable<Request>,
): AsyncGenerator<Uint8Array> {
  for await (const request of requests) yield requestSerialize(request);
}

/** Ends with the signal, as a call does, however long the next item takes. Errors come out as they would over gRPC. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await orAborted(iterator.next(), signal);
      if (done) return;
      yield value;
    }
  } finally {
    void iterator.return?.();
  }
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new RivuletError('CANCELLED', 'The call was aborted.'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise
      .then(resolve, (thrown: unknown) => reject(overTheWire(thrown)))
      .finally(() => signal.removeEventListener('abort', abort));
  });
}

function overTheWire(thrown: unknown): RivuletError {
  const error = RivuletError.from(thrown, 'INTERNAL');
  return errorFromStatus(codeNumber(error.code), error.rawMessage, statusDetailsOf(error), thrown);
}
