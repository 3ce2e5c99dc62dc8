import { lastValueFrom, NEVER } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client } from '../../src/client/index.js';
import { implement, method, service, stream, type CallContext } from '../../src/rpc/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { createFaultProxy, type FaultProxy } from '../support/faultProxy.js';

const Text = z.object({ text: z.string() });
const four = service('four', {
  one: method(Text, Text),
  down: method(Text, stream(Text)),
  up: method(stream(Text), Text),
  both: method(stream(Text), stream(Text)),
  echo: method(Text, Text),
});

describe('a connection that breaks', () => {
  let server: Server;
  let proxy: FaultProxy;
  let client: Client;
  /** What became of the calls on the server. */
  let ends: string[];
  let begun: number;

  beforeEach(async () => {
    [ends, begun] = [[], 0];
    const untilAborted = ({ signal }: CallContext) => {
      begun++;
      return new Promise<void>(resolve => {
        signal.addEventListener('abort', () => {
          ends.push('aborted');
          resolve();
        });
      });
    };
    const implementation = implement(four, {
      async one(input, context) {
        await untilAborted(context);
        return input;
      },
      async *down(input, context) {
        yield input;
        await untilAborted(context);
      },
      async up(items) {
        begun++;
        try {
          for await (const { text } of items) void text;
          ends.push('ended');
        } catch {
          ends.push('failed');
        }
        return { text: '' };
      },
      async *both(items) {
        begun++;
        try {
          for await (const item of items) yield item;
          ends.push('ended');
        } catch {
          ends.push('failed');
        }
      },
      echo: input => input,
    });
    server = await createServer({ port: 0, services: [implementation] }).listen();
    proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
    client = createClient(proxy.address);
  });
  afterEach(async () => {
    await client.close();
    await proxy.close();
    await server.close({ graceMs: 0 });
  });

  const calls = {
    one: () => client.service(four).one({ text: 'a' }),
    down: () => lastValueFrom(client.service(four).down({ text: 'a' })),
    up: () => client.service(four).up(NEVER),
    both: () => lastValueFrom(client.service(four).both(NEVER), { defaultValue: undefined }),
    'up by hand': async () => {
      const call = client.service(four).up.open();
      await call.send({ text: 'a' });
      for (;;) {
        await call.send({ text: 'more' });
        await new Promise(setImmediate);
      }
    },
    'both by hand': async () => {
      const call = client.service(four).both.open();
      await call.send({ text: 'a' });
      for (;;) await call.next();
    },
  };

  it.each(Object.keys(calls) as (keyof typeof calls)[])('should end a call on both sides: %s', async name => {
    const outcome = calls[name]().catch((thrown: unknown) => thrown);
    await expect.poll(() => begun).toBe(1);
    proxy.reset();

    await expect(outcome).resolves.toMatchObject({ name: 'RpcError', code: 'UNAVAILABLE' });
    await expect.poll(() => ends.length).toBe(1);
    // Never as if the caller had said all.
    expect(ends).not.toContain('ended');
  });

  it('should be made again for the next call', async () => {
    const api = client.service(four);
    await expect(api.echo({ text: 'a' })).resolves.toEqual({ text: 'a' });
    proxy.reset();
    await expect.poll(() => api.echo({ text: 'b' }).catch(() => undefined), { timeout: 10_000 }).toEqual({ text: 'b' });
    expect(proxy.counters.accepted).toBe(2);
  });

  it('should fail calls at once while nobody listens, saying where', async () => {
    await proxy.refuse();
    const api = client.service(four);
    await expect(api.echo({ text: 'a' })).rejects.toMatchObject({
      name: 'RpcError',
      code: 'UNAVAILABLE',
      rawMessage: expect.stringContaining(proxy.address),
    });
    await expect(lastValueFrom(api.down({ text: 'a' }))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await proxy.heal();
    await expect.poll(() => api.echo({ text: 'b' }).catch(() => undefined), { timeout: 10_000 }).toEqual({ text: 'b' });
  });

  it('should not keep a call with a time-out waiting for a peer that says nothing', async () => {
    proxy.blackhole();
    const api = client.service(four);
    await expect(api.echo({ text: 'a' }, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    const both = lastValueFrom(api.both(NEVER, { timeoutMs: 300 }));
    await expect(both).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('should leave the connection of the variables alone', async () => {
    const session = client.session('lab', { variables: { temperature: z.number() } });
    await session.declare({ temperature: 20 });
    const reply = lastValueFrom(client.service(four).both(NEVER)).catch((thrown: unknown) => thrown);
    await expect.poll(() => begun).toBe(1);
    expect(proxy.counters.accepted).toBe(2);
    await client.close();
    await expect(reply).resolves.toMatchObject({ code: 'CANCELLED' });
  });

  it.each(Object.keys(calls) as (keyof typeof calls)[])('should end when the client closes: %s', async name => {
    const outcome = calls[name]().catch((thrown: unknown) => thrown);
    await expect.poll(() => begun).toBe(1);
    await client.close();
    await expect(outcome).resolves.toMatchObject({ name: 'RpcError', code: 'CANCELLED', reason: 'CLOSED' });
    await expect.poll(() => ends.length).toBe(1);
    expect(ends).not.toContain('ended');
  });

  it.each(Object.keys(calls) as (keyof typeof calls)[])('should end when the server closes: %s', async name => {
    const outcome = calls[name]().catch((thrown: unknown) => thrown);
    await expect.poll(() => begun).toBe(1);
    await server.close({ graceMs: 20 });
    await expect(outcome).resolves.toMatchObject({ name: 'RpcError' });
    await expect.poll(() => ends.length).toBe(1);
    expect(ends).not.toContain('ended');
  });
});
