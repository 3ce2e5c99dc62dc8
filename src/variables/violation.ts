import { describeValue } from './describeValue.js';
import type { Constraints } from './specs.js';
import type { VariableValue } from './values.js';

/** Why a value was refused. */
export class Violation {
  /**
   * @param constraint The constraint that it does not obey; 'type' where it is no value of that type at all.
   * @param message The value and what is wrong with it, without a full stop: `160 is above the max of 150`. Which
   * variable it is of is for the caller to say.
   * @param path The place within the value, such as `.items[3].name`; empty for the value itself.
   */
  constructor(
    readonly constraint: 'type' | keyof Constraints,
    readonly message: string,
    readonly path = '',
  ) {}
}

/**
 * Takes a value for a variable, or says why not.
 *
 * What it gives is the value in the one form that the type keeps: a writer that does not know the type may send another
 * form where nothing is lost. It is the same value where there was nothing to change, and taking a number, a string or a
 * boolean allocates nothing. What a check costs that depends on patterns or on a JSON Schema is added to `work`.
 */
export type Accept = (value: VariableValue, work?: Work) => VariableValue | Violation;

/** Counts what checks cost, in steps of some 50 ns at worst. */
export interface Work {
  steps: number;
}

/** The violation of a value that is of another type. */
export function wrongType(value: VariableValue, wanted: string): Violation {
  return new Violation('type', `${describeValue(value)} is not ${wanted}`);
}
