import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openCache } from '../../../src/connectors/cache/index.js';
import { redisCache } from '../../../src/connectors/redis/index.js';
import { startRedisServer, type RedisServerProcess } from '../../support/redisServer.js';
import { requires } from '../../support/requires.js';
import { describeCache } from './support/describeCache.js';

describe('a cache in LMDB', () => {
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rivulet-cache-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describeCache(() => {
    const path = join(folder, `${files++}.lmdb`);
    return { open: options => openCache(path, options) };
  });
});

requires('redis-server').describe('a cache in Redis', program => {
  let server: RedisServerProcess;
  let caches = 0;
  beforeAll(async () => {
    server = await startRedisServer(program);
  });
  afterAll(() => server.remove());

  describeCache(() => {
    const name = `cache-${caches++}`;
    return { open: options => redisCache(server.url, { ...options, name }) };
  });
});
