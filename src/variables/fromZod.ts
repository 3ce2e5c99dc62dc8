import type { z } from 'zod';
import { describeValue } from './describeValue.js';
import { jsonSpecOf } from './jsonFromZod.js';
import { carriedSpec } from './kinds.js';
import { requireName } from './names.js';
import { requireSpec } from './requireSpec.js';
import { bigintSpecOf, choicesOf, numberSpecOf, refuseChecks, stringSpecOf } from './scalarsFromZod.js';
import type { VariableSpec } from './specs.js';
import type { Shape } from './updates.js';
import { refuseSchema, refuseType } from './refusals.js';

/**
 * Gives what a zod schema says about a variable as its type and constraints.
 *
 * Those travel and are checked, the schema itself is never run. So what has no wire form is refused here, with its
 * place in the shape and what to do instead: refinements, transforms, coercion, defaults, and types without JSON.
 *
 * Scalars, and `moduleName`, `embedding` and `tensor`, have a type each. All else is json, described by a JSON Schema;
 * a scalar that may be null is json, too. In json, objects let keys through that their schema does not name, as zod
 * does, and keep them; `z.strictObject` refuses them.
 *
 * @example
 * ```ts
 * specOf('temperature', z.number().min(-50).max(150));
 * // { type: 'float', constraints: { min: -50, max: 150 } }
 * ```
 *
 * @param name The name of the variable.
 * @throws RivuletError INVALID_ARGUMENT where the schema has no wire form, RESOURCE_EXHAUSTED where it passes a limit.
 */
export function specOf(name: string, schema: z.ZodType): VariableSpec {
  const path = `variables.${name}`;
  const spec = specAt(path, schema);
  requireSpec(spec, path);
  return spec;
}

/**
 * Gives what a shape says about each of its variables, by name.
 *
 * @throws RivuletError INVALID_ARGUMENT where a name is none, and as `specOf` does.
 */
export function shapeOf(shape: Shape): Map<string, VariableSpec> {
  const specs = new Map<string, VariableSpec>();
  for (const [name, schema] of Object.entries(shape)) {
    requireName('variable', name);
    specs.set(name, specOf(name, schema));
  }
  return specs;
}

function specAt(path: string, schema: z.core.$ZodType): VariableSpec {
  if (!isZodSchema(schema)) {
    refuseSchema(path, `${describeValue(schema)} is no schema of zod 4`, 'give it one, such as z.number()');
  }
  const carried = carriedSpec(schema);
  if (carried) return carried;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'number':
      return numberSpecOf(path, schema as z.core.$ZodNumber);
    case 'bigint':
      return bigintSpecOf(path, schema as z.core.$ZodBigInt);
    case 'string':
      return stringSpecOf(path, schema as z.core.$ZodString);
    case 'template_literal':
      return stringSpecOf(path, schema as z.core.$ZodTemplateLiteral);
    case 'boolean':
      refuseChecks(path, schema);
      if (def.coerce) refuseType(path, 'coerce');
      return { type: 'boolean', constraints: {} };
    case 'literal':
    case 'enum':
    case 'union': {
      const choices = choicesOf(path, schema);
      return choices ? { type: 'choice', constraints: { choices } } : jsonSpecOf(path, schema);
    }
    case 'readonly':
      refuseChecks(path, schema);
      return specAt(path, def.innerType);
    case 'lazy':
      refuseChecks(path, schema);
      return specAt(path, def.getter());
    default:
      return jsonSpecOf(path, schema);
  }
}

function isZodSchema(schema: unknown): schema is z.core.$ZodType {
  return typeof schema === 'object' && schema !== null && '_zod' in schema;
}
