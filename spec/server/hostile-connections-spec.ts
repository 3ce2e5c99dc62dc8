import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { addressKey, SocketSet } from '../../src/server/grpc/SocketSet.js';
import { createServer, type Server, type ServerOptions } from '../../src/server/index.js';
import { localhostCertificate } from '../support/localhostCertificate.js';
import { manualClock, type ManualClock } from '../support/manualClock.js';
import { callHeaders, frameOf, messageOf, openHttp2, openTcp, PREFACE } from '../support/rawHttp2.js';
import { startPoliteClient, startServerProcess } from '../support/serverProcess.js';

const MIB = 2 ** 20;
const DATA = 0;
const HEADERS = 1;
const RST_STREAM = 3;
const SETTINGS = 4;
const PING = 6;
const CONTINUATION = 9;
const END_HEADERS = 4;

describe('a connection', () => {
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
    const connection = await openTcp(port);
    closers.push(() => connection.socket.destroy());
    return connection;
  };

  it.each([
    ['limits.connectionsPerAddress', { connectionsPerAddress: 2 }],
    ['limits.connections', { connections: 2 }],
  ])('should be closed at once past %s', async (_name, limits) => {
    const { port } = await open({ limits });
    const held = await connect(port);
    const kept = await openHttp2(port);
    closers.push(kept.close);
    await (
      await connect(port)
    ).closed;
    held.socket.destroy();
    await held.closed;
    // The server learns of it by a packet, and until then refuses.
    let next = await connect(port);
    while (!(await answersPreface(next.socket))) next = await connect(port);

    expect(kept.session.destroyed).toBe(false);
  });

  it('should be counted with those to the other addresses of the server', async () => {
    const refused: string[] = [];
    const sockets = new SocketSet({ max: 1, maxPerAddress: 5 }, address => refused.push(address));
    const ports: number[] = [];
    for (let number = 0; number < 2; number++) {
      const tcp = createTcpServer();
      sockets.watch(tcp);
      tcp.listen(0, '127.0.0.1');
      await once(tcp, 'listening');
      closers.push(() => tcp.close());
      ports.push((tcp.address() as AddressInfo).port);
    }
    await connect(ports[0]!);
    await (
      await connect(ports[1]!)
    ).closed;

    expect(refused).toEqual(['127.0.0.1']);
    sockets.destroy();
  });

  /** Moves the time until the server closes a connection: it may not have seen it yet when it is moved first. */
  async function advanceUntil(closed: Promise<void>, clock: ManualClock): Promise<void> {
    let isClosed = false;
    void closed.then(() => (isClosed = true));
    while (!isClosed) {
      clock.advance(1_000);
      await nextTurn();
    }
  }

  it.each([
    ['says nothing', ''],
    ['says half of the preface', 'PRI * HTTP/2.0'],
  ])('should be closed that %s', async (_name, text) => {
    const clock = manualClock();
    const { port } = await open({ clock });
    const spoken = await openHttp2(port);
    closers.push(spoken.close);
    const { socket, closed } = await connect(port);
    socket.write(text);
    await advanceUntil(closed, clock);

    const { stream, ended } = spoken.begin(callHeaders('ListSessions'));
    stream.end(messageOf(0));
    expect(await ended).toMatchObject({ status: '0' });
  });

  it('should be closed that does not end its TLS handshake, or says nothing after it', async () => {
    const clock = manualClock();
    const { port } = await open({ clock, tls: localhostCertificate });
    const options = { ca: localhostCertificate.cert, ALPNProtocols: ['h2'] };
    const spoken = await openHttp2(port, options);
    closers.push(spoken.close);
    const half = await connect(port);
    half.socket.write(Buffer.from('160301', 'hex'));
    const whole = connectTls({ ...options, port, host: 'localhost' });
    whole.on('error', () => {});
    closers.push(() => whole.destroy());
    const wholeClosed = new Promise<void>(resolve => whole.once('close', () => resolve()));
    await once(whole, 'secureConnect');
    await Promise.all([advanceUntil(half.closed, clock), advanceUntil(wholeClosed, clock)]);

    const { stream, ended } = spoken.begin(callHeaders('ListSessions'));
    stream.end(messageOf(0));
    expect(await ended).toMatchObject({ status: '0' });
  });

  it('should count by the network of an address of IPv6', () => {
    expect(
      ['127.0.0.1', '::ffff:10.1.2.3', '2001:db8:1:2:3::4', '2001:db8::1', '::1', 'fe80::1%eth0'].map(addressKey),
    ).toEqual(['127.0.0.1', '10.1.2.3', '2001:db8:1:2::/64', '2001:db8:0:0::/64', '0:0:0:0::/64', 'fe80:0:0:0::/64']);
  });

  /** By what they repeat on one connection. */
  const floods: readonly (readonly [string, (round: number) => Buffer])[] = [
    ['settings', () => frameOf(SETTINGS, 0, 0, Buffer.from('000300000064', 'hex'))],
    ['pings', () => frameOf(PING, 0, 0, Buffer.alloc(8))],
    ['empty data', () => frameOf(DATA, 0, 1)],
    [
      'streams that are reset at once',
      round => Buffer.concat([headersFrame(2 * round + 1), resetFrame(2 * round + 1)]),
    ],
    [
      'headers that never end',
      round => (round === 0 ? frameOf(HEADERS, 0, 1, headerBlock) : frameOf(CONTINUATION, 0, 1, filler)),
    ],
  ];

  it(
    'should neither cost much nor hold up others when it is one of a thousand, or floods',
    { timeout: 120_000 },
    async () => {
      const server = await startServerProcess();
      closers.push(server.close);
      const polite = await startPoliteClient(server.address);
      closers.push(polite.close);
      const before = await polite.report();
      const idle = await Promise.all(Array.from({ length: 1_200 }, () => connect(server.port)));
      for (const { socket } of idle) socket.write(PREFACE);
      // One is that of the client; those past the limit are closed.
      await Promise.all(idle.slice(1_050).map(({ closed }) => closed));
      for (const { socket } of idle.slice(20)) socket.destroy();
      const flooding = idle.slice(0, 20).map(async ({ socket, closed }, at) => {
        const [, frame] = floods[at % floods.length]!;
        let isClosed = false;
        void closed.then(() => (isClosed = true));
        for (let round = 0; round < 20_000 && !isClosed; round++) {
          if (socket.write(frame(round))) continue;
          // It may never read again.
          await Promise.race([closed, polite.report(), new Promise(resolve => socket.once('drain', resolve))]);
        }
      });
      await Promise.all(flooding);
      const after = await polite.report();
      const { heapUsed, external } = await server.peak();

      expect(heapUsed + external).toBeLessThan(256 * MIB);
      expect(after.served).toBeGreaterThan(before.served);
      expect(after.failures).toEqual([]);
    },
  );
});

/** Whether the server goes on with the connection. */
async function answersPreface(socket: Socket): Promise<boolean> {
  return new Promise(resolve => {
    socket.once('data', () => resolve(true));
    socket.once('close', () => resolve(false));
    socket.write(PREFACE);
  });
}

/** `:method: POST`, `:scheme: http`, `:path: /` of the static table of HPACK, and an authority. */
const headerBlock = Buffer.concat([Buffer.from([0x83, 0x86, 0x84, 0x41, 1]), Buffer.from('x')]);
/** A header that is not indexed, over and over. */
const filler = Buffer.concat(Array.from({ length: 400 }, () => Buffer.from([0, 1, 0x61, 1, 0x62])));

function headersFrame(stream: number): Buffer {
  return frameOf(HEADERS, END_HEADERS, stream, headerBlock);
}

function resetFrame(stream: number): Buffer {
  return frameOf(RST_STREAM, 0, stream, Buffer.from([0, 0, 0, 8]));
}
