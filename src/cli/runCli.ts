import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCall } from './commands/call.js';
import { addCheckProto } from './commands/checkProto.js';
import { addDemo } from './commands/demo.js';
import { addGet } from './commands/get.js';
import { addList } from './commands/list.js';
import { addProto } from './commands/proto.js';
import { addRun } from './commands/run.js';
import { addServe } from './commands/serve.js';
import { addSet } from './commands/set.js';
import { addTools } from './commands/tools.js';
import { addWatch } from './commands/watch.js';
import { failureDetails, failureLine } from './failure.js';
import type { Io } from './io.js';

// In the order of the help.
const commands = [
  addDemo,
  addServe,
  addWatch,
  addGet,
  addSet,
  addList,
  addTools,
  addRun,
  addCall,
  addProto,
  addCheckProto,
];

/** What a process ends with: 0 is success, 1 a failure, 2 wrong usage, 130 a command that was broken off by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/**
 * Runs a command of `rivulet`. It never throws: what goes wrong is one line on standard error, and the exit code.
 *
 * @param args What stands behind `rivulet` on the command line.
 */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  const program = new Command('rivulet')
    .description('Live variables: run a server, watch, read and write, or see a demo with readings of this machine.')
    .version(packageVersion())
    .option('--verbose', 'tell all about a failure, not just one line')
    .exitOverride()
    .configureOutput({
      writeOut: text => void io.stdout.write(text),
      writeErr: text => void io.stderr.write(text),
      outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`),
    });
  for (const add of commands) add(program, io);

  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // commander has said what is wrong, or shown its help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (io.signal.aborted) return 130;
    const { verbose } = program.opts<{ readonly verbose?: boolean }>();
    io.stderr.write(`${failureLine(error)}\n${verbose ? `${failureDetails(error)}\n` : ''}`);
    return 1;
  }
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
