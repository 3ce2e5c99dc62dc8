import { describeValue } from '../../../variables/describeValue.js';
import { Problem } from '../codec/Problem.js';

/** What google.protobuf.Timestamp and Duration hold. */
export interface Seconds {
  readonly seconds: bigint;
  readonly nanos: number;
}

/** From the year 1 to the end of 9999: what RFC 3339 can write. */
const MIN_SECONDS = -62_135_596_800n;
const MAX_SECONDS = 253_402_300_799n;
const MAX_DURATION_SECONDS = 315_576_000_000n;
const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;

/** `2026-01-31T12:00:00.500Z`, with no, 3, 6 or 9 digits behind the point. */
export function timestampText({ seconds, nanos }: Seconds): string {
  requireTimestamp(seconds, nanos);
  const date = new Date(Number(seconds) * 1000).toISOString();
  return `${date.slice(0, 19)}${fraction(nanos)}Z`;
}

export function timestampOf(text: unknown): Seconds {
  const match = typeof text === 'string' ? RFC3339.exec(text) : null;
  const ms = match ? Date.parse(`${match[1]!}T${match[2]!}${match[4]!.toUpperCase()}`) : NaN;
  if (!match || Number.isNaN(ms)) {
    throw new Problem(`expected a time such as "2026-01-31T12:00:00Z", got ${describeValue(text)}`);
  }
  const seconds = BigInt(ms) / 1000n;
  const nanos = Number((match[3] ?? '').padEnd(9, '0'));
  requireTimestamp(seconds, nanos);
  return { seconds, nanos };
}

function requireTimestamp(seconds: bigint, nanos: number): void {
  const isInRange = seconds >= MIN_SECONDS && seconds <= MAX_SECONDS && nanos >= 0 && nanos <= 999_999_999;
  if (!isInRange) throw new Problem('the time is not within the years 1 to 9999, which JSON can hold');
}

/** `1.500s`; both parts have the sign. */
export function durationText({ seconds, nanos }: Seconds): string {
  if (seconds > MAX_DURATION_SECONDS || seconds < -MAX_DURATION_SECONDS || Math.abs(nanos) > 999_999_999) {
    throw new Problem('the duration is longer than 10,000 years');
  }
  const isNegative = seconds < 0n || nanos < 0;
  const whole = seconds < 0n ? -seconds : seconds;
  return `${isNegative ? '-' : ''}${whole}${fraction(Math.abs(nanos))}s`;
}

export function durationOf(text: unknown): Seconds {
  const match = typeof text === 'string' ? /^(-?)(\d{1,12})(?:\.(\d{1,9}))?s$/.exec(text) : null;
  if (!match) throw new Problem(`expected a duration such as "1.5s", got ${describeValue(text)}`);
  const sign = match[1] === '-' ? -1 : 1;
  const nanos = Number((match[3] ?? '').padEnd(9, '0')) * sign;
  const duration = { seconds: BigInt(match[2]!) * BigInt(sign), nanos: nanos === 0 ? 0 : nanos };
  durationText(duration);
  return duration;
}

function fraction(nanos: number): string {
  if (nanos === 0) return '';
  const digits = String(nanos).padStart(9, '0');
  return `.${digits.replace(/(000){1,2}$/, '')}`;
}
