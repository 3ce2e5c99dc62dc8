import { fork, type ChildProcess } from 'node:child_process';
import { once as onceEvent } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';
import type { Limits } from '../../src/store/index.js';

/** What a server in a child process is asked and told. */
export interface Question {
  readonly ask: 'heap' | 'close';
}
export type Answer =
  | { readonly answer: 'listening'; readonly port: number }
  | { readonly answer: 'heap'; readonly heap: HeapUse }
  | { readonly answer: 'failed'; readonly message: string };

/** The memory of a process after a full collection of garbage, in bytes. */
export interface HeapUse {
  readonly heapUsed: number;
  readonly external: number;
  readonly arrayBuffers: number;
}

export interface ServerSettings {
  /** 0 takes a free one. */
  readonly port?: number | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** A real server in a process of its own, which can be killed. */
export interface ServerProcess {
  readonly port: number;
  readonly address: string;
  readonly pid: number;
  heap(): Promise<HeapUse>;
  /** SIGKILL: no farewell of any kind. */
  kill(): Promise<void>;
  /** Closes the server in order, and ends the process. */
  close(): Promise<void>;
}

const leftovers: string[] = [];
// The runner ends its workers without an exit event.
afterAll(async () => {
  for (const directory of leftovers) await rm(directory, { recursive: true, force: true });
});

/** Makes one plain JavaScript file of the server, once: a child that had to compile it would take seconds to start. */
const buildChild = once(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rivulet-server-'));
  leftovers.push(directory);
  // Packages stay outside, and are found from where the file is.
  await symlink(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(directory, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('./serverChild.ts', import.meta.url)),
      outDir: join(directory, 'dist'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  });
  return join(directory, 'dist', 'server.mjs');
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Starts a server, and resolves when it accepts calls. */
export async function startServerProcess(settings: ServerSettings = {}): Promise<ServerProcess> {
  const child = fork(await buildChild(), [JSON.stringify(settings)], {
    execArgv: ['--expose-gc'],
    // What the test runner puts there is not for this process.
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { port } = await answerOf(child, 'listening');
  const exited = onceEvent(child, 'exit');

  return {
    port,
    address: `127.0.0.1:${port}`,
    pid: child.pid!,
    async heap() {
      const answered = answerOf(child, 'heap');
      child.send({ ask: 'heap' } satisfies Question);
      return (await answered).heap;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async close() {
      if (child.connected) child.send({ ask: 'close' } satisfies Question);
      await exited;
    },
  };
}

async function answerOf<K extends Answer['answer']>(
  child: ChildProcess,
  wanted: K,
): Promise<Extract<Answer, { readonly answer: K }>> {
  const gone = new AbortController();
  const onExit = (code: number | null) => {
    gone.abort(new Error(`The server's process ended with code ${code} before it answered.`));
  };
  child.once('exit', onExit);
  try {
    for (;;) {
      const [answer] = (await onceEvent(child, 'message', { signal: gone.signal })) as [Answer];
      if (answer.answer === 'failed') throw new Error(answer.message);
      if (answer.answer === wanted) return answer as Extract<Answer, { readonly answer: K }>;
    }
  } finally {
    child.off('exit', onExit);
  }
}
