import {
  connect as connectHttp2,
  constants,
  type ClientHttp2Session,
  type IncomingHttpHeaders,
  type SecureClientSessionOptions,
} from 'node:http2';
import { connect as connectTcp, type Socket } from 'node:net';

/** The headers of a call of gRPC. */
export function callHeaders(method: string, more: Readonly<Record<string, string>> = {}) {
  return {
    [constants.HTTP2_HEADER_METHOD]: 'POST',
    [constants.HTTP2_HEADER_PATH]: method.startsWith('/') ? method : `/rivulet.v1.VariablesService/${method}`,
    'content-type': 'application/grpc+proto',
    te: 'trailers',
    ...more,
  };
}

/** The header of a message of gRPC, and as much of the message as is given. */
export function messageOf(length: number, content: Uint8Array = new Uint8Array(), isCompressed = false): Buffer {
  const header = Buffer.alloc(5);
  header[0] = Number(isCompressed);
  header.writeUInt32BE(length, 1);
  return Buffer.concat([header, content]);
}

export interface RawCall {
  readonly headers: IncomingHttpHeaders;
  /** The status of gRPC, or undefined where the stream was reset without one. */
  readonly status: string | undefined;
  readonly message: string;
}

/** A connection of HTTP/2 that sends what it likes, over TLS where there are options for it. */
export async function openHttp2(port: number, tls?: SecureClientSessionOptions) {
  const session: ClientHttp2Session = tls
    ? connectHttp2(`https://localhost:${port}`, tls)
    : connectHttp2(`http://127.0.0.1:${port}`);
  session.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    session.once('remoteSettings', () => resolve());
    session.once('close', () => reject(new Error('The server closed the connection before it sent its settings.')));
  });
  return {
    session,
    /** Begins a call. It ends when the server ends or resets it, and not by itself. */
    begin(headers: Record<string, string>) {
      const stream = session.request(headers, { endStream: false });
      stream.on('error', () => {});
      let received: IncomingHttpHeaders = {};
      stream.on('response', head => (received = { ...received, ...head }));
      stream.on('trailers', trailers => (received = { ...received, ...trailers }));
      stream.resume();
      const ended = new Promise<RawCall>(resolve => {
        stream.once('close', () => {
          const status = received['grpc-status'];
          const text = received['grpc-message'];
          resolve({
            headers: received,
            status: typeof status === 'string' ? status : undefined,
            message: typeof text === 'string' ? decodeURI(text) : '',
          });
        });
      });
      return { stream, ended };
    },
    close: () => session.destroy(),
  };
}

/** A connection of TCP, and when it was closed by the other side. */
export async function openTcp(port: number): Promise<{ readonly socket: Socket; readonly closed: Promise<void> }> {
  const socket = connectTcp(port, '127.0.0.1');
  socket.on('error', () => {});
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()));
  // An end is only seen by who reads.
  socket.resume();
  // Whether it is accepted or closed at once.
  await Promise.race([new Promise<void>(resolve => socket.once('connect', () => resolve())), closed]);
  return { socket, closed };
}

/** What a client says first: the preface of HTTP/2, and empty settings. */
export const PREFACE = Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frameOf(4, 0, 0)]);

/** A frame of HTTP/2 by its type, flags, stream and content. */
export function frameOf(type: number, flags: number, stream: number, content: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.alloc(9);
  header.writeUIntBE(content.length, 0, 3);
  header[3] = type;
  header[4] = flags;
  header.writeUInt32BE(stream, 5);
  return Buffer.concat([header, content]);
}
