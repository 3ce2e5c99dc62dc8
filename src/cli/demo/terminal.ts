import { fromEvent, map, startWith, type Observable } from 'rxjs';

/** What of a terminal is used. `process.stdout` is one, where `isTTY` is true. */
export interface TerminalOutput extends NodeJS.EventEmitter {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly writableNeedDrain?: boolean | undefined;
  write(text: string): boolean;
}

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** The one place that writes to the terminal. */
export interface Terminal {
  /** The size now, and each new one. */
  readonly size$: Observable<TerminalSize>;
  /** Shows these lines, the first at the top; they must fit. */
  readonly draw: (lines: readonly string[]) => void;
  /** Gives the terminal back as it was, with the last lines left on it. Does so once. */
  readonly close: () => void;
}

const ESC = '\x1b[';
const ENTER = `${ESC}?1049h${ESC}?25l`;
const LEAVE = `${ESC}?25h${ESC}?1049l`;
/** Terminals that know synchronized output show what is between these at once; others ignore them. */
const BEGIN_FRAME = `${ESC}?2026h`;
const END_FRAME = `${ESC}?2026l`;
const CLEAR = `${ESC}2J`;
/** Goes before the text: behind a line as wide as the terminal, it would take the last character away. */
const CLEAR_LINE = `${ESC}2K`;
const moveTo = (line: number) => `${ESC}${line + 1};1H`;

/**
 * Takes over a terminal to draw on it: the other screen, without a cursor, so that what was there comes back at the end.
 *
 * Only lines that differ from the ones shown are written, and the screen is cleared only when its size changes: nothing
 * flickers. A frame that comes while the terminal has not taken the one before is left out.
 */
export function openTerminal(output: TerminalOutput): Terminal {
  let shown: readonly string[] = [];
  let last: readonly string[] = [];
  let isClosed = false;
  const size = (): TerminalSize => ({ columns: output.columns ?? 80, rows: output.rows ?? 24 });
  const forget = () => {
    shown = [];
    output.write(CLEAR);
  };

  output.write(ENTER + CLEAR);
  output.on('resize', forget);

  return {
    size$: fromEvent(output, 'resize').pipe(startWith(undefined), map(size)),
    draw(lines) {
      last = lines;
      if (isClosed || output.writableNeedDrain) return;
      let frame = '';
      for (let i = 0; i < Math.max(lines.length, shown.length); i++) {
        const line = lines[i] ?? '';
        if (line !== shown[i]) frame += moveTo(i) + CLEAR_LINE + line;
      }
      shown = lines;
      if (frame) output.write(BEGIN_FRAME + frame + END_FRAME);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      output.off('resize', forget);
      output.write(LEAVE + last.map(line => `${line}\n`).join(''));
    },
  };
}
