import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';
import { APPLICATORS } from './jsonSchemaApplicators.js';
import { ASSERTIONS } from './jsonSchemaAssertions.js';
import { failure, type Failure, type KeywordContext, type Rule } from './jsonSchemaRules.js';
import type { PatternCompiler } from './re2.js';
import { isPlainObject } from './values.js';

/** How deep schemas may be nested in each other. */
const MAX_SCHEMA_DEPTH = 100;

/** How many schemas may be at work at once: several for each of the 100 levels that a document may have. */
const MAX_RUN_DEPTH = 1000;

/** Keywords that describe, or hold schemas for `$ref`. `format` only describes: zod's formats travel as patterns. */
const ANNOTATIONS = new Set([
  ...['$schema', '$comment', 'title', 'description', 'default', 'examples', 'readOnly', 'writeOnly', 'deprecated'],
  ...['format', 'contentEncoding', 'contentMediaType', 'definitions', '$defs'],
]);

/**
 * Compiles a JSON Schema of draft 7.
 *
 * It is written for schemas that nobody vouches for: there is no eval, patterns run on the given engine, `$ref` stays
 * within the schema, and a keyword that it does not know is refused rather than ignored. It differs from the standard in
 * one point: lengths of strings are in UTF-16 code units, as zod and the constraints of strings have them.
 *
 * @param text The schema as JSON text.
 * @throws RivuletError INVALID_ARGUMENT where it is no schema, or one that this cannot check.
 */
export function compileJsonSchema(text: string, compilePattern: PatternCompiler): Rule {
  const root = parse(text);
  const referenced = new Map<string, { rule: Rule }>();
  // A list and no recursion: references may come in chains as long as the schema.
  const waiting: string[] = [];

  const compileAt = (schema: unknown, depth: number): Rule => {
    if (schema === true) return all([]);
    if (schema === false) return all([() => failure('must not be there')]);
    if (!isPlainObject(schema)) refuse(`${describeValue(schema)} stands where a schema should`);
    if (depth > MAX_SCHEMA_DEPTH) refuse(`its schemas are nested deeper than ${MAX_SCHEMA_DEPTH}`);
    // Draft 7 has it that whatever stands beside a $ref is ignored.
    if (Object.hasOwn(schema, '$ref')) return reference(schema.$ref);

    const context: KeywordContext = {
      schema,
      compile: inner => compileAt(inner, depth + 1),
      compilePattern,
      refuse,
    };
    const rules: Rule[] = [];
    for (const [keyword, operand] of Object.entries(schema)) {
      const compileKeyword = ASSERTIONS.get(keyword) ?? APPLICATORS.get(keyword);
      const rule = compileKeyword?.(operand, context);
      if (rule) rules.push(rule);
      const isKnown = compileKeyword ?? (ANNOTATIONS.has(keyword) || (keyword === '$id' && depth === 0));
      if (!isKnown && !keyword.startsWith('x-')) refuse(`it has no keyword ${describeValue(keyword)} here`);
    }
    return all(rules);
  };

  const reference = (pointer: unknown): Rule => {
    if (typeof pointer !== 'string' || !/^#(?:\/|$)/.test(pointer)) {
      refuse(`the $ref ${describeValue(pointer)} leads out of it: use "#" or "#/definitions/..."`);
    }
    let target = referenced.get(pointer);
    if (!target) {
      target = { rule: all([]) };
      referenced.set(pointer, target);
      waiting.push(pointer);
    }
    const found = target;
    return all([(value, run) => found.rule(value, run)]);
  };

  const rule = compileAt(root, 0);
  for (let pointer = waiting.pop(); pointer !== undefined; pointer = waiting.pop()) {
    const target = referenced.get(pointer);
    if (target) target.rule = compileAt(resolve(root, pointer), 0);
  }
  return rule;
}

/** The rule that all of these hold. Counts what it costs, and how deep it is. */
function all(rules: readonly Rule[]): Rule {
  return (value, run) => {
    if (run.givenUp) return undefined;
    run.steps -= 1 + rules.length;
    if (run.steps < 0) run.givenUp = 'takes too long to check against its JSON Schema';
    if (run.depth === MAX_RUN_DEPTH) run.givenUp = 'leads its JSON Schema from reference to reference without end';
    run.depth++;
    let found: Failure | undefined;
    for (let i = 0; i < rules.length && !found && !run.givenUp; i++) found = rules[i]?.(value, run);
    run.depth--;
    return found;
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RivuletError('INVALID_ARGUMENT', `The JSON Schema ${describeValue(text)} is no JSON.`, {
      reason: 'INVALID_SPEC',
      cause: error,
    });
  }
}

function refuse(problem: string): never {
  throw new RivuletError('INVALID_ARGUMENT', `The JSON Schema cannot be used: ${problem}.`, { reason: 'INVALID_SPEC' });
}

/** Follows a JSON Pointer (RFC 6901), in the form of a URI fragment, through what the schema itself has. */
function resolve(root: unknown, pointer: string): unknown {
  let found = root;
  for (const part of decodeFragment(pointer).split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) {
      refuse(`the $ref ${describeValue(pointer)} leads nowhere`);
    }
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

function decodeFragment(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return refuse(`the $ref ${describeValue(pointer)} is no URI`);
  }
}
