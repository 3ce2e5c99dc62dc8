import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../../src/connectors/cache/index.js';
import { createRandom, type Random } from '../../support/random.js';

const PAGE = 4096;
const FILES = 300;

interface Answer {
  readonly name: string;
  readonly entries?: unknown;
  readonly recent?: unknown;
  readonly code?: string;
}

/** What may happen to a file. Each changes the bytes, or returns shorter ones. */
const damages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  truncation: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  meta: (bytes, random) => flip(bytes, random, random.below(2) * PAGE, 168),
  tree: (bytes, random) => flip(bytes, random, random.pick(pagesOf(bytes, 1, 2)) * PAGE, PAGE),
  'tree header': (bytes, random) => flip(bytes, random, random.pick(pagesOf(bytes, 1, 2)) * PAGE, 40),
  overflow: (bytes, random) => flip(bytes, random, random.pick(pagesOf(bytes, 4)) * PAGE, 2 * PAGE),
  anywhere: (bytes, random) => flip(bytes, random, 0, bytes.length),
  zeros: (bytes, random) => {
    const page = random.below(bytes.length / PAGE);
    return Buffer.from(bytes).fill(0, page * PAGE, (page + 1) * PAGE);
  },
  swap: (bytes, random) => {
    const [from, to] = [random.pick(pagesOf(bytes, 1, 2)), random.pick(pagesOf(bytes, 1, 2))];
    const changed = Buffer.from(bytes);
    bytes.copy(changed, to * PAGE, from * PAGE, (from + 1) * PAGE);
    return changed;
  },
};

/** Changes one to three bits. */
function flip(bytes: Buffer, random: Random, from: number, length: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let bits = 1 + random.below(3); bits > 0; bits--) {
    const at = Math.min(from + random.below(length), bytes.length - 1);
    changed[at]! ^= 1 << random.below(8);
  }
  return changed;
}

function pagesOf(bytes: Buffer, ...kinds: readonly number[]): readonly number[] {
  return Array.from({ length: bytes.length / PAGE }, (_, page) => page).filter(
    page => page >= 2 && kinds.includes(bytes.readUInt16LE(page * PAGE + 18)),
  );
}

describe('a damaged cache', () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    // Within the project, so that the program finds its packages.
    folder = await mkdtemp(join(import.meta.dirname, '..', '..', '..', 'node_modules', '.rivulet-damage-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: fileURLToPath(new URL('./support/damagedChild.ts', import.meta.url)),
        outDir: join(folder, 'dist'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'damaged.mjs' } },
      },
    });
    program = join(folder, 'dist', 'damaged.mjs');
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A file with branches, leaves, values on pages of their own, free pages, and a store with an order. */
  async function fill(path: string): Promise<void> {
    const cache = await openCache<number, string>(path);
    const recent = cache.store<number, string>('recent', { maxEntries: 50 });
    for (let round = 0; round < 4; round++) {
      await Promise.all(
        Array.from({ length: 400 }, (_, n) => cache.put(n, `${n}`.padEnd(n % 40 === 0 ? 9000 : 20 + (n % 100), '.'))),
      );
      await Promise.all(Array.from({ length: 100 }, (_, n) => recent.put(n, `recent ${n}`)));
      await cache.deleteRange({ from: 100, to: 150 });
    }
    await cache.close();
  }

  async function run(files: string) {
    const child = spawn(process.execPath, [program, files], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [output, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    const answers = output
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Answer);
    return { answers, code: code as number | null, signal: signal as string | null };
  }

  it('should never end the process, nor be read as something else than was written', async () => {
    const sound = join(folder, 'sound');
    await mkdir(sound);
    await fill(join(sound, 'cache.lmdb'));
    const bytes = await readFile(join(sound, 'cache.lmdb'));
    const { answers: [truth] = [] } = await run(sound);
    expect(truth).toMatchObject({ entries: expect.anything(), recent: expect.anything() });

    const random = createRandom(20_260_311);
    const kinds = Object.keys(damages);
    const damaged = join(folder, 'damaged');
    await mkdir(damaged);
    for (let n = 0; n < FILES; n++) {
      const kind = kinds[n % kinds.length]!;
      await writeFile(join(damaged, `${n} ${kind}.lmdb`), damages[kind]!(bytes, random));
    }
    const { answers, code, signal } = await run(damaged);

    expect({ code, signal, files: answers.length }).toEqual({ code: 0, signal: null, files: FILES });
    const refused = answers.filter(answer => answer.code !== undefined);
    expect(refused.filter(answer => answer.code !== 'DATA_LOSS')).toEqual([]);
    // Damage to what nothing refers to, such as a free page, changes nothing.
    for (const { name, entries, recent } of answers.filter(answer => answer.code === undefined))
      expect({ name, entries, recent }).toEqual({ name, entries: truth!.entries, recent: truth!.recent });
    expect(refused.length).toBeGreaterThan(FILES / 3);
  }, 120_000);
});
