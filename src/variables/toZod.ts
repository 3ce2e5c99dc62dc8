import { z } from 'zod';
import { carrySpec, embedding, moduleName, tensor } from './kinds.js';
import type { Constraints, VariableSpec } from './specs.js';
import type { VariableValue } from './values.js';
import { Violation, type Accept } from './violation.js';

/** `compileAccept`. Its engine for patterns is large, so that it is handed in where it is there. */
export type AcceptCompiler = (spec: VariableSpec) => Accept;

/**
 * Gives the zod schema of a spec: what somebody who declares the same variable would write. `specOf` of it agrees with
 * the spec.
 *
 * It is for reading, and for checking values of good faith: zod has no NaN in numbers. No pattern of the spec is run by the
 * engine of JavaScript, where a hostile one can take for ever: patterns, and what zod cannot say of a JSON Schema, are
 * checked with `compile`, from the first value on, and not at all without it. The schema carries them in either case.
 *
 * @param compile `compileAccept`.
 *
 * @example
 * ```ts
 * schemaOf({ type: 'float', constraints: { min: -50, max: 150 } }).safeParse(160).success; // false
 * ```
 */
export function schemaOf(spec: VariableSpec, compile?: AcceptCompiler): z.ZodType {
  const { type, constraints } = spec;
  switch (type) {
    case 'float':
      return floatSchema(constraints);
    case 'integer':
      return integerSchema(spec);
    case 'string':
      return stringSchema(spec, compile);
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum(constraints.choices ?? []);
    case 'module':
      return moduleName(constraints.choices?.length ? { allowed: constraints.choices } : {});
    case 'embedding':
      return embedding(constraints.dimensions ?? 0);
    case 'tensor':
      return tensor(constraints.shape ?? [], { dataType: constraints.dataType });
    case 'json':
      return jsonSchema(spec, compile);
  }
}

/** Checks values as a server does, with a check that is made when the first of them comes. */
function acceptedBy(spec: VariableSpec, compile: AcceptCompiler | undefined): (value: unknown) => boolean {
  let accept: Accept | undefined;
  return value => {
    accept ??= compile?.(spec);
    return !(accept?.(value as VariableValue) instanceof Violation);
  };
}

function floatSchema({ min, max, minExclusive, maxExclusive }: Constraints): z.ZodType<number> {
  let schema = z.number();
  if (min !== undefined) schema = minExclusive ? schema.gt(min) : schema.gte(min);
  if (max !== undefined) schema = maxExclusive ? schema.lt(max) : schema.lte(max);
  return schema;
}

function integerSchema(spec: VariableSpec): z.ZodType<number | bigint> {
  const { minInteger: min, maxInteger: max, big } = spec.constraints;
  if (big) {
    let schema = z.bigint();
    if (min !== undefined) schema = schema.gte(min);
    if (max !== undefined) schema = schema.lte(max);
    return schema;
  }
  if (!isExact(min) || !isExact(max)) {
    const isWithin = (value: number | bigint) =>
      (min === undefined || value >= min) && (max === undefined || value <= max);
    return z.union([z.int(), z.bigint()]).refine(carrySpec(isWithin, spec));
  }
  let schema = z.int();
  if (min !== undefined) schema = schema.gte(Number(min));
  if (max !== undefined) schema = schema.lte(Number(max));
  return schema;
}

/** Tells whether a bound can be a number. */
function isExact(bound: bigint | undefined): boolean {
  return bound === undefined || Number.isSafeInteger(Number(bound));
}

function stringSchema(spec: VariableSpec, compile: AcceptCompiler | undefined): z.ZodType<string> {
  const { minLength, maxLength, patterns = [], choices = [] } = spec.constraints;
  let schema = z.string();
  if (minLength !== undefined) schema = schema.min(minLength);
  if (maxLength !== undefined) schema = schema.max(maxLength);
  if (choices.length === 0 && patterns.length === 0) return schema;
  const isChoice = (value: string) => choices.length === 0 || choices.includes(value);
  const isAccepted = acceptedBy(spec, patterns.length > 0 ? compile : undefined);
  return schema.refine(carrySpec((value: string) => isChoice(value) && isAccepted(value), spec));
}

function jsonSchema(spec: VariableSpec, compile: AcceptCompiler | undefined): z.ZodType {
  const { jsonSchema: text } = spec.constraints;
  // What zod makes of a JSON Schema would not make the same JSON Schema again.
  return text ? describedJson(text).refine(carrySpec(acceptedBy(spec, compile), spec)) : z.json();
}

function describedJson(text: string): z.ZodType {
  try {
    const schema = withoutPatterns(JSON.parse(text)) as z.core.JSONSchema.JSONSchema;
    // Its own registry: an id in a schema from the wire has no business in the global one.
    return z.fromJSONSchema(schema, { defaultTarget: 'draft-7', registry: z.registry() });
  } catch {
    // A JSON Schema that zod has no words for, or a zod that does not read them yet.
    return z.json();
  }
}

/** Keywords that hold values, in which nothing is a keyword. */
const VALUES = new Set(['const', 'enum', 'default', 'examples']);
/** Keywords that hold schemas by names, which are no keywords. */
const NAMED = new Set(['properties', 'definitions', '$defs', 'dependencies']);

/** A JSON Schema without what zod would compile for the engine of JavaScript. It allows more than the whole one. */
function withoutPatterns(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutPatterns);
  if (typeof schema !== 'object' || schema === null) return schema;
  // To allow more within these would allow less.
  const isTurnedAround = ['not', 'if', 'oneOf', 'contains'].some(keyword => Object.hasOwn(schema, keyword));
  if (isTurnedAround && JSON.stringify(schema).includes('attern')) return {};
  const entries = Object.entries(schema).flatMap(([keyword, operand]: [string, unknown]) => {
    if (keyword === 'pattern' || keyword === 'patternProperties') return [];
    if (keyword === 'additionalProperties' && Object.hasOwn(schema, 'patternProperties')) return [];
    if (VALUES.has(keyword)) return [[keyword, operand]];
    if (!NAMED.has(keyword) || typeof operand !== 'object' || operand === null) {
      return [[keyword, withoutPatterns(operand)]];
    }
    return [
      [keyword, Object.fromEntries(Object.entries(operand).map(([name, named]) => [name, withoutPatterns(named)]))],
    ];
  });
  return Object.fromEntries(entries);
}
