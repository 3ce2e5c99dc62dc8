import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, it } from 'vitest';

const COUNT = 1_000_000;

/** Far more than it takes; a busy machine is no failure. */
const TIMEOUT_MS = 240_000;

/** A fourth of what a million held items would take. */
const HEAP_MIB = 32;

it('should stream a million items each way in a small heap', { timeout: TIMEOUT_MS + 10_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rivulet-million-'));
  try {
    // Packages stay outside, and are found from where the file is.
    await symlink(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(directory, 'node_modules'));
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: fileURLToPath(new URL('./millionChild.ts', import.meta.url)),
        outDir: join(directory, 'dist'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'million.mjs' } },
      },
    });
    const run = async (direction: 'down' | 'up') => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--expose-gc', join(directory, 'dist', 'million.mjs'), String(COUNT), direction],
        { env: { PATH: process.env.PATH }, timeout: TIMEOUT_MS },
      );
      const { result, peak } = JSON.parse(stdout) as { result: unknown; peak: number };
      expect(peak / 2 ** 20, direction).toBeLessThan(HEAP_MIB);
      return result;
    };
    const all = { count: COUNT, sum: (COUNT * (COUNT - 1)) / 2 };
    expect(await Promise.all([run('down'), run('up')])).toEqual([all, all]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
