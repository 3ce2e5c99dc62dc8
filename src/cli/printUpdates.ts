import { once } from 'node:events';
import { takeUntil, type Observable } from 'rxjs';
import { toAsyncIterable } from '../operators/index.js';
import { abort$, type Io } from './io.js';
import type { AnyUpdate } from './updateLines.js';

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
  { stdout }: Io,
  signal: AbortSignal,
): Promise<void> {
  const updates = toAsyncIterable(updates$.pipe(takeUntil(abort$(signal))), { limit: MAX_HELD });
  for await (const update of updates) {
    if (!stdout.write(`${format(update)}\n`)) await drained(stdout, signal);
  }
}

async function drained(stdout: Io['stdout'], signal: AbortSignal): Promise<void> {
  try {
    await once(stdout, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
