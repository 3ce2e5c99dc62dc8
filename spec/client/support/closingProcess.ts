import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';

export interface ClosingSettings {
  readonly address: string;
  readonly isSecure?: boolean | undefined;
  readonly ends: 'close' | 'abort then close';
}

export type ClosingReport =
  | { readonly report: 'state'; readonly state: string }
  /** What is neither settled nor ended after the client was closed. */
  | { readonly report: 'closed'; readonly open: readonly string[] };

/** A program that has begun all that a client can do. */
export interface ClosingProcess {
  /** Resolves when the connection is in this state. */
  untilState(state: string): Promise<void>;
  /** Lets it close its client. Resolves when the process has ended by itself. */
  close(): Promise<{ readonly code: number | null; readonly open: readonly string[] | undefined }>;
  kill(): void;
}

const leftovers: string[] = [];
afterAll(async () => {
  for (const directory of leftovers) await rm(directory, { recursive: true, force: true });
});

let built: Promise<string> | undefined;

export async function startClosingProcess(settings: ClosingSettings): Promise<ClosingProcess> {
  const child = fork(await (built ??= buildChild()), [JSON.stringify(settings)], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const states: string[] = [];
  let wake = () => {};
  let open: readonly string[] | undefined;
  child.on('message', (message: ClosingReport) => {
    if (message.report === 'state') states.push(message.state);
    else open = message.open;
    wake();
  });
  return {
    async untilState(state) {
      while (!states.includes(state)) await new Promise<void>(resolve => (wake = resolve));
    },
    async close() {
      child.send('close');
      const [code] = (await exited) as [number | null];
      return { code, open };
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** One plain JavaScript file, once: to compile it takes longer than to run it. */
async function buildChild(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rivulet-closing-'));
  leftovers.push(directory);
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(directory, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('./closingChild.ts', import.meta.url)),
      outDir: join(directory, 'dist'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'closing.mjs' } },
    },
  });
  return join(directory, 'dist', 'closing.mjs');
}
