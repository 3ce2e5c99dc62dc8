import { combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { ConnectorStatus } from '../status.js';

/** What matters most comes first. */
const order = ['retrying', 'connecting', 'closed', 'connected', 'idle'] as const;

/**
 * How it stands with a topic, whose reading and writing side have connections of their own: the status of the one which is
 * worse off. A side that ended with an error says so until it is used again; the whole is closed when both are.
 */
export function combineStatus(
  reading$: Observable<ConnectorStatus>,
  writing$: Observable<ConnectorStatus>,
): Observable<ConnectorStatus> {
  return combineLatest([reading$, writing$]).pipe(
    map(([reading, writing]) => (order.indexOf(reading.state) <= order.indexOf(writing.state) ? reading : writing)),
    distinctUntilChanged(),
  );
}
