import { timingSafeEqual, createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, STATUS_CODES, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { RivuletError } from '../../errors/index.js';
import { ENVELOPE_BYTES, INCARNATION_HEADER, MAX_BYTES_HEADER, NAME_HEADER, SUBPROTOCOL } from '../calls/frames.js';
import { MAX_MESSAGE_BYTES, requireDeviceName } from '../registry/record.js';
import type { Caller, Inbox } from './inbox.js';

const MAX_CONNECTIONS = 1_000;
/** Answers that a caller has not read yet, in bytes. One who never reads is let go of. */
const MAX_UNREAD_BYTES = 16 * 2 ** 20;
const KEEP_ALIVE_MS = 30_000;
/** How long a closing connection may take to say goodbye, in ms. */
const GOODBYE_MS = 500;

export interface ListenerOptions {
  readonly host: string;
  readonly port: number;
  /** What a caller must show. */
  readonly token: string;
  readonly maxMessageBytes: number;
  readonly inbox: Inbox;
  /** Settles when connections may be let in. */
  readonly opened: Promise<void>;
}

/** The WebSocket that a device listens on. */
export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens for callers, and lets in those who know the token.
 *
 * @throws RivuletError UNAVAILABLE where it cannot listen there.
 */
export async function listen({
  host,
  port,
  token,
  maxMessageBytes,
  inbox,
  opened,
}: ListenerOptions): Promise<Listener> {
  const http = createServer((_, response) => {
    response.writeHead(426, { connection: 'close', upgrade: 'websocket' }).end();
  });
  http.maxConnections = MAX_CONNECTIONS;
  // Those that were upgraded, or refused, are not known to it any more, and yet it waits for them to close.
  const open = new Set<Socket>();
  http.on('connection', socket => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes + ENVELOPE_BYTES,
    perMessageDeflate: false,
    handleProtocols: offered => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
  });

  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request, token);
    if (refusal !== undefined) {
      refuse(socket, refusal);
      return;
    }
    const caller = callerOf(request);
    if (!caller) {
      refuse(socket, 400);
      return;
    }
    void opened.then(
      () => sockets.handleUpgrade(request, socket, head, ws => serve(ws, caller, inbox)),
      () => refuse(socket, 503),
    );
  });

  try {
    http.listen(port, host);
    await once(http, 'listening');
  } catch (cause) {
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const why = isTaken ? 'another program listens there' : RivuletError.from(cause).rawMessage;
    const text = `Cannot listen on ${host}:${port}: ${why}. Give another port, or 0 for a free one.`;
    throw new RivuletError('UNAVAILABLE', text, { cause, details: { host, port: String(port) } });
  }

  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>(resolve => http.close(() => resolve()));
      for (const socket of sockets.clients) socket.close(1001, 'the device ends');
      // Who does not answer the goodbye is cut off.
      const impatient = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, GOODBYE_MS);
      await closed;
      clearTimeout(impatient);
    },
  };
}

function serve(socket: WebSocket, caller: Caller, inbox: Inbox): void {
  const connection = inbox.connect(caller, {
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate();
      else socket.send(text);
    },
    // The reason of a close frame has room for 123 bytes.
    refuse: why => socket.close(1008, why.replace(/[^\x20-\x7e]/g, '?').slice(0, 120)),
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) socket.close(1003, 'frames are text');
    else connection.receive((data as Buffer).toString('utf8'));
  });
  socket.on('close', () => connection.disconnect());
  // What goes wrong closes it, and is told there.
  socket.on('error', () => undefined);
}

/** The HTTP status that a request for a connection is refused with. */
function refusalOf({ headers }: IncomingMessage, token: string): number | undefined {
  if (!isSame(headers.authorization ?? '', `Bearer ${token}`)) return 401;
  const offered = headers['sec-websocket-protocol']?.split(',').map(protocol => protocol.trim());
  return offered?.includes(SUBPROTOCOL) ? undefined : 400;
}

function callerOf({ headers, socket }: IncomingMessage): Caller | undefined {
  const { [NAME_HEADER]: name, [INCARNATION_HEADER]: incarnation, [MAX_BYTES_HEADER]: maxBytes } = headers;
  const maxMessageBytes = Number(maxBytes);
  if (typeof name !== 'string' || typeof incarnation !== 'string' || !/^[\w-]{1,64}$/.test(incarnation))
    return undefined;
  if (!Number.isSafeInteger(maxMessageBytes) || maxMessageBytes < 1 || maxMessageBytes > MAX_MESSAGE_BYTES)
    return undefined;
  try {
    requireDeviceName(name);
  } catch {
    return undefined;
  }
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  return { name, incarnation, maxMessageBytes };
}

/** Takes the same time whatever the texts are: digests have one length. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function refuse(socket: Duplex, status: number): void {
  // Not left half open: who never ends his side would keep it for as long as he likes.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
