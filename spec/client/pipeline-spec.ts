import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client, type NodeClientOptions } from '../../src/client/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { collect, untilState } from '../support/collect.js';
import { createFaultProxy, type FaultProxy } from '../support/faultProxy.js';
import { hostKinds, type Host } from '../support/hosts.js';
import { impatient } from '../support/rig.js';

const variables = { a: z.number(), b: z.number(), text: z.string() };

describe.each(hostKinds)('the writes of a session over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  it('should take effect in a session that was closed and opened again', async () => {
    const client = host.client();
    const first = client.session('lab', { variables });
    await first.declare({ a: 1 });
    await first.set('a', 2);
    await first.close();
    const second = client.session('lab', { variables });
    expect(await second.set('a', 3)).toMatchObject({ version: 3 });
    expect(await second.get('a')).toBe(3);
  });

  it('should go on in the next session where the one before was ended', async () => {
    const session = host.client().session('lab', { variables });
    await session.declare({ a: 1 });
    const other = host.client().session('lab', { variables });
    await other.set('a', 2);
    await session.end();
    // Whoever had a stream is told; after that it is a session like any other.
    await other.set('a', 3).catch(() => undefined);
    await other.declare({ a: 5 });
    expect(await other.get('a')).toBe(5);
    expect(await other.set('a', 6)).toMatchObject({ version: 2 });
  });

  it('should leave out what cannot be sent, and write its neighbours', async () => {
    const session = host.client().session('lab', { variables });
    await session.declare({ a: 0, text: '' });
    const writers = { a: session.writer('a'), text: session.writer('text') };
    const errors = { a: collect(writers.a.errors$), text: collect(writers.text.errors$) };
    writers.a.next(1);
    writers.text.next('half of a pair: \ud800');
    writers.text.next('whole');
    writers.a.next('2' as unknown as number);
    writers.a.next(undefined as unknown as number);
    writers.a.next(3);
    await session.flush();
    expect(await session.getMany(['a', 'text'])).toMatchObject({ values: { a: 3, text: 'whole' } });
    expect(await session.describe('a')).toMatchObject({ version: 3 });
    expect(errors.text.items).toMatchObject([{ code: 'INVALID_ARGUMENT', details: { name: 'text' } }]);
    expect(errors.a.items).toMatchObject(
      [
        { code: 'INVALID_ARGUMENT', reason: 'TYPE_MISMATCH', details: { name: 'a' }, message: /variable a .*"2"/ },
        { code: 'INVALID_ARGUMENT', reason: 'TYPE_MISMATCH', details: { name: 'a' } },
      ].map(({ message, ...rest }) => ({ ...rest, ...(message && { message: expect.stringMatching(message) }) })),
    );
  });

  it('should refuse one value of a batch that is not atomic where it cannot be sent', async () => {
    const session = host.client().session('lab', { variables });
    await session.declare({ a: 0, b: 0 });
    const result = await session.update({ a: 1, b: 'x' as unknown as number }, { atomic: false });
    expect(result).toMatchObject({ versions: { a: 2 }, errors: { b: { code: 'INVALID_ARGUMENT' } } });
    await expect(session.update({ a: 2, b: 'x' as unknown as number })).rejects.toMatchObject({
      details: { name: 'b' },
    });
    expect(await session.get('a')).toBe(1);
  });

  it('should refuse a write too large for the server, and nothing else', async () => {
    const session = host.client().session('lab', { variables });
    await session.declare({ a: 0, text: '' });
    const outcomes = await Promise.allSettled([
      session.set('a', 1),
      session.set('text', 'x'.repeat(2 ** 21)),
      session.set('a', 2),
      session.set('text', 'x'.repeat(2 ** 24)),
      session.set('a', 3),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'RESOURCE_EXHAUSTED', details: { limit: 'valueBytes' } } });
    expect(outcomes[3]).toMatchObject({ reason: { code: 'RESOURCE_EXHAUSTED' } });
    expect(await session.describe('a')).toMatchObject({ version: 4 });
  });

  it('should put large values of a writer into commits that the server takes', async () => {
    const session = host.client().session('lab', { variables });
    await session.declare({ text: '' });
    const writer = session.writer('text');
    const errors = collect(writer.errors$);
    // 25 MiB at once, where a commit may have 4.
    for (let i = 0; i < 50; i++) writer.next(String(i).padEnd(2 ** 19, '.'));
    await session.flush();
    expect(errors.items).toEqual([]);
    expect(await session.describe('text')).toMatchObject({ version: 51 });
  });

  it('should say at once which limit keeps a session from being opened', async () => {
    await host.close();
    host = await start({ limits: { sessions: 1 } });
    await host.client().session('first').ready();
    const session = host.client().session('second', { variables });
    const refusal = { code: 'RESOURCE_EXHAUSTED', reason: 'LIMIT_EXCEEDED', details: { limit: 'sessions' } };
    await expect(session.declare({ a: 1 })).rejects.toMatchObject(refusal);
    await expect(session.ready()).rejects.toMatchObject(refusal);
    await expect(session.get('a')).rejects.toMatchObject(refusal);
  });

  // Without streams these are 20,100 calls, one after the other.
  it('should bind more names than a stream has numbers for', { timeout: 60_000 }, async () => {
    await host.close();
    host = await start({ limits: { variables: 20_000 } });
    const session = host.client().session('lab');
    const names = Array.from({ length: 10_050 }, (_, i) => `v${i}`);
    await Promise.all(names.map(name => session.register(name, z.number(), 0)));
    const written = await Promise.all(names.map(name => session.set(name, 1)));
    expect(written.every(({ version }) => version === 2)).toBe(true);
  });
});

