import type { Command } from 'commander';
import { addClientOptions, withSession, type ClientCommandOptions } from '../connection.js';
import type { Io } from '../io.js';
import { parseAddress, parsePattern, parseSession } from '../parse.js';
import { printable } from '../text.js';
import { toJson } from '../valueText.js';

interface ListOptions extends ClientCommandOptions {
  readonly match?: string | undefined;
  readonly json?: boolean | undefined;
}

/** `rivulet list`: tells which variables a session has. */
export function addList(program: Command, io: Io): void {
  const command = program
    .command('list')
    .description('print the variables of a session: name, type, version, time and source of the last change')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('<session>', 'id of the session', parseSession)
    .option('--match <pattern>', 'only names that match, with * for any run of characters', parsePattern)
    .option('--json', 'print JSON, one line a variable');

  addClientOptions(command).action((address: string, session: string, options: ListOptions) =>
    list(address, session, options, io),
  );
}

async function list(address: string, id: string, options: ListOptions, io: Io): Promise<void> {
  await withSession(address, id, options, io, async session => {
    for (const info of await session.list(options.match, { signal: io.signal })) {
      const { name, type, version, timestamp, source, id: variableId, metadata } = info;
      if (options.json) {
        io.stdout.write(`${toJson({ name, id: variableId, type, version, timestamp, source, metadata })}\n`);
      } else {
        const time = new Date(timestamp).toISOString();
        io.stdout.write(`${name} ${type} ${version} ${time} ${printable(source)}\n`);
      }
    }
  });
}
