import { firstAfter, firstFrom, type SortedList } from '../support/sortedList.js';

export type Direction = 'backward' | 'forward' | 'nearest';

export interface Row<T> {
  readonly at: number;
  readonly value: T;
}

/** Finds the row that answers a timestamp, and tells when nothing can change that answer any more. */
export interface Matcher {
  match<R>(rows: SortedList<Row<R>>, at: number): Row<R> | undefined;
  /** The watermark from which on the answer is final, given the rows that are known. */
  finalAt<R>(rows: SortedList<Row<R>>, at: number): number;
}

/** Makes a matcher. Of rows with the same timestamp, backward takes the last that came, forward the first. */
export function createMatcher(direction: Direction, toleranceMs: number): Matcher {
  function before<R>(rows: SortedList<Row<R>>, at: number): Row<R> | undefined {
    const index = firstAfter(rows, at) - 1;
    const row = index >= rows.head ? rows.all[index] : undefined;
    return row && at - row.at <= toleranceMs ? row : undefined;
  }

  function after<R>(rows: SortedList<Row<R>>, at: number): Row<R> | undefined {
    const row = rows.all[firstFrom(rows, at)];
    return row && row.at - at <= toleranceMs ? row : undefined;
  }

  switch (direction) {
    case 'backward':
      return { match: before, finalAt: (_rows, at) => at };
    case 'forward':
      return { match: after, finalAt: (rows, at) => after(rows, at)?.at ?? at + toleranceMs };
    case 'nearest':
      return {
        match(rows, at) {
          const earlier = before(rows, at);
          const later = after(rows, at);
          if (!earlier || !later) return earlier ?? later;
          return at - earlier.at <= later.at - at ? earlier : later;
        },
        finalAt(rows, at) {
          const earlier = before(rows, at);
          const waitsUntil = at + (earlier ? at - earlier.at : toleranceMs);
          return Math.min(after(rows, at)?.at ?? Infinity, waitsUntil);
        },
      };
  }
}
