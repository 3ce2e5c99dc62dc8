import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';
import type { Constraints, VariableSpec, VariableType } from './specs.js';

/** How much a spec may hold. It comes from the wire, and a server keeps it for as long as the variable lives. */
export const SPEC_LIMITS = {
  choices: 1000,
  choiceLength: 1000,
  patterns: 100,
  patternLength: 1000,
  tensorDimensions: 32,
  jsonSchemaLength: 65_536,
} as const;

const UINT32_MAX = 0xffff_ffff;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

const CONSTRAINTS_OF: Readonly<Record<VariableType, ReadonlySet<string>>> = {
  float: new Set(['min', 'max', 'minExclusive', 'maxExclusive']),
  integer: new Set(['minInteger', 'maxInteger', 'big']),
  string: new Set(['minLength', 'maxLength', 'patterns', 'choices']),
  boolean: new Set(),
  choice: new Set(['choices']),
  module: new Set(['choices']),
  embedding: new Set(['dimensions']),
  tensor: new Set(['shape', 'dataType']),
  json: new Set(['jsonSchema']),
};

/**
 * Makes sure that a spec makes sense: each constraint belongs to the type, no limit is passed, and some value can obey
 * it. Whether RE2 accepts the patterns is for `compileAccept`.
 *
 * @param where What the spec is of, to begin the error with.
 * @throws RivuletError INVALID_ARGUMENT or, for a limit, RESOURCE_EXHAUSTED.
 */
export function requireSpec({ type, constraints }: VariableSpec, where: string): void {
  const fail = (problem: string): never => {
    throw new RivuletError('INVALID_ARGUMENT', `${where}: ${problem}.`, { reason: 'INVALID_SPEC' });
  };
  const limit = (name: string, found: number, most: number): void => {
    if (found <= most) return;
    throw new RivuletError('RESOURCE_EXHAUSTED', `${where}: ${name} is ${found}, and at most ${most} is allowed.`, {
      reason: 'LIMIT_EXCEEDED',
      details: { limit: name, found: String(found), most: String(most) },
    });
  };

  for (const [key, value] of Object.entries(constraints)) {
    const isSet = value !== undefined && value !== false;
    if (isSet && !CONSTRAINTS_OF[type].has(key)) fail(`${key} is no constraint of the type ${type}: leave it out`);
  }
  switch (type) {
    case 'float':
      return requireFloatBounds(constraints, fail);
    case 'integer':
      return requireIntegerBounds(constraints, fail);
    case 'string':
      requireLengths(constraints, fail);
      limit('the number of patterns', constraints.patterns?.length ?? 0, SPEC_LIMITS.patterns);
      for (const pattern of constraints.patterns ?? []) {
        limit('the length of a pattern', pattern.length, SPEC_LIMITS.patternLength);
      }
      return requireChoices(constraints, limit);
    case 'choice':
      if (!constraints.choices?.length) fail('a choice needs at least one string to choose from');
      return requireChoices(constraints, limit);
    case 'module':
      return requireChoices(constraints, limit);
    case 'embedding':
      if (!isUint32(constraints.dimensions) || constraints.dimensions === 0) {
        fail(`an embedding needs a whole number of dimensions from 1 on, not ${describeValue(constraints.dimensions)}`);
      }
      return;
    case 'tensor':
      limit('the number of dimensions', constraints.shape?.length ?? 0, SPEC_LIMITS.tensorDimensions);
      for (const size of constraints.shape ?? []) {
        if (!isUint32(size)) fail(`a dimension of a shape is a whole number from 0 on, not ${describeValue(size)}`);
      }
      return;
    case 'json':
      limit('the length of the JSON Schema', constraints.jsonSchema?.length ?? 0, SPEC_LIMITS.jsonSchemaLength);
      return;
    case 'boolean':
      return;
  }
}

type Fail = (problem: string) => never;

function requireFloatBounds({ min, max, minExclusive, maxExclusive }: Constraints, fail: Fail): void {
  for (const bound of [min, max]) if (Number.isNaN(bound)) fail('NaN cannot be a bound');
  if (minExclusive && min === undefined) fail('minExclusive needs a min');
  if (maxExclusive && max === undefined) fail('maxExclusive needs a max');
  if (min === undefined || max === undefined) return;
  if (min > max || (min === max && (minExclusive || maxExclusive))) {
    fail(`no number lies between min ${describeValue(min)} and max ${describeValue(max)}`);
  }
}

function requireIntegerBounds({ minInteger, maxInteger }: Constraints, fail: Fail): void {
  for (const bound of [minInteger, maxInteger]) {
    if (bound !== undefined && (bound < INT64_MIN || bound > INT64_MAX)) {
      fail(`the bound ${describeValue(bound)} does not fit into 64 bits, signed`);
    }
  }
  if (minInteger !== undefined && maxInteger !== undefined && minInteger > maxInteger) {
    fail(`no integer lies between minInteger ${minInteger} and maxInteger ${maxInteger}`);
  }
}

function requireLengths({ minLength, maxLength }: Constraints, fail: Fail): void {
  for (const length of [minLength, maxLength]) {
    if (length !== undefined && !isUint32(length)) {
      fail(`a length is a whole number from 0 to ${UINT32_MAX}, not ${describeValue(length)}`);
    }
  }
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
    fail(`no string has at least ${minLength} and at most ${maxLength} characters`);
  }
}

function requireChoices(
  { choices = [] }: Constraints,
  limit: (name: string, found: number, most: number) => void,
): void {
  limit('the number of choices', choices.length, SPEC_LIMITS.choices);
  for (const choice of choices) limit('the length of a choice', choice.length, SPEC_LIMITS.choiceLength);
}

function isUint32(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= UINT32_MAX;
}
