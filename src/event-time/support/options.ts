import { RivuletError } from '../../errors/index.js';
import { describeValue } from './describe.js';

/** Checks a duration that a user gave; returns it. */
export function requireDuration(name: string, valueMs: number, { positive = false } = {}): number {
  if (typeof valueMs === 'number' && (positive ? valueMs > 0 : valueMs >= 0)) return valueMs;
  const wanted = positive ? 'greater than 0' : 'of 0 or more';
  throw new RivuletError('INVALID_ARGUMENT', `${name} is ${describeValue(valueMs)}; give a number ${wanted}.`);
}

/** Checks a duration that has to be whole ms, or the windows that it makes would not fit together. */
export function requireWholeMs(name: string, valueMs: number): number {
  if (Number.isSafeInteger(valueMs)) return valueMs;
  throw new RivuletError('INVALID_ARGUMENT', `${name} is ${describeValue(valueMs)}; give whole ms.`);
}
