import { once } from 'node:events';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { RivuletError } from '../../errors/index.js';
import { requireName } from '../../variables/index.js';
import { addClientOptions, withSession, type ClientCommandOptions } from '../connection.js';
import type { Io } from '../io.js';
import { parseAddress, parseDuration, parseSession } from '../parse.js';
import { toJson } from '../valueText.js';

interface RunOptions extends ClientCommandOptions {
  readonly for?: number | undefined;
}

/** `rivulet run`: runs a tool. */
export function addRun(program: Command, io: Io): void {
  const command = program
    .command('run')
    .description('run a tool; its progress, chunks and result are printed as JSON, one a line')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('<session>', 'id of the session', parseSession)
    .argument('<tool>', 'name of the tool', parseTool)
    .argument('[parameters]', 'its parameters as JSON (default: {})', parseJson)
    .addOption(
      new Option('--for <duration>', 'give the tool so much time (default: no limit)').argParser(parseDuration),
    );

  addClientOptions(command).action(
    (address: string, session: string, name: string, parameters: unknown, options: RunOptions) =>
      run(address, session, name, parameters, options, io),
  );
}

async function run(
  address: string,
  id: string,
  name: string,
  parameters: unknown,
  options: RunOptions,
  io: Io,
): Promise<void> {
  await withSession(address, id, options, io, async ({ tools }) => {
    // Iterated, so that a slow reader of the output slows the tool down.
    for await (const event of tools.run(name, parameters, { timeoutMs: options.for ?? Infinity, signal: io.signal })) {
      if (!io.stdout.write(`${toJson(event)}\n`)) await once(io.stdout, 'drain', { signal: io.signal });
    }
  });
}

function parseTool(text: string): string {
  try {
    requireName('tool', text);
    return text;
  } catch (error) {
    throw new InvalidArgumentError(RivuletError.from(error).rawMessage);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`Give the parameters as JSON (${RivuletError.from(error).rawMessage}).`);
  }
}
