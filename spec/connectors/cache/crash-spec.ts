import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../../src/connectors/cache/index.js';
import { root } from '../../support/packageJson.js';
import { createRandom } from '../../support/random.js';

interface Value {
  readonly number: number;
  readonly text: string;
}

describe('a cache in LMDB, whatever happens to its process', { timeout: 60_000 }, () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rivulet-crash-'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: fileURLToPath(new URL('./support/writerChild.ts', import.meta.url)),
        outDir: join(folder, 'dist'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
      },
    });
    program = join(folder, 'dist', 'writer.mjs');
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs the writer, in a shell that first limits it, and gives what it said. */
  async function run(
    args: readonly (string | number)[],
    onLine: (line: string, kill: () => void) => void,
    limits = '',
  ) {
    const command = `${limits} exec "$0" "$@"`;
    const child = spawn('/bin/sh', ['-c', command, process.execPath, program, ...args.map(String)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
    });
    const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
    let errors = '';
    child.stderr.on('data', chunk => (errors += String(chunk)));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      onLine(line, () => child.kill('SIGKILL'));
    }
    const [code, signal] = await exited;
    return { lines, code, signal, errors };
  }

  it('should have all that was acknowledged before SIGKILL, and nothing by halves', async () => {
    const path = join(folder, 'killed.lmdb');
    const random = createRandom(11);
    let first = 0;
    for (let round = 0; round < 12; round++) {
      const atLeast = 1 + random.below(600);
      let heard = 0;
      const { lines, signal } = await run([path, first, 400, 100], (_, kill) => {
        if (++heard === atLeast) kill();
      });
      expect(signal).toBe('SIGKILL');

      const acknowledged = lines.map(Number).filter(number => number % 3 !== 0);
      const pairs = lines.map(Number).filter(number => number % 3 === 0);
      const cache = await openCache<number, Value>(path, { maxEntries: 400 });
      const entries = new Map<number, Value>();
      for await (const [key, value] of cache.entries()) entries.set(key, value);
      const store = cache.store<string, number>('pairs');
      const [left, right] = [await store.get('left'), await store.get('right')];
      const { entries: counted } = await cache.stats();
      const oldest = Math.min(...entries.keys());
      await cache.close();

      for (const [key, { number, text }] of entries) expect([number, text.length]).toEqual([key, 100]);
      // Numbers are written in their order, so what is missing was evicted only if it is older than all that is there.
      const missing = acknowledged.filter(number => !entries.has(number) && number > oldest);
      expect(missing).toEqual([]);
      if (entries.size < 400) expect(acknowledged.filter(number => !entries.has(number))).toEqual([]);
      expect(entries.size).toBeLessThanOrEqual(400);
      expect(counted).toBe(entries.size);
      expect(right).toBe(left);
      if (pairs.length > 0) expect(left).toBeGreaterThanOrEqual(Math.max(...pairs));
      first = Math.max(first, ...entries.keys(), left ?? 0) + 1;
    }
  });

  it('should say that the disk is full, and keep all that was acknowledged', async () => {
    const path = join(folder, 'full.lmdb');
    // Blocks of 512 bytes in a POSIX shell: 3 MB. Without the trap the system would end the process.
    const limits = "trap '' XFSZ; ulimit -f 6000;";
    const { lines, code } = await run([path, 0, 1_000_000, 20_000], () => undefined, limits);
    expect(code).toBe(0);
    const failed = lines.filter(line => line.startsWith('failed'));
    expect(failed).not.toEqual([]);
    for (const line of failed)
      expect(line).toMatch(/RESOURCE_EXHAUSTED: The cache .* could not be written: .* Make room/);
    expect(lines.at(-1)).toBe('closed');

    const acknowledged = lines.filter(line => /^\d+$/.test(line)).map(Number);
    expect(acknowledged.length).toBeGreaterThan(50);
    const cache = await openCache<number, Value>(path);
    const values = await Promise.all(acknowledged.filter(n => n % 3 !== 0).map(number => cache.get(number)));
    expect(values.map(value => value?.text.length)).toEqual(values.map(() => 20_000));
    await cache.put(-1, { number: -1, text: '' });
    await cache.close();
  });
});
