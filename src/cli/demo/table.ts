import type { Status } from '../../client/index.js';
import type { ValueUpdate } from '../../variables/index.js';

/** Past numbers that a row keeps, the last ones. */
export const HISTORY_LENGTH = 60;
/** The most rows that a table holds; a server may have more variables than anybody wants to look at. */
const MAX_ROWS = 5000;

export interface Row {
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
  /** By how much the last update changed it; undefined where it is no number. */
  readonly change: number | undefined;
  /** Its last numbers, the newest last. */
  readonly history: readonly number[];
  /** When it happened, in ms since the Unix epoch, as the writer says. */
  readonly eventTime: number;
}

/** What the demo shows. */
export interface Table {
  /** In the order of their names; numbers within a name count as such. */
  readonly rows: readonly Row[];
  readonly status: Status | undefined;
  /** Updates seen so far. */
  readonly updates: number;
  /** Changes that should have come and did not: gaps in the versions of a variable. */
  readonly lost: number;
  /** Changes that came twice. */
  readonly repeated: number;
  /** Values that were found different after the server had lost its history. */
  readonly resynced: number;
  /** Times that the connection was lost. */
  readonly disconnects: number;
  /** Writes of ours of which it is not known that they arrived, and why not. */
  readonly failures: number;
  readonly failure: string | undefined;
  /** The cores have been busy for a while. */
  readonly isHighLoad: boolean;
}

export const emptyTable: Table = {
  rows: [],
  status: undefined,
  updates: 0,
  lost: 0,
  repeated: 0,
  resynced: 0,
  disconnects: 0,
  failures: 0,
  failure: undefined,
  isHighLoad: false,
};

const byName = new Intl.Collator('en', { numeric: true });

/**
 * Enters updates into a table, in the order in which they came.
 *
 * A version grows by 1 with every change of its variable. So the table can tell by itself whether the watch kept its
 * promise: what is lost or repeated is counted.
 */
export function withUpdates(table: Table, updates: readonly ValueUpdate[]): Table {
  const rows = new Map(table.rows.map(row => [row.name, row]));
  const counts = { lost: table.lost, repeated: table.repeated, resynced: table.resynced };
  let isNew = false;

  for (const update of updates) {
    const row = rows.get(update.name);
    if (!row && rows.size >= MAX_ROWS) continue;
    if (!row) isNew = true;
    if (update.kind === 'resync') counts.resynced++;
    if (update.kind === 'change' && row?.id === update.id) {
      const skipped = update.version - row.version - update.coalesced;
      if (update.version <= row.version) counts.repeated++;
      else if (skipped > 0) counts.lost += skipped;
    }
    rows.set(update.name, rowAfter(row, update));
  }

  const ordered = [...rows.values()];
  if (isNew) ordered.sort((a, b) => byName.compare(a.name, b.name));
  return { ...table, ...counts, rows: ordered, updates: table.updates + updates.length };
}

/** Enters the state of the connection into a table. */
export function withStatus(table: Table, status: Status): Table {
  const isLost = status.state === 'reconnecting' && table.status?.state === 'live';
  return { ...table, status, disconnects: table.disconnects + (isLost ? 1 : 0) };
}

/** Enters a write that failed into a table. */
export function withFailure(table: Table, failure: Error): Table {
  return { ...table, failures: table.failures + 1, failure: failure.message };
}

/** Enters into a table whether the machine has much to do. */
export function withHighLoad(table: Table, isHighLoad: boolean): Table {
  return { ...table, isHighLoad };
}

function rowAfter(row: Row | undefined, { name, id, version, value, eventTime, previous }: ValueUpdate): Row {
  const before = row?.id === id ? row.history : [];
  return {
    name,
    id,
    version,
    value,
    change: typeof value === 'number' && typeof previous === 'number' ? value - previous : undefined,
    history: typeof value === 'number' ? [...before, value].slice(-HISTORY_LENGTH) : [],
    eventTime,
  };
}
