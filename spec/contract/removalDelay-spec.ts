import { asyncScheduler, VirtualTimeScheduler } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client } from '../../src/client/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { collect } from '../support/collect.js';
import { createRandom } from '../support/random.js';
import { impatient } from '../support/rig.js';
import { eventually } from '../support/withRig.js';

const variables = { a: z.number(), b: z.number() };

describe('A change of epoch', () => {
  let server: Server;
  const clients: Client[] = [];
  const connect = (options = {}) => {
    const client = createClient(server.address, { ...impatient, removalDelayMs: undefined, ...options });
    clients.push(client);
    return client;
  };
  const restart = async () => {
    const { port } = server;
    await server.close({ graceMs: 0 });
    server = await createServer({ port }).listen();
  };
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.close()));
    await server.close({ graceMs: 0 });
  });

  it('should show nothing where publisher and watcher come back in any order with values unchanged', async () => {
    const random = createRandom(7);
    const reconnect = (delayMs: number) => ({ reconnect: { initialDelayMs: delayMs, maxDelayMs: delayMs } });
    for (let round = 0; round < 100; round++) {
      const publisher = connect(reconnect(random.below(20))).session('lab', { variables });
      const watcher = connect(reconnect(random.below(20))).session('lab', { variables });
      await publisher.declare({ a: 1, b: 2 });
      const updates = collect(watcher.watch(['a', 'b'], { removals: true }));
      const joint = collect(watcher.values('a', 'b'));
      const resets = collect(watcher.commits(['a', 'b']));
      await Promise.all([updates.count(2), joint.count(1), resets.count(1)]);
      await restart();
      await resets.until(({ kind }) => kind === 'reset');
      // What the publisher has registered again, and one more write after it, has come.
      await publisher.set('a', 3);
      await updates.until(({ value }) => value === 3);
      expect(updates.items.map(({ kind, value, previous }) => [kind, value, previous])).toEqual([
        ['initial', 1, undefined],
        ['initial', 2, undefined],
        ['change', 3, 1],
      ]);
      expect(joint.items).toEqual([
        { a: 1, b: 2 },
        { a: 3, b: 2 },
      ]);
      await Promise.all(clients.splice(0).map(client => client.close()));
      await restart();
    }
  }, 120_000);

  it('should show another value as a resync, also where the watcher was back first', async () => {
    const publisher = connect();
    await publisher.session('lab', { variables }).declare({ a: 1 });
    const watcher = connect().session('lab', { variables });
    const updates = collect(watcher.watch('a', { removals: true }));
    const plain = collect(watcher.watch('a'));
    const resets = collect(watcher.commits(['a']));
    await Promise.all([updates.count(1), plain.count(1)]);
    await publisher.close();
    await restart();
    await resets.until(({ kind }) => kind === 'reset');
    await connect().session('lab', { variables }).declare({ a: 9 });
    for (const seen of [updates, plain]) {
      expect((await seen.count(2)).map(({ kind, value, previous }) => [kind, value, previous])).toEqual([
        ['initial', 1, undefined],
        ['resync', 9, 1],
      ]);
    }
  });

  it('should list a missing name at once, and remove it after the delay', async () => {
    const publisher = connect();
    await publisher.session('lab', { variables }).declare({ a: 1 });
    const watcher = connect({ removalDelayMs: 300 }).session('lab', { variables });
    const updates = collect(watcher.watch('a', { removals: true }));
    const plain = collect(watcher.watch('a'));
    const status = collect(watcher.status$);
    const resets = collect(watcher.commits(['a']));
    await Promise.all([updates.count(1), plain.count(1), resets.count(1)]);
    await publisher.close();
    await restart();
    await status.until(({ missing }) => missing.includes('a'));
    // commits() has it with the snapshot of the reset.
    const reset = (await resets.count(3))[2];
    expect(reset).toMatchObject({ kind: 'snapshot', updates: [{ kind: 'removed', name: 'a' }] });
    expect(updates.items.length).toBe(1);
    expect((await updates.count(2))[1]).toMatchObject({ kind: 'removed', previous: 1 });
    await connect().session('lab', { variables }).declare({ a: 1 });
    expect((await updates.count(3))[2]).toMatchObject({ kind: 'initial', value: 1, previous: undefined });
    expect((await plain.count(2))[1]).toMatchObject({ kind: 'initial', value: 1, previous: 1 });
  });

  it('should count the delay by the scheduler, and only while the server is there', async () => {
    const publisher = connect();
    await publisher.session('lab', { variables }).declare({ a: 1 });
    const virtual = new VirtualTimeScheduler();
    const delays: (number | undefined)[] = [];
    const scheduler = {
      now: () => asyncScheduler.now(),
      schedule: ((work, delayMs, state) => {
        delays.push(delayMs);
        return (delayMs === 5_000 ? virtual : asyncScheduler).schedule(work, delayMs, state);
      }) as typeof asyncScheduler.schedule,
    };
    const watcher = connect({ scheduler }).session('lab', { variables });
    const updates = collect(watcher.watch('a', { removals: true }));
    await updates.count(1);
    await publisher.close();
    await restart();
    await eventually(() => delays).toContain(5_000);
    expect(updates.items.length).toBe(1);
    virtual.flush();
    expect((await updates.count(2))[1]).toMatchObject({ kind: 'removed', previous: 1 });
  });
});
