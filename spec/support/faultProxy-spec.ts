import { once } from 'node:events';
import { connect as connectHttp2, createServer as createHttp2Server, type ClientHttp2Session } from 'node:http2';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFaultProxy, type FaultProxy } from './faultProxy.js';

describe('createFaultProxy', () => {
  let server: Server;
  let accepted: Socket[];
  let sockets: Socket[];
  let proxy: FaultProxy;

  /** A server that sends back what it gets, with a mark that tells servers apart. */
  const echo = (mark = '') =>
    createServer({ allowHalfOpen: true }, socket => {
      accepted.push(socket);
      socket.on('error', () => {});
      socket.on('data', bytes => socket.write(mark + String(bytes)));
      socket.on('end', () => socket.end('bye'));
    });
  const listen = async (target: Server) => {
    await once(target.listen(0, '127.0.0.1'), 'listening');
    return (target.address() as AddressInfo).port;
  };

  beforeEach(async () => {
    accepted = [];
    sockets = [];
    server = echo();
    proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: await listen(server) } }).listen();
  });

  afterEach(async () => {
    for (const socket of [...sockets, ...accepted]) socket.destroy();
    await proxy.close();
    server.close();
  });

  const dial = async () => {
    const socket = connect({ port: proxy.port, host: proxy.host, allowHalfOpen: true });
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  const reader = (socket: Socket) => {
    const seen = { text: '' };
    socket.on('data', bytes => (seen.text += String(bytes)));
    return seen;
  };
  const failure = async (socket: Socket) => ((await once(socket, 'error')) as [NodeJS.ErrnoException])[0].code;

  it('should carry bytes both ways and count them', async () => {
    const socket = await dial();
    const seen = reader(socket);
    socket.write('hello');

    await vi.waitFor(() => expect(seen.text).toBe('hello'));
    expect(proxy.counters).toEqual({ accepted: 1, open: 1, bytesToServer: 5, bytesToClient: 5, cuts: 0 });
    socket.destroy();
    await vi.waitFor(() => expect(proxy.counters.open).toBe(0));
  });

  it('should keep the order of delayed chunks', async () => {
    proxy.delay('toServer', 5, 20);
    const socket = await dial();
    const seen = reader(socket);
    let sent = '';
    for (let i = 0; i < 50; i++) {
      socket.write(`${i} `);
      sent += `${i} `;
    }

    await vi.waitFor(() => expect(seen.text).toBe(sent));
  });

  it('should hold delayed bytes back until they are due', async () => {
    const socket = await dial();
    const seen = reader(socket);
    proxy.delay('toClient', 3_600_000);
    socket.write('late');

    await vi.waitFor(() => expect(proxy.counters.bytesToServer).toBe(4));
    await vi.waitFor(() => expect(accepted[0]?.bytesWritten).toBe(4));
    expect(seen.text).toBe('');
  });

  it('should forward in pieces', async () => {
    proxy.fragment('toServer', 1);
    const socket = await dial();
    const seen = reader(socket);
    socket.write('abc');

    await vi.waitFor(() => expect(seen.text).toBe('abc'));
  });

  it('should stall with the sockets open, and go on where it stopped', async () => {
    const socket = await dial();
    const seen = reader(socket);
    proxy.stall('toClient');
    socket.write('held');
    await vi.waitFor(() => expect(accepted[0]?.bytesWritten).toBe(4));
    expect(seen.text).toBe('');
    expect(socket.readyState).toBe('open');

    await proxy.heal();
    await vi.waitFor(() => expect(seen.text).toBe('held'));
  });

  it('should stop reading from a sender while it stalls, so that the sender feels it', async () => {
    const socket = await dial();
    proxy.stall();
    const block = Buffer.alloc(1 << 20);
    let isFull = false;
    for (let i = 0; i < 64 && !isFull; i++) isFull = !socket.write(block);

    expect(isFull).toBe(true);
    expect(proxy.counters.bytesToServer).toBe(0);
    const seen = { bytes: 0 };
    socket.on('data', bytes => (seen.bytes += bytes.length));
    await proxy.heal();
    await vi.waitFor(() => expect(seen.bytes).toBe(socket.bytesWritten), { timeout: 10_000 });
  });

  it('should reset both sides', async () => {
    const socket = await dial();
    socket.write('x');
    await once(socket, 'data');
    const [atServer] = accepted;
    const both = Promise.all([failure(socket), failure(atServer!)]);
    proxy.reset();

    expect(await both).toEqual(['ECONNRESET', 'ECONNRESET']);
    await vi.waitFor(() => expect(proxy.counters.open).toBe(0));
  });

  it('should half-close towards the client while the other direction goes on', async () => {
    const socket = await dial();
    socket.write('x');
    await once(socket, 'data');
    proxy.halfClose('toClient');
    await once(socket, 'end');

    const [atServer] = accepted;
    const seen = reader(atServer!);
    socket.write('still here');
    await vi.waitFor(() => expect(seen.text).toBe('still here'));
  });

  it('should pass on the end of one direction', async () => {
    const socket = await dial();
    const seen = reader(socket);
    socket.end('last');

    await once(socket, 'end');
    expect(seen.text).toBe('lastbye');
    await vi.waitFor(() => expect(proxy.counters.open).toBe(0));
  });

  it('should accept and say nothing', async () => {
    proxy.blackhole();
    const socket = await dial();
    const seen = reader(socket);
    socket.write('anybody?');
    await vi.waitFor(() => expect(proxy.counters.open).toBe(1));

    expect(accepted).toEqual([]);
    await proxy.heal();
    const second = await dial();
    const answered = reader(second);
    second.write('hello');
    await vi.waitFor(() => expect(answered.text).toBe('hello'));
    expect(seen.text).toBe('');
  });

  it('should refuse connections, then listen again on the same port', async () => {
    const { port } = proxy;
    const early = await dial();
    const seen = reader(early);
    await proxy.refuse();
    const refused = connect({ port, host: proxy.host });
    expect(await failure(refused)).toBe('ECONNREFUSED');
    early.write('still');
    await vi.waitFor(() => expect(seen.text).toBe('still'));

    await proxy.heal();
    expect(proxy.port).toBe(port);
    const socket = await dial();
    socket.write('again');
    await once(socket, 'data');
  });

  it('should cut after a number of bytes', async () => {
    const socket = await dial();
    const seen = reader(socket);
    socket.write('x');
    await vi.waitFor(() => expect(seen.text).toBe('x'));
    const failed = failure(socket);
    proxy.cut('toServer', { afterBytes: 3 });
    socket.write('abcdef');

    expect(await failed).toBe('ECONNRESET');
    expect(proxy.counters).toMatchObject({ bytesToServer: 4, cuts: 1 });
  });

  it('should cut the next connection where there is none', async () => {
    proxy.cut('toServer', { afterBytes: 3 });
    const first = await dial();
    const failed = failure(first);
    first.write('abcdef');
    expect(await failed).toBe('ECONNRESET');

    const second = await dial();
    const seen = reader(second);
    second.write('abcdef');
    await vi.waitFor(() => expect(seen.text).toBe('abcdef'));
    expect(proxy.counters.cuts).toBe(1);
  });

  it('should lead new connections to another server', async () => {
    const other = echo('other:');
    proxy.retarget({ port: await listen(other) });
    const socket = await dial();
    const seen = reader(socket);
    socket.write('hi');

    await vi.waitFor(() => expect(seen.text).toBe('other:hi'));
    other.close();
  });

  it('should reset a client whose server is not there', async () => {
    const gone = createServer();
    const port = await listen(gone);
    gone.close();
    await once(gone, 'close');
    proxy.retarget({ port });
    const socket = connect({ port: proxy.port, host: proxy.host });

    expect(await failure(socket)).toBe('ECONNRESET');
  });

  describe('between a client and a server of HTTP/2', () => {
    const http2 = createHttp2Server();
    let session: ClientHttp2Session;
    const body = Buffer.alloc(40_000, 'x');

    beforeEach(async () => {
      await once(http2.listen(0, '127.0.0.1'), 'listening');
      http2.on('sessionError', () => {});
      http2.on('stream', stream => {
        stream.on('error', () => {});
        stream.respond({ ':status': 200 });
        stream.end(body);
      });
      proxy.retarget({ port: (http2.address() as AddressInfo).port });
      session = connectHttp2(`http://${proxy.address}`);
      session.on('error', () => {});
      await once(session, 'connect');
    });
    afterEach(() => {
      session.destroy();
      http2.removeAllListeners('stream');
      http2.close();
    });

    const get = () => {
      const stream = session.request({ ':path': '/' });
      const seen = { bytes: 0, hasFailed: false, hasEnded: false };
      stream.on('data', (bytes: Buffer) => (seen.bytes += bytes.length));
      stream.on('error', () => (seen.hasFailed = true));
      stream.on('end', () => (seen.hasEnded = true));
      return seen;
    };

    it('should cut in the middle of a DATA frame', async () => {
      const whole = get();
      await vi.waitFor(() => expect(whole).toEqual({ bytes: body.length, hasFailed: false, hasEnded: true }));
      proxy.cut('toClient', { inFrame: true });
      const broken = get();

      await vi.waitFor(() => expect(session.destroyed).toBe(true));
      expect(proxy.counters.cuts).toBe(1);
      expect(broken.bytes).toBeLessThan(body.length);
    });

    it('should not mistake other frames, or a frame in many pieces, for DATA', async () => {
      proxy.fragment('toClient', 7);
      proxy.cut('toServer', { inFrame: true });
      const seen = get();

      // The request has no body: nothing of the direction to the server is a DATA frame.
      await vi.waitFor(() => expect(seen.bytes).toBe(body.length), { timeout: 10_000 });
      expect(proxy.counters.cuts).toBe(0);
    });
  });
});
