import { RivuletError } from '../errors/index.js';

/** What a timer of JavaScript can hold; a longer one would be over at once. */
export const MAX_DELAY_MS = 2 ** 31 - 1;

/** @throws RivuletError INVALID_ARGUMENT where the option is no whole number in the range. */
export function requireInteger(option: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  throw new RivuletError('INVALID_ARGUMENT', `${option} is ${value}: give an integer ${range}.`);
}

/** @throws RivuletError INVALID_ARGUMENT where the option is none of those known. */
export function requireOneOf(option: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  throw new RivuletError('INVALID_ARGUMENT', `${option} is ${JSON.stringify(value)}: give ${known.join(', ')}.`);
}
