import { ChannelCredentials, ClientError, createChannel, createClientFactory, Metadata, type Channel } from 'nice-grpc';
import { RivuletError } from '../../errors/index.js';
import { errorCode, errorFromStatus, statusDetailsKey, type MethodDefinition } from '../../wire/index.js';
import type { Transport, TransportCall } from '../core/Transport.js';

/** How to tell that the server is the right one. */
export interface TlsOptions {
  /** Certificates to trust, PEM. Default: those that Node trusts. */
  readonly ca?: Uint8Array | string | undefined;
  /** The client's own certificate and key, PEM, where the server wants them. */
  readonly cert?: Uint8Array | string | undefined;
  readonly key?: Uint8Array | string | undefined;
}

/** With grpc-js's jitter still less than what a timer of Node can hold. */
const NEVER_MS = 1_000_000_000;

const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

// The client has a reconnect loop of its own, and a new channel for each attempt: grpc-js's backoff would keep it waiting
// for up to two minutes, and its pool would hand the broken connection to the new channel.
const channelOptions = {
  'grpc.use_local_subchannel_pool': 1,
  // A closed channel whose subchannel was waiting to try again goes on to do so, and keeps the connection that it makes:
  // after an outage there would be one for each attempt. In eleven days there is another channel.
  'grpc.initial_reconnect_backoff_ms': NEVER_MS,
  // To nice-grpc this is how long a connection may take to be made: no less than a slow line with TLS needs. A peer that
  // never answers is given up earlier, by `firstFrameTimeoutMs`.
  'grpc.min_reconnect_backoff_ms': 20_000,
  'grpc.max_reconnect_backoff_ms': NEVER_MS,
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
  'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
  // Proxies of the environment are for the web; a server of variables is an address that somebody chose.
  'grpc.enable_http_proxy': 0,
};

/** A method of a nice-grpc client, whose pattern is known to whoever calls it. */
type Caller = (request: unknown, options: object) => unknown;

/** The transport of Node: nice-grpc. */
export function niceGrpcTransport(address: string, tls: TlsOptions | true | undefined): Transport {
  let channel: Channel | undefined;
  let callers = new Map<unknown, Caller>();
  const factory = createClientFactory();

  function caller<Request, Response>(method: MethodDefinition<Request, Response>) {
    channel ??= createChannel(address, credentialsOf(tls), channelOptions);
    let found = callers.get(method);
    if (!found) {
      found = (factory.create({ call: method } as never, channel) as unknown as { readonly call: Caller }).call;
      callers.set(method, found);
    }
    return found;
  }

  function optionsOf({ signal, metadata }: TransportCall) {
    const trailers: { details?: Uint8Array } = {};
    const options = {
      signal,
      metadata: Metadata(metadata),
      onTrailer: (trailer: Metadata) => {
        const details = trailer.get(statusDetailsKey);
        if (details instanceof Uint8Array) trailers.details = details;
      },
    };
    return { options, trailers };
  }

  async function* stream<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request | AsyncIterable<Request>,
    call: TransportCall,
  ): AsyncGenerator<Response> {
    const { options, trailers } = optionsOf(call);
    try {
      yield* caller(method)(request, options) as AsyncIterable<Response>;
    } catch (thrown) {
      throw errorOf(thrown, trailers.details, address);
    }
  }

  return {
    address,
    unary: async (method, request, call) => {
      const { options, trailers } = optionsOf(call);
      try {
        return (await caller(method)(request, options)) as never;
      } catch (thrown) {
        throw errorOf(thrown, trailers.details, address);
      }
    },
    serverStream: stream,
    bidirectional: stream,
    renew: () => {
      channel?.close();
      channel = undefined;
      callers = new Map();
    },
    close: () => {
      channel?.close();
      channel = undefined;
    },
  };
}

function credentialsOf(tls: TlsOptions | true | undefined): ChannelCredentials {
  if (tls === undefined) return ChannelCredentials.createInsecure();
  if (tls === true) return ChannelCredentials.createSsl();
  const pem = (text: Uint8Array | string | undefined) => (text === undefined ? null : Buffer.from(text));
  return ChannelCredentials.createSsl(pem(tls.ca), pem(tls.key), pem(tls.cert));
}

function errorOf(thrown: unknown, details: Uint8Array | undefined, address: string): RivuletError {
  if (thrown instanceof RivuletError) return thrown;
  if (thrown instanceof ClientError)
    return errorFromStatus(thrown.code, readable(thrown.details, address), details, thrown);
  return RivuletError.from(thrown, errorCode(2));
}

const NO_CONNECTION = /^No connection established\. Last error: (?:Error: )?/;

/** grpc-js tells of a connection that cannot be made in the words of three of its layers, and not always to where. */
function readable(message: string, address: string): string {
  if (!NO_CONNECTION.test(message)) return message;
  const why = message
    .replace(NO_CONNECTION, '')
    .replace(/\.? ?Resolution note: *$/, '')
    .replace(/ \(\d{4}-\d\d-\d\dT[\d:.]+Z\)/, '')
    .replace(/\.$/, '');
  return `No connection to ${address}: ${why}. Is a Rivulet server listening there?`;
}
