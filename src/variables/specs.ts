import { describeValue } from './describeValue.js';
import { sameValue } from './values.js';

/** What a variable may hold. What each type means on the wire stands in `variables.proto`. */
export type VariableType =
  'float' | 'integer' | 'string' | 'boolean' | 'choice' | 'module' | 'embedding' | 'tensor' | 'json';

/** The type of a tensor's elements, named after the typed array that holds them. */
export type DataType =
  'float32' | 'float64' | 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'uint32' | 'bigint64' | 'biguint64';

/** What the values of a variable must obey. Each field belongs to the types named with it; unset means no limit. */
export interface Constraints {
  /** float: the least value, included unless `minExclusive`. A bound of either kind keeps NaN out. */
  readonly min?: number | undefined;
  /** float: the greatest value, included unless `maxExclusive`. */
  readonly max?: number | undefined;
  readonly minExclusive?: boolean | undefined;
  readonly maxExclusive?: boolean | undefined;
  /** integer: the least value, included. */
  readonly minInteger?: bigint | undefined;
  /** integer: the greatest value, included. */
  readonly maxInteger?: bigint | undefined;
  /** integer: values are always bigint, however small. Otherwise they are numbers where these are exact. */
  readonly big?: boolean | undefined;
  /** string: the least length, in UTF-16 code units. */
  readonly minLength?: number | undefined;
  /** string: the greatest length, in UTF-16 code units. */
  readonly maxLength?: number | undefined;
  /** string: RE2 patterns, all of which must be found in the value. */
  readonly patterns?: readonly string[] | undefined;
  /** string, choice, module: the values allowed. */
  readonly choices?: readonly string[] | undefined;
  /** embedding: the number of elements. */
  readonly dimensions?: number | undefined;
  /** tensor: the shape; 0 for a dimension of any size. */
  readonly shape?: readonly number[] | undefined;
  /** tensor: the type of the elements. */
  readonly dataType?: DataType | undefined;
  /** json: a JSON Schema (draft 7), as JSON text. */
  readonly jsonSchema?: string | undefined;
}

/** What a variable is: its type and what its values must obey. */
export interface VariableSpec {
  readonly type: VariableType;
  readonly constraints: Constraints;
}

const CONSTRAINTS = [
  'min',
  'max',
  'minExclusive',
  'maxExclusive',
  'minInteger',
  'maxInteger',
  'big',
  'minLength',
  'maxLength',
  'patterns',
  'choices',
  'dimensions',
  'shape',
  'dataType',
  'jsonSchema',
] as const satisfies readonly (keyof Constraints)[];

/**
 * Says how a declared variable differs from the registered one, or gives undefined where they agree.
 *
 * They agree where they allow the same values for the same reasons: the order of choices and of patterns does not
 * matter, nor does how a JSON Schema is laid out.
 *
 * @returns Part of a sentence, such as `declared max 150, registered max 100`.
 */
export function specDifference(declared: VariableSpec, registered: VariableSpec): string | undefined {
  if (declared.type !== registered.type) return `declared type ${declared.type}, registered type ${registered.type}`;
  for (const key of CONSTRAINTS) {
    const here = canonical(key, declared.constraints);
    const there = canonical(key, registered.constraints);
    if (!sameValue(here, there)) {
      return `declared ${describeConstraint(key, here)}, registered ${describeConstraint(key, there)}`;
    }
  }
  return undefined;
}

/** The constraint in the one form of all those that mean the same. Undefined is no constraint. */
function canonical(key: keyof Constraints, constraints: Constraints): unknown {
  const value = constraints[key];
  switch (key) {
    case 'minExclusive':
    case 'maxExclusive':
    case 'big':
      return value || undefined;
    case 'min':
    case 'max':
      // The bounds 0 and -0 let the same values through.
      return value === 0 ? 0 : value;
    case 'patterns':
    case 'choices': {
      const unique = [...new Set(value as readonly string[] | undefined)];
      return unique.length > 0 ? unique.sort() : undefined;
    }
    case 'shape':
      return (value as readonly number[] | undefined)?.length ? value : undefined;
    case 'jsonSchema': {
      const schema = value ? parsed(value as string) : true;
      return sameValue(schema, true) || sameValue(schema, {}) ? undefined : schema;
    }
    default:
      return value;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not for this function to refuse: it is then the same as another only where the text is.
    return text;
  }
}

function describeConstraint(key: keyof Constraints, value: unknown): string {
  return value === undefined ? `no ${key}` : `${key} ${describeValue(value)}`;
}
