import { from, type Observable } from 'rxjs';
import { expect } from 'vitest';
import type { Timed, WindowResult } from '../../src/event-time/index.js';

/** An event as the specs write it: a key, the time it happened, and a value if the time will not do for one. */
export interface Happening {
  readonly key: string;
  readonly time: number;
  readonly value: string;
}

/**
 * Reads a stream in event time: `9` and `A12` and `A12:sun` are events (key A, time 12, value sun), `w9` is a watermark,
 * `~` says idle.
 */
export function timed(text: string): Observable<Timed<Happening>> {
  return from(words(text).map(readItem));
}

/** Reads plain happenings, in the order in which they arrive. */
export function happenings(text: string): Happening[] {
  return words(text).map(readHappening);
}

/** The items behind the letters of a marble diagram: `{ a: 'A12', b: 'w9' }`. */
export function marbles(items: Readonly<Record<string, string>>): Record<string, Timed<Happening>> {
  return Object.fromEntries(Object.entries(items).map(([letter, text]) => [letter, readItem(text)]));
}

/** Writes what a stream sent, the way `timed` reads it. */
export function written(source: Observable<Timed<unknown>>): string {
  const parts: string[] = [];
  source.subscribe({
    next: item => parts.push(writeItem(item)),
    error: (error: unknown) => parts.push(`# ${error instanceof Error ? error.message : String(error)}`),
    complete: () => parts.push('|'),
  });
  return parts.join(' ');
}

/** Collects what a stream sends, and fails if it errors. */
export function collected<T>(source: Observable<T>): T[] {
  const items: T[] = [];
  source.subscribe({
    next: item => items.push(item),
    error: (error: unknown) => {
      throw error;
    },
  });
  return items;
}

/** No result is late for the operator behind, and time ends at last. */
export function checkTime(items: readonly Timed<unknown>[]) {
  let watermark = -Infinity;
  for (const item of items) {
    if (item.kind === 'watermark') {
      expect(item.timestamp).toBeGreaterThanOrEqual(watermark);
      watermark = item.timestamp;
    } else if (item.kind === 'event') expect(item.timestamp).toBeGreaterThan(watermark);
  }
  expect(watermark).toBe(Infinity);
}

export function writeItem(item: Timed<unknown>): string {
  if (item.kind === 'idle') return '~';
  if (item.kind === 'watermark') return `w${item.timestamp === Infinity ? '∞' : item.timestamp}`;
  if (isResult(item.value)) return writeResult(item.value);
  if (isHappening(item.value)) return `${item.value.key}${item.timestamp}`;
  return `${JSON.stringify(item.value)}@${item.timestamp}`;
}

/** `A[0,10)={1,9} on-time`, and after a minus what it retracts. */
export function writeResult({ key, start, end, value, pane, retracts }: WindowResult<unknown, unknown>): string {
  const range = (from: number, to: number, held: unknown) => `[${from},${to}]=${writeValue(held)}`;
  const retracted = retracts.map(old => `-${range(old.start, old.end, old.value)}`).join('');
  return `${key === undefined ? '' : String(key)}${range(start, end, value)}${retracted}:${pane}`;
}

function writeValue(value: unknown): string {
  return Array.isArray(value) ? `{${value.join(',')}}` : JSON.stringify(value);
}

function isResult(value: unknown): value is WindowResult<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'retracts' in value && 'pane' in value;
}

function isHappening(value: unknown): value is Happening {
  return typeof value === 'object' && value !== null && 'time' in value && 'key' in value;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function readItem(text: string): Timed<Happening> {
  if (text === '~') return { kind: 'idle' };
  if (text.startsWith('w')) return { kind: 'watermark', timestamp: text === 'w∞' ? Infinity : Number(text.slice(1)) };
  const value = readHappening(text);
  return { kind: 'event', value, timestamp: value.time };
}

function readHappening(text: string): Happening {
  const match = /^([A-Z]?)(-?[\d.]+)(?::(.*))?$/.exec(text);
  if (!match) throw new Error(`Not an event: ${text}`);
  return { key: match[1]!, time: Number(match[2]), value: match[3] ?? match[2]! };
}
