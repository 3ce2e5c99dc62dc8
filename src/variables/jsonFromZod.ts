import { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { carriedSpec } from './kinds.js';
import { refuseSchema, refuseType } from './refusals.js';
import { checksOf, refuseChecks, stringSpecOf } from './scalarsFromZod.js';
import type { VariableSpec } from './specs.js';

/**
 * A JSON document, described by the JSON Schema (draft 7) that zod makes of the schema.
 *
 * The schema is walked first, since zod leaves refinements out of a JSON Schema without a word.
 */
export function jsonSpecOf(path: string, schema: z.core.$ZodType): VariableSpec {
  requireJson(path, schema, { missing: new Set(), present: new Set() });
  const text = jsonSchemaOf(path, schema);
  return { type: 'json', constraints: allowsAnything(text) ? {} : { jsonSchema: text } };
}

let textsOfAnyJson: ReadonlySet<string> | undefined;

/** Tells whether this is the JSON Schema of `z.unknown()` or of `z.json()`, which describes all of JSON at length. */
function allowsAnything(jsonSchema: string): boolean {
  if (!textsOfAnyJson) {
    const lazy = z.json();
    const behindIt = (lazy as unknown as z.core.$ZodLazy)._zod.def.getter();
    textsOfAnyJson = new Set(['{}', jsonSchemaOf('', lazy), jsonSchemaOf('', behindIt)]);
  }
  return textsOfAnyJson.has(jsonSchema);
}

function jsonSchemaOf(path: string, schema: z.core.$ZodType): string {
  let jsonSchema: Record<string, unknown>;
  try {
    jsonSchema = z.toJSONSchema(schema, {
      target: 'draft-7',
      // What a value must be before zod changes it: for objects, that other keys may be there.
      io: 'input',
      // Titles and descriptions constrain nothing, and two programs that differ in them agree.
      metadata: z.registry(),
      override: rewrite,
    });
  } catch (error) {
    refuseSchema(
      path,
      `zod makes no JSON Schema of it (${RivuletError.from(error).rawMessage})`,
      'use a simpler schema',
    );
  }
  delete jsonSchema.$schema;
  return JSON.stringify(jsonSchema);
}

/** Gives patterns in RE2 syntax, flags included, and leaves out what constrains nothing. */
function rewrite({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  delete jsonSchema.readOnly;
  const { def } = zodSchema._zod;
  const isString = def.type === 'string' || def.type === 'template_literal';
  if (!isString || jsonSchema.type !== 'string') return;
  delete jsonSchema.format;
  delete jsonSchema.contentEncoding;
  delete jsonSchema.pattern;
  delete jsonSchema.allOf;
  const { patterns = [] } = stringSpecOf('', zodSchema as z.core.$ZodString).constraints;
  if (patterns.length === 1) jsonSchema.pattern = patterns[0]!;
  else if (patterns.length > 1) jsonSchema.allOf = patterns.map(pattern => ({ pattern }));
}

/** The checks that a JSON Schema can express, by the type of the schema. */
const JSON_CHECKS: Readonly<Record<string, ReadonlySet<string>>> = {
  number: new Set(['less_than', 'greater_than', 'multiple_of', 'number_format']),
  array: new Set(['min_length', 'max_length', 'length_equals']),
};

/** The schemas that were walked, for recursive ones come back: where a value may be missing, and where it may not. */
interface Seen {
  readonly missing: Set<z.core.$ZodType>;
  readonly present: Set<z.core.$ZodType>;
}

/** Refuses what a JSON Schema cannot express, with its place. */
function requireJson(path: string, schema: z.core.$ZodType, seen: Seen, mayBeMissing = false): void {
  const walked = mayBeMissing ? seen.missing : seen.present;
  if (walked.has(schema)) return;
  walked.add(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const walk = (where: string, inner: z.core.$ZodType, missing = false): void => {
    requireJson(where, inner, seen, missing);
  };

  if ('coerce' in def && def.coerce) refuseType(path, 'coerce');
  if (carriedSpec(schema)) {
    refuseSchema(path, 'an embedding or a tensor cannot be within json', 'make it a variable of its own');
  }
  if (def.type === 'string' || def.type === 'template_literal') stringSpecOf(path, schema as z.core.$ZodString);
  else requireChecks(path, schema, JSON_CHECKS[def.type]);

  switch (def.type) {
    case 'string':
    case 'template_literal':
    case 'number':
    case 'boolean':
    case 'null':
    case 'any':
    case 'unknown':
    case 'enum':
      return;
    case 'literal':
      for (const value of def.values) {
        if (value === undefined) refuseType(path, 'undefined');
        if (typeof value === 'bigint') refuseType(path, 'bigint');
      }
      return;
    case 'object':
      for (const [key, property] of Object.entries(def.shape)) {
        if (key === '__proto__') refuseSchema(path, 'a property cannot be called __proto__', 'rename it');
        walk(`${path}.${key}`, property, true);
      }
      if (def.catchall && def.catchall._zod.def.type !== 'never') walk(`${path}.*`, def.catchall);
      return;
    case 'array':
      return walk(`${path}[]`, def.element);
    case 'tuple':
      def.items.forEach((item, i) => {
        walk(`${path}[${i}]`, item, true);
      });
      if (def.rest) walk(`${path}[]`, def.rest);
      return;
    case 'record':
      requireKeys(path, def.keyType);
      return walk(`${path}.*`, def.valueType);
    case 'union':
      for (const option of def.options) walk(path, option, mayBeMissing);
      return;
    case 'intersection':
      walk(path, def.left);
      return walk(path, def.right);
    case 'optional':
      if (!mayBeMissing) refuseType(path, 'optional');
      return walk(path, def.innerType, true);
    case 'nullable':
    case 'readonly':
      return walk(path, def.innerType, mayBeMissing);
    case 'lazy':
      return walk(path, def.getter(), mayBeMissing);
    default:
      refuseType(path, def.type);
  }
}

function requireChecks(path: string, schema: z.core.$ZodType, allowed: ReadonlySet<string> | undefined): void {
  if (!allowed) return refuseChecks(path, schema);
  for (const def of checksOf(schema)) {
    if (!allowed.has(def.check)) refuseType(path, def.check);
    const value = 'value' in def ? def.value : 1;
    // JSON has neither NaN nor the infinities, and zod would write null for them.
    if (!Number.isFinite(value)) refuseSchema(path, `${String(value)} cannot be a bound within json`, 'leave it out');
  }
}

function requireKeys(path: string, schema: z.core.$ZodType): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'template_literal':
      stringSpecOf(`${path}.*`, schema as z.core.$ZodString);
      return;
    case 'enum':
    case 'literal':
      return refuseChecks(`${path}.*`, schema);
    default:
      refuseSchema(path, `the keys of a record are strings, not ${def.type}`, 'use z.string() or z.enum() for them');
  }
}
