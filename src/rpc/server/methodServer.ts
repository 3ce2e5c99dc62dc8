import type { CallContext as NiceCallContext, MethodDescriptor } from 'nice-grpc-common';
import type { ObservableInput } from 'rxjs';
import { Scope, type CallDependency } from '../dependencies.js';
import type { AnyHandler } from '../implement.js';
import { compose, generateOne, returned, type Middleware } from '../middleware.js';
import { RpcError } from '../RpcError.js';
import { pullFrom } from '../streams/pullFrom.js';
import { RpcReadable } from '../streams/RpcReadable.js';
import type { CallContext } from '../types.js';
import { contextOf } from './contextOf.js';
import { InputItems } from './InputItems.js';
import { readMessage, requireFit, UnfitReplyError, writeReply, type MessageSide } from './messages.js';
import { oneReply } from './oneReply.js';
import { ReplyItems } from './ReplyItems.js';
import type { ServingScope } from './serve.js';

/** Serves the calls of one method, as nice-grpc has it: bytes in, bytes out, one or many of each. */
export type MethodServer = (
  request: Uint8Array | AsyncIterable<Uint8Array>,
  context: NiceCallContext,
) => Promise<Uint8Array> | AsyncIterable<Uint8Array>;

export interface MethodServerOptions extends ServingScope {
  readonly method: MethodDescriptor;
  /** For texts: `users.getUser`. */
  readonly name: string;
  readonly input: MessageSide;
  readonly output: MessageSide;
  readonly handler: AnyHandler;
  readonly maxBuffered: number;
  readonly perCall: readonly (readonly [string, CallDependency<unknown>])[];
  readonly perServer: () => Readonly<Record<string, unknown>>;
}

/**
 * Makes what serves a method.
 *
 * Without middlewares a message passes through no generator of ours: each costs a stream several turns of the microtask
 * queue a message.
 */
export function createMethodServer(options: MethodServerOptions): MethodServer {
  const { method, middleware } = options;
  const chain = compose(middleware as readonly Middleware<NiceCallContext>[]);
  if (method.responseStream) return chain ? manyThrough(options, chain) : manyDirect(options);
  return chain ? oneThrough(options, chain) : oneDirect(options);
}

function oneDirect(options: MethodServerOptions): MethodServer {
  const { authenticate, mapFailure, method, output } = options;
  return async (message, nice) => {
    try {
      authenticate(nice);
      return writeReply(output, await answerOne(options, readRequest(options, message, nice), nice));
    } catch (thrown) {
      throw mapFailure(explained(options, thrown), method.path, nice);
    }
  };
}

function manyDirect(options: MethodServerOptions): MethodServer {
  const { authenticate, output } = options;
  return (message, nice) =>
    answerMany(
      options,
      () => {
        authenticate(nice);
        return readRequest(options, message, nice);
      },
      nice,
      reply => writeReply(output, reply),
    );
}

function oneThrough(options: MethodServerOptions, chain: Middleware<NiceCallContext>): MethodServer {
  const { authenticate, mapFailure, method, output } = options;
  return async (message, nice) => {
    try {
      authenticate(nice);
      const { request, refusal } = tryToRead(options, message, nice);
      const next = (given: unknown, context: NiceCallContext) =>
        generateOne(async () => {
          try {
            if (refusal) throw refusal;
            return await answerOne(options, inputOf(options, given), context);
          } catch (thrown) {
            throw mapFailure(explained(options, thrown), method.path, context);
          }
        });
      const call = { method, requestStream: method.requestStream, request, responseStream: false, next };
      return writeReply(output, await returned(chain(call as never, nice), options.name));
    } catch (thrown) {
      throw mapFailure(explained(options, thrown), method.path, nice);
    }
  };
}

function manyThrough(options: MethodServerOptions, chain: Middleware<NiceCallContext>): MethodServer {
  const { authenticate, mapFailure, method, output } = options;
  return (message, nice) =>
    new ReplyItems(
      {
        open() {
          authenticate(nice);
          const { request, refusal } = tryToRead(options, message, nice);
          const next = (given: unknown, context: NiceCallContext) => {
            const open = () => {
              if (refusal) throw refusal;
              return inputOf(options, given);
            };
            return answerMany(options, open, context, reply => reply);
          };
          const call = { method, requestStream: method.requestStream, request, responseStream: true, next };
          return Promise.resolve(chain(call as never, nice));
        },
        prepare: reply => writeReply(output, reply),
        failure: thrown => mapFailure(explained(options, thrown), method.path, nice),
        dispose: () => Promise.resolve(),
      },
      nice.signal,
    );
}

