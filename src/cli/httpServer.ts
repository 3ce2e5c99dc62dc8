import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { toNode } from '../endpoint/index.js';
import { RivuletError } from '../errors/index.js';
import type { Logger, TlsOptions } from '../server/index.js';

/** Connections at once: some more than there may be streams. */
const MAX_CONNECTIONS = 2_000;

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
  const http = tls ? createHttpsServer(pem(tls), listener) : createHttpServer(listener);
  http.maxConnections = MAX_CONNECTIONS;
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
      // Streams have ended by now; what is left is idle, or does not read.
      http.closeAllConnections();
      await closed;
    },
  };
}

function pem({ cert, key }: TlsOptions) {
  return { cert: Buffer.from(cert), key: Buffer.from(key) };
}
