import type { Command } from 'commander';
import { RivuletError } from '../../errors/index.js';
import { addClientOptions, withSession, type ClientCommandOptions } from '../connection.js';
import type { Io } from '../io.js';
import { parseAddress, parseSession, parseVariables } from '../parse.js';
import { toJson } from '../valueText.js';

interface GetOptions extends ClientCommandOptions {
  readonly json?: boolean | undefined;
}

/** `rivulet get`: prints present values. */
export function addGet(program: Command, io: Io): void {
  const command = program
    .command('get')
    .description('print the values of variables: the value alone for one name, "name value" for several')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('<session>', 'id of the session', parseSession)
    .argument('<names...>', 'variables', parseVariables)
    .option('--json', 'print one JSON object');

  addClientOptions(command).action((address: string, session: string, names: readonly string[], options: GetOptions) =>
    get(address, session, names, options, io),
  );
}

async function get(address: string, id: string, names: readonly string[], options: GetOptions, io: Io): Promise<void> {
  await withSession(address, id, options, io, async session => {
    const { values, missing } = await session.getMany(names, { signal: io.signal });
    const found = Object.entries(values);

    if (options.json) io.stdout.write(`${toJson(values)}\n`);
    else if (names.length === 1) for (const [, value] of found) io.stdout.write(`${toJson(value)}\n`);
    else for (const [name, value] of found) io.stdout.write(`${name} ${toJson(value)}\n`);

    if (missing.length > 0) {
      const text = `Session ${id} has no ${missing.join(', ')}. "rivulet list ${address} ${id}" shows what it has.`;
      throw new RivuletError('NOT_FOUND', text);
    }
  });
}
