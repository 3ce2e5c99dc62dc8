import { bufferTime, filter, map, merge, scan, startWith, type Observable } from 'rxjs';
import type { Session } from '../../client/index.js';
import { holdsFor } from '../../operators/index.js';
import { emptyTable, withFailure, withHighLoad, withStatus, withUpdates, type Table } from './table.js';

/** Updates are entered into the table together that come within this time, in ms. */
export const FRAME_MS = 100;

const HIGH_LOAD_PERCENT = 90;
const HIGH_LOAD_MS = 3000;

/**
 * Follows a session in a table: all its variables, the state of the connection, and what could not be published.
 *
 * All of it is one fold of what comes in. The two watches share one stream.
 */
export function liveTable(session: Session, failures$: Observable<Error>): Observable<Table> {
  const updates$ = session.watch({ match: '*' });
  const isHighLoad$ = updates$.pipe(
    filter(update => update.name === 'cpu.all.percent'),
    holdsFor(({ value }) => typeof value === 'number' && value >= HIGH_LOAD_PERCENT, HIGH_LOAD_MS),
  );

  return merge(
    updates$.pipe(
      bufferTime(FRAME_MS),
      filter(updates => updates.length > 0),
      map(updates => (table: Table) => withUpdates(table, updates)),
    ),
    isHighLoad$.pipe(map(isHighLoad => (table: Table) => withHighLoad(table, isHighLoad))),
    session.status$.pipe(map(status => (table: Table) => withStatus(table, status))),
    failures$.pipe(map(failure => (table: Table) => withFailure(table, failure))),
  ).pipe(
    scan((table, enter) => enter(table), emptyTable),
    startWith(emptyTable),
  );
}
