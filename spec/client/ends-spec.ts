import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client, type NodeClientOptions } from '../../src/client/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { collect } from '../support/collect.js';
import { impatient } from '../support/rig.js';

const variables = { x: z.number(), y: z.number() };

describe('What a session leaves to its end', () => {
  let server: Server;
  const clients: Client[] = [];
  const connect = (options: NodeClientOptions = {}) => {
    const client = createClient(server.address, { ...impatient, ...options });
    clients.push(client);
    return client;
  };
  beforeEach(async () => {
    server = await createServer({ port: 0, token: 'key' }).listen();
    await connect({ token: 'key' }).session('lab', { variables }).declare({ x: 0, y: 0 });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.close()));
    await server.close({ graceMs: 0 });
  });

  it('should keep a watch that flows when no token can be had for a wider selection', async () => {
    let failures = 0;
    const token = () => {
      if (failures-- > 0) throw new Error('the identity provider is away');
      return 'key';
    };
    const session = connect({ token }).session('lab', { variables });
    const x = collect(session.value('x'));
    await x.count(1);
    failures = 2;
    const y = collect(session.value('y'));
    await connect({ token: 'key' }).session('lab', { variables }).set('x', 1);
    expect(await x.count(2)).toEqual([0, 1]);
    expect(await y.count(1)).toEqual([0]);
    expect(failures).toBeLessThanOrEqual(0);
  });

  it('should be written where the client closes right after its session', async () => {
    const client = connect({ token: 'key' });
    const session = client.session('lab', { variables });
    const written = session.set('x', 7);
    void session.close();
    const closed = client.close();
    expect(client.close()).toBe(closed);
    await closed;
    expect((await written).version).toBe(2);
  });

  it('should be one end for all who wait for it, each with what was acknowledged', async () => {
    const client = connect({ token: 'key' });
    const [one, other] = [client.session('lab', { variables }), client.session('lab', { variables })];
    const seen = [collect(one.value('x')), collect(other.value('x'))];
    await Promise.all(seen.map(values => values.count(1)));
    await one.set('x', 1);
    await other.set('x', 2);
    await Promise.all([one.close(), one.close(), other.close()]);
    for (const values of seen) expect(values).toMatchObject({ items: [0, 1, 2], isComplete: true });
  });

  it('should not take a registration that changes nothing for a write that is to be delivered', async () => {
    const session = connect({ token: 'key', bookmarkIntervalMs: 60_000 }).session('lab', { variables });
    const x = session.variable('x');
    const seen = collect(x);
    await seen.count(1);
    await connect({ token: 'key' }).session('lab', { variables }).set('y', 5);
    await session.declare({ x: 9 });
    expect(x.value).toBe(0);
  });
});
