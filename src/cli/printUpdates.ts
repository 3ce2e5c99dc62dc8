import { map, takeUntil, type Observable } from 'rxjs';
import { toAsyncIterable } from '../operators/index.js';
import { abort$, type Io } from './io.js';
import type { AnyUpdate } from './updateLines.js';
import { writeLines } from './writeLines.js';

/** Updates that are held while the reader of standard output takes its time. */
const MAX_HELD = 100_000;

/**
 * Writes updates to standard output, each as a line, until they end or the signal is aborted.
 *
 * It writes no faster than they are read. A reader that falls too far behind gets an error and not half of the truth.
 */
export async function printUpdates(
  updates$: Observable<AnyUpdate>,
  format: (update: AnyUpdate) => string,
  io: Io,
  signal: AbortSignal,
): Promise<void> {
  const lines$ = updates$.pipe(map(format), takeUntil(abort$(signal)));
  await writeLines(toAsyncIterable(lines$, { limit: MAX_HELD }), io, signal);
}
