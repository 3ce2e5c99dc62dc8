import type { Reader, Writer } from 'protobufjs/minimal.js';
import { decodeMessage } from './decodeMessage.js';
import { rivulet } from './generated/messages.js';

/** One method of a gRPC service, for any implementation of gRPC: what nice-grpc calls a method definition, too. */
export interface MethodDefinition<
  Request,
  Response,
  RequestStream extends boolean = boolean,
  ResponseStream extends boolean = boolean,
> {
  readonly path: string;
  readonly requestStream: RequestStream;
  readonly responseStream: ResponseStream;
  requestSerialize(request: Request): Uint8Array;
  requestDeserialize(bytes: Uint8Array): Request;
  responseSerialize(response: Response): Uint8Array;
  responseDeserialize(bytes: Uint8Array): Response;
  readonly options: { readonly idempotencyLevel?: 'IDEMPOTENT' | 'NO_SIDE_EFFECTS' };
}

interface MessageType<I, O> {
  encode(message: I): Writer;
  decode(reader: Reader | Uint8Array): O;
}

/** The generated code knows the path of each method. */
function pathOf(method: keyof typeof rivulet.v1.VariablesService.prototype): string {
  return (rivulet.v1.VariablesService.prototype[method] as unknown as { readonly path: string }).path;
}

function unary<I, Request extends I, J, Response extends J>(
  name: Parameters<typeof pathOf>[0],
  request: MessageType<I, Request>,
  response: MessageType<J, Response>,
  options: MethodDefinition<I, J>['options'] = {},
): MethodDefinition<I, J, false, false> {
  return {
    path: pathOf(name),
    requestStream: false,
    responseStream: false,
    ...codec(request, response),
    options,
  };
}

/** How requests and responses become bytes, and what bytes they are. */
export function codec<I, J>(request: MessageType<I, I>, response: MessageType<J, J>) {
  return {
    requestSerialize: (message: I) => request.encode(message).finish(),
    requestDeserialize: (bytes: Uint8Array) => decodeMessage(request, bytes),
    responseSerialize: (message: J) => response.encode(message).finish(),
    responseDeserialize: (bytes: Uint8Array) => decodeMessage(response, bytes),
  };
}

/** A message that is read and written by hand. */
const raw: MessageType<Uint8Array, Uint8Array> = {
  encode: bytes => ({ finish: () => bytes }) as Writer,
  decode: bytes => bytes as Uint8Array,
};

const v1 = rivulet.v1;
const noSideEffects = { idempotencyLevel: 'NO_SIDE_EFFECTS' } as const;
const idempotent = { idempotencyLevel: 'IDEMPOTENT' } as const;

/**
 * The service of `proto/rivulet/v1/variables.proto`.
 *
 * What has values in it goes as bytes, for {@link readWrites}, {@link readAnswers}, {@link readFrame} and their like:
 * the generated code is too slow for it and would lose integers beyond 2^53.
 */
export const variablesService = {
  openSession: unary('openSession', v1.OpenSessionRequest, v1.OpenSessionResponse, idempotent),
  endSession: unary('endSession', v1.EndSessionRequest, v1.EndSessionResponse, idempotent),
  listSessions: unary('listSessions', v1.ListSessionsRequest, v1.ListSessionsResponse, noSideEffects),
  getVariables: unary('getVariables', v1.GetVariablesRequest, raw, noSideEffects),
  listVariables: unary('listVariables', v1.ListVariablesRequest, v1.ListVariablesResponse, noSideEffects),
  getHistory: unary('getHistory', v1.GetHistoryRequest, raw, noSideEffects),
  write: unary('write', raw, raw),
  writeStream: {
    path: pathOf('writeStream'),
    requestStream: true,
    responseStream: true,
    ...codec(raw, raw),
    options: {},
  },
  watch: {
    path: pathOf('watch'),
    requestStream: false,
    responseStream: true,
    ...codec(v1.WatchRequest, raw),
    options: noSideEffects,
  },
} as const;
