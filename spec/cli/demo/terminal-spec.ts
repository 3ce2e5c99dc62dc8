import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type TerminalOutput, type TerminalSize } from '../../../src/cli/demo/terminal.js';

/** A screen that keeps what it is sent. */
class Screen extends EventEmitter implements TerminalOutput {
  columns: number | undefined = 40;
  rows: number | undefined = 10;
  writableNeedDrain = false;
  private sent = '';

  write(text: string): boolean {
    this.sent += text;
    return true;
  }

  /** What came since the last call. */
  take(): string {
    const { sent } = this;
    this.sent = '';
    return sent;
  }
}

describe('openTerminal', () => {
  let screen: Screen;
  beforeEach(() => {
    screen = new Screen();
  });

  it('should go to the other screen, hide the cursor, and take both back at the end', () => {
    const terminal = openTerminal(screen);
    expect(screen.take()).toBe('\x1b[?1049h\x1b[?25l\x1b[2J');
    terminal.close();
    expect(screen.take()).toBe('\x1b[?25h\x1b[?1049l');
  });

  it('should leave the last lines behind, once', () => {
    const terminal = openTerminal(screen);
    terminal.draw(['a', 'b']);
    screen.take();
    terminal.close();
    terminal.close();
    terminal.draw(['c']);
    expect(screen.take()).toBe('\x1b[?25h\x1b[?1049la\nb\n');
  });

  it('should write only lines that differ, in one synchronized frame', () => {
    const terminal = openTerminal(screen);
    terminal.draw(['a', 'b', 'c']);
    screen.take();
    terminal.draw(['a', 'B']);
    expect(screen.take()).toBe('\x1b[?2026h\x1b[2;1H\x1b[2KB\x1b[3;1H\x1b[2K\x1b[?2026l');
    terminal.draw(['a', 'B']);
    expect(screen.take()).toBe('');
  });

  it('should leave out frames that the terminal is too slow for', () => {
    const terminal = openTerminal(screen);
    screen.take();
    screen.writableNeedDrain = true;
    terminal.draw(['a']);
    expect(screen.take()).toBe('');
    screen.writableNeedDrain = false;
    terminal.draw(['b']);
    expect(screen.take()).toContain('\x1b[1;1H\x1b[2Kb');
  });

  it('should tell the size, and draw everything anew when it changes', () => {
    const terminal = openTerminal(screen);
    const sizes: TerminalSize[] = [];
    terminal.size$.subscribe(size => sizes.push(size));
    terminal.draw(['a']);
    screen.take();

    screen.columns = 20;
    screen.emit('resize');
    terminal.draw(['a']);

    expect(sizes).toEqual([
      { columns: 40, rows: 10 },
      { columns: 20, rows: 10 },
    ]);
    expect(screen.take()).toBe('\x1b[2J\x1b[?2026h\x1b[1;1H\x1b[2Ka\x1b[?2026l');
  });

  it('should take 80 x 24 where the size is not known', () => {
    screen.columns = screen.rows = undefined;
    const sizes: TerminalSize[] = [];
    openTerminal(screen).size$.subscribe(size => sizes.push(size));
    expect(sizes).toEqual([{ columns: 80, rows: 24 }]);
  });

  it('should listen no more once closed', () => {
    openTerminal(screen).close();
    expect(screen.listenerCount('resize')).toBe(0);
  });
});
