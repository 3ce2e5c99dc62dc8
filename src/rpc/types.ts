import type { CallContext as NiceCallContext, Metadata } from 'nice-grpc-common';
import type { Observable, ObservableInput } from 'rxjs';
import type { z } from 'zod';
import type { Io, Method, Methods, Service, StreamOf } from './definition.js';

/** What is sent for a schema: what may be left out is optional. */
export type In<X extends Io> = X extends StreamOf<infer S> ? z.input<S> : X extends z.ZodType ? z.input<X> : never;
/** What is received for a schema: parsed, with its defaults. */
export type Out<X extends Io> = X extends StreamOf<infer S> ? z.output<S> : X extends z.ZodType ? z.output<X> : never;
type IsStream<X extends Io> = X extends StreamOf<z.ZodType> ? true : false;

/** A stream that is read as an Observable or with `for await`, which reads no faster than the loop turns. */
export type RpcStream<T> = Observable<T> & AsyncIterable<T>;

/** What a handler knows of its call. Middlewares and factories add to it. */
export interface CallContext {
  /** Aborted when the caller has gone, has called it off, or the time is over. */
  readonly signal: AbortSignal;
  /** What the caller sent along, by lower-case key. Keys that end with `-bin`, whose values are bytes, are left out. */
  readonly metadata: Readonly<Record<string, string>>;
  /** When the caller gives up; undefined where it has set no time. */
  readonly deadline: Date | undefined;
  /** The address and port of the caller. */
  readonly peer: string;
  /** Sent before the first reply. */
  readonly header: Metadata;
  /** Sent after the last reply, also with an error. */
  readonly trailer: Metadata;
}

/** A `ServerMiddleware` of nice-grpc, whatever it adds to the context and wants of it. */
export type AnyServerMiddleware = (call: never, context: never) => AsyncGenerator<unknown, unknown, undefined>;

/** What middlewares add to the context: what each gives to `next` beyond what it got. */
export type Additions<M extends readonly AnyServerMiddleware[]> = M extends readonly [
  infer First,
  ...infer Rest extends readonly AnyServerMiddleware[],
]
  ? AdditionOf<First> & Additions<Rest>
  : unknown;

type AdditionOf<M> = M extends (call: infer Call, context: infer _Context) => unknown
  ? Call extends { next(request: never, context: infer Next): unknown }
    ? Omit<Next, keyof NiceCallContext>
    : unknown
  : unknown;

/** An Observable is buffered up to `maxBuffered`; an async iterable is pulled as the reader reads. */
export type Reply<O extends Io> =
  IsStream<O> extends true ? ObservableInput<In<O>> : In<O> | Promise<In<O>> | Observable<In<O>>;

/** Answers the calls of one method. */
export type Handler<I extends Io, O extends Io, Context = unknown> = (
  input: IsStream<I> extends true ? RpcStream<Out<I>> : Out<I>,
  context: CallContext & Context,
) => Reply<O>;

/** A handler for each method of a service. */
export type Handlers<M extends Methods, Context = unknown> = {
  readonly [K in keyof M]: M[K] extends Method<infer I, infer O> ? Handler<I, O, Context> : never;
};

/** A service with its handlers: what `implement` makes and `createServer` serves. */
export interface Implementation {
  readonly service: Service<Methods>;
}

export interface CallOptions {
  /** Cancels the call once it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Fails with DEADLINE_EXCEEDED after this long, in ms, and tells the server so. Default: 30,000 for calls with one
   * message on both sides, otherwise none.
   */
  readonly timeoutMs?: number | undefined;
  /** Goes along with the call. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** Items of an Observable input that may wait to be sent. Default: 10,000. */
  readonly maxBuffered?: number | undefined;
}

/** A call by hand: send, then read, then send again. */
export interface BidiCall<I, O> extends AsyncDisposable {
  /**
   * Sends an item; fulfilled when the transport has taken it, which waits where the server does not read.
   *
   * @throws StreamClosedError after `end` and `cancel`, and once the call is over.
   */
  send(item: I): Promise<void>;
  /** The next reply; undefined after the last. */
  next(): Promise<O | undefined>;
  /** Says that nothing more will be sent. Replies can still be read. */
  end(): Promise<void>;
  /** Breaks the call off. */
  cancel(): void;
  /** True once nothing can be sent any more: it was ended or cancelled, or the call is over. */
  readonly closed: boolean;
}

/** An upload by hand. */
export interface UploadCall<I, O> extends AsyncDisposable {
  /**
   * Sends an item; fulfilled when the transport has taken it, which waits where the server does not read.
   *
   * @throws StreamClosedError after `end` and `cancel`, and once the call is over.
   */
  send(item: I): Promise<void>;
  /** Says that nothing more will be sent, and gives the reply. Gives the same again when called again. */
  end(): Promise<O>;
  /** Breaks the call off. */
  cancel(): void;
  /** True once nothing can be sent any more: it was ended or cancelled, or the call is over. */
  readonly closed: boolean;
}

/** How one method is called. */
export type Caller<I extends Io, O extends Io> = ((
  input: IsStream<I> extends true ? ObservableInput<In<I>> : In<I>,
  options?: CallOptions,
) => IsStream<O> extends true ? RpcStream<Out<O>> : Promise<Out<O>>) &
  (IsStream<I> extends true
    ? {
        open(options?: CallOptions): IsStream<O> extends true ? BidiCall<In<I>, Out<O>> : UploadCall<In<I>, Out<O>>;
      }
    : unknown);

/** The methods of a service, ready to be called. */
export type Api<M extends Methods> = {
  readonly [K in keyof M]: M[K] extends Method<infer I, infer O> ? Caller<I, O> : never;
};

/** Where services are called: what the client is, among other things. */
export interface RpcClient {
  /** The methods of a service. Makes no call and no connection by itself. */
  service<M extends Methods>(definition: Service<M>): Api<M>;
}