describe('the writes of a session on a broken line', () => {
  let server: Server;
  let proxy: FaultProxy;
  const clients: Client[] = [];
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.close()));
    await server.close({ graceMs: 0 });
    await proxy.close();
  });
  const lab = (options: NodeClientOptions = {}) => {
    const client = createClient(proxy.address, { ...impatient, ...options });
    clients.push(client);
    return client.session('lab', { variables });
  };

  it('should not be made after they were given up', async () => {
    const session = lab();
    await session.declare({ a: 1, b: 1 });
    proxy.stall('toServer');
    const abort = new AbortController();
    const outcomes = Promise.allSettled([
      session.set('a', 2, { timeoutMs: 300 }),
      session.set('a', 3, { signal: abort.signal }),
    ]);
    const kept = session.set('b', 4);
    abort.abort();
    expect(await outcomes).toMatchObject([
      { reason: { code: 'DEADLINE_EXCEEDED' } },
      { reason: { code: 'CANCELLED' } },
    ]);
    proxy.reset();
    await proxy.heal();
    await kept;
    expect((await session.getMany(['a', 'b'])).values).toEqual({ a: 1, b: 4 });
  });

  it('should leave room in the queue when their time is over', async () => {
    const session = lab();
    await session.declare({ a: 1 });
    await proxy.refuse();
    proxy.reset();
    // As many as may wait.
    const lost = Array.from({ length: 100_000 }, () => session.set('a', 2, { timeoutMs: 100 }).catch(() => undefined));
    await expect(session.set('a', 3)).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
    await Promise.all(lost);
    const kept = session.set('a', 4);
    await proxy.heal();
    expect(await kept).toMatchObject({ version: 2 });
  });

  it('should not keep the client busy when nobody waits for them any more', async () => {
    const session = lab();
    await session.declare({ a: 1 });
    await proxy.refuse();
    proxy.reset();
    await session.flush();
    await untilState(session, 'idle');
    await expect(session.set('a', 2, { timeoutMs: 100 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      rawMessage: expect.stringMatching(/ECONNREFUSED.*It was not made/),
    });
    await untilState(session, 'idle');
  });

  it('should register what was declared with the last value from here, also that of a writer', async () => {
    const session = lab();
    await session.declare({ a: 1, b: 1 });
    await session.set('a', 2);
    session.writer('b').next(3);
    await session.flush();
    const seen = collect(session.values('a', 'b'));
    await seen.count(1);
    const { port } = server;
    await server.close({ graceMs: 0 });
    // A write that is sent before the client knows has an unknown outcome.
    await untilState(session, 'reconnecting');
    server = await createServer({ port }).listen();
    await session.set('a', 10);
    await seen.until(({ a }) => a === 10);
    // Never the value that `b` was declared with.
    expect(seen.items.map(({ b }) => b)).not.toContain(1);
    expect(await session.get('b')).toBe(3);
  });
});
