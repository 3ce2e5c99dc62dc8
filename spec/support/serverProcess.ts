import { fork, type ChildProcess } from 'node:child_process';
import { once as onceEvent } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';
import type { ServerOptions } from '../../src/server/index.js';
import type { Limits } from '../../src/store/index.js';

/** What a server in a child process is asked and told. */
export interface Question {
  readonly ask: 'heap' | 'peak' | 'close';
}
export type Answer =
  | { readonly answer: 'listening'; readonly port: number }
  | { readonly answer: 'heap'; readonly heap: HeapUse }
  | { readonly answer: 'peak'; readonly peak: HeapUse }
  | { readonly answer: 'failed'; readonly message: string };

/** The memory of a process after a full collection of garbage, in bytes. */
export interface HeapUse {
  readonly heapUsed: number;
  readonly external: number;
  readonly arrayBuffers: number;
}

/** Options of the server, as far as they can be sent to another process. */
export interface ServerSettings extends Pick<
  ServerOptions,
  'token' | 'requestTimeoutMs' | 'handshakeTimeoutMs' | 'tls'
> {
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
  /** The most that was held at once since it was asked last, without a collection of garbage. */
  peak(): Promise<HeapUse>;
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

const built = new Map<string, Promise<string>>();

/** Makes one plain JavaScript file of a program, once: a child that had to compile it would take seconds to start. */
export function buildProgram(source: URL): Promise<string> {
  let program = built.get(source.href);
  if (!program) built.set(source.href, (program = buildOnce(fileURLToPath(source))));
  return program;
}

async function buildOnce(source: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rivulet-program-'));
  leftovers.push(directory);
  // Packages stay outside, and are found from where the file is.
  await symlink(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(directory, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: source,
      outDir: join(directory, 'dist'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return join(directory, 'dist', 'program.mjs');
}

/** What a polite client has seen. */
export interface PoliteReport {
  readonly served: number;
  readonly failures: readonly string[];
}

/** A client in a process of its own, which sets a variable and waits to see it in its watch, again and again. */
export interface PoliteClient {
  /** Resolves when it was served once more than it had been when it was asked, and says how it went so far. */
  report(): Promise<PoliteReport>;
  /** SIGSTOP: it keeps its connections, and does nothing. */
  stop(): void;
  close(): Promise<void>;
}

export async function startPoliteClient(address: string, token?: string): Promise<PoliteClient> {
  const child = fork(
    await buildProgram(new URL('./politeChild.ts', import.meta.url)),
    [JSON.stringify({ address, token })],
    {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const exited = onceEvent(child, 'exit');
  const report = async () => {
    const answered = onceEvent(child, 'message');
    child.send('report');
    return (await Promise.race([answered, exited]))[0] as PoliteReport;
  };
  await report();
  return {
    report,
    stop: () => void child.kill('SIGSTOP'),
    async close() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Starts a server, and resolves when it accepts calls. */
export async function startServerProcess(settings: ServerSettings = {}): Promise<ServerProcess> {
  const child = fork(await buildProgram(new URL('./serverChild.ts', import.meta.url)), [JSON.stringify(settings)], {
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
    async peak() {
      const answered = answerOf(child, 'peak');
      child.send({ ask: 'peak' } satisfies Question);
      return (await answered).peak;
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
