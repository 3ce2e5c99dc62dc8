import { describeValue } from './describeValue.js';
import { findNonJson } from './jsonDocument.js';
import { failure, type Keyword, type KeywordContext, type Rule } from './jsonSchemaRules.js';
import type { Budget } from './re2.js';
import { isPlainObject } from './values.js';

/** What it costs to list one property of an object, or to sort it among the others. */
const STEPS_PER_KEY = 10;
/** What it costs to write one value as text. */
const STEPS_PER_TEXT = 20;

type Is = (value: unknown) => boolean;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isString = (value: unknown): value is string => typeof value === 'string';

const TYPES: ReadonlyMap<unknown, readonly [is: Is, name: string]> = new Map([
  ['null', [value => value === null, 'null']],
  ['boolean', [value => typeof value === 'boolean', 'a boolean']],
  ['number', [isNumber, 'a number']],
  // 1.0 is an integer to JSON Schema.
  ['integer', [Number.isInteger, 'an integer']],
  ['string', [isString, 'a string']],
  ['array', [Array.isArray, 'an array']],
  ['object', [isPlainObject, 'an object']],
] satisfies [string, [Is, string]][]);

const type: Keyword = (operand, { refuse }) => {
  const names = [...new Set<unknown>(Array.isArray(operand) ? operand : [operand])];
  const types = names.map(name => TYPES.get(name) ?? refuse(`${describeValue(name)} is no type`));
  const [only] = types;
  if (only && types.length === 1) {
    const [is, name] = only;
    return value => (is(value) ? undefined : failure(`must be ${name}`));
  }
  const wanted = types.map(([, name]) => name).join(' or ');
  return value => (types.some(([is]) => is(value)) ? undefined : failure(`must be ${wanted}`));
};

const enumeration: Keyword = (operand, { refuse }) => {
  if (!Array.isArray(operand)) return refuse('enum must be an array');
  return oneOfValues(operand, `must be one of ${describeValue(operand)}`, refuse);
};

const constant: Keyword = (operand, { refuse }) => oneOfValues([operand], `must be ${describeValue(operand)}`, refuse);

function oneOfValues(allowed: readonly unknown[], problem: string, refuse: (problem: string) => never): Rule {
  // It would equal no document, and exhaust the stack.
  if (allowed.some(value => findNonJson(value))) return refuse('a value of enum or const is nested too deep');
  const keys = new Set(allowed.map(value => keyOf(value, { steps: Infinity })));
  return (value, run) => {
    return keys.has(keyOf(value, run)) ? undefined : failure(problem);
  };
}

const uniqueItems: Keyword = (operand, { refuse }) => {
  if (typeof operand !== 'boolean') return refuse('uniqueItems must be true or false');
  if (!operand) return undefined;
  return (value, run) => {
    if (!Array.isArray(value)) return undefined;
    const seen = new Set<unknown>();
    for (const item of value) {
      const key = keyOf(item, run);
      if (run.steps < 0) return undefined;
      if (seen.has(key)) return failure(`must not hold ${describeValue(item, 40)} twice`);
      seen.add(key);
    }
    return undefined;
  };
};

/** Something that is the same, as a Set sees it, for JSON that is the same. Sets take 0 and -0 for the same. */
function keyOf(value: unknown, budget: Budget): unknown {
  if (typeof value === 'object' && value !== null) return canonicalText(value, budget);
  budget.steps -= typeof value === 'string' ? 1 + value.length / 8 : 1;
  return typeof value === 'string' ? `"${value}` : value;
}

/** Means nothing where the budget is used up. */
function canonicalText(value: unknown, budget: Budget): string {
  budget.steps -= STEPS_PER_TEXT;
  if (budget.steps < 0) return '';
  if (Array.isArray(value)) return `[${value.map(item => canonicalText(item, budget)).join()}]`;
  if (!isPlainObject(value)) {
    if (typeof value === 'string') budget.steps -= value.length / 4;
    // `JSON.stringify` writes -0 as 0.
    return JSON.stringify(value) ?? 'undefined';
  }
  const keys = Object.keys(value).sort();
  budget.steps -= keys.length * STEPS_PER_KEY;
  const entries = keys.map(key => `${JSON.stringify(key)}:${canonicalText(value[key], budget)}`);
  return `{${entries.join()}}`;
}

/** A keyword with a number beside it, for numbers. */
function bound(name: string, holds: (value: number, bound: number) => boolean, wording: string): Keyword {
  return (operand, { refuse }) => {
    if (!isNumber(operand)) return refuse(`${name} must be a number`);
    const problem = `must be ${wording} ${operand}`;
    return value => (!isNumber(value) || holds(value, operand) ? undefined : failure(problem));
  };
}

