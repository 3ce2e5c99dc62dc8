import {
  Metadata,
  type ClientReadableStream,
  type ClientUnaryCall,
  type ClientWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import { Metadata as NiceMetadata } from 'nice-grpc';
import type { CallTransport, TransportCall } from '../../rpc/calling.js';
import type { MethodDefinition } from '../../wire/index.js';
import { CallConnections } from './CallConnections.js';
import { callFailure, sharedChannelOptions, type TlsOptions } from './channel.js';
import { openChannel } from './openChannel.js';
import { ReplyStream } from './ReplyStream.js';
import { sendAll } from './sendAll.js';

const channelOptions = {
  ...sharedChannelOptions,
  'grpc.initial_reconnect_backoff_ms': 250,
  'grpc.max_reconnect_backoff_ms': 5_000,
  // Up to here grpc-js keeps what a call sends, for trying again elsewhere, until the server answers; meanwhile it takes
  // everything at once. Its 1 MiB is a hundred thousand small messages of an upload, and a buffer that is copied for each.
  'grpc.per_rpc_retry_buffer_size': 4_096,
};

export interface OwnedCallTransport extends CallTransport {
  close(): void;
}

/**
 * The transport of RPC calls in Node, on a connection of its own: that of the variables is made anew whenever a watch has
 * reason to, whatever else is under way on it.
 *
 * It stands on grpc-js itself. Between it and nice-grpc's client a message passes three generators, which cost more than
 * the message; and what cannot be written or read fails here with its own error, instead of a status that quotes it.
 */
export function grpcCallTransport(address: string, tls: TlsOptions | true | undefined): OwnedCallTransport {
  const connections = new CallConnections(() => openChannel(address, tls, channelOptions));
  const failureOf = (error: Error) => callFailure(error, address);

  /** A call with one reply. */
  function single<Response>(
    read: (bytes: Uint8Array) => Response,
    call: TransportCall,
    begin: (
      done: (error: ServiceError | null, reply?: Uint8Array) => void,
    ) => ClientUnaryCall | ClientWritableStream<never>,
  ): { readonly reply: Promise<Response>; readonly breakOff: (thrown: unknown) => void } {
    let breakOff!: (thrown: unknown) => void;
    const reply = new Promise<Response>((resolve, reject) => {
      const { signal } = call;
      const running = begin((error, message) => {
        signal.removeEventListener('abort', abort);
        if (error) {
          reject(failureOf(error));
          return;
        }
        try {
          resolve(read(message!));
        } catch (thrown) {
          reject(thrown);
        }
      });
      const abort = () => {
        running.cancel();
      };
      breakOff = thrown => {
        reject(thrown);
        running.cancel();
      };
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      listen(running, call);
    });
    return { reply, breakOff };
  }

  return {
    async unary(method, request, call) {
      const message = method.requestSerialize(request);
      const { path } = method;
      return single(readerOf(method), call, done =>
        connections.begin(client => client.makeUnaryRequest(path, asBuffer, asIs, message, metadataOf(call), done)),
      ).reply;
    },
    async clientStream(method, requests, call) {
      const items = requests[Symbol.asyncIterator]();
      let stop = () => {};
      const { reply, breakOff } = single(readerOf(method), call, done => {
        const running = connections.begin(client =>
          client.makeClientStreamRequest(method.path, asBuffer, asIs, metadataOf(call), done),
        );
        // It tells all that matters by the callback. Without a listener what else it says would end the process.
        running.on('error', () => {});
        stop = sendAll(
          items,
          running,
          request => method.requestSerialize(request),
          thrown => {
            breakOff(thrown);
          },
        );
        return running;
      });
      try {
        return await reply;
      } finally {
        stop();
      }
    },
    serverStream: (method, request, call) => ({
      [Symbol.asyncIterator]() {
        const message = method.requestSerialize(request);
        const running = connections.begin(client =>
          client.makeServerStreamRequest(method.path, asBuffer, asIs, message, metadataOf(call)),
        );
        listen(running, call);
        return new ReplyStream(running, readerOf(method), call.signal, failureOf);
      },
    }),
    bidirectional: (method, requests, call) => ({
      [Symbol.asyncIterator]() {
        const metadata = metadataOf(call);
        const items = requests[Symbol.asyncIterator]();
        const running = connections.begin(client =>
          client.makeBidiStreamRequest(method.path, asBuffer, asIs, metadata),
        );
        listen(running, call);
        const stop = sendAll(
          items,
          running,
          request => method.requestSerialize(request),
          thrown => {
            replies.fail(thrown);
          },
        );
        const replies = new ReplyStream(running, readerOf(method), call.signal, failureOf, stop);
        return replies;
      },
    }),
    close() {
      connections.close();
    },
  };
}

function readerOf<Request, Response>(method: MethodDefinition<Request, Response>): (bytes: Uint8Array) => Response {
  return bytes => method.responseDeserialize(bytes);
}

const asIs = (bytes: Buffer): Uint8Array => bytes;

/** A view, not a copy. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function metadataOf({ metadata, timeoutMs }: TransportCall): Metadata {
  const made = new Metadata();
  for (const [key, value] of Object.entries(metadata)) made.set(key, value);
  // By hand: grpc-js would keep the time once more.
  if (timeoutMs !== undefined) made.set('grpc-timeout', timeoutText(timeoutMs));
  return made;
}

/** Eight digits are what gRPC allows. */
function timeoutText(timeoutMs: number): string {
  const wholeMs = Math.ceil(timeoutMs);
  return wholeMs < 1e8 ? `${wholeMs}m` : `${Math.ceil(wholeMs / 1000)}S`;
}

function listen(
  running: ClientUnaryCall | ClientReadableStream<unknown> | ClientWritableStream<unknown>,
  { onHeader, onTrailer }: TransportCall,
): void {
  if (onHeader) {
    running.on('metadata', (header: Metadata) => {
      onHeader(niceMetadata(header));
    });
  }
  if (onTrailer) {
    running.on('status', ({ metadata }: { readonly metadata: Metadata }) => {
      onTrailer(niceMetadata(metadata));
    });
  }
}

function niceMetadata(metadata: Metadata): NiceMetadata {
  const made = NiceMetadata();
  for (const key of Object.keys(metadata.getMap())) made.set(key, metadata.get(key));
  return made;
}
