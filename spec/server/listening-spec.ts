import { ChannelCredentials, createChannel, createClientFactory, Metadata } from 'nice-grpc';
import { HealthDefinition } from 'nice-grpc-server-health';
import { afterEach, describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { createServer, type Logger, type Server, type ServerOptions } from '../../src/server/index.js';
import { variablesService } from '../../src/wire/index.js';
import { localhostCertificate } from '../support/localhostCertificate.js';
import { createRawClient } from '../support/rawClient.js';

/** Of grpc.health.v1. */
const SERVING = 1;
const NOT_SERVING = 2;
const SERVICE = 'rivulet.v1.VariablesService';

describe('createServer', () => {
  const servers: Server[] = [];
  afterEach(() => Promise.all(servers.splice(0).map(server => server.close({ graceMs: 0 }))));
  const create = (options: ServerOptions = {}) => {
    const server = createServer({ port: 0, ...options });
    servers.push(server);
    return server;
  };

  it('should resolve to the server itself, on a free port of this machine only', async () => {
    const server = create();
    expect(await server.listen()).toBe(server);
    expect(server.port).toBeGreaterThan(0);
    expect(server.address).toBe(`127.0.0.1:${server.port}`);
  });

  it('should say so where the port is taken, and take another one then', async () => {
    const { port } = await create().listen();
    const error = await create({ port }).listen().catch(RivuletError.from);

    expect(error).toMatchObject({ code: 'UNAVAILABLE', reason: 'CANNOT_LISTEN' });
    expect((error as RivuletError).rawMessage).toContain(`Cannot listen on 127.0.0.1:${port}`);
  });

  it('should say what is wrong with a certificate, and not blame the port', async () => {
    const error = await create({ tls: { cert: 'x', key: 'y' } })
      .listen()
      .catch(RivuletError.from);

    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect((error as RivuletError).rawMessage).toContain('tls.cert and tls.key cannot be used');
  });

  it('should listen once, and not again after it was closed', async () => {
    const server = create();
    await server.listen();
    await expect(server.listen()).rejects.toThrow(/FAILED_PRECONDITION: The server is listening already/);
    await Promise.all([server.close(), server.close()]);
    await server.close();
    await expect(server.listen()).rejects.toThrow(/FAILED_PRECONDITION: The server was closed: make a new one/);
  });

  it('should not mind to be closed before it listens, and have no port until then', async () => {
    const server = create();
    expect(() => server.port).toThrow(/The server does not listen yet/);
    await server.close();
  });

  it('should close also where it is just about to listen', async () => {
    const server = create();
    const listening = server.listen();
    await server.close();
    const { port } = await listening;

    expect(await create({ port }).listen()).toBeDefined();
  });

  it('should tell those who watch its health that it goes', async () => {
    const server = await create().listen();
    const { channel, close } = createRawClient(server.address);
    const seen: number[] = [];
    const closed = (async () => {
      const watch = createClientFactory().create(HealthDefinition, channel).watch({ service: SERVICE });
      for await (const { status } of watch) {
        seen.push(status);
        if (seen.length === 1) void server.close({ graceMs: 60_000 });
      }
    })();
    await closed.catch(() => undefined);

    expect(seen).toEqual([SERVING, NOT_SERVING]);
    close();
    await server.close();
  });

  it('should refuse options that make no sense', () => {
    expect(() => createServer({ port: 70_000 })).toThrow(/INVALID_ARGUMENT: The port is 70000/);
    expect(() => createServer({ token: '' })).toThrow(/INVALID_ARGUMENT: The token is empty/);
    expect(() => createServer({ limits: { sessions: 0 } })).toThrow(/INVALID_ARGUMENT: The limit sessions is 0/);
    expect(() => createServer({ limits: { session: 1 } as object })).toThrow(
      /There is no limit session. There are sessions,/,
    );
  });

  it('should warn where strangers can reach it and it wants no token', async () => {
    const warnings: string[] = [];
    const logger: Logger = { info() {}, warn: message => warnings.push(message), error() {} };
    await create({ logger }).listen();
    await create({ logger, host: '0.0.0.0', token: 'secret' }).listen();
    expect(warnings).toEqual([]);
    await create({ logger, host: '0.0.0.0' }).listen();

    expect(warnings).toEqual(['The server can be reached from other machines and wants no token']);
  });

  it('should let only those in who have the token, and tell everybody of its health', async () => {
    const server = await create({ token: 'secret' }).listen();
    for (const [token, reason] of [
      [undefined, 'TOKEN_MISSING'],
      ['wrong', 'TOKEN_WRONG'],
      ['secret', undefined],
    ] as const) {
      const client = createRawClient(server.address, token);
      const answer = await client.calls.listSessions({}).catch(client.errorOf);
      if (reason === undefined) expect(answer).toMatchObject({ sessions: [] });
      else expect(answer).toMatchObject({ code: 'UNAUTHENTICATED', reason });
      const frames = client.calls.watch({ sessionId: 'lab', create: {} })[Symbol.asyncIterator]();
      const first = await frames.next().then(({ value }) => typeof value, client.errorOf);
      if (reason === undefined) expect(first).toBe('object');
      else expect(first).toMatchObject({ code: 'UNAUTHENTICATED', reason });
      const health = createClientFactory().create(HealthDefinition, client.channel);
      for (const service of [SERVICE, 'rivulet.v1.ToolsService']) {
        expect(await health.check({ service })).toEqual({ status: SERVING });
      }
      client.close();
    }
  });

  it('should speak TLS', async () => {
    const server = await create({ tls: localhostCertificate, token: 'secret' }).listen();
    const credentials = ChannelCredentials.createSsl(Buffer.from(localhostCertificate.cert));
    const channel = createChannel(`localhost:${server.port}`, credentials);
    const client = createClientFactory().create(variablesService, channel);
    const metadata = Metadata({ authorization: 'Bearer secret' });

    expect(await client.openSession({ sessionId: 'lab' }, { metadata })).toMatchObject({ created: true });
    channel.close();
  });

  it('should serve more services, for the same callers and with the same errors', async () => {
    const failures: unknown[] = [];
    const logger: Logger = { info() {}, warn() {}, error: (message, fields) => failures.push([message, fields]) };
    const definition = {
      ...variablesService,
      listSessions: { ...variablesService.listSessions, path: '/spec.v1.Other/Fail' },
    };
    const { listSessions } = definition;
    const server = await create({
      logger,
      services: [
        {
          definition: { fail: listSessions },
          implementation: {
            fail: () => Promise.reject(new Error('the password is hunter2')),
          },
        },
      ],
    }).listen();
    const client = createRawClient(server.address);
    const other = createClientFactory().create({ fail: listSessions }, client.channel);
    const error = await other.fail({}).catch(client.errorOf);

    expect(error).toMatchObject({
      code: 'INTERNAL',
      rawMessage: expect.stringMatching(/^The server failed. Its log says why/),
    });
    expect(failures).toMatchObject([
      [
        expect.stringMatching(/^Unhandled error in handler spec.v1.Other.fail \(/),
        { path: '/spec.v1.Other/Fail', error: new Error('the password is hunter2') },
      ],
    ]);
    client.close();
  });
});
