import type { Command } from 'commander';
import { addClientOptions, clientOptions, type ClientCommandOptions } from '../connection.js';
import { runDemo } from '../demo/runDemo.js';
import type { Io } from '../io.js';
import { parseAddress, parseDuration, parseRate, parseSession } from '../parse.js';

interface DemoCommandOptions extends ClientCommandOptions {
  readonly address?: string | undefined;
  readonly session: string;
  readonly rate: number;
  readonly for?: number | undefined;
  readonly watchOnly?: boolean | undefined;
  readonly color: boolean;
}

/** `rivulet demo`: publishes readings of this machine and watches them, live. */
export function addDemo(program: Command, io: Io): void {
  const command = program
    .command('demo')
    .description('publish readings of this machine, watch them over gRPC, and show them live')
    .option('--address <address>', 'use the server at HOST:PORT (default: starts one on a free port)', parseAddress)
    .option('--watch-only', 'publish nothing, only watch; needs --address')
    .option('--session <id>', 'session to publish to and to watch', parseSession, 'machine')
    .option('--rate <hz>', 'readings a second, 0.1 to 100', parseRate, 10)
    .option('--for <duration>', 'end after this time, such as 5s', parseDuration)
    .option('--no-color', 'no colours; NO_COLOR in the environment does the same');

  addClientOptions(command).action(async (options: DemoCommandOptions) => {
    if (options.watchOnly && options.address === undefined) {
      command.error('error: --watch-only needs --address: a server that is started here has nothing to watch');
    }
    await runDemo(
      {
        address: options.address,
        isWatchOnly: options.watchOnly === true,
        sessionId: options.session,
        rateHz: options.rate,
        forMs: options.for,
        isColoured: options.color && !io.env.NO_COLOR,
        timeoutMs: options.timeout,
        client: options.address === undefined ? {} : await clientOptions(options, io),
      },
      io,
    );
  });
}
