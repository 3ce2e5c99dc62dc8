import { distinctUntilChanged, ignoreElements, map, merge, tap, type Observable } from 'rxjs';
import type { Session } from '../../client/index.js';
import type { Io } from '../io.js';
import { printUpdates } from '../printUpdates.js';
import { statusLine, updateLine } from '../updateLines.js';
import { emptyTable, type Table } from './table.js';

/** Prints each update of a session as a line; the state of the connection and what came of it go to standard error. */
export async function printLines(
  session: Session,
  table$: Observable<Table>,
  ending: AbortSignal,
  io: Io,
): Promise<void> {
  let last = emptyTable;
  const notes$ = merge(
    session.status$.pipe(map(statusLine), distinctUntilChanged()),
    table$.pipe(
      tap(table => (last = table)),
      map(({ failure }) => failure),
      distinctUntilChanged(),
      map(failure => failure && `failure ${failure}`),
    ),
  ).pipe(
    tap(line => line && io.stderr.write(`${line}\n`)),
    ignoreElements(),
  );

  await printUpdates(merge(session.watch({ match: '*' }), notes$), updateLine, io, ending);
  const { lost, repeated, resynced, disconnects } = last;
  io.stderr.write(`summary lost=${lost} repeated=${repeated} resynced=${resynced} disconnects=${disconnects}\n`);
}
