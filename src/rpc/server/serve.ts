import type { CallContext as NiceCallContext } from 'nice-grpc-common';
import { linearSafeParse } from '../../variables/index.js';
import type { MethodDefinition } from '../../wire/index.js';
import { descriptionOf, isStream, itemOf } from '../definition.js';
import { dependenciesPerCall, makeServerDependencies, Scope } from '../dependencies.js';
import { implementedOf, type AnyHandler } from '../implement.js';
import type { FileModel } from '../schema/index.js';
import { defaultMaxBuffered } from '../streams/pullFrom.js';
import type { AnyServerMiddleware, Implementation } from '../types.js';
import { createMethodServer, type MethodServer } from './methodServer.js';

/** What a server brings along for the services on it. */
export interface ServingScope {
  /** Throws for a call that may not be made. */
  authenticate(context: NiceCallContext): void;
  /** Turns what a call throws into what its caller may read. */
  mapFailure(thrown: unknown, path: string, context: NiceCallContext): unknown;
  /** Around the middlewares of each service. */
  readonly middleware: readonly AnyServerMiddleware[];
  /** A reply with fields that its schema has not is an error. */
  readonly strictReplies: boolean;
  /** Tells of what went wrong where no caller can be told. */
  onTrouble(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** A service as nice-grpc takes it, whose messages are bytes to nice-grpc. */
export interface ServedImplementation {
  readonly fullName: string;
  readonly file: FileModel;
  readonly definition: Readonly<Record<string, MethodDefinition<Uint8Array, Uint8Array>>>;
  readonly implementation: Readonly<Record<string, MethodServer>>;
  /** Makes the dependencies of the handlers. Before the first call. */
  start(): Promise<void>;
  /** Disposes of them. After the last call. */
  stop(): Promise<void>;
}

const asIs = (bytes: Uint8Array): Uint8Array => bytes;

/** Makes a service of nice-grpc of what `implement` has made. */
export function serveImplementation(served: Implementation, scope: ServingScope): ServedImplementation {
  const { service, handlers, options } = implementedOf(served);
  const { fullName, file, methods } = descriptionOf(service);
  const { provide = {}, maxBuffered = defaultMaxBuffered } = options;
  const middleware = [...scope.middleware, ...(options.middleware ?? [])];
  const lifetime = new Scope(error => {
    scope.onTrouble('A dependency of a service could not be disposed of', { service: fullName, error });
  });
  const perCall = dependenciesPerCall(provide);
  let perServer: Readonly<Record<string, unknown>> = {};

  const definition: Record<string, MethodDefinition<Uint8Array, Uint8Array>> = {};
  const implementation: Record<string, MethodServer> = {};
  for (const [name, { path, input, output }] of methods) {
    const method = service.methods[name]!;
    const [requestStream, responseStream] = [isStream(method.input), isStream(method.output)];
    const described = {
      path,
      requestStream,
      responseStream,
      options: method.options.idempotent ? { idempotencyLevel: 'IDEMPOTENT' as const } : {},
    };
    definition[name] = {
      ...described,
      requestSerialize: asIs,
      requestDeserialize: asIs,
      responseSerialize: asIs,
      responseDeserialize: asIs,
    };
    implementation[name] = createMethodServer({
      ...scope,
      method: described,
      name: `${fullName}.${name}`,
      input: { codec: input, safeParse: linearSafeParse(itemOf(method.input), `The input of ${path}`) },
      output: { codec: output, safeParse: linearSafeParse(itemOf(method.output), `The output of ${path}`) },
      handler: (handlers[name] as AnyHandler).bind(handlers),
      middleware,
      maxBuffered,
      perCall,
      perServer: () => perServer,
    });
  }
  return {
    fullName,
    file,
    definition,
    implementation,
    async start() {
      perServer = await makeServerDependencies(provide, lifetime);
    },
    stop: () => lifetime.end(),
  };
}
