import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Limits } from '../../src/store/index.js';

/** What a server in a child process is asked and told. */
export type Question = { readonly ask: 'heap' | 'close' };
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

const child = new URL('./serverChild.ts', import.meta.url);
const register = new URL('./typescript/register.mjs', import.meta.url);

/** Starts a server, and resolves when it accepts calls. */
export async function startServerProcess(settings: ServerSettings = {}): Promise<ServerProcess> {
  const process = fork(child, [JSON.stringify(settings)], {
    execArgv: ['--expose-gc', '--import', register.href],
    // What the test runner puts there is not for this process.
    env: { PATH: globalThis.process.env['PATH'] },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { port } = await answerOf(process, 'listening');
  const exited = once(process, 'exit');

  return {
    port,
    address: `127.0.0.1:${port}`,
    pid: process.pid!,
    async heap() {
      const answered = answerOf(process, 'heap');
      process.send({ ask: 'heap' } satisfies Question);
      return (await answered).heap;
    },
    async kill() {
      process.kill('SIGKILL');
      await exited;
    },
    async close() {
      if (process.connected) process.send({ ask: 'close' } satisfies Question);
      await exited;
    },
  };
}

async function answerOf<K extends Answer['answer']>(
  process: ChildProcess,
  wanted: K,
): Promise<Extract<Answer, { readonly answer: K }>> {
  const gone = new AbortController();
  const onExit = (code: number | null) => {
    gone.abort(new Error(`The server's process ended with code ${code} before it answered.`));
  };
  process.once('exit', onExit);
  try {
    for (;;) {
      const [answer] = (await once(process, 'message', { signal: gone.signal })) as [Answer];
      if (answer.answer === 'failed') throw new Error(answer.message);
      if (answer.answer === wanted) return answer as Extract<Answer, { readonly answer: K }>;
    }
  } finally {
    process.off('exit', onExit);
  }
}
