import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Subscription } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client } from '../../src/client/index.js';
import { toAsyncIterable } from '../../src/operators/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { collect } from '../support/collect.js';
import { root } from '../support/packageJson.js';
import { eventually } from '../support/withRig.js';

const LINGER_MS = 100;
const variables = { x: z.number(), y: z.number() };
const nextTick = () => new Promise<void>(resolve => setImmediate(resolve));

describe('the streams of a session', () => {
  let server: Server;
  let client: Client;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    client = createClient(server.address, { lingerMs: LINGER_MS });
  });
  afterEach(async () => {
    await client.close();
    await server.close({ graceMs: 0 });
  });

  const lab = () => client.session('lab', { variables });
  const watches = () => server.stats().watches;

  it('should be one for each delivery, however many subscribe in a tick', async () => {
    const session = lab();
    await session.declare({ x: 1, y: 2 });
    const every = Array.from({ length: 1_000 }, (_, i) => collect(session.watch(i % 2 === 0 ? 'x' : 'y')));
    await Promise.all(every.map(seen => seen.count(1)));
    expect(watches()).toBe(1);

    const latest = Array.from({ length: 1_000 }, () => collect(session.watch('x', { delivery: 'latest' })));
    await Promise.all(latest.map(seen => seen.count(1)));
    expect(watches()).toBe(2);

    const { version } = await session.set('x', 3);
    for (const seen of [...every.filter((_, i) => i % 2 === 0), ...latest]) {
      expect((await seen.count(2)).map(update => update.version)).toEqual([1, version]);
    }
    for (const seen of [...every, ...latest]) seen.unsubscribe();
    await eventually(watches).toBe(0);
  });

  it('should outlive the last subscriber for a while, and serve the next one', async () => {
    client = createClient(server.address, { lingerMs: 3_600_000 });
    const session = lab();
    await session.declare({ x: 1 });
    const first = collect(session.watch('x'));
    await first.count(1);
    const open = server.stats();
    first.unsubscribe();
    await session.set('x', 2);
    const second = collect(session.watch('x'));
    // At once: there is nothing to ask for.
    expect(second.items).toMatchObject([{ kind: 'initial' }]);
    await second.until(({ value }) => value === 2);
    expect(open.watches).toBe(1);
    expect(watches()).toBe(1);
  });

  it('should end with a loop that is left', async () => {
    const session = lab();
    await session.declare({ x: 1 });
    const values: number[] = [];
    for await (const update of toAsyncIterable(session.watch('x'))) {
      values.push(update.value);
      expect(watches()).toBe(1);
      if (values.length === 3) break;
      await session.set('x', values.length + 1);
    }
    expect(values).toEqual([1, 2, 3]);
    await eventually(watches).toBe(0);
  });

  it('should stay whole and leave nothing behind where a thousand come and go a second', async () => {
    const session = client.session('lab');
    const names = Array.from({ length: 200 }, (_, i) => `v${i}`);
    let known = await session.register('x', z.number(), 0);
    for (const name of names) known = (await known.register(name, z.number(), 0)) as typeof known;
    await eventually(() => server.stats().writeStreams).toBe(0);
    const timers = () => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length;
    const timersBefore = timers();

    const staying = collect(known.watch('x'));
    await staying.count(1);
    const status = collect(client.status$);
    const held: Subscription[] = [];
    const errors: unknown[] = [];
    const write = async () => {
      for (let value = 1; value <= 1_000; value++) {
        await known.set('x', value);
        await new Promise(resolve => setTimeout(resolve, 9));
      }
    };
    const churn = async () => {
      const start = performance.now();
      for (let made = 0; made < 10_000; made++) {
        held.push(session.watch(names[made % names.length]!).subscribe({ error: error => errors.push(error) }));
        if (held.length > 50) held.shift()!.unsubscribe();
        while (performance.now() - start < made) await nextTick();
      }
    };
    await Promise.all([write(), churn()]);
    for (const subscription of held) subscription.unsubscribe();

    const versions = (await staying.until(({ value }) => value === 1_000)).map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: 1_001 }, (_, i) => i + 1));
    expect(errors).toEqual([]);
    expect(status.items.map(({ state }) => state)).not.toContain('reconnecting');
    expect(server.stats().connections).toBe(1);
    status.unsubscribe();
    staying.unsubscribe();
    await eventually(() => [watches(), server.stats().writeStreams]).toEqual([0, 0]);
    // Not `eventually`, which has timers of its own.
    while (timers() > timersBefore) await new Promise(resolve => setTimeout(resolve, 10));
  }, 60_000);
});

const isBuilt = existsSync(join(root, 'dist', 'client', 'index.js'));

describe.skipIf(!isBuilt && !process.env.CI)('a program that uses the built package (needs dist)', () => {
  const run = promisify(execFile);

  it.each([
    ['has unsubscribed', `session.watch('x').pipe(take(1)).subscribe(u => console.log('saw', u.value));`],
    ['has its last answer', `await session.set('x', 2); console.log('saw', await session.get('x'));`],
  ])('should exit by itself once it %s', async (_, use) => {
    await using server = await createServer({ port: 0 }).listen();
    const program = `
      import { take } from 'rxjs';
      import { z } from 'zod';
      import { createClient } from 'rivulet/client';
      const client = createClient('${server.address}', { lingerMs: 50 });
      const session = client.session('lab', { variables: { x: z.number() } });
      await session.declare({ x: 1 });
      ${use}`;
    // The package finds itself by its own name where a program runs in its folder.
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      timeout: 15_000,
    });
    expect(stdout).toMatch(/^saw [12]\n$/);
  });
});
