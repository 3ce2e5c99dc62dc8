import type { MethodDefinition } from '../../wire/index.js';

export interface TransportCall {
  /** Cancels the call. */
  readonly signal: AbortSignal;
  /** Goes along with the call, as gRPC metadata. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * How calls reach a server: all that the client knows of gRPC.
 *
 * A failed call throws a RivuletError, with the details that the server sent. A call whose signal is aborted throws, too;
 * with what, does not matter.
 */
export interface Transport {
  /** Names the server in error texts. */
  readonly address: string;
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
  /** Absent where the platform has none, as in browsers: writes then go one by one. */
  bidirectional?<Request, Response>(
    method: MethodDefinition<Request, Response>,
    requests: AsyncIterable<Request>,
    call: TransportCall,
  ): AsyncIterable<Response>;
  /**
   * Forgets the connection, so that the next call makes a new one. Called after a failure, when no call is under way.
   */
  renew(): void;
  close(): void;
}
