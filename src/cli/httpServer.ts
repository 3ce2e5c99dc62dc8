import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { toNode } from '../endpoint/index.js';
import { RivuletError } from '../errors/index.js';
import { SocketSet } from '../server/grpc/SocketSet.js';
import type { Logger, TlsOptions } from '../server/index.js';

/** Connections at once: some more than there may be streams. From one address no more than a quarter, so that others get in. */
const BOUNDS = { max: 2_000, maxPerAddress: 500 };

/** How long a peer may take for its TLS handshake, and for the headers of a request, in ms. */
const HEADERS_TIMEOUT_MS = 10_000;
const TIMEOUTS = { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

export interface HttpServer {
  readonly port: number;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Serves a function from Request to Response over HTTP, or HTTPS where there is a certificate.
 *
 * @throws RivuletError UNAVAILABLE where it cannot listen there.
 */
export async function listenHttp(
  handler: (request: Request) => Promise<Response>,
  {
    host,
    port,
    tls,
    logger,
  }: {
    readonly host: string;
    readonly port: number;
    readonly tls?: TlsOptions | undefined;
    readonly logger: Logger;
  },
): Promise<HttpServer> {
  const listener = toNode(handler);
  const http = tls
    ? createHttpsServer({ ...TIMEOUTS, ...pem(tls), handshakeTimeout: HEADERS_TIMEOUT_MS }, listener)
    : createHttpServer(TIMEOUTS, listener);
  const sockets = new SocketSet(BOUNDS, address => {
    logger.debug?.('A connection was refused', { why: 'too many connections', address });
  });
  sockets.watch(http);
  await new Promise<void>((resolve, reject) => {
    http.once('error', cause => {
      const text = `Cannot listen for HTTP on ${host}:${port} (${cause.message}). Is the port taken, or the host none of this machine? Port 0 takes a free one.`;
      reject(new RivuletError('UNAVAILABLE', text, { reason: 'CANNOT_LISTEN', cause }));
    });
    http.listen(port, host, resolve);
  });
  const { port: bound } = http.address() as AddressInfo;
  logger.info('The HTTP face listens', { address: `${host.includes(':') ? `[${host}]` : host}:${bound}` });
  return {
    port: bound,
    async close() {
      const closed = new Promise(resolve => http.close(resolve));
      // Streams have ended by now; what is left is idle, does not read, or is in its TLS handshake.
      sockets.destroy();
      await closed;
    },
  };
}

function pem({ cert, key }: TlsOptions) {
  return { cert: Buffer.from(cert), key: Buffer.from(key) };
}
