import type { Command } from 'commander';
import { distinctUntilChanged, map, takeUntil } from 'rxjs';
import { addClientOptions, withSession, type ClientCommandOptions } from '../connection.js';
import { abort$, endAfter, type Io } from '../io.js';
import { parseAddress, parseDuration, parsePattern, parseSession, parseVariables } from '../parse.js';
import { printUpdates } from '../printUpdates.js';
import { statusLine, updateJson, updateLine } from '../updateLines.js';

interface WatchCommandOptions extends ClientCommandOptions {
  readonly match?: string | undefined;
  readonly latest?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly for?: number | undefined;
}

/** `rivulet watch`: prints each update as a line. */
export function addWatch(program: Command, io: Io): void {
  const command = program
    .command('watch')
    .description('print each update of variables as a line, until Ctrl-C')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('<session>', 'id of the session', parseSession)
    .argument('[names...]', 'variables; without any, all that match', parseVariables)
    .option('--match <pattern>', 'names to watch, with * for any run of characters (default: "*")', parsePattern)
    .option('--latest', 'where this end is slow, only the latest value of each variable')
    .option('--json', 'print JSON, one line an update')
    .option('--for <duration>', 'end after this time, such as 5s', parseDuration);

  addClientOptions(command).action(
    (address: string, session: string, names: readonly string[], options: WatchCommandOptions) => {
      if (names.length > 0 && options.match !== undefined) command.error('error: give names or --match, not both');
      return watch(address, session, names, options, io);
    },
  );
}

async function watch(
  address: string,
  id: string,
  names: readonly string[],
  options: WatchCommandOptions,
  io: Io,
): Promise<void> {
  await withSession(address, id, options, io, async session => {
    const ending = endAfter(io.signal, options.for);
    const delivery = options.latest ? 'latest' : 'every';
    const updates$ =
      names.length > 0
        ? session.watch(names, { delivery, removals: true })
        : session.watch({ match: options.match ?? '*' }, { delivery });

    const statuses = session.status$
      .pipe(map(statusLine), distinctUntilChanged(), takeUntil(abort$(ending)))
      .subscribe(line => io.stderr.write(`${line}\n`));
    try {
      await printUpdates(updates$, options.json ? updateJson : updateLine, io, ending);
    } finally {
      statuses.unsubscribe();
    }
  });
}
