import { constants } from 'node:http2';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type Server, type ServerOptions } from '../../src/server/index.js';
import { createRawClient, openWriteStream, writeOf, register } from '../support/rawClient.js';
import { callHeaders, messageOf, openHttp2 } from '../support/rawHttp2.js';
import { startPoliteClient, startServerProcess } from '../support/serverProcess.js';

const MIB = 2 ** 20;
const DEADLINE_EXCEEDED = '4';
const RESOURCE_EXHAUSTED = '8';
const UNIMPLEMENTED = '12';
const UNAUTHENTICATED = '16';

describe('the body of a request', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
  const open = async (options: ServerOptions = {}): Promise<Server> => {
    const server = await createServer({ port: 0, ...options }).listen();
    closers.push(() => server.close({ graceMs: 0 }));
    return server;
  };
  const connect = async (port: number) => {
    const connection = await openHttp2(port);
    closers.push(connection.close);
    return connection;
  };

  it.each(['OpenSession', 'Watch', 'WriteStream', '/rivulet.v1.ToolsService/OfferTools'])(
    'should not be waited for without the token: %s',
    async method => {
      const { port } = await open({ token: 'secret' });
      const { begin } = await connect(port);

      expect(await begin(callHeaders(method)).ended).toMatchObject({ status: UNAUTHENTICATED });
      expect(await begin(callHeaders(method, { authorization: 'Bearer wrong' })).ended).toMatchObject({
        status: UNAUTHENTICATED,
        message: 'The token of the call is not the one.',
      });
    },
  );

  it('should have a deadline, which open streams have not', async () => {
    const server = await open({ requestTimeoutMs: 100 });
    const client = createRawClient(server.address);
    closers.push(client.close);
    const writes = openWriteStream(client, {
      sessionId: 'lab',
      create: { ttlMs: 60_000, metadata: {} },
      clientId: 'me',
    });
    await writes.read();
    const { begin } = await connect(server.port);
    const silent = begin(callHeaders('OpenSession'));
    const unfinished = begin(callHeaders('Watch'));
    unfinished.stream.write(messageOf(100, new Uint8Array(10)));

    for (const { ended } of [silent, unfinished]) {
      expect(await ended).toMatchObject({ status: DEADLINE_EXCEEDED });
    }
    writes.write(writeOf(1, register('a', 0)));
    expect(await writes.readOutcomes(1)).toMatchObject([{ sequence: 1 }]);
  });

  it('should not be inflated', async () => {
    const { port } = await open();
    const { begin } = await connect(port);
    const bomb = gzipSync(new Uint8Array(9 * MIB));
    for (const method of ['Write', 'WriteStream']) {
      const { stream, ended } = begin(callHeaders(method, { 'grpc-encoding': 'gzip' }));
      stream.end(messageOf(bomb.length, bomb, true));

      expect(await ended).toMatchObject({
        status: UNIMPLEMENTED,
        message: expect.stringContaining('The message is compressed, which this server does not accept.'),
      });
    }
  });

  it('should be inflated where the server is told to', async () => {
    const { port } = await open({ compression: true });
    const { begin } = await connect(port);
    const { stream, ended } = begin(callHeaders('ListSessions', { 'grpc-encoding': 'gzip' }));
    const request = gzipSync(new Uint8Array());
    stream.end(messageOf(request.length, request, true));

    expect(await ended).toMatchObject({ status: '0' });
  });

  it('should be refused by its length, before it comes', async () => {
    const { port } = await open({ limits: { commitBytes: MIB } });
    const { begin } = await connect(port);
    const { stream, ended } = begin(callHeaders('Write'));
    stream.write(messageOf(64 * MIB));

    expect(await ended).toMatchObject({
      status: RESOURCE_EXHAUSTED,
      message: expect.stringContaining(`The message has ${64 * MIB} bytes`),
    });
  });

  it('should count until it is complete, and the oldest give way', async () => {
    const { port } = await open({ limits: { bodyBytes: 200_000 } });
    const { begin } = await connect(port);
    const first = begin(callHeaders('Write'));
    first.stream.write(messageOf(300_000, new Uint8Array(60_000)));
    const second = begin(callHeaders('WriteStream'));
    second.stream.write(messageOf(300_000, new Uint8Array(60_000)));
    const third = begin(callHeaders('Write'));
    third.stream.write(messageOf(300_000, new Uint8Array(60_000)));
    const fourth = begin(callHeaders('ListSessions'));
    fourth.stream.write(messageOf(300_000, new Uint8Array(60_000)));

    expect(await first.ended).toMatchObject({
      status: RESOURCE_EXHAUSTED,
      message: expect.stringContaining('past the limit bodyBytes of 200000'),
    });
    expect([second, third, fourth].map(({ stream }) => stream.closed)).toEqual([false, false, false]);
    third.stream.close(constants.NGHTTP2_CANCEL);
    const fifth = begin(callHeaders('ListSessions'));
    fifth.stream.end(messageOf(0));
    expect(await fifth.ended).toMatchObject({ status: '0' });
  });

  it('should be bounded by the number of calls as well', async () => {
    const { port } = await open({ limits: { calls: 2 } });
    const { begin } = await connect(port);
    const held = begin(callHeaders('Write'));
    begin(callHeaders('WriteStream'));

    expect(await begin(callHeaders('Write')).ended).toMatchObject({
      status: RESOURCE_EXHAUSTED,
      message: 'The server has 2 open calls, past the limit calls of 2.',
    });
    held.stream.close(constants.NGHTTP2_CANCEL);
    await held.ended;
    const later = begin(callHeaders('ListSessions'));
    later.stream.end(messageOf(0));
    expect(await later.ended).toMatchObject({ status: '0' });
  });

  it(
    'should leave a server its memory and its other clients, when hundreds of them never end',
    { timeout: 120_000 },
    async () => {
      const server = await startServerProcess({ limits: { bodyBytes: 16 * MIB } });
      closers.push(server.close);
      const polite = await startPoliteClient(server.address);
      closers.push(polite.close);
      const { begin } = await connect(server.port);
      const before = await polite.report();
      await server.peak();
      const content = new Uint8Array(250_000);
      const calls: ReturnType<typeof begin>[] = [];
      for (let count = 0; count < 600; count++) {
        const call = begin(callHeaders('Write'));
        calls.push(call);
        await new Promise(resolve => call.stream.write(messageOf(9 * MIB, content), resolve));
        // Throughout, and not only before and after: it is served once more in each part of the attack.
        if (count % 100 === 99) expect((await polite.report()).failures).toEqual([]);
      }
      // Those that give way are the oldest.
      const refused = await Promise.all(calls.slice(0, 200).map(({ ended }) => ended));
      const after = await polite.report();

      expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([RESOURCE_EXHAUSTED]));
      // Without the limit it is the bodies of all, 150 MB.
      expect((await server.peak()).external).toBeLessThan(96 * MIB);
      expect(after.served).toBeGreaterThan(before.served);
      expect(after.failures).toEqual([]);
    },
  );
});
