import { interval, lastValueFrom, map, merge, takeUntil, tap, withLatestFrom, type Observable } from 'rxjs';
import { abort$, type Io } from '../io.js';
import { coloured, uncoloured } from '../palette.js';
import { FRAME_MS } from './liveTable.js';
import { render } from './render.js';
import type { Table } from './table.js';
import { openTerminal } from './terminal.js';

export interface ShowTableOptions {
  readonly title: string;
  readonly isColoured: boolean;
  /** Ends it. */
  readonly ending: AbortSignal;
}

/** Draws a table on the terminal, again and again, until it is ended or the table fails. */
export async function showTable(
  table$: Observable<Table>,
  { title, isColoured, ending }: ShowTableOptions,
  { stdout }: Io,
): Promise<void> {
  const palette = isColoured ? coloured : uncoloured;
  const terminal = openTerminal(stdout);
  // Whatever ends the process, the cursor comes back.
  process.once('exit', terminal.close);
  try {
    // Ages grow while nothing comes: it is drawn by the clock, and at once where the size changes.
    const frames$ = merge(interval(FRAME_MS), terminal.size$).pipe(
      withLatestFrom(table$, terminal.size$),
      map(([, table, size]) => render(table, { ...size, now: Date.now(), palette, title })),
      tap(terminal.draw),
      takeUntil(abort$(ending)),
    );
    await lastValueFrom(frames$, { defaultValue: undefined });
  } finally {
    process.off('exit', terminal.close);
    terminal.close();
  }
}
