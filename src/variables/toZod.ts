import { z } from 'zod';
import { carrySpec, embedding, moduleName, tensor } from './kinds.js';
import { regExpOf } from './patterns.js';
import type { Constraints, VariableSpec } from './specs.js';

/**
 * Gives the zod schema of a spec: what somebody who declares the same variable would write. `specOf` of it agrees with
 * the spec.
 *
 * It is for reading, and for checking values of good faith: zod has no NaN in numbers, and runs patterns on the engine
 * of JavaScript, where a hostile one can take for ever. What RE2 or JSON Schema can say and zod cannot is in the spec
 * that the schema carries, and not checked by it.
 *
 * @example
 * ```ts
 * schemaOf({ type: 'float', constraints: { min: -50, max: 150 } }).safeParse(160).success; // false
 * ```
 */
export function schemaOf(spec: VariableSpec): z.ZodType {
  const { type, constraints } = spec;
  switch (type) {
    case 'float':
      return floatSchema(constraints);
    case 'integer':
      return integerSchema(spec);
    case 'string':
      return stringSchema(spec);
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
      return jsonSchema(spec);
  }
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

function stringSchema(spec: VariableSpec): z.ZodType<string> {
  const { minLength, maxLength, patterns = [], choices = [] } = spec.constraints;
  let schema = z.string();
  if (minLength !== undefined) schema = schema.min(minLength);
  if (maxLength !== undefined) schema = schema.max(maxLength);
  const regExps = patterns.map(regExpOf);
  for (const regExp of regExps) if (regExp) schema = schema.regex(regExp);
  if (choices.length === 0 && !regExps.includes(undefined)) return schema;
  const isChoice = (value: string) => choices.length === 0 || choices.includes(value);
  return schema.refine(carrySpec(isChoice, spec));
}

function jsonSchema(spec: VariableSpec): z.ZodType {
  const { jsonSchema: text } = spec.constraints;
  // What zod makes of a JSON Schema would not make the same JSON Schema again.
  return text ? describedJson(text).refine(carrySpec(() => true, spec)) : z.json();
}

function describedJson(text: string): z.ZodType {
  try {
    const schema = JSON.parse(text) as z.core.JSONSchema.JSONSchema;
    // Its own registry: an id in a schema from the wire has no business in the global one.
    return z.fromJSONSchema(schema, { defaultTarget: 'draft-7', registry: z.registry() });
  } catch {
    // A JSON Schema that zod has no words for, or a zod that does not read them yet.
    return z.json();
  }
}
