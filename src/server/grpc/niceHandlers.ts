import type { ServiceDefinition as GrpcServiceDefinition, UntypedHandleCall } from '@grpc/grpc-js';
import type { CompatServiceDefinition, ServiceDefinition } from 'nice-grpc';
import * as bidirectional from 'nice-grpc/lib/server/handleBidiStreamingCall.js';
import * as clientStreaming from 'nice-grpc/lib/server/handleClientStreamingCall.js';
import * as serverStreaming from 'nice-grpc/lib/server/handleServerStreamingCall.js';
import * as unary from 'nice-grpc/lib/server/handleUnaryCall.js';
import * as definitions from 'nice-grpc/lib/service-definitions/index.js';
import { composeServerMiddleware, type ServerMiddleware } from 'nice-grpc-common';

// The server of nice-grpc keeps the sockets of its connections to itself, so nobody can count or close them. These are
// the parts that it is made of. Its types leave them out; its version is fixed.

type MakeHandler = (method: unknown, implementation: unknown, middleware?: ServerMiddleware) => UntypedHandleCall;

const partsOf = (module: unknown) => module as Readonly<Record<string, MakeHandler>>;
const { createUnaryMethodHandler } = partsOf(unary);
const { createServerStreamingMethodHandler } = partsOf(serverStreaming);
const { createClientStreamingMethodHandler } = partsOf(clientStreaming);
const { createBidiStreamingMethodHandler } = partsOf(bidirectional);
const { normalizeServiceDefinition } = definitions as unknown as {
  normalizeServiceDefinition(definition: CompatServiceDefinition): ServiceDefinition;
};

export interface GrpcService {
  readonly definition: GrpcServiceDefinition;
  readonly handlers: Readonly<Record<string, UntypedHandleCall>>;
}

/**
 * Makes of a service of nice-grpc what the server of grpc-js takes.
 *
 * @param middleware The first is outermost.
 */
export function grpcServiceOf(
  compatible: CompatServiceDefinition,
  implementation: object,
  middleware: readonly ServerMiddleware[],
): GrpcService {
  const definition = normalizeServiceDefinition(compatible);
  const [first, ...rest] = middleware;
  const composed = first && rest.reduce((outer, inner) => composeServerMiddleware(outer, inner), first);
  const methods = implementation as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  const handlers = Object.entries(definition).map(([name, method]) => {
    const { requestStream, responseStream } = method;
    const [plain, streaming] = requestStream
      ? [createClientStreamingMethodHandler, createBidiStreamingMethodHandler]
      : [createUnaryMethodHandler, createServerStreamingMethodHandler];
    const make = responseStream ? streaming! : plain!;
    return [name, make(method, methods[name]!.bind(implementation), composed)] as const;
  });
  return {
    definition: Object.fromEntries(
      Object.entries(definition).map(([name, method]) => [
        name,
        {
          ...method,
          requestSerialize: (message: unknown) => asBuffer(method.requestSerialize(message)),
          responseSerialize: (message: unknown) => asBuffer(method.responseSerialize(message)),
        },
      ]),
    ),
    handlers: Object.fromEntries(handlers),
  };
}

/** A view: grpc-js copies it at once. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
