import { createClient } from 'redis';
import { firstValueFrom } from 'rxjs';
import { expect, it } from 'vitest';
import type { RivuletError } from '../../../src/errors/index.js';
import { redisCache, type RedisCacheOptions } from '../../../src/connectors/redis/index.js';
import { requires } from '../../support/requires.js';
import { followChanges } from '../../../src/connectors/redis/cache/changeStream.js';
import { connectTo } from '../../../src/connectors/redis/connection.js';
import { soon, until, useRedis } from './support.js';

requires('redis-server').describe('redisCache', program => {
  const { server, client, key } = useRedis(program);
  const open = (name: string, options: RedisCacheOptions<number> = {}) =>
    redisCache<number, number>(server().url, { name, ...soon, ...options });

  it('should have what was acknowledged, and go on with its changes, when Redis is killed and comes back', async () => {
    const name = key('cache');
    await using cache = open(name);
    await using other = open(name);
    const states: string[] = [];
    cache.status$.subscribe(({ state }) => states.push(state));
    const revisions: number[] = [];
    const followed = new Map<number, number>();
    other.changes().subscribe(change => {
      revisions.push(change.revision);
      if ('value' in change) followed.set(change.key, change.value);
    });
    const acknowledged: number[] = [];
    const failed: RivuletError[] = [];
    const writing = Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let n = writer; n < 1200; n += 4)
          await cache.put(n, n).then(
            () => acknowledged.push(n),
            (error: unknown) => failed.push(error as RivuletError),
          );
      }),
    );
    await until(() => acknowledged.length > 200);
    await server().kill();
    await until(() => states.at(-1) === 'retrying');
    await server().start();
    await writing;
    await until(() => acknowledged.every(n => followed.has(n)));

    const found: number[] = [];
    for await (const n of cache.keys()) found.push(n);
    expect(acknowledged.filter(n => !found.includes(n))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(1100);
    expect(failed.map(({ reason }) => reason)).toEqual(failed.map(() => 'CONNECTION_LOST'));
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    expect(states.at(-1)).toBe('connected');
  });

  it('should say that changes are gone to whoever was away for too long', async () => {
    const name = key('cache');
    await using cache = open(name, { changesKept: 1 });
    await Promise.all(Array.from({ length: 500 }, (_, n) => cache.put(n, n)));
    const connection = connectTo(server().url);
    const after = followChanges(connection, `rivulet:{${name}}:changes`, async () => 500);
    await expect(firstValueFrom(after(1))).rejects.toMatchObject({ code: 'OUT_OF_RANGE', reason: 'CHANGES_LOST' });
    expect(await firstValueFrom(after(499))).toMatchObject({ kind: 'put', revision: 500 });
    await connection.close();
  });

  it('should let go of a snapshot that nobody reads', async () => {
    await using cache = open(key('cache'), { snapshotTtlMs: 30 });
    await cache.put(1, 1);
    const snapshot = await cache.snapshot();
    await until(async () => (await client().keys('*snapshot*')).length === 0);
    await expect(snapshot.get(1)).rejects.toThrow('FAILED_PRECONDITION: The snapshot was not read for so long');
    await snapshot.release();
  });

  it('should leave no copy of a snapshot that is released', async () => {
    await using cache = open(key('cache'));
    await cache.put(1, 1);
    const snapshot = await cache.snapshot();
    expect((await client().keys('*snapshot*')).length).toBe(4);
    await snapshot.release();
    expect(await client().keys('*snapshot*')).toEqual([]);
  });

  it('should say so when Redis has lost what it had', async () => {
    await using cache = open(key('cache'));
    await cache.put(1, 1);
    const error = new Promise(resolve => {
      cache.changes$.subscribe({ error: resolve });
    });
    await cache.has(1);
    await client().flushAll();
    expect(await error).toMatchObject({ code: 'DATA_LOSS', reason: 'CHANGES_LOST' });
  });

  it('should fail, and hold nothing up, once the client that it was given is closed by its owner', async () => {
    const own = createClient({ url: server().url });
    await own.connect();
    const cache = redisCache(own, { name: key('cache') });
    await cache.put('a', 1);
    own.destroy();
    await expect(cache.get('a')).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
    await expect(cache.put('a', 2)).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
    await cache.close();
  });
});
