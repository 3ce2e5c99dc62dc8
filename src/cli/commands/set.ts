import type { Command } from 'commander';
import { addClientOptions, withSession, type ClientCommandOptions } from '../connection.js';
import type { Io } from '../io.js';
import { parseAddress, parseSession, parseVariable } from '../parse.js';
import { fromText } from '../valueText.js';

/** `rivulet set`: writes a value. */
export function addSet(program: Command, io: Io): void {
  const command = program
    .command('set')
    .description('write a value; how it is read depends on the type of the variable')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('<session>', 'id of the session', parseSession)
    .argument('<name>', 'variable, which must be there', parseVariable)
    .argument('<value>', 'the value: 22.5, true, plain text, or JSON; put -- before a negative number');

  addClientOptions(command).action(
    (address: string, session: string, name: string, value: string, options: ClientCommandOptions) =>
      set(address, session, name, value, options, io),
  );
}

async function set(
  address: string,
  id: string,
  name: string,
  text: string,
  options: ClientCommandOptions,
  io: Io,
): Promise<void> {
  await withSession(address, id, options, io, async session => {
    const { type } = await session.describe(name, { signal: io.signal });
    const { version, revision } = await session.set(name, fromText(type, text), { signal: io.signal });
    io.stdout.write(`set name=${name} version=${version} revision=${revision}\n`);
  });
}
