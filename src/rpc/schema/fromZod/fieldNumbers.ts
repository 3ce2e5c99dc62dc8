import { describeValue } from '../../../variables/describeValue.js';
import { refuseForm } from './refusals.js';

const MAX_NUMBER = 536_870_911;
/** Protobuf keeps these for itself. */
const RESERVED = [19_000, 19_999] as const;

/**
 * Gives each field a number: the given ones stay, the others fill in around them in the order of declaration.
 *
 * @param fields `given` is what stands in `.meta({ field })`.
 */
export function fieldNumbers(fields: readonly { readonly path: string; readonly given: unknown }[]): readonly number[] {
  const taken = new Map<number, string>();
  for (const { path, given } of fields) {
    if (given === undefined) continue;
    const number = requireNumber(path, given);
    const other = taken.get(number);
    if (other !== undefined) refuseForm(path, `the number ${number} is that of ${other}`, 'give each field its own');
    taken.set(number, path);
  }
  let next = 1;
  return fields.map(({ given }) => {
    if (given !== undefined) return given as number;
    while (taken.has(next) || isReserved(next)) next++;
    return next++;
  });
}

function requireNumber(path: string, given: unknown): number {
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1 || given > MAX_NUMBER) {
    refuseForm(path, `${describeValue(given)} cannot be the number of a field`, `use 1 to ${MAX_NUMBER}`);
  }
  if (isReserved(given)) {
    refuseForm(path, `protobuf keeps the numbers ${RESERVED.join(' to ')} for itself`, 'use another one');
  }
  return given;
}

function isReserved(number: number): boolean {
  return number >= RESERVED[0] && number <= RESERVED[1];
}
