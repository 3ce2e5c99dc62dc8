import { EventEmitter } from 'node:events';
import type { TerminalOutput } from '../../../src/cli/demo/terminal.js';
import type { Io } from '../../../src/cli/io.js';
import { runCli, type ExitCode } from '../../../src/cli/runCli.js';

/** A stream that keeps what is written to it, and tells when something was. */
class Recorder extends EventEmitter implements TerminalOutput {
  text = '';
  columns = 100;
  rows = 40;

  constructor(readonly isTTY = false) {
    super();
  }

  write(text: string): boolean {
    this.text += text;
    this.emit('written');
    return true;
  }

  /** Settles once what was written matches, counted from `from`. */
  async until(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.text.slice(from));
      if (match) return match;
      await new Promise(resolve => this.once('written', resolve));
    }
  }
}

export interface RunningCli {
  readonly stdout: Recorder;
  readonly stderr: Recorder;
  readonly exitCode: Promise<ExitCode>;
  /** What Ctrl-C does. */
  interrupt(): void;
}

export interface StartOptions {
  readonly isTTY?: boolean | undefined;
  readonly env?: Io['env'] | undefined;
  /** Lines on standard input; without any, it is a terminal where nobody types. */
  readonly stdin?: AsyncIterable<string> | Iterable<string> | undefined;
}

/** Runs the CLI in this process: all of it but the signals and streams of a process. */
export function startCli(args: readonly string[], { isTTY, env = {}, stdin }: StartOptions = {}): RunningCli {
  const stdout = new Recorder(isTTY);
  const stderr = new Recorder();
  const ending = new AbortController();
  const input = {
    isTTY: stdin === undefined,
    async *lines() {
      yield* stdin ?? [];
    },
  };
  return {
    stdout,
    stderr,
    exitCode: runCli(args, { stdin: input, stdout, stderr, env, signal: ending.signal }),
    interrupt: () => ending.abort(),
  };
}

/** Runs a command to its end. */
export async function cli(args: readonly string[], options?: StartOptions) {
  const { stdout, stderr, exitCode } = startCli(args, options);
  return { exitCode: await exitCode, stdout: stdout.text, stderr: stderr.text };
}
