import type { Change } from './types.js';

/**
 * How far the value of an update is from the previous one: the absolute difference of two numbers or bigints.
 *
 * It is 0 for an unchanged value, infinities included. It is undefined where no distance can be given: without a
 * previous value, for NaN, and for anything that is not a number. Of bigints it is the nearest number.
 *
 * @example Only jumps
 * ```ts
 * session.watch('level').pipe(filter(update => (changeMagnitude(update) ?? 0) > 10));
 * ```
 *
 * @see {@link significantChange} to measure against the last value let through
 */
export function changeMagnitude({ value, previous }: Change): number | undefined {
  if (!isNumeric(value) || !isNumeric(previous)) return undefined;
  // An integer may come as a number at one time and as a bigint at another.
  // eslint-disable-next-line eqeqeq -- only == compares a number with a bigint
  if (value == previous) return 0;
  if (typeof value === 'bigint' && typeof previous === 'bigint') {
    return Number(value > previous ? value - previous : previous - value);
  }
  const distance = Math.abs(Number(value) - Number(previous));
  return Number.isNaN(distance) ? undefined : distance;
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
