import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type ServerOptions } from '../../src/server/index.js';
import { localhostCertificate } from '../support/localhostCertificate.js';
import { openTcp } from '../support/rawHttp2.js';
import { startPoliteClient } from '../support/serverProcess.js';

// How long it takes is not measured: what is not closed here within the time of a spec was not closed for a minute.
describe('server.close', { timeout: 20_000 }, () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
  const open = (options: ServerOptions = {}) => createServer({ port: 0, ...options }).listen();

  it('should end while a connection says nothing', async () => {
    const server = await open();
    const { closed } = await openTcp(server.port);
    await server.close({ graceMs: 60_000 });
    await closed;
  });

  it('should end in the middle of a TLS handshake', async () => {
    const server = await open({ tls: localhostCertificate });
    const { socket, closed } = await openTcp(server.port);
    socket.write(Buffer.from('160301', 'hex'));
    await server.close({ graceMs: 60_000 });
    await closed;
  });

  it('should end after the grace time while a client is stopped', async () => {
    const server = await open();
    const polite = await startPoliteClient(server.address);
    closers.push(polite.close);
    expect((await polite.report()).failures).toEqual([]);
    polite.stop();

    await server.close({ graceMs: 200 });
    expect(server.stats().connections).toBe(0);
  });
});
