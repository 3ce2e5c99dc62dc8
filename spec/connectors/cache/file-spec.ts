import { mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../../src/connectors/cache/index.js';

describe('openCache', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rivulet-file-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function fill(path: string, entries = 2000) {
    const cache = await openCache<number, string>(path);
    await Promise.all(Array.from({ length: entries }, (_, n) => cache.put(n, 'x'.repeat(200))));
    await cache.close();
  }

  it('should make the folder of a file', async () => {
    const path = join(folder, 'a', 'b', 'c.lmdb');
    await fill(path, 1);
    expect((await stat(path)).isFile()).toBe(true);
  });

  it('should take an empty file', async () => {
    const path = join(folder, 'empty');
    await writeFile(path, '');
    await fill(path, 1);
  });

  it.each(['', 'a\0b', undefined as never])('should refuse the path %j', async path => {
    await expect(openCache(path)).rejects.toThrow('INVALID_ARGUMENT');
  });

  it('should refuse a folder, and a path through a file', async () => {
    await expect(openCache(folder)).rejects.toThrow('is a folder');
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'file'), 'text');
    await expect(openCache(join(folder, 'file', 'cache'))).rejects.toThrow(
      'A file stands where a folder would have to be',
    );
  });

  it.each([
    ['text', Buffer.from('This is no cache. '.repeat(1000))],
    ['a few bytes', Buffer.from([1, 2, 3])],
    ['zeros', Buffer.alloc(100_000)],
  ])('should refuse a file of %s, and leave it as it is', async (_, bytes) => {
    const path = join(folder, 'other');
    await writeFile(path, bytes);
    await expect(openCache(path)).rejects.toThrow('DATA_LOSS');
    expect(await readFile(path)).toEqual(bytes);
  });

  it.each([20_000, 100_000, 400_000])('should refuse a file that was cut off after %d bytes', async size => {
    const path = join(folder, 'short');
    await fill(path);
    await truncate(path, size);
    await expect(openCache(path)).rejects.toThrow(
      /DATA_LOSS: The cache .* could not be opened.*Put a backup in its place/,
    );
  });

  it('should be one cache however often, and by whichever path, it is opened', async () => {
    const path = join(folder, 'one');
    const first = await openCache<string, number>(path);
    await symlink(path, join(folder, 'link'));
    const second = await openCache<string, number>(join(folder, 'link'));
    const changes: unknown[] = [];
    second.changes$.subscribe(change => changes.push(change.key));
    await first.put('a', 1);
    expect(await second.get('a')).toBe(1);
    await first.close();
    await second.put('b', 2);
    expect(await second.get('a')).toBe(1);
    await expect(openCache(path, { maxPendingBytes: 5 })).rejects.toThrow(
      'is open in this process with maxPendingBytes',
    );
    await second.close();
    expect(changes).toEqual(['a', 'b']);
  });

  it('should refuse to be opened while it is being closed', async () => {
    const path = join(folder, 'closing');
    const cache = await openCache(path);
    void cache.put('a', 1);
    const closed = cache.close();
    await expect(openCache(path)).rejects.toThrow('Await close()');
    await closed;
    const again = await openCache(path);
    expect(await again.get('a')).toBe(1);
    await again.close();
  });

  it('should lose no change to who begins to follow while a commit is made safe', async () => {
    await using cache = await openCache<number, string>(join(folder, 'cache'));
    const value = 'x'.repeat(100_000);
    const lost: number[] = [];
    // Each time a little later: somewhere among these the commit is under way.
    for (let turns = 1; turns <= 40; turns++) {
      const written = cache.put(turns, value);
      for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve));
      const seen = new Set<number>();
      const isOver = new Promise<void>(resolve => {
        const following = cache.changes({ from: turns }).subscribe(({ key }) => {
          seen.add(key);
          if (key !== Infinity) return;
          following.unsubscribe();
          resolve();
        });
      });
      await written;
      await cache.put(Infinity, '');
      await isOver;
      if (!seen.has(turns)) lost.push(turns);
      await cache.delete(Infinity);
    }
    expect(lost).toEqual([]);
  });

  it('should refuse writes when too many wait, and take them again later', async () => {
    const cache = await openCache<number, string>(join(folder, 'pending'), { maxPendingBytes: 10_000 });
    const results = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => cache.put(n, 'x'.repeat(1000))));
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(30);
    expect(refused[0]).toMatchObject({ reason: { code: 'RESOURCE_EXHAUSTED', reason: 'TOO_MANY_WRITES' } });
    expect((await cache.stats()).entries).toBe(40 - refused.length);
    await cache.put(99, 'x'.repeat(50_000));
    expect(await cache.has(99)).toBe(true);
    await cache.close();
  });
});
