import { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { checksOf, stringSpecOf } from './scalarsFromZod.js';
import { refuseSchema } from './refusals.js';

/**
 * Gives the JSON Schema (draft 7) of documents that a zod schema will parse, or has parsed, as text.
 *
 * Unlike the schema of a json variable it may be wider than the schema of zod, for that is run on the documents as well:
 * refinements, and patterns that RE2 does not have, are left out. Titles and descriptions stay, for whoever reads them.
 *
 * @param path What the schema is of, to begin the error with.
 * @param io 'input': what zod is given, without defaults and before transforms. 'output': what zod gives.
 * @throws RivuletError INVALID_ARGUMENT where the documents would not be JSON: a Date, a bigint, what a transform gives.
 */
export function documentSchemaOf(path: string, schema: z.ZodType, io: 'input' | 'output'): string {
  try {
    const jsonSchema = z.toJSONSchema(schema, { target: 'draft-7', io, metadata: describing, override: rewrite });
    delete jsonSchema.$schema;
    return JSON.stringify(jsonSchema);
  } catch (thrown) {
    const why = RivuletError.from(thrown).rawMessage.replace(/\.$/, '');
    refuseSchema(path, `it has no JSON Schema (${why})`, 'use what JSON has: z.iso.datetime() for a Date, z.int()');
  }
}

/** What is said about a schema. Of the rest, an `id` would make references, and other keys are nobody's keywords. */
const describing = {
  get(schema: z.ZodType) {
    const { title, description, examples, deprecated } = z.globalRegistry.get(schema) ?? {};
    const said = Object.entries({ title, description, examples, deprecated }).filter(
      ([, value]) => value !== undefined,
    );
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  },
} as unknown as typeof z.globalRegistry;

const DESCRIPTIONS = new Set(['title', 'description', 'examples', 'deprecated', 'default']);

function rewrite({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  delete jsonSchema.readOnly;
  const { def } = zodSchema._zod;
  const isConverted = 'coerce' in def && def.coerce;
  const isRewritten = checksOf(zodSchema).some(({ check }) => check === 'overwrite');
  // What is converted or rewritten need not look like what comes of it.
  if (isConverted || isRewritten) {
    for (const keyword of Object.keys(jsonSchema)) {
      if (!DESCRIPTIONS.has(keyword) && (isConverted || keyword !== 'type'))
        Reflect.deleteProperty(jsonSchema, keyword);
    }
  }
  if ((def.type !== 'string' && def.type !== 'template_literal') || jsonSchema.type !== 'string') return;
  delete jsonSchema.pattern;
  delete jsonSchema.allOf;
  const patterns = patternsOf(zodSchema as z.core.$ZodString);
  if (patterns.length === 1) jsonSchema.pattern = patterns[0]!;
  else if (patterns.length > 1) jsonSchema.allOf = patterns.map(pattern => ({ pattern }));
}

function patternsOf(schema: z.core.$ZodString): readonly string[] {
  try {
    return stringSpecOf('', schema).constraints.patterns ?? [];
  } catch {
    return [];
  }
}
