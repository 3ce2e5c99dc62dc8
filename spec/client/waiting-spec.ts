import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createGrpcServer } from 'nice-grpc';
import { HealthDefinition, HealthServiceImpl } from 'nice-grpc-server-health';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client, type Session, type Waiting } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { createServer as createRivuletServer } from '../../src/server/index.js';
import { collect, untilState } from '../support/collect.js';

const variables = { x: z.number() };
type Lab = Session<{ x: number }>;

/** Everything that waits for an answer. */
const waits: Readonly<Record<string, (session: Lab, options: Waiting) => Promise<unknown>>> = {
  ready: (session, options) => session.ready(options),
  get: (session, options) => session.get('x', options),
  getMany: (session, options) => session.getMany(['x'], options),
  describe: (session, options) => session.describe('x', options),
  list: (session, options) => session.list('*', options),
  history: (session, options) => session.history('x', options),
  set: (session, options) => session.set('x', 1, options),
  update: (session, options) => session.update({ x: 1 }, options),
  declare: (session, options) => session.declare({ x: 1 }, options),
  register: (session, options) => session.register('y', z.number(), 1, options),
  delete: (session, options) => session.delete('x', options),
  rollback: (session, options) => session.rollback('x', 1, options),
};
const calls = Object.entries(waits).map(([method, call]) => ({ method, call }));

/** Something at an address. */
interface Peer extends AsyncDisposable {
  readonly address: string;
}

async function listening(server: Server): Promise<Peer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** An address that was free a moment ago. */
async function nobody(): Promise<Peer> {
  const peer = await listening(createTcpServer());
  await peer[Symbol.asyncDispose]();
  return { address: peer.address, async [Symbol.asyncDispose]() {} };
}

const silent = () => listening(createTcpServer(socket => socket.resume()));

const http1 = () => listening(createHttpServer((_, response) => response.end('This is a web server.')));

async function otherGrpc(): Promise<Peer> {
  const server = createGrpcServer();
  server.add(HealthDefinition, HealthServiceImpl());
  const port = await server.listen('127.0.0.1:0');
  return {
    address: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.forceShutdown();
    },
  };
}

async function closed(): Promise<Peer> {
  const server = await createRivuletServer({ port: 0 }).listen();
  const { address } = server;
  await server.close({ graceMs: 0 });
  return { address, async [Symbol.asyncDispose]() {} };
}

/** What does not answer, and what the text says of it beside the address. */
const unanswering = [
  { peer: 'an address where nobody listens', start: nobody, says: /No connection to .*ECONNREFUSED.*listening there/ },
  { peer: 'a peer that accepts and says nothing', start: silent, says: /not answered for \d+ ms.*listening there/ },
  {
    peer: 'a web server that knows HTTP/1 only',
    start: http1,
    says: /No connection to .*Protocol error\. Is .*listening there/,
  },
  { peer: 'a server that was closed', start: closed, says: /No connection to .*ECONNREFUSED.*listening there/ },
];

const settings = {
  lingerMs: 20,
  reconnect: { initialDelayMs: 5, maxDelayMs: 10, firstFrameTimeoutMs: 60 },
  logger: { warn: () => {} },
};

