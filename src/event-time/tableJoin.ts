import type { Observable, OperatorFunction } from 'rxjs';
import { joinTimed } from './joining/joinTimed.js';
import type { JoinReceivers } from './joining/joinTypes.js';
import { createTableState } from './joining/tableState.js';
import { requireDuration } from './support/options.js';
import type { Timed } from './timed.js';

/** An event with the row that the table had for it. */
export interface TableJoined<L, R> {
  readonly left: L;
  readonly right: R | undefined;
}

export interface TableJoinOptions<L, R, K> extends JoinReceivers<L, R> {
  /** Which row an event asks for. */
  readonly leftKey: (l: L) => K;
  /** Which row a change of the table is of. */
  readonly tableKey: (r: R) => K;
  /** How long an event waits for changes of the table that come late, in ms of the left's event time. Default: 0, none. */
  readonly graceMs?: number | undefined;
  /** A row that was neither changed nor asked for so long is forgotten, in ms of event time. Default: never. */
  readonly stateTtlMs?: number | undefined;
}

/**
 * Looks each event up in a table, which a second stream keeps up to date: the row as it was at the time of the event, as
 * far as it is known.
 *
 * The table holds nobody up: time is that of the left stream alone. That tells it from {@link asOfJoin}, which waits
 * until the right stream has come as far. With `graceMs` an event waits until the watermark of the left is so far past
 * it, for changes that come late.
 *
 * ```text
 * table:                   a=1---------a=2----------
 * left:                    -----a---b---------a-----
 * tableJoin:               -----a,1-b,--------a,2---
 * ```
 *
 * Kept: of each row the version that was valid at the watermark (less `graceMs`) and all after it; without `stateTtlMs`
 * the last version of each row for ever. A late event is answered if the version of its time is still kept, else it goes
 * to `late`.
 *
 * Source: "KStream-KTable Join" with versioned tables and grace period in the documentation of Kafka Streams.
 *
 * @example Readings with the name of their sensor
 * ```ts
 * readings$.pipe(tableJoin(sensors$, { leftKey: r => r.sensorId, tableKey: s => s.id }));
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` if a duration is negative.
 */
export function tableJoin<L, R, K>(
  table$: Observable<Timed<R>>,
  options: TableJoinOptions<L, R, K>,
): OperatorFunction<Timed<L>, Timed<TableJoined<L, R>>> {
  const { leftKey, tableKey } = options;
  const graceMs = requireDuration('graceMs', options.graceMs ?? 0);
  const stateTtlMs = requireDuration('stateTtlMs', options.stateTtlMs ?? Infinity);

  return joinTimed<L, R, TableJoined<L, R>>(table$, { ...options, time: 'left', endsWithLeft: true }, context =>
    createTableState(context, { leftKey, tableKey, graceMs, stateTtlMs }),
  );
}
