import { firstValueFrom, toArray, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, createClientOver, tool, type Client } from '../../src/client/index.js';
import { implement, method, RpcError, service, stream, type Handlers } from '../../src/rpc/index.js';
import { createServer } from '../../src/server/index.js';
import { variablesService } from '../../src/wire/index.js';
import { eventually } from '../support/withRig.js';

describe('connect', () => {
  it('should serve a client in the process, before the server listens and without its token', async () => {
    await using server = createServer({ token: 'secret' });
    await using client = createClientOver({ transport: server.connect() });
    const lab = client.session('lab', { variables: { n: z.int() } });
    await lab.declare({ n: 0 });
    const values = firstValueFrom(lab.value('n').pipe(take(3), toArray()));
    await eventually(() => server.stats().watches).toBe(1);
    await lab.set('n', 1);
    await lab.set('n', 2);
    expect(await values).toEqual([0, 1, 2]);
    expect(await lab.get('n')).toBe(2);
  });

  it('should share its sessions with those who come over the network', async () => {
    await using server = await createServer({ port: 0 }).listen();
    await using far = createClient(server.address);
    await using near = createClientOver({ transport: server.connect() });
    await far.session('lab').register('n', z.int(), 1);
    expect(await near.session('lab').get('n')).toBe(1);
  });

  it('should give errors with their reasons and details', async () => {
    await using server = createServer({ limits: { variables: 1 } });
    await using client = createClientOver({ transport: server.connect() });
    const lab = client.session('lab');
    await lab.register('a', z.int(), 1);
    await expect(lab.register('b', z.int(), 1)).rejects.toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
      reason: 'LIMIT_EXCEEDED',
      details: { limit: 'variables' },
    });
    await expect(lab.get('none')).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_VARIABLE' });
  });

  it('should count no watch any more once nobody watches', async () => {
    await using server = createServer();
    await using client = createClientOver({ transport: server.connect() }, { lingerMs: 0 });
    const watch = client.session('lab').watch({ match: '*' }).subscribe();
    await eventually(() => server.stats().watches).toBe(1);
    watch.unsubscribe();
    await eventually(() => server.stats()).toMatchObject({ watches: 0, connections: 0 });
  });

  it('should end a call with its signal', async () => {
    await using server = createServer();
    const transport = server.connect();
    const signal = AbortSignal.abort();
    const call = transport.unary(variablesService.openSession, { sessionId: 'lab' }, { signal, metadata: {} });
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

const counting = service('test.v1.Counting', {
  count: method(z.object({ to: z.number() }), stream(z.object({ n: z.number() }))),
  fail: method(z.object({ how: z.string() }), z.object({})),
  whenOver: method(z.object({}), z.object({ leftMs: z.number() })),
  add: method(stream(z.object({ n: z.number() })), z.object({ sum: z.number() })),
});

interface Witness {
  sent: number;
  cancelled: number;
}

const handlersOf = (witness: Witness): Handlers<(typeof counting)['methods']> => ({
  async *count({ to }, { signal }) {
    signal.addEventListener('abort', () => witness.cancelled++, { once: true });
    for (let n = 0; n < to; n++) {
      witness.sent++;
      yield { n };
    }
  },
  fail({ how }) {
    if (how === 'by itself') throw new Error('A secret of the server.');
    throw RpcError.failedPrecondition('Not now.', { reason: 'BUSY', details: { how, left: 3 } });
  },
  whenOver: (_, { deadline }) => ({ leftMs: deadline!.getTime() - Date.now() }),
  async add(numbers) {
    let sum = 0;
    for await (const { n } of numbers) sum += n;
    return { sum };
  },
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };

async function start() {
  const witness: Witness = { sent: 0, cancelled: 0 };
  const services = [implement(counting, handlersOf(witness))];
  const server = await createServer({ port: 0, token: 'secret', services, logger: silent }).listen();
  const near = createClientOver({ transport: server.connect() });
  const far = createClient(server.address, { token: 'secret' });
  return {
    ...{ witness, server, near, far },
    async [Symbol.asyncDispose]() {
      await Promise.all([near.close(), far.close()]);
      await server.close({ graceMs: 0 });
    },
  };
}

describe('a service over connect', () => {
  it('should fail as it does over a socket', async () => {
    await using rig = await start();
    const failureOf = async (client: Client, how: string) => {
      const { code, reason, details, rawMessage } = await client
        .service(counting)
        .fail({ how })
        .then(
          () => expect.fail('It did not fail.'),
          (error: unknown) => error as RpcError,
        );
      const { id, ...rest } = details;
      return {
        code,
        reason,
        rest,
        hasId: id !== undefined,
        message: id ? rawMessage.replace(String(id), '') : rawMessage,
      };
    };
    const near = await failureOf(rig.near, 'on purpose');
    expect(near).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'BUSY', rest: { how: 'on purpose', left: 3 } });
    expect(near).toEqual(await failureOf(rig.far, 'on purpose'));
    const nearByItself = await failureOf(rig.near, 'by itself');
    expect(nearByItself).toMatchObject({ code: 'INTERNAL', message: expect.not.stringContaining('secret') });
    expect(nearByItself).toEqual(await failureOf(rig.far, 'by itself'));
  });

  it('should be read no faster than its reader reads, and be cancelled with it', async () => {
    await using rig = await start();
    let read = 0;
    for await (const { n } of rig.near.service(counting).count({ to: 1_000_000 })) {
      read = n;
      if (n === 10) break;
    }
    expect(read).toBe(10);
    await eventually(() => rig.witness.cancelled).toBe(1);
    expect(rig.witness.sent).toBeLessThan(1_000);
  });

  it('should know when its caller gives up', async () => {
    await using rig = await start();
    const { leftMs } = await rig.near.service(counting).whenOver({}, { timeoutMs: 60_000 });
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(60_000);
  });

  it('should give the caller what its own requests throw', async () => {
    await using rig = await start();
    const failure = new RangeError('The program of the caller failed.');
    async function* numbers() {
      yield { n: 1 };
      throw failure;
    }
    await expect(rig.near.service(counting).add(numbers())).rejects.toMatchObject({ cause: failure });
  });

  it('should say that a closed server serves nothing', async () => {
    await using rig = await start();
    await rig.server.close({ graceMs: 0 });
    await expect(rig.near.service(counting).fail({ how: '' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('tools over connect', () => {
  it('should be offered, listed and run', async () => {
    await using server = createServer({ token: 'secret' });
    await using worker = createClientOver({ transport: server.connect() });
    await using caller = createClientOver({ transport: server.connect() });
    const squares = tool(
      'squares',
      { parameters: z.object({ to: z.number() }), result: z.string(), streaming: z.number() },
      async function* ({ to }) {
        for (let n = 1; n <= to; n++) yield n * n;
        return 'done';
      },
    );
    const offer = await worker.session('lab').tools.offer(squares);
    const { tools } = caller.session('lab');
    const listed = firstValueFrom(tools.list$.pipe(take(1)));
    expect((await listed).map(({ name }) => name)).toEqual(['squares']);
    const events = await firstValueFrom(tools.run(squares, { to: 3 }).pipe(toArray()));
    expect(events.map(event => 'value' in event && event.value)).toEqual([1, 4, 9, 'done']);
    await offer.close();
    expect(await tools.list()).toEqual([]);
  });
});
