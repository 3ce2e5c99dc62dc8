import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { createClient } from 'redis';
import { startRedisServer, type RedisServerProcess } from '../../support/redisServer.js';

/** A Redis for the specs of one file. */
export function useServer(program: string, settings: readonly string[] = []) {
  let server: RedisServerProcess;
  beforeAll(async () => {
    server = await startRedisServer(program, settings);
  });
  afterAll(() => server.remove());
  return { server: () => server };
}

/** The same, with a client beside the ones that are tried. */
export function useRedis(program: string) {
  const { server } = useServer(program);
  let client: ReturnType<typeof createClient>;
  beforeAll(async () => {
    client = createClient({ url: server().url, socket: { reconnectStrategy: 20 } });
    client.on('error', () => undefined);
    await client.connect();
  });
  afterAll(() => client.destroy());
  return {
    server,
    client: () => client,
    /** A key that no other spec uses. */
    key: (name: string) => `${name}-${randomBytes(4).toString('hex')}`,
  };
}

/** Comes back soon, so that specs need not wait. */
export const soon = { retry: { initialDelayMs: 10, maxDelayMs: 50 } };

/** Resolves when `condition` holds; asked again after each turn of the event loop. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 2));
}
