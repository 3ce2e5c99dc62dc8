import type { Metadata } from 'nice-grpc-common';
import type { MethodDefinition } from '../../wire/index.js';

export interface TransportCall {
  /** Cancels the call. */
  readonly signal: AbortSignal;
  /** Goes along with the call, as gRPC metadata. */
  readonly metadata: Readonly<Record<string, string>>;
  /** When the caller gives up, in ms from now, for the server to know. The caller keeps the time itself. */
  readonly timeoutMs?: number | undefined;
  /** Called with what the server sends before its first reply. */
  readonly onHeader?: ((header: Metadata) => void) | undefined;
  /** Called with what the server sends after its last reply. */
  readonly onTrailer?: ((trailer: Metadata) => void) | undefined;
}

/**
 * The four patterns of gRPC, as far as a platform has them.
 *
 * A failed call throws a RivuletError, with the details that the server sent. A call whose signal is aborted throws, too;
 * with what, does not matter. Requests are pulled as fast as they can be sent, and let go of with `return` when the call
 * is over before they are.
 */
export interface CallTransport {
  unary<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    call: TransportCall,
  ): Promise<Response>;
  /** Reads no faster than it is iterated. */
  serverStream<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    call: TransportCall,
  ): AsyncIterable<Response>;
  /** Absent where the platform has none, as in browsers. */
  clientStream?<Request, Response>(
    method: MethodDefinition<Request, Response>,
    requests: AsyncIterable<Request>,
    call: TransportCall,
  ): Promise<Response>;
  /** Absent where the platform has none, as in browsers: writes of variables then go one by one. */
  bidirectional?<Request, Response>(
    method: MethodDefinition<Request, Response>,
    requests: AsyncIterable<Request>,
    call: TransportCall,
  ): AsyncIterable<Response>;
}
