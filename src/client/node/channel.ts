import { ChannelCredentials, status, type ServiceError } from '@grpc/grpc-js';
import { RivuletError } from '../../errors/index.js';
import { errorFromStatus, statusDetailsKey } from '../../wire/index.js';

/** How to tell that the server is the right one. */
export interface TlsOptions {
  /** Certificates to trust, PEM. Default: those that Node trusts. */
  readonly ca?: Uint8Array | string | undefined;
  /** The client's own certificate and key, PEM, where the server wants them. */
  readonly cert?: Uint8Array | string | undefined;
  readonly key?: Uint8Array | string | undefined;
}

const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

/** What holds for every connection. */
export const sharedChannelOptions = {
  // Its pool would hand the connection of one channel to the next.
  'grpc.use_local_subchannel_pool': 1,
  // To nice-grpc this is how long a connection may take to be made: no less than a slow line with TLS needs. A peer that
  // never answers is given up earlier, by `firstFrameTimeoutMs`.
  'grpc.min_reconnect_backoff_ms': 20_000,
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
  'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
  // Proxies of the environment are for the web; a server of variables is an address that somebody chose.
  'grpc.enable_http_proxy': 0,
};

export function credentialsOf(tls: TlsOptions | true | undefined): ChannelCredentials {
  if (tls === undefined) return ChannelCredentials.createInsecure();
  if (tls === true) return ChannelCredentials.createSsl();
  const pem = (text: Uint8Array | string | undefined) => (text === undefined ? null : Buffer.from(text));
  return ChannelCredentials.createSsl(pem(tls.ca), pem(tls.key), pem(tls.cert));
}

/** Gives the error of a call of grpc-js as what it was on the server. */
export function callFailure(error: Error, address: string): RivuletError {
  const { code, details, metadata } = error as Partial<ServiceError>;
  if (typeof code !== 'number' || details === undefined) return RivuletError.from(error);
  const [statusDetails] = metadata?.get(statusDetailsKey) ?? [];
  const bytes = statusDetails instanceof Uint8Array ? statusDetails : undefined;
  // To grpc-js a connection that the other side closes for good reason is a fault within.
  const isLost = code === status.INTERNAL && SESSION_CLOSED.test(details);
  return errorFromStatus(isLost ? status.UNAVAILABLE : code, readable(details, address), bytes, error);
}

const SESSION_CLOSED = /: Session closed with error code \d+$/;
const NO_CONNECTION = /^No connection established\. Last error: (?:Error: )?/;

/** What OpenSSL says of a peer that answers the beginning of a TLS handshake with something else. */
const NO_TLS = /wrong version number|packet length too long|http request|record layer failure/i;
/** What grpc-js says of a peer that closes the connection before its first frame, which is all that a TLS server does. */
const CLOSED_AT_ONCE = 'Failed to connect';

/** grpc-js describes a connection that cannot be made in the words of three of its layers, and not always to where. */
export function readable(message: string, address: string): string {
  if (!NO_CONNECTION.test(message)) return message;
  const why = message
    .replace(NO_CONNECTION, '')
    .replace(/\.? ?Resolution note: *$/, '')
    .replace(/ \(\d{4}-\d\d-\d\dT[\d:.]+Z\)/, '')
    .trim()
    .replace(/\.$/, '');
  if (NO_TLS.test(why)) {
    return `No connection to ${address}: the server there does not speak TLS, and this client does. Leave out tls and https://, or give the server a certificate.`;
  }
  if (why === CLOSED_AT_ONCE) {
    return `No connection to ${address}: the server there closed it before it spoke HTTP/2. Does it speak TLS? Then give this client tls or https://. Otherwise it is full, or no gRPC server.`;
  }
  return `No connection to ${address}: ${why}. Is a Rivulet server listening there?`;
}