/** The reply of the handler, held to its schema. */
async function answerOne(options: MethodServerOptions, request: unknown, nice: NiceCallContext): Promise<unknown> {
  const { handler, output, strictReplies, perCall } = options;
  if (perCall.length === 0) {
    const reply = await oneReply(handler(request as never, contextFor(options, nice) as never), nice.signal);
    requireFit(output, reply, strictReplies);
    return reply;
  }
  const scope = scopeFor(options);
  try {
    const context = await withDependencies(options, nice, scope);
    const reply = await oneReply(handler(request as never, context as never), nice.signal);
    requireFit(output, reply, strictReplies);
    return reply;
  } finally {
    await scope.end();
  }
}

/** The replies of the handler, each held to its schema. */
function answerMany<R>(
  options: MethodServerOptions,
  request: () => unknown,
  nice: NiceCallContext,
  prepare: (reply: unknown) => R,
): ReplyItems<unknown, R> {
  const { handler, output, strictReplies, maxBuffered, perCall, mapFailure, method, name } = options;
  const scope = perCall.length > 0 ? scopeFor(options) : undefined;
  return new ReplyItems(
    {
      async open() {
        const given = request();
        const context = scope ? await withDependencies(options, nice, scope) : contextFor(options, nice);
        const replies = handler(given as never, context as never) as ObservableInput<unknown>;
        return pullFrom(replies, maxBuffered, `The reply of ${name}`);
      },
      prepare: reply => {
        requireFit(output, reply, strictReplies);
        return prepare(reply);
      },
      failure: thrown => mapFailure(explained(options, thrown), method.path, nice),
      dispose: () => scope?.end() ?? Promise.resolve(),
    },
    nice.signal,
  );
}

/** What the handler gets: one parsed message, or a stream of them. */
function readRequest(
  { input, name }: MethodServerOptions,
  message: Uint8Array | AsyncIterable<Uint8Array>,
  { signal }: NiceCallContext,
): unknown {
  if (!(Symbol.asyncIterator in message)) return readMessage(input, message, `The input of ${name}`);
  const whose = `An item of the input of ${name}`;
  return readOnce(new InputItems(message, bytes => readMessage(input, bytes, whose), signal), name);
}

/** What a middleware gives on may be a generator around the input. */
function inputOf({ method, name }: MethodServerOptions, request: unknown): unknown {
  if (!method.requestStream || request instanceof RpcReadable) return request;
  return readOnce((request as AsyncIterable<unknown>)[Symbol.asyncIterator](), name);
}

/** A middleware sees a call that is refused, too, so that it can count it. What it gets then is not parsed. */
function tryToRead(
  options: MethodServerOptions,
  message: Uint8Array | AsyncIterable<Uint8Array>,
  nice: NiceCallContext,
): { readonly request: unknown; readonly refusal?: unknown } {
  try {
    return { request: readRequest(options, message, nice) };
  } catch (refusal) {
    return { request: {}, refusal };
  }
}

/** The input of a call comes once. */
function readOnce<T>(items: AsyncIterator<T, unknown>, name: string): RpcReadable<T> {
  let isTaken = false;
  return new RpcReadable(() => {
    if (isTaken)
      throw RpcError.failedPrecondition(`The input of ${name} can be read once. Use share() to read it twice.`);
    isTaken = true;
    return items;
  });
}

function contextFor({ perServer }: MethodServerOptions, nice: NiceCallContext): CallContext {
  return Object.assign(contextOf(nice), perServer());
}

async function withDependencies(
  options: MethodServerOptions,
  nice: NiceCallContext,
  scope: Scope,
): Promise<CallContext> {
  const context = contextFor(options, nice) as CallContext & Record<string, unknown>;
  for (const [name, { make }] of options.perCall) {
    const made = await make(context, scope.defer);
    scope.own(made);
    context[name] = made;
  }
  // They take their time, and a handler whose caller has gone meanwhile would work for nobody.
  if (nice.signal.aborted) throw RpcError.cancelled('The caller has cancelled the call or has gone.');
  return context;
}

function scopeFor({ onTrouble, name }: MethodServerOptions): Scope {
  return new Scope(error => {
    onTrouble('A dependency of a call could not be disposed of', { method: name, error });
  });
}

/** A reply that does not fit is a fault of the handler. The log says whose. */
function explained({ name }: MethodServerOptions, thrown: unknown): unknown {
  if (!(thrown instanceof UnfitReplyError)) return thrown;
  return new Error(`A reply of ${name} was not sent. ${thrown.message}`, { cause: thrown });
}
