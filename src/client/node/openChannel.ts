import type { Socket } from 'node:net';
import type { ChannelOptions } from '@grpc/grpc-js';
import { createChannel, type Channel } from 'nice-grpc';
import { credentialsOf, type TlsOptions } from './channel.js';

/**
 * Makes a channel whose `close` also ends connections that are in their TLS handshake. grpc-js keeps such a socket until
 * the peer answers, which would hold the process for as long.
 */
export function openChannel(address: string, tls: TlsOptions | true | undefined, options: ChannelOptions): Channel {
  const credentials = credentialsOf(tls);
  const shaking = new Set<Socket>();
  let isClosed = false;

  // The one place where grpc-js shows the socket of a connection that it makes.
  const createConnector = credentials._createSecureConnector.bind(credentials);
  credentials._createSecureConnector = (...parameters) => {
    const connector = createConnector(...parameters);
    return {
      connect: async socket => {
        shaking.add(socket);
        if (isClosed) socket.destroy();
        try {
          const connected = await connector.connect(socket);
          if (isClosed) connected.socket.destroy();
          return connected;
        } finally {
          shaking.delete(socket);
        }
      },
      waitForReady: () => connector.waitForReady(),
      getCallCredentials: () => connector.getCallCredentials(),
      destroy: () => {
        connector.destroy();
      },
    };
  };

  const channel = createChannel(address, credentials, options);
  const close = channel.close.bind(channel);
  channel.close = () => {
    isClosed = true;
    close();
    for (const socket of shaking) socket.destroy();
  };
  return channel;
}
