import type { ServerHttp2Stream } from 'node:http2';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { ChannelOptions, CompatServiceDefinition } from 'nice-grpc';
import type { ServerMiddleware } from 'nice-grpc-common';
import { listen, type Listener, type ListenerOptions } from './listener.js';
import { grpcServiceOf } from './niceHandlers.js';

/** A server of gRPC that knows its connections. */
export interface GrpcHost {
  /** @param middleware The first is outermost. */
  add(definition: CompatServiceDefinition, implementation: object, middleware?: readonly ServerMiddleware[]): void;
  /**
   * Begins to accept connections.
   *
   * @returns The port.
   * @throws Error where it cannot listen there.
   */
  listen(options: Omit<ListenerOptions, 'onConnection'>): Promise<number>;
  /**
   * Accepts no more connections and calls, and waits for those calls that are open.
   *
   * @param onForce Called where calls are still open after `graceMs`. They are cut off, whatever their peers do.
   */
  close(graceMs: number, onForce: () => void): Promise<void>;
}

export function createGrpcHost(options: ChannelOptions): GrpcHost {
  const server = new Server(options);
  const calls = countCalls(server);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  let listener: Listener | undefined;

  return {
    add(definition, implementation, middleware = []) {
      const service = grpcServiceOf(definition, implementation, middleware);
      server.addService(service.definition, service.handlers);
    },
    async listen(listenerOptions) {
      listener = await listen({
        ...listenerOptions,
        // It has been decrypted, so that to grpc-js it is in the clear.
        onConnection: socket => injector.injectConnection(socket),
      });
      return listener.port;
    },
    async close(graceMs, onForce) {
      listener?.stop();
      await new Promise<void>(resolve => {
        const finish = () => {
          clearTimeout(force);
          resolve();
        };
        const force = setTimeout(() => {
          onForce();
          resolve();
        }, graceMs);
        // Node 24 closes the sessions with their server, and grpc-js takes that for the end of their calls.
        server.tryShutdown(() => {
          calls.onceNone(finish);
        });
      });
      // grpc-js would wait for the other ends to close the connections that it has ended.
      await listener?.end();
      server.forceShutdown();
    },
  };
}

/** The calls of a server that are open. */
interface OpenCalls {
  /** Calls back when there is none, at once where that is so. */
  onceNone(callback: () => void): void;
}

/**
 * Counts the calls of a server, and ignores those whose streams are closed: grpc-js answers a request that it does not
 * serve without a look at the stream, which throws where nobody catches it when the peer has closed the stream in the
 * same packet. Any peer could end the process with that.
 */
function countCalls(server: Server): OpenCalls {
  type StreamHandler = (interceptors: unknown, stream: ServerHttp2Stream, headers: unknown) => void;
  // A private method of a version that is pinned; spec/fuzz/http2-spec.ts fails without this.
  const host = server as unknown as { _streamHandler: StreamHandler };
  const handle = host._streamHandler;
  let open = 0;
  let notify = () => {};
  host._streamHandler = function (interceptors, stream, headers) {
    // Of a stream that grpc-js never sees, and beyond the one error that it listens for.
    stream.on('error', () => {});
    if (stream.destroyed || stream.closed) {
      stream.destroy();
      return;
    }
    open++;
    stream.once('close', () => {
      if (--open === 0) notify();
    });
    handle.call(server, interceptors, stream, headers);
  };
  return {
    onceNone(callback) {
      notify = callback;
      if (open === 0) callback();
    },
  };
}
