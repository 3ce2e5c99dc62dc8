import { InvalidArgumentError } from 'commander';
import { RivuletError } from '../errors/index.js';
import { requireName, requirePattern } from '../variables/index.js';

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 } as const;
/** The longest time that a timer of Node can wait. */
const MAX_DURATION_MS = 2 ** 31 - 1;

/** Reads `500ms`, `5s`, `1.5m` or `2h`. Gives ms. */
export function parseDuration(text: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|min|h)$/.exec(text) ?? [];
  const durationMs = Number(digits) * UNIT_MS[unit as keyof typeof UNIT_MS];
  if (durationMs > 0 && durationMs <= MAX_DURATION_MS) return durationMs;
  throw new InvalidArgumentError('Give a time above 0 and up to 24 days with its unit: 500ms, 5s, 2m or 1h.');
}

/** Reads `host:port`, `127.0.0.1:50051`, `[::1]:50051`, or one of these behind `https://`. */
export function parseAddress(text: string): string {
  const [, port] = /^(?:https:\/\/)?(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):(\d{1,5})$/.exec(text) ?? [];
  if (port !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return text;
  throw new InvalidArgumentError(
    'Give HOST:PORT with a port from 1 to 65535, as in localhost:50051 or https://host:50051.',
  );
}

/** Reads the port to listen on; 0 takes a free one. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('Give a port from 1 to 65535, or 0 to take a free one.');
}

/** Reads how often a second, from 0.1 to 100. */
export function parseRate(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text) && Number(text) >= 0.1 && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError('Give how often a second, from 0.1 to 100.');
}

/** Reads a limit: a whole number from 1. */
export function parseLimit(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}

export function parseSession(text: string): string {
  requireIt(() => requireName('session', text));
  return text;
}

export function parsePattern(text: string): string {
  requireIt(() => requirePattern(text));
  return text;
}

/** For an argument that may be given many times: commander hands over those before. */
export function parseVariables(text: string, before: readonly string[] = []): readonly string[] {
  requireIt(() => requireName('variable', text));
  return [...before, text];
}

/** Reads `key=value`, and may be given many times. */
export function parseMetadata(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, key, value] = /^([0-9A-Za-z_.-]+)=([ -~]*)$/.exec(text) ?? [];
  if (key !== undefined && value !== undefined && !key.toLowerCase().endsWith('-bin')) {
    return { ...before, [key.toLowerCase()]: value };
  }
  throw new InvalidArgumentError(
    'Give KEY=VALUE in plain ASCII, such as trace=42; a key of bytes, -bin, cannot be given.',
  );
}

export function parseVariable(text: string): string {
  requireIt(() => requireName('variable', text));
  return text;
}

function requireIt(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new InvalidArgumentError(RivuletError.from(error).rawMessage);
  }
}
