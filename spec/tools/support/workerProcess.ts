import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';

/** A worker in a process of its own, which can be killed. */
export interface WorkerProcess {
  readonly pid: number;
  /** SIGKILL: no farewell of any kind. */
  kill(): Promise<void>;
}

const leftovers: string[] = [];
afterAll(async () => {
  for (const directory of leftovers) await rm(directory, { recursive: true, force: true });
});

let built: Promise<string> | undefined;

/** Starts a worker that offers `wait` and `pid`, and resolves when they are in the list. */
export async function startWorkerProcess(address: string, session: string): Promise<WorkerProcess> {
  const child = fork(await (built ??= buildChild()), [address, session], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => {
      throw new Error(`The worker's process ended with code ${code}.`);
    }),
  ]);
  return {
    pid: child.pid!,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** One plain JavaScript file, once: to compile it takes longer than to run it. */
async function buildChild(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rivulet-worker-'));
  leftovers.push(directory);
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(directory, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('./workerChild.ts', import.meta.url)),
      outDir: join(directory, 'dist'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(directory, 'dist', 'worker.mjs');
}
