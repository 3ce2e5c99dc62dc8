import { ClientError, createClientFactory, Metadata, type Channel } from 'nice-grpc';
import { RivuletError } from '../../errors/index.js';
import { errorCode, errorFromStatus, statusDetailsKey, type MethodDefinition } from '../../wire/index.js';
import type { Transport, TransportCall } from '../core/Transport.js';
import { readable, sharedChannelOptions, type TlsOptions } from './channel.js';
import { openChannel } from './openChannel.js';

/** With grpc-js's jitter still less than what a timer of Node can hold. */
const NEVER_MS = 1_000_000_000;

// The client has a reconnect loop of its own, and a new channel for each attempt: grpc-js's backoff would keep it waiting
// for up to two minutes, and its pool would hand the broken connection to the new channel.
const channelOptions = {
  ...sharedChannelOptions,
  // A closed channel whose subchannel was waiting to try again goes on to do so, and keeps the connection that it makes:
  // after an outage there would be one for each attempt. In eleven days there is another channel.
  'grpc.initial_reconnect_backoff_ms': NEVER_MS,
  'grpc.max_reconnect_backoff_ms': NEVER_MS,
};

/** A method of a nice-grpc client, whose pattern is known to whoever calls it. */
type Caller = (request: unknown, options: object) => unknown;

/** The transport of Node: nice-grpc. */
export function niceGrpcTransport(address: string, tls: TlsOptions | true | undefined): Transport {
  let channel: Channel | undefined;
  let callers = new Map<unknown, Caller>();
  const factory = createClientFactory();

  function caller<Request, Response>(method: MethodDefinition<Request, Response>) {
    channel ??= openChannel(address, tls, channelOptions);
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

function errorOf(thrown: unknown, details: Uint8Array | undefined, address: string): RivuletError {
  if (thrown instanceof RivuletError) return thrown;
  if (thrown instanceof ClientError)
    return errorFromStatus(thrown.code, readable(thrown.details, address), details, thrown);
  return RivuletError.from(thrown, errorCode(2));
}