async function failureOf(promise: Promise<unknown>): Promise<RivuletError> {
  const thrown: unknown = await promise.then(
    () => 'nothing',
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(RivuletError);
  return thrown as RivuletError;
}

describe.each(unanswering)('waiting for $peer', ({ start, says }) => {
  let peer: Peer;
  let client: Client;
  let session: Lab;
  beforeEach(async () => {
    peer = await start();
    client = createClient(peer.address, settings);
    session = client.session('lab', { variables });
  });
  afterEach(async () => {
    await client.close();
    await peer[Symbol.asyncDispose]();
  });

  it.each(calls)('should end $method when its time is over, and say where there is no answer', async ({ call }) => {
    const error = await failureOf(call(session, { timeoutMs: 750 }));
    expect(error.code).toBe('DEADLINE_EXCEEDED');
    expect(error.rawMessage).toContain(peer.address);
    expect(error.rawMessage).toMatch(/within 750 ms|sent to .* in time.*It was not made/);
    expect(error.rawMessage).toMatch(says);
  });

  it.each(calls)('should end $method when it is aborted under way', async ({ call }) => {
    const controller = new AbortController();
    const failed = failureOf(call(session, { signal: controller.signal }));
    await untilState(client, 'reconnecting');
    controller.abort(new Error('enough'));
    expect(await failed).toMatchObject({ code: 'CANCELLED', cause: { message: 'enough' } });
  });

  it.each(calls)('should not begin $method where it is aborted already', async ({ call }) => {
    const error = await failureOf(call(session, { signal: AbortSignal.abort(new Error('enough')) }));
    expect(error).toMatchObject({ code: 'CANCELLED', cause: { message: 'enough' } });
  });

  it.each(calls)('should end $method at once without time', async ({ call }) => {
    expect(await failureOf(call(session, { timeoutMs: 0 }))).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('should end all that waits when the client is closed', async () => {
    const failures = calls.map(({ call }) => failureOf(call(session, {})));
    await untilState(client, 'reconnecting');
    await client.close();
    for (const failure of failures) expect(await failure).toMatchObject({ reason: 'CLOSED' });
  });

  it('should tell watches nothing, and the status why', async () => {
    const seen = collect(session.watch('x'));
    const status = collect(session.status$);
    await status.until(({ state }) => state === 'reconnecting');
    const last = status.items.find(item => item.state === 'reconnecting');
    expect(last).toMatchObject({ attempt: 1, cause: { code: 'UNAVAILABLE' } });
    expect(seen.items).toEqual([]);
    expect(seen.error).toBeUndefined();
    seen.unsubscribe();
    status.unsubscribe();
  });

  it('should error a watch once its attempts are used up', async () => {
    await using other = createClient(peer.address, {
      ...settings,
      reconnect: { ...settings.reconnect, maxAttempts: 2 },
    });
    const seen = collect(other.session('lab', { variables }).watch('x'));
    await seen.end();
    expect(seen.error).toMatchObject({ code: 'UNAVAILABLE', reason: 'ATTEMPTS_EXHAUSTED' });
    expect(seen.error?.rawMessage).toContain(peer.address);
    expect(seen.error?.rawMessage).toContain('after 2 attempts');
  });

  it.each(calls)('should fail $method at the first failure where nothing is tried again', async ({ call }) => {
    await using other = createClient(peer.address, {
      ...settings,
      reconnect: { firstFrameTimeoutMs: 60, maxAttempts: 0 },
    });
    const error = await failureOf(call(other.session('lab', { variables }), {}));
    expect(error).toMatchObject({ code: 'UNAVAILABLE', reason: 'ATTEMPTS_EXHAUSTED' });
    expect(error.rawMessage).toContain(peer.address);
    expect(error.rawMessage).toMatch(/listening there/);
  });
});

describe('waiting for a gRPC server that is not Rivulet', () => {
  let peer: Peer;
  let client: Client;
  let session: Lab;
  beforeEach(async () => {
    peer = await otherGrpc();
    client = createClient(peer.address, settings);
    session = client.session('lab', { variables });
  });
  afterEach(async () => {
    await client.close();
    await peer[Symbol.asyncDispose]();
  });

  const notRivulet = (error: RivuletError | undefined) => {
    expect(error).toMatchObject({ code: 'UNIMPLEMENTED', reason: 'NOT_RIVULET' });
    expect(error?.rawMessage).toContain(peer.address);
    expect(error?.rawMessage).toMatch(/not Rivulet.*Check the address/);
  };

  it.each(calls)('should fail $method at once, and say that it is another server', async ({ call }) => {
    notRivulet(await failureOf(call(session, {})));
  });

  it.each(calls)('should not begin $method where it is aborted already', async ({ call }) => {
    const error = await failureOf(call(session, { signal: AbortSignal.abort(new Error('enough')) }));
    expect(error).toMatchObject({ code: 'CANCELLED', cause: { message: 'enough' } });
  });

  it('should error a watch', async () => {
    const seen = collect(session.watch('x'));
    await seen.end();
    notRivulet(seen.error);
  });
});

describe('a signal that everything waited with', () => {
  it('should be let go of by what has its answer', async () => {
    await using server = await createRivuletServer({ port: 0 }).listen();
    await using client = createClient(server.address, settings);
    const session = client.session('lab', { variables });
    await session.declare({ x: 0 });
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    for (const { method, call } of calls) {
      if (method === 'delete' || method === 'rollback') continue;
      await call(session, { signal });
      expect([method, listeners]).toEqual([method, 0]);
    }
  });
});
