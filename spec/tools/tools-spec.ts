import { firstValueFrom, of, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, tool, type Client } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { createServer, type Server } from '../../src/server/index.js';

describe('tools', () => {
  let server: Server;
  let worker: Client;
  let caller: Client;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    worker = createClient(server.address, { name: 'worker', lingerMs: 50, logger: { warn: () => undefined } });
    caller = createClient(server.address, { name: 'caller', lingerMs: 50 });
  });
  afterEach(async () => {
    await caller.close();
    await worker.close();
    await server.close({ graceMs: 0 });
  });
  const failureOf = (promise: Promise<unknown>) => promise.then(() => undefined, RivuletError.from);

  const summarise = tool(
    'summarise',
    {
      description: 'Summarises the last readings',
      parameters: z.object({ minutes: z.int().min(1).default(5).describe('how far back') }),
      result: z.string(),
      streaming: z.object({ line: z.int() }),
      needs: { temperature: z.number() },
    },
    async function* ({ minutes }, { session, progress }) {
      progress(0.5, 'reading');
      for (let line = 0; line < minutes; line++) yield { line };
      return `${await session.get('temperature')} degrees`;
    },
  );

  async function offered() {
    const lab = worker.session('lab', { variables: { temperature: z.number() } });
    await lab.declare({ temperature: 21 });
    return lab.tools.offer(summarise);
  }

  it('should be run with progress, chunks in order, and a result', async () => {
    await offered();
    const events = await firstValueFrom(caller.session('lab').tools.run(summarise, { minutes: 3 }).pipe(toArray()));
    expect(events).toEqual([
      { kind: 'progress', fraction: 0.5, text: 'reading' },
      { kind: 'chunk', value: { line: 0 } },
      { kind: 'chunk', value: { line: 1 } },
      { kind: 'chunk', value: { line: 2 } },
      { kind: 'result', value: '21 degrees' },
    ]);
  });

  it('should fill in defaults, and be called by name for the result alone', async () => {
    await offered();
    const lab = caller.session('lab');
    expect(await lab.tools.call('summarise')).toBe('21 degrees');
    expect((await firstValueFrom(lab.tools.run('summarise', {}).pipe(toArray()))).length).toBe(7);
  });

  it('should be listed with their JSON Schemas', async () => {
    await offered();
    expect(await caller.session('lab').tools.list()).toEqual([
      {
        name: 'summarise',
        description: 'Summarises the last readings',
        parameters: {
          type: 'object',
          properties: {
            minutes: { default: 5, description: 'how far back', type: 'integer', minimum: 1, maximum: 2 ** 53 - 1 },
          },
        },
        result: { type: 'string' },
        streaming: expect.objectContaining({ type: 'object', required: ['line'] }),
        needs: ['temperature'],
        missing: [],
        available: true,
        workers: 1,
      },
    ]);
  });

  it('should leave the list when the offer is closed, and not be found then', async () => {
    const offer = await offered();
    await offer.close();
    await offer.close();
    await offer.closed;
    const lab = caller.session('lab');
    expect(await lab.tools.list()).toEqual([]);
    expect(await failureOf(lab.tools.call('summarise'))).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_TOOL' });
  });

  it('should take an Observable of chunks', async () => {
    const count = tool('count', { streaming: z.int() }, () => of(1, 2, 3));
    await worker.session('lab').tools.offer(count);
    const events = await firstValueFrom(caller.session('lab').tools.run(count, {}).pipe(toArray()));
    expect(events).toEqual([...[1, 2, 3].map(value => ({ kind: 'chunk', value })), { kind: 'result', value: null }]);
  });
});
