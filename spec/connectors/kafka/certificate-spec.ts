import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topic } from '../../../src/connectors/kafka/index.js';
import { collect } from '../../support/collect.js';
import { localhostCertificate } from '../../support/localhostCertificate.js';
import { text } from './rig.js';

describe('a topic of Kafka over TLS', () => {
  const server = createServer(localhostCertificate);
  const sockets = new Set<TLSSocket>();
  server.on('secureConnection', socket => sockets.add(socket));
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  const notTrusted = { code: 'FAILED_PRECONDITION', reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' };

  it('should fail at a certificate that is not trusted, and not retry', async () => {
    const { port } = server.address() as AddressInfo;
    const made = topic({ name: 'readings', brokers: [`localhost:${port}`], groupId: 'group', codec: text, ssl: true });
    const states: string[] = [];
    made.status$.subscribe(({ state }) => states.push(state));
    const reading = collect(made.messages$);
    await reading.end();
    expect(reading.error).toMatchObject(notTrusted);
    expect(reading.error?.message).toMatch('certificate');
    await expect(made.send({ value: 'a' })).rejects.toMatchObject(notTrusted);
    await expect(made.ensure()).rejects.toMatchObject(notTrusted);
    expect(states).not.toContain('retrying');
    await made.close();
  });

  it('should retry where the certificate is trusted and nobody speaks Kafka', async () => {
    const { port } = server.address() as AddressInfo;
    const ssl = { ca: localhostCertificate.cert };
    const connected = once(server, 'secureConnection');
    const made = topic({ name: 'readings', brokers: [`localhost:${port}`], codec: text, ssl, deliveryTimeoutMs: 0 });
    const sent = made.send({ value: 'a' });
    const [socket] = (await connected) as [TLSSocket];
    socket.destroy();
    server.on('secureConnection', each => each.destroy());
    await expect(sent).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await made.close();
  });
});
