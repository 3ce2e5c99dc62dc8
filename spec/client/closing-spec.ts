import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/index.js';
import { createFaultProxy } from '../support/faultProxy.js';
import { startClosingProcess, type ClosingProcess, type ClosingSettings } from './support/closingProcess.js';

/** It ended by itself, without an unhandled rejection, and nobody waits any more. */
const ended = { code: 0, open: [] };

/** A peer that takes connections and never says anything. */
async function startSilentPeer() {
  const sockets = new Set<Socket>();
  const peer = createTcpServer(socket => {
    sockets.add(socket);
    // A process that ends breaks its connections off.
    socket.on('error', () => {});
    socket.resume();
  });
  peer.listen(0, '127.0.0.1');
  await once(peer, 'listening');
  return {
    address: `127.0.0.1:${(peer.address() as AddressInfo).port}`,
    connected: once(peer, 'connection'),
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy();
      peer.close();
    },
  };
}

// What holds a process holds it for 20 s and longer: that is how long grpc-js lets a handshake last.
describe.each(['close', 'abort then close'] as const)(
  'a program that ends its client by %s',
  { timeout: 15_000 },
  ends => {
    let program: ClosingProcess | undefined;
    const start = async (settings: Omit<ClosingSettings, 'ends'>) =>
      (program = await startClosingProcess({ ...settings, ends }));
    afterEach(() => program?.kill());

    it('should end while it connects', async () => {
      using peer = await startSilentPeer();
      const { close } = await start({ address: peer.address });
      await peer.connected;
      expect(await close()).toEqual(ended);
    });

    it('should end in the middle of a TLS handshake', async () => {
      using peer = await startSilentPeer();
      const { close } = await start({ address: peer.address.replace('127.0.0.1', 'localhost'), isSecure: true });
      await peer.connected;
      expect(await close()).toEqual(ended);
    });

    it('should end while it waits to connect again', async () => {
      await using server = await createServer({ port: 0 }).listen();
      await server.close({ graceMs: 0 });
      const { close, untilState } = await start({ address: server.address });
      await untilState('reconnecting');
      expect(await close()).toEqual(ended);
    });

    it('should end while its streams are open', async () => {
      await using server = await createServer({ port: 0 }).listen();
      const { close, untilState } = await start({ address: server.address });
      await untilState('live');
      expect(await close()).toEqual(ended);
    });

    it('should end while it waits to connect again after its streams were open', async () => {
      await using server = await createServer({ port: 0 }).listen();
      const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
      const { close, untilState } = await start({ address: proxy.address });
      await untilState('live');
      await proxy.refuse();
      proxy.reset();
      await untilState('reconnecting');
      expect(await close()).toEqual(ended);
      await proxy.close();
    });

    it('should end while its server does not answer any more', async () => {
      await using server = await createServer({ port: 0 }).listen();
      const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
      const { close, untilState } = await start({ address: proxy.address });
      await untilState('live');
      proxy.stall();
      expect(await close()).toEqual(ended);
      await proxy.close();
    });
  },
);
