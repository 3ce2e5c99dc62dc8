import type { ObservableInput } from 'rxjs';
import type { z } from 'zod';
import type { SafeParse } from '../../variables/index.js';
import { descriptionOf, isStream, itemOf, type Methods, type Service } from '../definition.js';
import { RpcError } from '../RpcError.js';
import type { MessageCodec } from '../schema/index.js';
import { defaultMaxBuffered, pullFrom } from '../streams/pullFrom.js';
import { RpcReadable } from '../streams/RpcReadable.js';
import type { Api, CallOptions } from '../types.js';
import { Call } from './Call.js';
import type { CallScope } from './CallScope.js';
import { issuesText } from '../zodIssues.js';
import { openBidi, openUpload } from './handles.js';
import { createInvoker, type AnyMethod, type Invoker } from './invoke.js';
import { ReplyReader } from './ReplyReader.js';

const DEFAULT_UNARY_TIMEOUT_MS = 30_000;

/** How a method is called, whatever its types. */
type AnyCaller = (input: never, options?: CallOptions) => unknown;

/** One method of a service on the client's side. */
export interface CalledMethod {
  /** For texts: `users.getUser`. */
  readonly name: string;
  readonly scope: CallScope;
  readonly invoker: Invoker;
}

/** Makes the methods of a service, ready to be called. */
export function createApi<M extends Methods>(definition: Service<M>, scope: CallScope): Api<M> {
  const { fullName, methods } = descriptionOf(definition);
  const { safeParseOf = (schema: z.ZodType) => (value: unknown) => schema.safeParse(value) } = scope;
  const callers: Record<string, AnyCaller> = {};
  for (const [methodName, { path, input, output }] of methods) {
    const { input: inputIo, output: outputIo, options } = definition.methods[methodName]!;
    const name = `${fullName}.${methodName}`;
    const wire: AnyMethod = {
      path,
      requestStream: isStream(inputIo),
      responseStream: isStream(outputIo),
      requestSerialize: writerOf(input, name),
      requestDeserialize: bytes => input.decode(bytes),
      responseSerialize: reply => output.encode(reply),
      responseDeserialize: readerOf(output, safeParseOf(itemOf(outputIo), `The output of ${name}`), name),
      options: options.idempotent ? { idempotencyLevel: 'IDEMPOTENT' } : {},
    };
    callers[methodName] = createCaller(wire, { name, scope, invoker: createInvoker(scope, wire) });
  }
  return callers as Api<M>;
}

function createCaller({ requestStream, responseStream }: AnyMethod, called: CalledMethod): AnyCaller {
  const caller = responseStream ? manyCaller(called, requestStream) : oneCaller(called, requestStream);
  if (!requestStream) return caller;
  const open = responseStream
    ? (options: CallOptions = {}) => openBidi(called, options)
    : (options: CallOptions = {}) => openUpload(called, options);
  return Object.assign(caller, { open });
}

function oneCaller(called: CalledMethod, requestStream: boolean) {
  return async (input: unknown, options: CallOptions = {}): Promise<unknown> => {
    const request = requestStream ? requestsOf(called, input, options) : input;
    return requestStream
      ? callOnce(called, request, options)
      : callOnce(called, request, { ...options, timeoutMs: options.timeoutMs ?? DEFAULT_UNARY_TIMEOUT_MS });
  };
}

/**
 * One call with one reply.
 *
 * @param begin Makes the call, at once.
 */
export async function callOnce(
  { scope, name, invoker }: CalledMethod,
  request: unknown,
  options: CallOptions,
  begin = () => new Call(scope, name, options),
) {
  const call = begin();
  try {
    return await invoker.one(request, call, options);
  } catch (thrown) {
    throw call.failure(thrown);
  } finally {
    call.end();
  }
}

function manyCaller(called: CalledMethod, requestStream: boolean) {
  return (input: unknown, options: CallOptions = {}): RpcReadable<unknown> =>
    new RpcReadable(() =>
      readReplies(called, () => (requestStream ? requestsOf(called, input, options) : input), options),
    );
}

/**
 * One call with many replies, which begins when the first is asked for.
 *
 * @param begin Makes the call then.
 */
export function readReplies(
  { scope, name, invoker }: CalledMethod,
  request: () => unknown,
  options: CallOptions,
  begin = () => new Call(scope, name, options),
): ReplyReader<unknown> {
  return new ReplyReader(begin, call => invoker.many(request(), call, options));
}

function requestsOf({ name }: CalledMethod, input: unknown, options: CallOptions): AsyncIterable<unknown> {
  const { maxBuffered = defaultMaxBuffered } = options;
  const open = () => pullFrom(input as ObservableInput<unknown>, maxBuffered, `The input of ${name}`);
  return { [Symbol.asyncIterator]: open };
}

function writerOf(codec: MessageCodec, name: string) {
  return (message: unknown): Uint8Array => {
    try {
      return codec.encode(message);
    } catch (cause) {
      const { code, rawMessage, details } = RpcError.from(cause);
      throw new RpcError(code, `The input of ${name} cannot be sent: ${rawMessage}`, { details, cause });
    }
  };
}

function readerOf(codec: MessageCodec, safeParse: SafeParse, name: string) {
  return (bytes: Uint8Array): unknown => {
    const result = safeParse(codec.decode(bytes));
    if (result.success) return result.data;
    throw RpcError.internal(
      `The server's reply to ${name} does not fit: ${issuesText(result.error.issues)}. Do both sides have the same definition?`,
      { reason: 'INVALID_REPLY', cause: result.error },
    );
  };
}
