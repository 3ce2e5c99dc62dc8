import { once } from 'node:events';
import { connect as connectTls } from 'node:tls';
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient, type NodeClientOptions } from '../../src/client/index.js';
import { createServer, type ServerOptions } from '../../src/server/index.js';
import { localhostCertificate } from '../support/localhostCertificate.js';

describe('a client and a server of which one alone speaks TLS', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  async function open(options: ServerOptions = {}) {
    const warnings: string[] = [];
    const logger = { info() {}, warn: (text: string) => void warnings.push(text), error() {} };
    const server = await createServer({ port: 0, logger, ...options }).listen();
    closers.push(() => server.close({ graceMs: 0 }));
    return { port: server.port, warnings };
  }

  /** Fails to connect a few times, and gives why. */
  async function failure(port: number, options: NodeClientOptions = {}) {
    const client = createClient(`localhost:${port}`, options);
    closers.push(() => client.close());
    client
      .session('lab')
      .watch('a')
      .subscribe({ error: () => {} });
    const failed$ = client.status$.pipe(
      filter(status => status.state === 'reconnecting'),
      filter(({ attempt }) => attempt >= 2),
    );
    return (await firstValueFrom(failed$)).cause;
  }

  it('should say that the server has no TLS, on both sides, and warn once', async () => {
    const { port, warnings } = await open();

    expect(await failure(port, { tls: { ca: localhostCertificate.cert } })).toMatchObject({
      code: 'UNAVAILABLE',
      rawMessage: `No connection to localhost:${port}: the server there does not speak TLS, and this client does. Leave out tls and https://, or give the server a certificate.`,
    });
    expect(warnings).toEqual([
      'A client speaks TLS to this server, which has no certificate. Give the server tls, or the client http://',
    ]);
  });

  it('should say that the server may want TLS, on both sides, and warn once', async () => {
    const { port, warnings } = await open({ tls: localhostCertificate });

    expect(await failure(port)).toMatchObject({
      code: 'UNAVAILABLE',
      rawMessage: `No connection to localhost:${port}: the server there closed it before it spoke HTTP/2. Does it speak TLS? Then give this client tls or https://. Otherwise it is full, or no gRPC server.`,
    });
    expect(warnings).toEqual([
      'A client does not speak TLS to this server, which does. Give the client tls or https://',
    ]);
  });

  it('should not be warned of where a TLS handshake fails for another reason', async () => {
    const { port, warnings } = await open({ tls: localhostCertificate });
    const untrusting = connectTls({ port, host: 'localhost', ALPNProtocols: ['h2'] });
    await once(untrusting, 'error');

    // The server has seen the first when it answers the second.
    expect(await failure(port)).toBeDefined();
    expect(warnings).toHaveLength(1);
  });
});
