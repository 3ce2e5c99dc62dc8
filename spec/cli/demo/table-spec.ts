import { describe, expect, it } from 'vitest';
import { coloured, uncoloured } from '../../../src/cli/palette.js';
import { displayWidth } from '../../../src/cli/text.js';
import { render, type View } from '../../../src/cli/demo/render.js';
import { emptyTable, HISTORY_LENGTH, withStatus, withUpdates, type Table } from '../../../src/cli/demo/table.js';
import type { Status } from '../../../src/client/index.js';
import { cursorOf, type ValueUpdate } from '../../../src/variables/index.js';

function update(name: string, version: number, value: unknown, more: Partial<ValueUpdate> = {}): ValueUpdate {
  return {
    kind: 'change',
    name,
    id: `#${name}`,
    version,
    value,
    previous: undefined,
    revision: version,
    cursor: cursorOf('e', version),
    timestamp: 1000,
    eventTime: 1000,
    source: 'spec',
    metadata: {},
    coalesced: 1,
    ...more,
  };
}

const initial = (name: string, version: number, value: unknown) =>
  update(name, version, value, { kind: 'initial', coalesced: 0 });

describe('the table', () => {
  it('should order its rows by name, numbers as numbers', () => {
    const table = withUpdates(emptyTable, [initial('cpu.10', 1, 0), initial('cpu.2', 1, 0), initial('all', 1, 0)]);
    expect(table.rows.map(row => row.name)).toEqual(['all', 'cpu.2', 'cpu.10']);
  });

  it('should keep the value, its change and its past', () => {
    const table = withUpdates(withUpdates(emptyTable, [initial('a', 4, 1)]), [
      update('a', 5, 3, { previous: 1, eventTime: 2000 }),
    ]);
    expect(table.rows).toEqual([
      { name: 'a', id: '#a', version: 5, value: 3, change: 2, history: [1, 3], eventTime: 2000 },
    ]);
    expect(table.updates).toBe(2);
  });

  it('should keep no more of the past than it shows', () => {
    const updates = Array.from({ length: 3 * HISTORY_LENGTH }, (_, i) => update('a', i + 1, i));
    const [row] = withUpdates(emptyTable, updates).rows;
    expect(row!.history).toHaveLength(HISTORY_LENGTH);
    expect(row!.history.at(-1)).toBe(3 * HISTORY_LENGTH - 1);
  });

  it('should not change the table it is given', () => {
    const before = withUpdates(emptyTable, [initial('a', 1, 1)]);
    const copy = structuredClone(before);
    withUpdates(before, [update('a', 2, 2), update('b', 1, 1)]);
    expect(before).toEqual(copy);
  });

  it('should know no change and no past of what is no number', () => {
    const [row] = withUpdates(emptyTable, [update('mode', 2, 'auto', { previous: 3 })]).rows;
    expect([row!.change, row!.history]).toEqual([undefined, []]);
  });

  it('should count what is lost and what is repeated', () => {
    const after = (...updates: ValueUpdate[]) => {
      const { lost, repeated } = withUpdates(emptyTable, [initial('a', 1, 0), ...updates]);
      return { lost, repeated };
    };
    expect(after(update('a', 2, 0), update('a', 3, 0))).toEqual({ lost: 0, repeated: 0 });
    expect(after(update('a', 2, 0), update('a', 5, 0))).toEqual({ lost: 2, repeated: 0 });
    expect(after(update('a', 2, 0), update('a', 2, 0))).toEqual({ lost: 0, repeated: 1 });
    expect(after(update('a', 5, 0, { coalesced: 4 }))).toEqual({ lost: 0, repeated: 0 });
  });

  it('should not take a new life of a variable for a loss', () => {
    const renewed = { id: '#new', kind: 'initial' as const, coalesced: 0 };
    const { lost, repeated, rows } = withUpdates(emptyTable, [
      update('a', 7, 1),
      update('a', 1, 2, renewed),
      update('a', 2, 3, { id: '#new' }),
    ]);
    expect({ lost, repeated, history: rows[0]!.history }).toEqual({ lost: 0, repeated: 0, history: [2, 3] });
  });

  it('should count what a restart of the server changed', () => {
    const { resynced, lost } = withUpdates(emptyTable, [
      initial('a', 9, 1),
      update('a', 1, 2, { kind: 'resync', coalesced: 0, id: '#later' }),
    ]);
    expect({ resynced, lost }).toEqual({ resynced: 1, lost: 0 });
  });

  it('should count each loss of the connection once', () => {
    const retry = { state: 'reconnecting', since: 0, nextAttemptAt: 0, cause: new Error('x'), missing: [] } as const;
    const states: Status[] = [
      { state: 'connecting', since: 0, missing: [] },
      { state: 'live', since: 0, missing: [] },
      { ...retry, attempt: 1 },
      { ...retry, attempt: 2 },
      { state: 'live', since: 0, missing: [] },
    ];
    const table = states.reduce<Table>(withStatus, emptyTable);
    expect(table.disconnects).toBe(1);
    expect(table.status?.state).toBe('live');
  });

  it('should hold a bounded number of rows', () => {
    const many = Array.from({ length: 6000 }, (_, i) => initial(`v${i}`, 1, i));
    expect(withUpdates(emptyTable, many).rows).toHaveLength(5000);
  });
});