const multipleOf: Keyword = (operand, { refuse }) => {
  if (!isNumber(operand) || operand <= 0) return refuse('multipleOf must be a number above 0');
  return (value, run) => {
    if (!isNumber(value)) return undefined;
    // Long division, of up to 600 digits where one of them is not whole.
    run.steps -= Number.isSafeInteger(value) && Number.isSafeInteger(operand) ? 1 : 400;
    return isMultiple(value, operand) ? undefined : failure(`must be a multiple of ${operand}`);
  };
};

/** Exact in the decimal digits that were written: 0.3 is a multiple of 0.1, though not in binary. */
function isMultiple(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value)) return false;
  const [digits, exponent] = decimal(value);
  const [divisorDigits, divisorExponent] = decimal(divisor);
  const scale = Math.min(exponent, divisorExponent);
  return (digits * 10n ** BigInt(exponent - scale)) % (divisorDigits * 10n ** BigInt(divisorExponent - scale)) === 0n;
}

/** A number as digits * 10 ** exponent. */
function decimal(value: number): [digits: bigint, exponent: number] {
  const [, whole = '', fraction = '', exponent = '0'] = /^(-?\d+)\.?(\d*)(?:e(.+))?$/.exec(String(value)) ?? [];
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/** A keyword with a count beside it. `countOf` gives undefined for values that it says nothing about. */
function count(
  name: string,
  countOf: (value: unknown) => number | undefined,
  [least, most, unit]: readonly [least: boolean, most: boolean, unit: string],
): Keyword {
  return (operand, { refuse }) => {
    if (!isNumber(operand) || !Number.isInteger(operand) || operand < 0)
      return refuse(`${name} must be a whole number from 0 on`);
    const problem = `must have ${least ? 'at least' : 'at most'} ${operand} ${unit}`;
    return (value, run) => {
      const found = countOf(value);
      // To count properties is to list them.
      if (found !== undefined && countOf === propertiesOf) run.steps -= found * STEPS_PER_KEY;
      const holds = found === undefined || (least && found >= operand) || (most && found <= operand);
      return holds ? undefined : failure(problem);
    };
  };
}

const lengthOf = (value: unknown) => (isString(value) ? value.length : undefined);
const itemsOf = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const propertiesOf = (value: unknown) => (isPlainObject(value) ? Object.keys(value).length : undefined);

const pattern: Keyword = (operand, context) => {
  const find = compileOperand(operand, context);
  return (value, run) => {
    if (!isString(value)) return undefined;
    const isFound = find(value, run);
    // Where it is undefined, the budget is used up, and the next schema says so.
    return isFound === false ? failure(`must match the pattern ${describeValue(operand)}`) : undefined;
  };
};

function compileOperand(operand: unknown, { compilePattern, refuse }: KeywordContext) {
  return compilePattern(isString(operand) ? operand : refuse('pattern must be a string'));
}

const required: Keyword = (operand, { refuse }) => {
  if (!Array.isArray(operand) || !operand.every(isString)) return refuse('required must be an array of strings');
  return (value, run) => {
    if (!isPlainObject(value)) return undefined;
    run.steps -= operand.length;
    const missing = operand.find(key => !Object.hasOwn(value, key));
    return missing === undefined ? undefined : failure(`must have the property ${describeValue(missing)}`);
  };
};

/** The keywords that say something about a value itself. */
export const ASSERTIONS: ReadonlyMap<string, Keyword> = new Map([
  ['type', type],
  ['enum', enumeration],
  ['const', constant],
  ['minimum', bound('minimum', (value, least) => value >= least, 'at least')],
  ['maximum', bound('maximum', (value, most) => value <= most, 'at most')],
  ['exclusiveMinimum', bound('exclusiveMinimum', (value, least) => value > least, 'above')],
  ['exclusiveMaximum', bound('exclusiveMaximum', (value, most) => value < most, 'below')],
  ['multipleOf', multipleOf],
  ['minLength', count('minLength', lengthOf, [true, false, 'characters'])],
  ['maxLength', count('maxLength', lengthOf, [false, true, 'characters'])],
  ['pattern', pattern],
  ['minItems', count('minItems', itemsOf, [true, false, 'items'])],
  ['maxItems', count('maxItems', itemsOf, [false, true, 'items'])],
  ['uniqueItems', uniqueItems],
  ['minProperties', count('minProperties', propertiesOf, [true, false, 'properties'])],
  ['maxProperties', count('maxProperties', propertiesOf, [false, true, 'properties'])],
  ['required', required],
]);
