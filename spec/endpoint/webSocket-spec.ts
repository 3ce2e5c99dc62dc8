import { createServer as createHttpServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { concat, EMPTY, finalize, map, mergeMap, NEVER, of, Subject, tap, throwError, timer } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { webSocket, type MessageCodec } from '../../src/endpoint/index.js';
import { eventually } from '../support/withRig.js';

function fail(text: string): never {
  throw new Error(text);
}

const bytesCodec: MessageCodec<Uint8Array> = {
  encode: bytes => bytes,
  decode: bytes => bytes,
  contentType: 'application/octet-stream',
};

describe('webSocket', () => {
  let server: Server;
  let port: number;
  const clients: WebSocket[] = [];
  beforeEach(async () => {
    server = createHttpServer((_req, res) => res.end('plain'));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.terminate();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  /** Connects, and keeps what comes. */
  function connectTo(path: string, options?: ClientOptions) {
    const client = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
    clients.push(client);
    const texts: string[] = [];
    client.on('message', (data: Buffer, isBinary) => texts.push(isBinary ? data.toString('hex') : data.toString()));
    const opened = new Promise<void>((resolve, reject) => {
      client.once('open', resolve);
      client.once('error', reject);
    });
    opened.catch(() => {});
    const closed = new Promise<{ code: number; reason: string }>(resolve => {
      client.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    return { client, texts, opened, closed };
  }
  const untilTexts = (texts: readonly string[]) => eventually(() => texts);

  it('should give each connection its own call, and JSON both ways', async () => {
    let calls = 0;
    const endpoint = webSocket(server, '/count', messages$ => {
      let count = 0;
      calls++;
      return messages$.pipe(map(message => ({ count: ++count, message })));
    });
    const [a, b] = [connectTo('/count'), connectTo('/count?x=1')];
    await Promise.all([a.opened, b.opened]);
    a.client.send('"one"');
    a.client.send('[2]');
    b.client.send('null');
    await untilTexts(a.texts).toEqual(['{"count":1,"message":"one"}', '{"count":2,"message":[2]}']);
    await untilTexts(b.texts).toEqual(['{"count":1,"message":null}']);
    expect([calls, endpoint.connections]).toEqual([2, 2]);
  });

  it('should carry bytes with a codec of bytes', async () => {
    webSocket(server, '/bytes', messages$ => messages$.pipe(map(bytes => bytes.reverse())), { codec: bytesCodec });
    const { client, opened, texts } = connectTo('/bytes');
    await opened;
    client.send(Uint8Array.of(1, 2, 255));
    await untilTexts(texts).toEqual(['ff0201']);
  });

  it('should complete the messages and unsubscribe from the replies when the other end goes', async () => {
    const seen: string[] = [];
    const endpoint = webSocket(server, '/', messages$ => {
      messages$.subscribe({ complete: () => seen.push('complete') });
      return NEVER.pipe(finalize(() => seen.push('unsubscribed')));
    });
    const { client, opened } = connectTo('/');
    await opened;
    client.close();
    await eventually(() => seen).toEqual(['complete', 'unsubscribed']);
    await eventually(() => endpoint.connections).toBe(0);
  });

  it('should keep what comes before anybody listens', async () => {
    webSocket(server, '/', messages$ => timer(30).pipe(mergeMap(() => messages$)));
    const { client, opened, texts } = connectTo('/');
    await opened;
    for (const n of [1, 2, 3]) client.send(String(n));
    await untilTexts(texts).toEqual(['1', '2', '3']);
  });

  describe('closing codes', () => {
    const cases = [
      ['1000 when the replies complete', of(1), 1000, ''],
      [
        '1011 when they error, without a word of it',
        concat(
          of(1),
          throwError(() => new Error('secret')),
        ),
        1011,
        'failed',
      ],
      ['1011 when a reply cannot be written', of({ toJSON: () => fail('secret') }), 1011, 'failed'],
    ] as const;
    it.each(cases)('should be %s', async (_, replies, code, reason) => {
      const told: unknown[] = [];
      const logger = { error: (...all: unknown[]) => void told.push(all) };
      webSocket(server, '/', () => replies, { logger });
      expect(await connectTo('/').closed).toEqual({ code, reason });
      expect(told).toHaveLength(code === 1011 ? 1 : 0);
    });

    it('should be 1011 when the function throws', async () => {
      webSocket(server, '/', () => {
        throw new Error('secret');
      });
      expect(await connectTo('/').closed).toEqual({ code: 1011, reason: 'failed' });
    });

    it('should be 1009 for a message that is too long', async () => {
      webSocket(server, '/', messages$ => messages$, { maxPayload: 10 });
      const { client, opened, closed } = connectTo('/');
      await opened;
      client.send('"12345678901"');
      expect((await closed).code).toBe(1009);
    });

    it('should be 1007 for what cannot be read, and complete the messages', async () => {
      let isComplete = false;
      webSocket(server, '/', messages$ => messages$.pipe(tap({ complete: () => (isComplete = true) })));
      const { client, opened, closed } = connectTo('/');
      await opened;
      client.send('{');
      expect(await closed).toEqual({ code: 1007, reason: 'undecodable' });
      expect(isComplete).toBe(true);
    });

    it('should be 1001 when the endpoint closes, which then takes nobody any more', async () => {
      const endpoint = webSocket(server, '/', () => NEVER);
      const { opened, closed } = connectTo('/');
      await opened;
      await endpoint.close();
      expect((await closed).code).toBe(1001);
      await expect(connectTo('/').opened).rejects.toThrow('404');
      webSocket(server, '/', () => EMPTY);
    });

    it('should not leave a connection open that was refused and never hangs up', async () => {
      webSocket(server, '/', () => NEVER);
      const isClosed = new Promise<void>(resolve => {
        server.once('connection', socket => socket.once('close', () => resolve()));
      });
      const stranger = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
      stranger.write('GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      await isClosed;
      stranger.destroy();
    });

    it('should be 1001 when the server closes, so that it can', async () => {
      webSocket(server, '/', () => NEVER, { pingMs: 10 });
      const { opened, closed } = connectTo('/');
      await opened;
      const over = new Promise(resolve => server.close(resolve));
      expect((await closed).code).toBe(1001);
      await over;
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    });
  });

  describe('who may connect', () => {
    it.each([
      ['/', {}, 1008],
      ['/?access_token=wrong', {}, 1008],
      ['/?access_token=secret', {}, 1000],
      ['/', { authorization: 'Bearer secret' }, 1000],
      ['/?access_token=secret', { authorization: 'Bearer wrong' }, 1008],
    ])('should be who has the token: %s %o is %i', async (path, headers, code) => {
      webSocket(server, '/', () => EMPTY, { token: 'secret' });
      expect((await connectTo(path, { headers: headers }).closed).code).toBe(code);
    });

    it('should be who is authorized, which may take a while', async () => {
      const authorize = async (request: Request) => {
        await Promise.resolve();
        return request.headers.get('x-user') === 'ann';
      };
      webSocket(server, '/', (_messages, { request }) => of(request.headers.get('x-user')), { authorize });
      expect(await connectTo('/', { headers: { 'x-user': 'bob' } }).closed).toEqual({
        code: 1008,
        reason: 'unauthorized',
      });
      const { closed, texts } = connectTo('/', { headers: { 'x-user': 'ann' } });
      expect((await closed).code).toBe(1000);
      expect(texts).toEqual(['"ann"']);
    });

    it('should be nobody where authorize fails', async () => {
      webSocket(server, '/', () => EMPTY, { authorize: () => Promise.reject(new Error('secret')) });
      await expect(connectTo('/').opened).rejects.toThrow('500');
    });

    it.each([
      [undefined, 'https://evil.example', false],
      [undefined, 'own', true],
      [undefined, undefined, true],
      [['https://app.example.com'], 'https://app.example.com', true],
      [['https://app.example.com'], 'own', false],
      [['*'], 'https://evil.example', true],
    ])('should be pages of %o: %s is %s', async (origins, origin, isTaken) => {
      webSocket(server, '/', () => EMPTY, { origins });
      const own = `http://127.0.0.1:${port}`;
      const options = origin === undefined ? {} : { origin: origin === 'own' ? own : origin };
      const { opened } = connectTo('/', options);
      if (isTaken) await opened;
      else await expect(opened).rejects.toThrow('403');
    });

    it.each([
      [undefined, 'attacker.example', true],
      [['localhost', '127.0.0.1'], 'attacker.example', false],
      [['localhost', '127.0.0.1'], 'attacker.example:80', false],
      [['localhost', '127.0.0.1'], 'not a host', false],
      [['localhost', '127.0.0.1'], 'localhost:80', true],
      [['localhost', '127.0.0.1'], undefined, true],
    ])('should come under the names %o: %s is %s', async (hosts, host, isTaken) => {
      webSocket(server, '/', () => EMPTY, { hosts });
      const { opened } = connectTo('/', host === undefined ? {} : { headers: { host } });
      if (isTaken) await opened;
      else await expect(opened).rejects.toThrow('403');
    });

    it('should be no more than there may be', async () => {
      webSocket(server, '/', () => NEVER, { maxConnections: 1 });
      const first = connectTo('/');
      await first.opened;
      await expect(connectTo('/').opened).rejects.toThrow('503');
      first.client.close();
      await first.closed;
      const isIn = () =>
        connectTo('/')
          .opened.then(() => true)
          .catch(() => false);
      await eventually(isIn).toBe(true);
    });
  });

  it('should serve several paths, and leave plain requests alone', async () => {
    webSocket(server, '/a', () => of('a'));
    webSocket(server, '/b', () => of('b'));
    const [a, b] = [connectTo('/a'), connectTo('/b')];
    await Promise.all([a.closed, b.closed]);
    expect([a.texts, b.texts]).toEqual([['"a"'], ['"b"']]);
    await expect(connectTo('/c').opened).rejects.toThrow('404');
    expect(await (await fetch(`http://127.0.0.1:${port}/a`)).text()).toBe('plain');
    expect(() => webSocket(server, '/a', () => EMPTY)).toThrow(expect.objectContaining({ code: 'ALREADY_EXISTS' }));
  });

  it('should not read from who does not read, and send everything in the end', async () => {
    const size = 50_000;
    let received = 0;
    const echo = webSocket(server, '/', messages$ => messages$.pipe(tap(() => received++)), {
      codec: bytesCodec,
      maxBuffered: 4 * size,
    });
    const { client, opened } = connectTo('/');
    await opened;
    let echoed = 0;
    client.on('message', () => echoed++);
    client.pause();
    const count = 400;
    for (let n = 0; n < count; n++) client.send(new Uint8Array(size));
    await eventually(() => received).toBeGreaterThan(0);
    // Until what is on its way has come to rest.
    let before = -1;
    while (received !== before) {
      before = received;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    expect(received).toBeLessThan(count);
    client.resume();
    await eventually(() => echoed).toBe(count);
    expect(echo.connections).toBe(1);
  });

  it('should close who reads too slowly for replies that do not wait', async () => {
    const replies = new Subject<Uint8Array>();
    webSocket(server, '/', () => replies, { codec: bytesCodec, maxBuffered: 100_000 });
    const { client, opened, closed } = connectTo('/');
    await opened;
    client.pause();
    while (replies.observed) {
      replies.next(new Uint8Array(50_000));
      await new Promise(resolve => setImmediate(resolve));
    }
    client.resume();
    expect(await closed).toEqual({ code: 1013, reason: 'slow' });
  });

  it('should close who sends too much that nobody reads', async () => {
    webSocket(server, '/', () => NEVER, { maxBuffered: 100 });
    const { client, opened, closed } = connectTo('/');
    await opened;
    for (let n = 0; n < 20; n++) client.send('"0123456789"');
    expect(await closed).toEqual({ code: 1013, reason: 'nobody reads' });
  });

  it('should cut off who does not show that it lives, and keep who does', async () => {
    const endpoint = webSocket(server, '/', () => NEVER, { pingMs: 30 });
    const dead = connectTo('/', { autoPong: false });
    const alive = connectTo('/');
    let pings = 0;
    alive.client.on('ping', () => pings++);
    expect((await dead.closed).code).toBe(1006);
    await eventually(() => pings).toBeGreaterThan(4);
    expect(endpoint.connections).toBe(1);
  });

  it('should survive connections that break in the middle of an upgrade', async () => {
    let letIn: ((isIn: boolean) => void) | undefined;
    const endpoint = webSocket(server, '/', () => EMPTY, {
      authorize: () => new Promise(resolve => (letIn = resolve)),
    });
    const socket = connect(port, '127.0.0.1');
    const key = 'dGhlIHNhbXBsZSBub25jZQ==';
    const head = ['Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    socket.write(`GET / HTTP/1.1\r\n${head.join('\r\n')}\r\nSec-WebSocket-Key: ${key}\r\n\r\n`);
    await eventually(() => letIn).toBeDefined();
    expect(endpoint.connections).toBe(1);
    socket.resetAndDestroy();
    await eventually(() => endpoint.connections).toBe(0);
    letIn!(true);
    await endpoint.close();
  });

  it.each([
    ['chat', {}],
    ['/a?b', {}],
    ['/', { maxPayload: 0 }],
    ['/', { pingMs: -1 }],
    ['/', { origins: ['a.example'] }],
    ['/', { token: '' }],
  ])('should refuse %s with %o', (path, options) => {
    expect(() => webSocket(server, path, () => EMPTY, options)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
