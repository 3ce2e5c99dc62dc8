import { z } from 'zod';
import { describeValue } from './describeValue.js';
import { quotePattern, re2Of } from './patterns.js';
import { refuseSchema, refuseType } from './refusals.js';
import type { Constraints, VariableSpec } from './specs.js';

/** What a check of zod says of itself. */
export type CheckDef = z.core.$ZodChecks['_zod']['def'];

/** The checks of a schema. A format such as `z.int()` or `z.uuid()` is a schema and its own first check. */
export function checksOf(schema: z.core.$ZodType): readonly CheckDef[] {
  const { def } = schema._zod;
  const checks = (def.checks ?? []).map(check => check._zod.def as CheckDef);
  return 'check' in def ? [def as unknown as CheckDef, ...checks] : checks;
}

/** Refuses every check of a schema that can have none on the wire. */
export function refuseChecks(path: string, schema: z.core.$ZodType): void {
  for (const { check } of checksOf(schema)) refuseType(path, check);
}

interface Bound {
  readonly value: number | bigint;
  readonly inclusive: boolean;
}

/** The tightest of the bounds, and whether they are of an integer. */
interface Bounds {
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
  readonly isInteger: boolean;
}

/** A float, or an integer where the schema says so. The infinities and NaN, which `z.number()` refuses, are floats. */
export function numberSpecOf(path: string, schema: z.core.$ZodNumber): VariableSpec {
  if (schema._zod.def.coerce) refuseType(path, 'coerce');
  const bounds = boundsOf(path, schema);
  if (bounds.isInteger) return integerSpec(path, bounds, false);
  const { lower, upper } = bounds;
  return {
    type: 'float',
    constraints: {
      ...(lower && { min: Number(lower.value) }),
      ...(upper && { max: Number(upper.value) }),
      ...(lower && !lower.inclusive && { minExclusive: true }),
      ...(upper && !upper.inclusive && { maxExclusive: true }),
    },
  };
}

/** An integer that is a bigint, however small. */
export function bigintSpecOf(path: string, schema: z.core.$ZodBigInt): VariableSpec {
  if (schema._zod.def.coerce) refuseType(path, 'coerce');
  return integerSpec(path, boundsOf(path, schema), true);
}

function boundsOf(path: string, schema: z.core.$ZodType): Bounds {
  let lower: Bound | undefined;
  let upper: Bound | undefined;
  let isInteger = false;
  const raise = (value: unknown, inclusive: boolean): void => {
    const bound = { value: requireBound(path, value), inclusive };
    const isTighter = !lower || bound.value > lower.value || (bound.value === lower.value && !inclusive);
    if (isTighter) lower = bound;
  };
  const reduce = (value: unknown, inclusive: boolean): void => {
    const bound = { value: requireBound(path, value), inclusive };
    const isTighter = !upper || bound.value < upper.value || (bound.value === upper.value && !inclusive);
    if (isTighter) upper = bound;
  };

  for (const def of checksOf(schema)) {
    switch (def.check) {
      case 'greater_than':
        raise(def.value, def.inclusive);
        break;
      case 'less_than':
        reduce(def.value, def.inclusive);
        break;
      case 'number_format':
      case 'bigint_format': {
        isInteger ||= def.format.includes('int');
        // What every integer of the wire obeys is no constraint.
        if (def.format === 'safeint' || def.format === 'int64') break;
        if (def.format === 'uint64') {
          refuseSchema(path, 'z.uint64() needs more than the 64 bits, signed, of an integer', 'use z.bigint().min(0n)');
        }
        const [least, greatest] = z.core.util.NUMBER_FORMAT_RANGES[def.format];
        raise(least, true);
        reduce(greatest, true);
        break;
      }
      default:
        refuseType(path, def.check);
    }
  }
  return { lower, upper, isInteger };
}

function requireBound(path: string, value: unknown): number | bigint {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isNaN(value))) return value;
  return refuseSchema(path, `${describeValue(value)} cannot be a bound`, 'give a number');
}

function integerSpec(path: string, { lower, upper }: Bounds, big: boolean): VariableSpec {
  // Bounds are included on the wire: the first integer that each lets through stands for it.
  const min = lower && wholeBound(path, lower, Math.ceil, 1n);
  const max = upper && wholeBound(path, upper, Math.floor, -1n);
  return {
    type: 'integer',
    constraints: {
      ...(min !== undefined && { minInteger: min }),
      ...(max !== undefined && { maxInteger: max }),
      ...(big && { big }),
    },
  };
}

