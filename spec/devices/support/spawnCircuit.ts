import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/packageJson.js';

/** The example imports the package by its name, which is what `npm run build` made. */
export const isBuilt = existsSync(join(root, 'dist/devices/index.js'));

export interface CircuitProcess {
  stdout(): string;
  stderr(): string;
  /** Settles once what it printed on either, from a place in standard output, matches; fails where it ends before. */
  until(pattern: RegExp, from?: number): Promise<void>;
  /** The exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs a command of the circuit as a process of its own. */
export function spawnCircuit(args: readonly string[]): CircuitProcess {
  const child = spawn(process.execPath, [join(root, 'examples/circuit/main.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  let isOver = false;
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
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      isOver = true;
      tell();
      resolve(code ?? signal);
    });
  });
  return {
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    until: (pattern, from = 0) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const isThere = pattern.test(text.stdout.slice(from)) || pattern.test(text.stderr);
          if (!isThere && !isOver) return;
          listeners.delete(look);
          if (isThere) resolve();
          else reject(new Error(`It ended without ${pattern}. stdout: ${text.stdout} stderr: ${text.stderr}`));
        };
        listeners.add(look);
        look();
      }),
    ended,
    kill: signal => void child.kill(signal),
  };
}
