import { describeValue } from './describeValue.js';
import {
  failure,
  placeOf,
  type Failure,
  type Keyword,
  type KeywordContext,
  type Rule,
  type Run,
} from './jsonSchemaRules.js';
import { isPlainObject } from './values.js';

/** Puts the place of a value before that of a failure within it. */
function at(place: string, found: Failure | undefined): Failure | undefined {
  if (found) found.path = place + found.path;
  return found;
}

function schemasOf(name: string, operand: unknown, { compile, refuse }: KeywordContext): readonly Rule[] {
  if (!Array.isArray(operand) || operand.length === 0) return refuse(`${name} must be an array of schemas`);
  return operand.map(compile);
}

function entriesOf(name: string, operand: unknown, { refuse }: KeywordContext): readonly [string, unknown][] {
  return Object.entries(isPlainObject(operand) ? operand : refuse(`${name} must be an object`));
}

type Json = Readonly<Record<string, unknown>>;

const STEPS_PER_KEY = 10;
const noKeys: readonly string[] = [];

/** The keys of an object; none of anything else. To list those of a large one takes its time. */
function keysOf(value: unknown, run: Run): readonly string[] {
  if (!isPlainObject(value)) return noKeys;
  const keys = Object.keys(value);
  run.steps -= keys.length * STEPS_PER_KEY;
  return keys;
}

const allOf: Keyword = (operand, context) => {
  const rules = schemasOf('allOf', operand, context);
  return (value, run) => {
    for (const rule of rules) {
      const found = rule(value, run);
      if (found) return found;
    }
    return undefined;
  };
};

const anyOf: Keyword = (operand, context) => {
  const rules = schemasOf('anyOf', operand, context);
  return (value, run) => {
    let furthest: Failure | undefined;
    for (const rule of rules) {
      const found = rule(value, run);
      if (!found) return undefined;
      furthest = further(furthest, found);
    }
    return describeAlternatives(furthest);
  };
};

const oneOf: Keyword = (operand, context) => {
  const rules = schemasOf('oneOf', operand, context);
  return (value, run) => {
    let matches = 0;
    let furthest: Failure | undefined;
    for (const rule of rules) {
      const found = rule(value, run);
      if (found) furthest = further(furthest, found);
      else matches++;
    }
    if (matches > 1) return failure(`must be one of its alternatives, and is ${matches} of them at once`);
    return matches === 1 ? undefined : describeAlternatives(furthest);
  };
};

/** The failure that is deeper in the document: most likely that of the alternative which was meant. */
function further(one: Failure | undefined, other: Failure): Failure {
  return one && one.path.length >= other.path.length ? one : other;
}

function describeAlternatives(furthest: Failure | undefined): Failure {
  return furthest?.path ? furthest : failure(`must be one of its alternatives (${furthest?.problem ?? 'none fits'})`);
}

const not: Keyword = (operand, { compile }) => {
  const rule = compile(operand);
  return (value, run) => (rule(value, run) ? undefined : failure('must not be what its schema rules out'));
};

const conditional: Keyword = (operand, { schema, compile }) => {
  const condition = compile(operand);
  const then = compile(schema.then ?? true);
  const otherwise = compile(schema.else ?? true);
  return (value, run) => (condition(value, run) ? otherwise(value, run) : then(value, run));
};

const items: Keyword = (operand, { schema, compile }) => {
  if (!Array.isArray(operand)) {
    const rule = compile(operand);
    return (value, run) => (Array.isArray(value) ? eachItem(value, 0, rule, run) : undefined);
  }
  const rules = operand.map(compile);
  const additional = compile(schema.additionalItems ?? true);
  return (value, run) => {
    if (!Array.isArray(value)) return undefined;
    for (let i = 0; i < rules.length && i < value.length; i++) {
      const found = at(`[${i}]`, rules[i]?.(value[i], run));
      if (found) return found;
    }
    return eachItem(value, rules.length, additional, run);
  };
};

function eachItem(array: readonly unknown[], from: number, rule: Rule, run: Run): Failure | undefined {
  for (let i = from; i < array.length && !run.givenUp; i++) {
    const found = rule(array[i], run);
    if (found) return at(`[${i}]`, found);
  }
  return undefined;
}

const contains: Keyword = (operand, { compile }) => {
  const rule = compile(operand);
  return (value, run) => {
    if (!Array.isArray(value) || value.some(item => !rule(item, run))) return undefined;
    return failure('must hold an item of the kind that its schema asks for');
  };
};

const properties: Keyword = (operand, context) => {
  const rules = entriesOf('properties', operand, context).map(
    ([key, schema]) => [key, placeOf(key), context.compile(schema)] as const,
  );
  return (value, run) => {
    if (!isPlainObject(value)) return undefined;
    run.steps -= rules.length;
    for (const [key, place, rule] of rules) {
      if (!Object.hasOwn(value, key)) continue;
      const found = rule(value[key], run);
      if (found) return at(place, found);
    }
    return undefined;
  };
};

const patternProperties: Keyword = (operand, context) => {
  const rules = entriesOf('patternProperties', operand, context).map(
    ([pattern, schema]) => [context.compilePattern(pattern), context.compile(schema)] as const,
  );
  return (value, run) => {
    for (const key of keysOf(value, run)) {
      for (const [find, rule] of rules) {
        const found = find(key, run) ? rule((value as Json)[key], run) : undefined;
        if (found) return at(placeOf(key), found);
      }
    }
    return undefined;
  };
};

const additionalProperties: Keyword = (operand, { schema, compile, compilePattern }) => {
  const named = new Set(isPlainObject(schema.properties) ? Object.keys(schema.properties) : []);
  const patterns = isPlainObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const finders = patterns.map(pattern => compilePattern(pattern));
  const rule = compile(operand);
  return (value, run) => {
    for (const key of keysOf(value, run)) {
      if (named.has(key) || finders.some(find => find(key, run))) continue;
      const found = rule((value as Json)[key], run);
      if (found) return at(placeOf(key), found);
    }
    return undefined;
  };
};

const propertyNames: Keyword = (operand, { compile }) => {
  const rule = compile(operand);
  return (value, run) => {
    for (const key of keysOf(value, run)) {
      const found = rule(key, run);
      if (found) return failure(`has the key ${describeValue(key, 64)}, which ${found.problem}`);
    }
    return undefined;
  };
};

const dependencies: Keyword = (operand, context) => {
  const rules = entriesOf('dependencies', operand, context).map(([key, needed]) => {
    const schema = Array.isArray(needed) ? { required: needed } : needed;
    return [key, context.compile(schema)] as const;
  });
  return (value, run) => {
    if (!isPlainObject(value)) return undefined;
    run.steps -= rules.length;
    for (const [key, rule] of rules) {
      const found = Object.hasOwn(value, key) ? rule(value, run) : undefined;
      if (found) return found;
    }
    return undefined;
  };
};

/** Done by the keyword that it belongs to. */
const elsewhere: Keyword = () => undefined;

/** The keywords that apply schemas to a value or to what is in it. */
export const APPLICATORS: ReadonlyMap<string, Keyword> = new Map([
  ['allOf', allOf],
  ['anyOf', anyOf],
  ['oneOf', oneOf],
  ['not', not],
  ['if', conditional],
  ['then', elsewhere],
  ['else', elsewhere],
  ['items', items],
  ['additionalItems', elsewhere],
  ['contains', contains],
  ['properties', properties],
  ['patternProperties', patternProperties],
  ['additionalProperties', additionalProperties],
  ['propertyNames', propertyNames],
  ['dependencies', dependencies],
]);
