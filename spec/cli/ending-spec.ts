import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFaultProxy } from '../support/faultProxy.js';
import { localhostCertificate } from '../support/localhostCertificate.js';
import { openTcp } from '../support/rawHttp2.js';
import { startPoliteClient } from '../support/serverProcess.js';
import { isBuilt, spawnCli, type Spawned } from './support/spawnCli.js';

// How long it takes is not measured: what is not ended here within the time of a spec was not ended for minutes.
describe.runIf(isBuilt)('rivulet serve at SIGTERM', { timeout: 60_000 }, () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  async function start(...args: string[]): Promise<{ serve: Spawned; grpc: number; http: number }> {
    const serve = spawnCli(['serve', '--port', '0', '--http', '0', '--grace', '100ms', ...args]);
    closers.push(() => {
      serve.kill('SIGKILL');
      return serve.ended;
    });
    const [, grpc, http] = await serve.until(/^GRPC_READY:(\d+)\nHTTP_READY:(\d+)$/m);
    return { serve, grpc: Number(grpc), http: Number(http) };
  }
  async function connect(port: number, text: string | Buffer) {
    const { socket } = await openTcp(port);
    closers.push(() => socket.destroy());
    socket.write(text);
    return socket;
  }
  async function end(serve: Spawned) {
    serve.kill('SIGTERM');
    expect(await serve.ended).toBe(0);
    expect(serve.stderr()).toMatch(/ info The server is closed\n$/);
  }

  it('should end while connections say nothing, or half of something', async () => {
    const { serve, grpc, http } = await start();
    for (const port of [grpc, http]) {
      await connect(port, '');
      await connect(port, port === grpc ? 'PRI * HTTP' : 'GET /v1/health HTTP/1.1\r\nhost:');
    }
    await end(serve);
  });

  it('should end in the middle of TLS handshakes', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rivulet-ending-'));
    closers.push(() => rm(directory, { recursive: true }));
    const [cert, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
    await writeFile(cert, localhostCertificate.cert);
    await writeFile(key, localhostCertificate.key);
    const { serve, grpc, http } = await start('--tls-cert', cert, '--tls-key', key);
    for (const port of [grpc, http]) {
      await connect(port, '');
      await connect(port, Buffer.from('160301', 'hex'));
    }
    await end(serve);
  });

  it('should end while a client is stopped', async () => {
    const { serve, grpc } = await start();
    const client = await startPoliteClient(`127.0.0.1:${grpc}`);
    closers.push(client.close);
    client.stop();
    await end(serve);
  });

  it('should end while a proxy hands nothing on', async () => {
    const { serve, grpc } = await start();
    const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: grpc } }).listen();
    closers.push(() => proxy.close());
    const client = await startPoliteClient(proxy.address);
    closers.push(client.close);
    proxy.stall();
    await end(serve);
  });

  it('should end while a browser watches and does not read', async () => {
    const { serve, grpc, http } = await start();
    const client = await startPoliteClient(`127.0.0.1:${grpc}`);
    closers.push(client.close);
    const socket = await connect(http, `GET /v1/sessions/polite/watch HTTP/1.1\r\nhost: localhost:${http}\r\n\r\n`);
    await new Promise(resolve => socket.once('data', resolve));
    socket.pause();
    await end(serve);
  });
});
