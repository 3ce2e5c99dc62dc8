import { filter, firstValueFrom, take, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client } from '../../src/client/index.js';
import { createServer, type Server } from '../../src/server/index.js';

describe('a session', () => {
  let server: Server;
  let client: Client;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    client = createClient(server.address, { lingerMs: 50 });
  });
  afterEach(async () => {
    await client.close();
    await server.close({ graceMs: 0 });
  });

  const lab = () =>
    client.session('lab', {
      variables: { temperature: z.number().min(-50).max(150), humidity: z.number(), mode: z.enum(['auto', 'manual']) },
    });

  it('should give the present value and then every change', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    const seen = firstValueFrom(session.watch('temperature').pipe(take(3), toArray()));
    await firstValueFrom(session.value('temperature'));
    await session.set('temperature', 21);
    await session.set('temperature', 22);
    expect((await seen).map(({ kind, value, previous, version }) => ({ kind, value, previous, version }))).toEqual([
      { kind: 'initial', value: 20, previous: undefined, version: 1 },
      { kind: 'change', value: 21, previous: 20, version: 2 },
      { kind: 'change', value: 22, previous: 21, version: 3 },
    ]);
  });

  it('should emit the values of several variables together', async () => {
    const session = lab();
    await session.declare({ temperature: 20, humidity: 50, mode: 'auto' });
    const seen = firstValueFrom(session.values('temperature', 'mode').pipe(take(2), toArray()));
    await session.ready();
    await firstValueFrom(session.status$.pipe(filter(status => status.state === 'live')));
    await firstValueFrom(session.value('mode'));
    await session.update({ temperature: 30, mode: 'manual' });
    expect(await seen).toEqual([
      { temperature: 20, mode: 'auto' },
      { temperature: 30, mode: 'manual' },
    ]);
  });

  it('should refuse a value that breaks a constraint, and say which', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    await expect(session.set('temperature', 200)).rejects.toThrow(/temperature.*200.*150/);
    expect(await session.get('temperature')).toBe(20);
  });
});
