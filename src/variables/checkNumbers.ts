import { describeValue } from './describeValue.js';
import type { Constraints } from './specs.js';
import { Violation, wrongType, type Accept } from './violation.js';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** Takes the values of a float. */
export function acceptFloat({ min, max, minExclusive = false, maxExclusive = false }: Constraints): Accept {
  const low = min ?? -Infinity;
  const high = max ?? Infinity;
  const isBounded = min !== undefined || max !== undefined;

  const acceptNumber = (value: number): number | Violation => {
    const isWithin =
      value >= low && value <= high && !(minExclusive && value === low) && !(maxExclusive && value === high);
    // Only NaN is not within no bounds at all.
    return isWithin || !isBounded ? value : outOfBounds(value);
  };
  const outOfBounds = (value: number): Violation => {
    const shown = describeValue(value);
    if (Number.isNaN(value)) return new Violation(min === undefined ? 'max' : 'min', 'NaN is not within any bounds');
    if (value < low) return new Violation('min', `${shown} is below the min of ${low}`);
    if (value > high) return new Violation('max', `${shown} is above the max of ${high}`);
    if (minExclusive && value === low) return new Violation('min', `${shown} is not above ${low}`);
    return new Violation('max', `${shown} is not below ${high}`);
  };

  return value => {
    if (typeof value === 'number') return acceptNumber(value);
    if (typeof value !== 'bigint') return wrongType(value, 'a number');
    const number = Number(value);
    // Too large a bigint becomes Infinity, which is none.
    const isExact = Number.isFinite(number) && BigInt(number) === value;
    return isExact ? acceptNumber(number) : wrongType(value, 'a number that a float holds exactly');
  };
}

/** Takes the values of an integer. */
export function acceptInteger({ minInteger, maxInteger, big = false }: Constraints): Accept {
  const low = minInteger ?? INT64_MIN;
  const high = maxInteger ?? INT64_MAX;
  // Rounded where they are beyond 2^53, and right all the same for the numbers within it. To compare with a bigint
  // would be several times slower.
  const lowNumber = Number(low);
  const highNumber = Number(high);

  const outOfBounds = (value: number | bigint): Violation => {
    if (value < INT64_MIN || value > INT64_MAX) return wrongType(value, 'an integer of 64 bits, signed');
    if (value < low) return new Violation('minInteger', `${value} is below the min of ${low}`);
    return new Violation('maxInteger', `${value} is above the max of ${high}`);
  };

  return value => {
    if (typeof value === 'number') {
      if (!Number.isInteger(value)) return wrongType(value, 'a whole number');
      // A number beyond 2^53 may stand for several integers.
      if (!Number.isSafeInteger(value)) return wrongType(value, 'exact: send integers beyond 2^53 as bigint');
      if (value < lowNumber || value > highNumber) return outOfBounds(value);
      // The sum of -0 and 0 is 0.
      return big ? BigInt(value) : value + 0;
    }
    if (typeof value !== 'bigint') return wrongType(value, 'an integer');
    if (value < low || value > high) return outOfBounds(value);
    return big ? value : shortest(value);
  };
}

/** The integer as a number where that is exact, else as it is. */
function shortest(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
