import { filter, firstValueFrom } from 'rxjs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, tool, type Session } from '../../src/client/index.js';
import { createServer } from '../../src/server/index.js';

const kinds: readonly (readonly [string, (session: Session<{ x: number }>) => unknown])[] = [
  ['watch', session => session.watch('x').subscribe()],
  ['stream of writes', session => session.declare({ x: 1 })],
  ['list of tools', session => session.tools.list$.subscribe()],
  ['offer of tools', session => session.tools.offer(tool('idle', {}, () => null))],
];

it.each(kinds)('a %s should say that the server shuts down', async (_kind, open) => {
  await using server = await createServer({ port: 0 }).listen();
  await using client = createClient(server.address, { lingerMs: 60_000 });
  const until = (wanted: string) => firstValueFrom(client.status$.pipe(filter(({ state }) => state === wanted)));
  const session = client.session('lab', { variables: { x: z.number() } });
  await Promise.all([until('live'), open(session)]);
  const trouble = until('reconnecting');
  await server.close();
  expect(await trouble).toMatchObject({ cause: { code: 'UNAVAILABLE', reason: 'SHUTDOWN' } });
});