describe('render', () => {
  const view: View = { columns: 80, rows: 10, now: 61_000, palette: uncoloured, title: 'machine on 127.0.0.1:1' };
  const live: Status = { state: 'live', since: 49_000, missing: [] };
  const machine = withStatus(
    withUpdates(emptyTable, [
      initial('cpu.0.percent', 1, 0),
      update('cpu.0.percent', 2, 50, { previous: 0, eventTime: 60_900 }),
      update('cpu.0.percent', 3, 100, { previous: 50, eventTime: 60_900 }),
      initial('memory.used.bytes', 1, 2048),
      initial('mode', 1, 'a\u009b2Jb'),
    ]),
    live,
  );

  it('should draw title, heading, rows and status', () => {
    expect(render(machine, view)).toEqual([
      'machine on 127.0.0.1:1',
      'name                       value          change  lately                     age',
      'cpu.0.percent            100.0 %         +50.0 %  ▁▅█                      0.1 s',
      'memory.used.bytes        2.0 KiB                  ▁                         60 s',
      'mode                "a\\u{9b}2Jb"                                            60 s',
      '● live for 12 s',
      '3 variables · 5 updates · 0 lost · 0 repeated · Ctrl-C ends',
    ]);
  });

  it('should say what is wrong with the connection and when it is tried again', () => {
    const status: Status = {
      state: 'reconnecting',
      since: 59_000,
      attempt: 2,
      nextAttemptAt: 61_500,
      cause: new Error('UNAVAILABLE: nobody\nhere'),
      missing: [],
    };
    const lines = render(withStatus(machine, status), view);
    expect(lines.slice(-2)).toEqual([
      '● reconnecting for 2.0 s, attempt 2, next in 0.5 s: UNAVAILABLE: nobody here',
      '3 variables · 5 updates · 0 lost · 0 repeated · 1 disconnects · Ctrl-C ends',
    ]);
  });

  it('should say how much it cannot show', () => {
    const lines = render(machine, { ...view, rows: 6 });
    expect(lines).toHaveLength(6);
    expect(lines[3]).toBe('… and 2 more: a taller window shows them');
  });

  it('should leave out columns where the terminal is narrow', () => {
    const headings = [60, 45, 35, 10, 5].map(columns => render(machine, { ...view, columns })[1]);
    expect(headings).toEqual([
      'name                       value          change     age',
      'name                       value     age',
      'name                       value',
      'name    ',
      'name ',
    ]);
  });

  it('should never be larger than the terminal', () => {
    for (let columns = 0; columns < 120; columns++) {
      for (let rows = 0; rows < 9; rows++) {
        const lines = render(machine, { ...view, columns, rows });
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('should colour without changing the text', () => {
    const lines = render(machine, { ...view, palette: coloured });
    expect(lines.join()).toContain('\x1b[32m');
    // eslint-disable-next-line no-control-regex -- colours are control characters
    expect(lines.map(line => line.replace(/\x1b\[\d+m/g, ''))).toEqual(render(machine, view));
  });
});