function wholeBound(
  path: string,
  { value, inclusive }: Bound,
  round: (value: number) => number,
  step: 1n | -1n,
): bigint {
  if (typeof value === 'bigint') return inclusive ? value : value + step;
  if (!Number.isFinite(value)) refuseSchema(path, `${value} cannot be the bound of an integer`, 'leave it out');
  const whole = round(value);
  return BigInt(whole) + (inclusive || whole !== value ? 0n : step);
}

/** Formats whose pattern does not say all: zod runs code, too. */
const FORMATS_WITH_CODE = new Set(['credit_card', 'iban', 'jwt', 'url', 'json_string']);

/** A string. Each format, prefix, suffix and part becomes a pattern. */
export function stringSpecOf(path: string, schema: z.core.$ZodString | z.core.$ZodTemplateLiteral): VariableSpec {
  const { def } = schema._zod;
  if ('coerce' in def && def.coerce) refuseType(path, 'coerce');
  let minLength = 0;
  let maxLength = Infinity;
  const patterns: string[] = [];
  const add = (regExp: RegExp, label: string): void => {
    const re2 = re2Of(regExp);
    if ('pattern' in re2) patterns.push(re2.pattern);
    else
      refuseSchema(
        path,
        `${label} needs ${re2.problem}, which RE2 does not have`,
        'use regex() with a simpler pattern',
      );
  };

  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked as internal, and said to be no deprecation
  if (def.type === 'template_literal') add(schema._zod.pattern, 'z.templateLiteral()');
  for (const check of checksOf(schema)) {
    switch (check.check) {
      case 'min_length':
        minLength = Math.max(minLength, check.minimum);
        break;
      case 'max_length':
        maxLength = Math.min(maxLength, check.maximum);
        break;
      case 'length_equals':
        minLength = Math.max(minLength, check.length);
        maxLength = Math.min(maxLength, check.length);
        break;
      case 'string_format':
        add(...patternOfFormat(path, check));
        break;
      default:
        refuseType(path, check.check);
    }
  }
  const constraints: Constraints = {
    ...(minLength > 0 && { minLength }),
    ...(maxLength < Infinity && { maxLength }),
    ...(patterns.length > 0 && { patterns: [...new Set(patterns)] }),
  };
  return { type: 'string', constraints };
}

/** What a check of the form of a string may hold, depending on its format. */
interface FormatDef {
  readonly format: string;
  readonly pattern?: RegExp | undefined;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly includes?: string;
  readonly position?: number | undefined;
}

function patternOfFormat(path: string, def: FormatDef): [regExp: RegExp, label: string] {
  const { format, prefix, suffix, includes, position, pattern } = def;
  if (prefix !== undefined) return [new RegExp(`^${quotePattern(prefix)}`), 'startsWith'];
  if (suffix !== undefined) return [new RegExp(`${quotePattern(suffix)}$`), 'endsWith'];
  if (includes !== undefined) {
    return [new RegExp((position ? `^[^]{${position},}` : '') + quotePattern(includes)), 'includes'];
  }
  // While it parses, zod takes lax patterns for these two and counts in code.
  if (format === 'base64') return [z.regexes.base64, format];
  if (format === 'base64url') return [z.regexes.base64url, format];
  if (!pattern || FORMATS_WITH_CODE.has(format)) {
    refuseSchema(path, `the format ${format} runs code, which has no form on the wire`, 'use regex() instead of it');
  }
  return [pattern, format === 'regex' ? 'the pattern' : `the format ${format}`];
}

/**
 * The strings to choose from, where a literal, an enum or a union of these allows nothing but strings; undefined where
 * it allows something else, too.
 */
export function choicesOf(path: string, schema: z.core.$ZodType): readonly string[] | undefined {
  const values = valuesOf(path, schema);
  return values?.every(value => typeof value === 'string') ? [...new Set(values)] : undefined;
}

function valuesOf(path: string, schema: z.core.$ZodType): readonly unknown[] | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'literal' || def.type === 'enum') {
    refuseChecks(path, schema);
    return def.type === 'literal' ? def.values : [...(schema._zod.values ?? [])];
  }
  if (def.type !== 'union') return undefined;
  refuseChecks(path, schema);
  const values: unknown[] = [];
  for (const option of def.options) {
    const ofOption = valuesOf(path, option);
    if (!ofOption) return undefined;
    values.push(...ofOption);
  }
  return values;
}
