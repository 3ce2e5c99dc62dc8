import type { Status } from '../../client/index.js';
import { describeValue } from '../../variables/index.js';
import { reasonOf } from '../failure.js';
import type { Palette } from '../palette.js';
import { fit, printable, truncate } from '../text.js';
import { sparkline } from './sparkline.js';
import type { Row, Table } from './table.js';
import { formatChange, formatQuantity, unitOf } from './units.js';

/** What the table is drawn for. */
export interface View {
  /** The size of the terminal, in characters. */
  readonly columns: number;
  readonly rows: number;
  /** In ms since the Unix epoch. */
  readonly now: number;
  readonly palette: Palette;
  /** Where the values come from: the session, and the address of the server. */
  readonly title: string;
}

/** How wide each column is; 0 leaves it out. */
interface Widths {
  readonly name: number;
  readonly value: number;
  readonly change: number;
  readonly sparkline: number;
  readonly age: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly colour?: (text: string) => string;
}

const GAP = '  ';
const VALUE_WIDTH = 13;
const CHANGE_WIDTH = 14;
const AGE_WIDTH = 6;
const MIN_NAME_WIDTH = 8;
const MAX_NAME_WIDTH = 48;
const MIN_SPARKLINE_WIDTH = 8;
const MAX_SPARKLINE_WIDTH = 40;

/**
 * Draws a table as lines for a terminal: a title, the rows, and the state of the connection. There are never more lines
 * than `view.rows`, and none takes more than `view.columns`.
 */
export function render(table: Table, view: View): string[] {
  const { palette, columns } = view;
  const widths = widthsFor(table, columns);
  const title = table.isHighLoad ? `${view.title} · under high load` : view.title;
  const top = [palette.bold(truncate(title, columns)), palette.dim(headingLine(widths))];
  const bottom = [connectionLine(table, view), palette.dim(truncate(countsLine(table), columns))];
  const room = view.rows - top.length - bottom.length;
  if (room < 1) return bottom.slice(0, Math.max(0, view.rows));

  const shown = table.rows.length > room ? table.rows.slice(0, room - 1) : table.rows;
  const lines = shown.map(row => rowLine(row, widths, view));
  const hidden = table.rows.length - shown.length;
  if (hidden > 0) lines.push(palette.dim(truncate(`… and ${hidden} more: a taller window shows them`, columns)));
  return [...top, ...lines, ...bottom];
}

/** The sparkline, the change, the age and the value give way, in this order, where the terminal is narrow. */
function widthsFor({ rows }: Table, columns: number): Widths {
  const longest = rows.reduce((width, row) => Math.max(width, row.name.length), 'name'.length);
  const besideValue = Math.max(Math.min(columns, MIN_NAME_WIDTH), columns - GAP.length - VALUE_WIDTH);
  const name = Math.min(longest, MAX_NAME_WIDTH, besideValue);
  let left = columns - name;
  const take = (width: number, min = width) => {
    const taken = Math.min(width, left - GAP.length);
    if (taken < min) return 0;
    left -= taken + GAP.length;
    return taken;
  };
  const value = take(VALUE_WIDTH);
  const age = take(AGE_WIDTH);
  const change = take(CHANGE_WIDTH);
  return { name, value, age, change, sparkline: take(MAX_SPARKLINE_WIDTH, MIN_SPARKLINE_WIDTH) };
}

function headingLine(widths: Widths): string {
  return lineOf([
    { text: 'name', width: widths.name },
    { text: 'value', width: widths.value, align: 'right' },
    { text: 'change', width: widths.change, align: 'right' },
    { text: 'lately', width: widths.sparkline },
    { text: 'age', width: widths.age, align: 'right' },
  ]);
}

function rowLine({ name, value, change = 0, history, eventTime }: Row, widths: Widths, { now, palette }: View): string {
  const unit = unitOf(name);
  const range = unit === 'percent' ? { min: 0, max: 100 } : undefined;
  const text = typeof value === 'number' ? formatQuantity(value, unit) : printable(describeValue(value));
  const changeColour = change < 0 ? palette.red : palette.green;
  return lineOf([
    { text: name, width: widths.name },
    { text, width: widths.value, align: 'right', colour: palette.bold },
    { text: formatChange(change, unit), width: widths.change, align: 'right', colour: changeColour },
    { text: sparkline(history, widths.sparkline, range), width: widths.sparkline, colour: palette.cyan },
    { text: formatAge(now - eventTime), width: widths.age, align: 'right', colour: palette.dim },
  ]);
}

function lineOf(cells: readonly Cell[]): string {
  return cells
    .filter(cell => cell.width > 0)
    .map(({ text, width, align, colour }) => {
      const fitted = fit(text, width, align);
      return colour ? colour(fitted) : fitted;
    })
    .join(GAP);
}

function connectionLine({ status }: Table, { now, columns, palette }: View): string {
  if (!status) return '';
  const text = truncate(`● ${describeStatus(status, now)}`, columns);
  switch (status.state) {
    case 'live':
      return palette.green(text);
    case 'reconnecting':
      return palette.red(text);
    default:
      return palette.yellow(text);
  }
}

/** The state of a connection in one line: `live for 12 s`, or what went wrong and when it is tried again. */
function describeStatus(status: Status, now: number): string {
  const age = formatAge(now - status.since);
  if (status.state === 'reconnecting') {
    const nextMs = Math.max(0, status.nextAttemptAt - now);
    return `reconnecting for ${age}, attempt ${status.attempt}, next in ${formatAge(nextMs)}: ${reasonOf(status.cause.message)}`;
  }
  return `${status.state} for ${age}`;
}

function countsLine({ rows, updates, status, ...table }: Table): string {
  const counts = [
    `${count(rows.length)} variables`,
    `${count(updates)} updates`,
    `${count(table.lost)} lost`,
    `${count(table.repeated)} repeated`,
  ];
  if (table.disconnects > 0) counts.push(`${count(table.disconnects)} disconnects`);
  if (status?.lost) counts.push(`history lost: ${status.lost.reason}`);
  if (table.resynced > 0) counts.push(`${count(table.resynced)} resynced`);
  if (table.failures > 0) counts.push(`${count(table.failures)} writes not confirmed`);
  return [...counts, 'Ctrl-C ends'].join(' · ');
}

/** `0.4 s`, `12 s`, `3 min`, `2 h`: as exact as it is of use. A clock that differs from ours may give less than 0. */
function formatAge(ageMs: number): string {
  const seconds = Math.max(0, ageMs) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 119.5) return `${seconds.toFixed(0)} s`;
  if (seconds < 7170) return `${(seconds / 60).toFixed(0)} min`;
  return `${(seconds / 3600).toFixed(0)} h`;
}

function count(n: number): string {
  return n.toLocaleString('en');
}
