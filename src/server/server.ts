import type { CompatServiceDefinition } from 'nice-grpc';
import type { AnyServerMiddleware, Implementation } from '../rpc/serving.js';
import type { SessionStoreOptions } from '../store/index.js';
import type { InProcessTransport } from './inProcess.js';
import type { Logger } from './logger.js';

export interface ServerOptions extends Pick<SessionStoreOptions, 'log' | 'limits' | 'clock'> {
  /** Default: 127.0.0.1, which only this machine can reach. */
  readonly host?: string | undefined;
  /** 0 takes a free one. Default: 50051. */
  readonly port?: number | undefined;
  /** Default: none, everything goes in the clear. */
  readonly tls?: TlsOptions | undefined;
  /** What callers must send as `authorization: Bearer <token>`. Default: everybody may call. */
  readonly token?: string | undefined;
  /**
   * How long the request of a call with one request may take to arrive, in ms. Open streams are not cut by it. Default:
   * 30,000.
   */
  readonly requestTimeoutMs?: number | undefined;
  /** How long a connection may take until it speaks HTTP/2, its TLS handshake included, in ms. Default: 10,000. */
  readonly handshakeTimeoutMs?: number | undefined;
  /**
   * Accepts messages that clients have compressed: a few KiB can then take as much memory as the largest message may.
   * Default: false, and such calls fail with UNIMPLEMENTED.
   */
  readonly compression?: boolean | undefined;
  /** More services to serve on the port, for the same callers: what `implement` makes, and those of nice-grpc. */
  readonly services?: readonly (Implementation | ServedService)[] | undefined;
  /** Middlewares of nice-grpc around the calls of `services`, the first outermost. They do not see variables. */
  readonly middleware?: readonly AnyServerMiddleware[] | undefined;
  /**
   * A reply of a handler with fields that its schema has not is an error. Default: true, unless `NODE_ENV` is
   * `production`.
   */
  readonly strictReplies?: boolean | undefined;
  /** Default: warnings and errors on the console. */
  readonly logger?: Logger | undefined;
  /** From 0 to 1, like Math.random, which is the default. Keeps bookmarks of many watches apart. */
  readonly random?: (() => number) | undefined;
}

/** Certificates and keys as PEM. */
export interface TlsOptions {
  readonly cert: string | Uint8Array;
  readonly key: string | Uint8Array;
  /** Where it is given, callers must show a certificate that it has signed. */
  readonly clientCa?: string | Uint8Array | undefined;
}

/** A gRPC service as nice-grpc takes it. */
export interface ServedService {
  readonly definition: CompatServiceDefinition;
  /** An object with a method for each of the definition's. */
  readonly implementation: object;
}

export interface Server {
  /**
   * The port that it listens on.
   *
   * @throws RivuletError FAILED_PRECONDITION before it listens.
   */
  readonly port: number;
  /** `host:port`, as clients take it. Throws like `port`. */
  readonly address: string;
  /**
   * Begins to accept calls.
   *
   * @returns The server itself.
   * @throws RivuletError UNAVAILABLE where it cannot listen there; FAILED_PRECONDITION where it listens already or was
   * closed.
   */
  listen(): Promise<Server>;
  /**
   * Closes in order: the health turns to NOT_SERVING, watches and write streams are told to connect again elsewhere,
   * calls under way get `graceMs` (5,000) to end, what is then left is cut off. To close again does nothing more.
   */
  close(options?: { readonly graceMs?: number | undefined }): Promise<void>;
  /**
   * A way to the server from within its process: no socket, no token, and it need not listen.
   *
   * @example A client of a server that nobody else can reach
   * ```ts
   * import { createClientOver } from 'rivulet';
   * import { createServer } from 'rivulet/server';
   *
   * await using server = createServer();
   * await using client = createClientOver({ transport: server.connect() });
   * await client.session('lab').ready();
   * ```
   */
  connect(): InProcessTransport;
  /** Counters, for monitoring. */
  stats(): ServerStats;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface ServerStats {
  /** Open sessions. */
  readonly sessions: number;
  /** Open watches. */
  readonly watches: number;
  /** Open write streams. */
  readonly writeStreams: number;
  /** Connections with a watch or a write stream on them. */
  readonly connections: number;
  /** Commits since the start, all sessions together. */
  readonly commits: number;
  /** Changes in these commits. */
  readonly changes: number;
}
