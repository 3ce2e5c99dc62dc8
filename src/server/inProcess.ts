import { Metadata, ServerError, type CallContext } from 'nice-grpc-common';
import { RivuletError } from '../errors/index.js';
import { letGo, type CallTransport, type TransportCall } from '../rpc/calling.js';
import { deadlineKey } from '../rpc/serving.js';
import { errorFromStatus, statusDetailsKey, type MethodDefinition } from '../wire/index.js';
import { hasGone } from './frameFlow.js';

/** Calls of a server from within its process: what `createClientOver` takes as its transport. */
export interface InProcessTransport extends Required<CallTransport> {
  readonly address: string;
  renew(): void;
  close(): void;
}

/** A method as nice-grpc takes it. */
export interface ServedMethod {
  readonly method: MethodDefinition<unknown, unknown>;
  readonly serve: (request: never, context: CallContext) => unknown;
}

/** What the transport needs of its server. */
export interface InProcessHost {
  /** By the paths of the methods. */
  readonly methods: ReadonlyMap<string, ServedMethod>;
  /** Goes along with calls that have no token of their own. */
  readonly token: string | undefined;
  /** Resolves when calls can be served. Rejects where they cannot any more. */
  ready(): Promise<void>;
}

let connections = 0;

/**
 * Makes a transport to the services of a server without a socket between.
 *
 * A call gets to the same implementation as one that comes over a socket, and everything passes through the wire format:
 * nobody holds an object of somebody else, and errors are what they are over a socket. Each call counts as a connection
 * of its own: the limits of a connection are for strangers.
 */
export function createInProcessTransport(host: InProcessHost): InProcessTransport {
  const address = `in-process-${++connections}`;
  let calls = 0;

  async function begin(path: string, call: TransportCall): Promise<InProcessCall> {
    const served = host.methods.get(path);
    if (!served) {
      const text = `${path} cannot be called within the process. Here are variables, tools, and what implement() makes.`;
      throw new RivuletError('UNIMPLEMENTED', text);
    }
    await orAborted(host.ready(), call.signal);
    return new InProcessCall(served, call, metadataOf(call, host.token), `${address}/${++calls}`);
  }

  async function one<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request | AsyncIterable<Request>,
    call: TransportCall,
  ): Promise<Response> {
    const running = await begin(method.path, call);
    try {
      return running.received(method, await running.start(method, request));
    } catch (thrown) {
      throw running.failureOf(thrown);
    } finally {
      running.end();
    }
  }

  async function* many<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request | AsyncIterable<Request>,
    call: TransportCall,
  ): AsyncGenerator<Response, void, undefined> {
    const running = await begin(method.path, call);
    try {
      const replies = (running.start(method, request) as AsyncIterable<unknown>)[Symbol.asyncIterator]();
      try {
        for (;;) {
          const result = await orAborted(replies.next(), running.signal);
          if (result.done === true) return;
          yield running.received(method, result.value);
          // Whoever asks for the next has taken this one.
          hasGone(result.value as object);
        }
      } finally {
        running.end();
        letGo(replies);
      }
    } catch (thrown) {
      throw running.failureOf(thrown);
    }
  }

  return {
    address,
    unary: one,
    clientStream: one,
    serverStream: many,
    bidirectional: many,
    renew() {},
    close() {},
  };
}

/** One call from its start to its end. */
class InProcessCall {
  /** Aborted when the caller aborts, or the call is over. */
  readonly signal: AbortSignal;
  private readonly controller = new AbortController();
  private readonly abort = () => this.controller.abort();
  private readonly context: CallContext;
  private hasHeader = false;
  /** What broke the requests off. */
  private failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly served: ServedMethod,
    private readonly call: TransportCall,
    metadata: Metadata,
    peer: string,
  ) {
    this.signal = this.controller.signal;
    call.signal.addEventListener('abort', this.abort, { once: true });
    if (call.signal.aborted) this.abort();
    const header = Metadata();
    const sendHeader = () => this.sendHeader();
    this.context = { metadata, peer, header, trailer: Metadata(), sendHeader, signal: this.signal };
  }

  start<Request>(method: MethodDefinition<Request, unknown>, request: Request | AsyncIterable<Request>): unknown {
    const { serve, method: served } = this.served;
    if (method.requestStream) return this.reply(serve(this.requests(method, request as never) as never, this.context));
    const message = served.requestDeserialize(method.requestSerialize(request as Request));
    return this.reply(serve(message as never, this.context));
  }

  /** What the caller gets of what the server gives. */
  received<Request, Response>(method: MethodDefinition<Request, Response>, reply: unknown): Response {
    this.sendHeader();
    return method.responseDeserialize(this.served.method.responseSerialize(reply));
  }

  failureOf(thrown: unknown): unknown {
    if (this.failure) return this.failure.error;
    if (!(thrown instanceof ServerError)) return thrown;
    const { trailer } = this.context;
    const details = trailer.get(statusDetailsKey);
    return errorFromStatus(thrown.code, thrown.details, details instanceof Uint8Array ? details : undefined, thrown);
  }

  end(): void {
    this.call.signal.removeEventListener('abort', this.abort);
    this.call.onTrailer?.(this.context.trailer);
    this.abort();
  }

  private reply(replied: unknown): unknown {
    return this.served.method.responseStream ? replied : orAborted(Promise.resolve(replied), this.signal);
  }

  private async *requests<Request>(
    method: MethodDefinition<Request, unknown>,
    requests: AsyncIterable<Request>,
  ): AsyncGenerator<unknown, void, undefined> {
    const items = requests[Symbol.asyncIterator]();
    let isDrained = false;
    try {
      for (;;) {
        const result = await orAborted(items.next(), this.signal);
        isDrained = result.done === true;
        if (result.done === true) return;
        yield this.served.method.requestDeserialize(method.requestSerialize(result.value));
      }
    } catch (error) {
      // To the server the call was cancelled: what the caller's program throws is for the caller alone.
      if (!this.signal.aborted) this.failure = { error };
      this.abort();
      throw aborted();
    } finally {
      if (!isDrained) letGo(items);
    }
  }

  private sendHeader(): void {
    if (this.hasHeader) return;
    this.hasHeader = true;
    this.call.onHeader?.(this.context.header);
  }
}

function metadataOf({ metadata, timeoutMs }: TransportCall, token: string | undefined): Metadata {
  const made = Metadata({ ...metadata });
  // The server sets it, here as well as over a socket.
  made.delete(deadlineKey);
  if (timeoutMs !== undefined) made.set(deadlineKey, String(Date.now() + timeoutMs));
  if (token !== undefined && !made.has('authorization')) made.set('authorization', `Bearer ${token}`);
  return made;
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(aborted());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function aborted(): RivuletError {
  return new RivuletError('CANCELLED', 'The call was aborted.');
}
