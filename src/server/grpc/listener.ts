import { lookup } from 'node:dns/promises';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import type { Clock } from '../../store/index.js';
import type { TlsOptions } from '../server.js';
import { SocketSet, type SocketBounds } from './SocketSet.js';

export interface ListenerOptions {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsOptions | undefined;
  readonly bounds: SocketBounds;
  /** How long a connection may take until it speaks HTTP/2. */
  readonly handshakeTimeoutMs: number;
  readonly clock: Clock;
  /** Gets each connection, decrypted. */
  readonly onConnection: (socket: Socket) => void;
  /** Gets why a connection was not accepted. */
  readonly onRefused: (why: RefusedBecause, address: string) => void;
}

/** Why a connection is not accepted. With 'TLS' and 'no TLS', the client and the server differ in whether they encrypt. */
export type RefusedBecause = 'too many connections' | 'no HTTP/2' | 'TLS' | 'no TLS' | 'TLS failed';

export interface Listener {
  readonly port: number;
  /** Accepts no more connections, and cuts those that have not begun to speak HTTP/2. */
  stop(): void;
  /** Cuts all connections. Fulfilled when all are closed. */
  end(): Promise<void>;
}

/** What every client of HTTP/2 says first. */
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
/** How TLS begins. */
const TLS_HANDSHAKE = 0x16;
/** Empty settings of HTTP/2: a client that expects TLS can tell from them that there is none. */
const NO_TLS_ANSWER = Buffer.from('000000040000000000', 'hex');
/** What OpenSSL says of something else than the beginning of a TLS handshake. */
const NO_TLS_CODES: readonly unknown[] = [
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
];

/**
 * Listens on every address that a host has, and knows all connections from their first moment on.
 *
 * @throws Error where it can listen on none of them.
 */
export async function listen({ host, port, ...options }: ListenerOptions): Promise<Listener> {
  const addresses = await lookup(host, { all: true });
  const sockets = new SocketSet(options.bounds, address => options.onRefused('too many connections', address));
  const ready = new WeakSet<Socket>();
  const parts: Part[] = [];
  let failure: unknown;
  let bound = port;
  for (const { address } of addresses) {
    const part = createPart(options, sockets, ready);
    try {
      bound = await part.listen(bound, address);
      parts.push(part);
    } catch (thrown) {
      failure ??= thrown;
    }
  }
  if (parts.length === 0) throw failure;
  return {
    port: bound,
    stop() {
      for (const part of parts) void part.stop();
    },
    async end() {
      await Promise.all(parts.map(part => part.end()));
    },
  };
}

type PartOptions = Omit<ListenerOptions, 'host' | 'port' | 'bounds'>;
type Part = ReturnType<typeof createPart>;

/**
 * Listens on one address.
 *
 * @param sockets The connections of all addresses.
 * @param ready Those of them that speak HTTP/2.
 */
function createPart(
  { tls, handshakeTimeoutMs, clock, onConnection, onRefused }: PartOptions,
  sockets: SocketSet,
  ready: WeakSet<Socket>,
) {
  const server = tls ? tlsServer(tls, handshakeTimeoutMs) : createTcpServer({ noDelay: true });
  sockets.watch(server);
  /** @param raw The connection itself, where `socket` decrypts it. */
  function receive(socket: Socket, raw: Socket | undefined): void {
    // What goes wrong with it closes it.
    socket.on('error', () => {});
    let received: Buffer = Buffer.alloc(0);
    // A connection that says nothing costs no more than its socket.
    socket.on('readable', function read() {
      const chunk = socket.read() as Buffer | null;
      if (!chunk) return;
      received = Buffer.concat([received, chunk]);
      const start = received.subarray(0, PREFACE.length);
      if (!PREFACE.subarray(0, start.length).equals(start)) {
        const isTls = start[0] === TLS_HANDSHAKE && !tls;
        onRefused(isTls ? 'TLS' : 'no HTTP/2', socket.remoteAddress ?? '');
        if (isTls) socket.end(NO_TLS_ANSWER, () => socket.destroy());
        else socket.destroy();
      } else if (start.length === PREFACE.length) {
        socket.off('readable', read);
        socket.unshift(received);
        if (raw) ready.add(raw);
        onConnection(socket);
      }
    });
  }

  server.on('connection', (socket: Socket) => {
    if (socket.destroyed) return;
    const cancel = clock.after(handshakeTimeoutMs, () => {
      if (!ready.has(socket)) socket.destroy();
    });
    socket.once('close', cancel);
    if (!tls) receive(socket, socket);
  });
  server.on('secureConnection', (socket: TLSSocket) => receive(socket, rawSocketOf(socket)));
  server.on('tlsClientError', ({ code }: NodeJS.ErrnoException, socket: TLSSocket) => {
    onRefused(NO_TLS_CODES.includes(code) ? 'no TLS' : 'TLS failed', socket.remoteAddress ?? '');
    socket.destroy();
  });

  let closed: Promise<void> | undefined;
  const stop = () =>
    (closed ??= new Promise(resolve => {
      server.close(() => resolve());
      sockets.destroy(socket => !ready.has(socket));
    }));
  return {
    stop,
    listen: (port: number, host: string) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          // Such as no more file descriptors: those who are connected stay.
          server.on('error', () => {});
          resolve((server.address() as AddressInfo).port);
        });
      }),
    end() {
      const stopped = stop();
      sockets.destroy();
      return stopped;
    },
  };
}

function tlsServer({ cert, key, clientCa }: TlsOptions, handshakeTimeout: number): Server {
  return createTlsServer({
    cert: Buffer.from(cert),
    key: Buffer.from(key),
    ...(clientCa !== undefined && { ca: Buffer.from(clientCa), requestCert: true, rejectUnauthorized: true }),
    ALPNProtocols: ['h2'],
    handshakeTimeout,
    noDelay: true,
  });
}

/** The connection under an encrypted one. */
function rawSocketOf(socket: TLSSocket): Socket | undefined {
  return (socket as unknown as { readonly _parent?: Socket | null })._parent ?? undefined;
}
