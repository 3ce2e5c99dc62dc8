import { WebSocket } from 'ws';
import { RivuletError } from '../../errors/index.js';
import { ENVELOPE_BYTES, INCARNATION_HEADER, MAX_BYTES_HEADER, NAME_HEADER, SUBPROTOCOL } from './frames.js';

const HANDSHAKE_TIMEOUT_MS = 5_000;

/** A connection to a peer, from the side that calls. */
export interface Outlet {
  /** Bytes that wait for the peer to read. */
  readonly unsentBytes: number;
  send(text: string): void;
  /** Asks for a sign of life. */
  ping(): void;
  close(): void;
  /** Lets go of it without a farewell. */
  terminate(): void;
}

export interface OutletEvents {
  opened(): void;
  received(text: string): void;
  /** Anything at all has come. */
  alive(): void;
  /** Once, whether it was open before or not. */
  closed(why: string): void;
}

/** Where to, and who calls. */
export interface Destination {
  readonly address: string;
  readonly token: string;
}

export interface Identity {
  readonly name: string;
  readonly incarnation: string;
  readonly maxMessageBytes: number;
}

/** Opens a WebSocket to a peer. What cannot even be tried is told like a connection that failed. */
export function connect(destination: Destination, identity: Identity, events: OutletEvents): Outlet {
  try {
    return follow(open(destination, identity), events);
  } catch (thrown) {
    // Others write the records: an address that is none must end no process here.
    queueMicrotask(() => events.closed(RivuletError.from(thrown).rawMessage));
    return nowhere;
  }
}

const nowhere: Outlet = { unsentBytes: 0, send() {}, ping() {}, close() {}, terminate() {} };

function open({ address, token }: Destination, identity: Identity): WebSocket {
  return new WebSocket(`ws://${address}/`, SUBPROTOCOL, {
    headers: {
      authorization: `Bearer ${token}`,
      [NAME_HEADER]: identity.name,
      [INCARNATION_HEADER]: identity.incarnation,
      [MAX_BYTES_HEADER]: String(identity.maxMessageBytes),
    },
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    maxPayload: identity.maxMessageBytes + ENVELOPE_BYTES,
    perMessageDeflate: false,
    followRedirects: false,
  });
}

function follow(socket: WebSocket, events: OutletEvents): Outlet {
  let why = '';
  socket.on('open', events.opened);
  socket.on('message', data => {
    events.alive();
    events.received((data as Buffer).toString('utf8'));
  });
  socket.on('pong', events.alive);
  socket.on('error', error => {
    // Where both addresses of a name refuse, Node says so only in the parts.
    why = error.message || ((error as NodeJS.ErrnoException).code ?? 'the connection failed');
  });
  socket.on('close', (code, reason) => events.closed(why || reason.toString('utf8') || `closed with ${code}`));
  return {
    get unsentBytes() {
      return socket.bufferedAmount;
    },
    send: text => socket.send(text, () => undefined),
    ping: () => socket.ping(),
    close: () => socket.close(),
    terminate: () => socket.terminate(),
  };
}
