import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

/** Vitest cannot run TypeScript in a child process: what is spawned is what `npm run build` made. */
export const isBuilt = existsSync(main);

export interface Spawned {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /**
   * Settles once standard output, from a place in it, or standard error matches; fails where the process ends before.
   */
  until(pattern: RegExp, from?: number): Promise<RegExpExecArray>;
  /** The exit code, or the name of the signal that ended the process. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  kill(signal: NodeJS.Signals): void;
  /** Closes the reading end of its standard output. */
  closeStdout(): void;
}

/** Starts the built command as a process of its own. */
export function spawnCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Spawned {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const text = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
      tell();
    });
  }
  let isOver = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      isOver = true;
      tell();
      resolve(code ?? signal);
    });
  });

  return {
    pid: child.pid ?? -1,
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    until: (pattern, from = 0) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text.stdout.slice(from)) ?? pattern.exec(text.stderr);
          if (!match && !isOver) return;
          listeners.delete(look);
          if (match) resolve(match);
          else reject(new Error(`It ended without ${pattern}. stdout: ${text.stdout} stderr: ${text.stderr}`));
        };
        listeners.add(look);
        look();
      }),
    ended,
    kill: signal => void child.kill(signal),
    closeStdout: () => void child.stdout.destroy(),
  };
}
