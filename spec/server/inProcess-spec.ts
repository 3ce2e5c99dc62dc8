import { firstValueFrom, toArray, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, createClientOver } from '../../src/client/index.js';
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
    const call = transport.unary(variablesService.openSession, { sessionId: 'lab' }, { signal });
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
