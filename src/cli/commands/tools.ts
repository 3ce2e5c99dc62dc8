import type { Command } from 'commander';
import { addClientOptions, withSession, type ClientCommandOptions } from '../connection.js';
import type { Io } from '../io.js';
import { parseAddress, parseSession } from '../parse.js';
import { printable } from '../text.js';
import { toJson } from '../valueText.js';

interface ToolsOptions extends ClientCommandOptions {
  readonly json?: boolean | undefined;
}

/** `rivulet tools`: tells which tools a session has. */
export function addTools(program: Command, io: Io): void {
  const command = program
    .command('tools')
    .description('print the tools of a session: name, whether it can be run, what it does')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('<session>', 'id of the session', parseSession)
    .option('--json', 'print JSON with the schemas, one line a tool');

  addClientOptions(command).action((address: string, session: string, options: ToolsOptions) =>
    listTools(address, session, options, io),
  );
}

async function listTools(address: string, id: string, options: ToolsOptions, io: Io): Promise<void> {
  await withSession(address, id, options, io, async session => {
    for (const info of await session.tools.list({ signal: io.signal })) {
      const { name, description, available, missing } = info;
      const state = available ? 'available' : `missing:${missing.join(',')}`;
      io.stdout.write(
        options.json ? `${toJson(info)}\n` : `${name} ${state} ${printable(description)}`.trimEnd() + '\n',
      );
    }
  });
}
