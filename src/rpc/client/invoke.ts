import { Metadata, type CallOptions as NiceCallOptions } from 'nice-grpc-common';
import type { MethodDefinition } from '../../wire/index.js';
import { compose, generateOne, returned, type Middleware } from '../middleware.js';
import { RpcError } from '../RpcError.js';
import type { CallOptions } from '../types.js';
import type { Call } from './Call.js';
import type { CallScope } from './CallScope.js';
import type { CallTransport, TransportCall } from './CallTransport.js';
import { requireMetadata } from './requireMetadata.js';
import { CallFailure, rpcErrorOf } from './rpcErrorOf.js';

export type AnyMethod = MethodDefinition<unknown, unknown>;

/** Makes the calls of one method. A request is a message, or what many are pulled from. */
export interface Invoker {
  one(request: unknown, call: Call, options: CallOptions): Promise<unknown>;
  many(request: unknown, call: Call, options: CallOptions): Promise<AsyncIterable<unknown>>;
}

/** Makes what makes the calls of a method, through the middlewares where there are any. */
export function createInvoker(scope: CallScope, method: AnyMethod): Invoker {
  const chain = compose(scope.middleware as readonly Middleware<NiceCallOptions>[]);
  return chain ? throughMiddleware(scope, method, chain) : direct(scope, method);
}

function direct(scope: CallScope, method: AnyMethod): Invoker {
  function sent(call: Call, options: CallOptions, own: TransportCall['metadata'] = {}): TransportCall {
    return { signal: call.signal, timeoutMs: call.timeoutMs, metadata: { ...options.metadata, ...own } };
  }
  return {
    async one(request, call, options) {
      const own = scope.metadata();
      const given = sent(call, options, own && (await call.unlessBroken(own)));
      call.requireRunning();
      return callOne(scope.transport(), method, request, given);
    },
    async many(request, call, options) {
      const own = scope.metadata();
      const given = sent(call, options, own && (await call.unlessBroken(own)));
      return callMany(scope.transport(), method, request, given);
    },
  };
}

function throughMiddleware(scope: CallScope, method: AnyMethod, chain: Middleware<NiceCallOptions>): Invoker {
  const { path, requestStream, responseStream, options: methodOptions } = method;
  const descriptor = { path, requestStream, responseStream, options: methodOptions };

  async function run(request: unknown, call: Call, options: CallOptions) {
    const token = scope.metadata();
    const own = token && (await call.unlessBroken(token));
    call.requireRunning();
    const transport = scope.transport();
    const next = (given: unknown, nice: NiceCallOptions) => {
      const sent = sentWith(nice, call);
      const failure = (thrown: unknown) => asMiddlewareExpects(thrown, path, call, sent.signal);
      return responseStream
        ? generateMany(() => callMany(transport, method, given, sent), failure)
        : generateOne(() =>
            callOne(transport, method, given, sent).catch((thrown: unknown) => {
              throw failure(thrown);
            }),
          );
    };
    // All that is in the options: middlewares have options of their own.
    const { timeoutMs: _, maxBuffered: __, metadata = {}, ...rest } = options;
    requireMetadata(metadata, path);
    const nice = { ...rest, signal: call.signal, metadata: Metadata({ ...metadata, ...own }) };
    return chain({ method: descriptor, requestStream, request, responseStream, next } as never, nice);
  }
  return {
    one: async (request, call, options) => returned(await run(request, call, options), call.name),
    many: run,
  };
}

function sentWith({ signal, metadata = Metadata(), onHeader, onTrailer }: NiceCallOptions, call: Call): TransportCall {
  const record: Record<string, string> = {};
  for (const [key, values] of metadata) {
    if (!key.endsWith('-bin')) record[key] = values.join(', ');
  }
  return { signal: signal ?? call.signal, timeoutMs: call.timeoutMs, metadata: record, onHeader, onTrailer };
}

/** Middlewares of nice-grpc know two errors: a ClientError, and an AbortError for a call that was called off. */
function asMiddlewareExpects(thrown: unknown, path: string, call: Call, signal: AbortSignal): Error {
  if (call.signal.aborted) {
    const reason = RpcError.from(call.signal.reason);
    if (reason.code === 'DEADLINE_EXCEEDED') return new CallFailure(path, reason);
  }
  if (signal.aborted) return new DOMException('The call was aborted.', 'AbortError');
  return new CallFailure(path, rpcErrorOf(thrown));
}

async function* generateMany(open: () => AsyncIterable<unknown>, failure: (thrown: unknown) => Error) {
  try {
    yield* open();
  } catch (thrown) {
    throw failure(thrown);
  }
}

async function callOne(
  transport: CallTransport,
  method: AnyMethod,
  request: unknown,
  call: TransportCall,
): Promise<unknown> {
  requireMetadata(call.metadata, method.path);
  if (!method.requestStream) return transport.unary(method, request, call);
  if (!transport.clientStream) throw notHere(method, 'streamed input');
  return transport.clientStream(method, request as AsyncIterable<unknown>, call);
}

function callMany(
  transport: CallTransport,
  method: AnyMethod,
  request: unknown,
  call: TransportCall,
): AsyncIterable<unknown> {
  requireMetadata(call.metadata, method.path);
  if (!method.requestStream) return transport.serverStream(method, request, call);
  if (!transport.bidirectional) throw notHere(method, 'streams both ways');
  return transport.bidirectional(method, request as AsyncIterable<unknown>, call);
}

function notHere({ path }: AnyMethod, what: string): RpcError {
  return RpcError.unimplemented(
    `${path} has ${what}, which the transport of this client does not have. Call it from Node, or in another pattern.`,
    { reason: 'TRANSPORT_LACKS_PATTERN' },
  );
}
