import { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';
import { re2Of } from './patterns.js';
import { MAX_STEPS, patternCompiler, type Budget, type Finder } from './re2.js';
import { hasPatterns, isZodNode, patternKeysOf, unsupportedPattern, type ZodNode } from './zodNodes.js';

/** Holds a value to a schema. */
export type SafeParse = (value: unknown) => z.ZodSafeParseResult<unknown>;

/**
 * Gives `safeParse` of a schema, for values that strangers send: the patterns that its author wrote run on RE2, in linear
 * time and within a budget of steps for each value. All else is done by zod, whose own formats stay as they are.
 *
 * The schema itself is left as it is: where it has patterns, a copy of it is used.
 *
 * @param where What the schema is of, to begin an error with.
 * @throws RivuletError INVALID_ARGUMENT for a pattern that RE2 does not have, or that is too large. What it gives throws
 * RESOURCE_EXHAUSTED for a value that would take too long.
 */
export function linearSafeParse(schema: z.ZodType, where: string): SafeParse {
  if (!hasPatterns(schema)) return value => schema.safeParse(value);
  const budget: Budget = { steps: 0 };
  const linear = copyOf(schema, where, budget);
  return value => {
    budget.steps = MAX_STEPS;
    return linear.safeParse(value);
  };
}

/** A RegExp that is matched by RE2. */
class LinearRegExp extends RegExp {
  constructor(
    regExp: RegExp,
    private readonly find: Finder,
    private readonly budget: Budget,
  ) {
    super(regExp.source, regExp.flags);
  }

  override test(text: string): boolean {
    const isFound = this.find(text, this.budget);
    if (isFound !== undefined) return isFound;
    throw new RivuletError(
      'RESOURCE_EXHAUSTED',
      `${describeValue(text)} is too long to be matched against the pattern ${describeValue(this.source)}, past the limit valueSteps of ${MAX_STEPS}.`,
      { reason: 'LIMIT_EXCEEDED', details: { limit: 'valueSteps', max: String(MAX_STEPS) } },
    );
  }
}

function copyOf<S extends z.ZodType>(schema: S, where: string, budget: Budget): S {
  const compilePattern = patternCompiler();
  const copies = new Map<ZodNode, ZodNode | undefined>();

  const linear = (regExp: RegExp): RegExp => {
    const re2 = re2Of(regExp);
    if ('problem' in re2) throw unsupportedPattern(where, regExp, re2.problem);
    return new LinearRegExp(regExp, compilePattern(re2.pattern), budget);
  };
  const copyEach = (value: unknown): unknown => {
    if (isZodNode(value)) return copy(value);
    if (Array.isArray(value)) return mapped(value, value.map(copyEach));
    return value;
  };
  const copyShape = (shape: Readonly<Record<string, unknown>>): unknown => {
    const entries = Object.entries(shape).map(([key, value]) => [key, copyEach(value)] as const);
    return entries.every(([key, value]) => value === shape[key]) ? shape : Object.fromEntries(entries);
  };
  const copy = (node: ZodNode): ZodNode => {
    if (copies.has(node)) {
      // A schema that holds itself.
      return copies.get(node) ?? (z.lazy(() => copies.get(node) as unknown as z.ZodType) as unknown as ZodNode);
    }
    copies.set(node, undefined);
    const { def, constr: Constructor } = node._zod;
    const changes: Record<string, unknown> = {};
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(def))) {
      const own: unknown = key === 'shape' ? def.shape : descriptor.value;
      const copied = key === 'shape' ? copyShape(own as Readonly<Record<string, unknown>>) : copyEach(own);
      if (copied !== own) changes[key] = copied;
    }
    for (const key of patternKeysOf(node)) changes[key] = linear(def[key] as RegExp);
    const { pattern } = changes;
    // The function of a format that was made of a pattern runs that pattern.
    if (pattern instanceof LinearRegExp && 'fn' in def) changes.fn = (text: string) => pattern.test(text);
    if (def.type === 'lazy') {
      Object.assign(changes, { getter: () => copy(node._zod.innerType!), _cachedInner: undefined });
    }
    const isTemplate = def.type === 'template_literal';
    let made = node;
    if (isTemplate || Object.keys(changes).length > 0) {
      const descriptors = { ...Object.getOwnPropertyDescriptors(def), ...Object.getOwnPropertyDescriptors(changes) };
      made = new Constructor(Object.defineProperties({}, descriptors));
      if (isTemplate) made._zod.pattern = linear(node._zod.pattern!);
    }
    copies.set(node, made);
    return made;
  };
  return copy(schema as unknown as ZodNode) as unknown as S;
}

function mapped(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((value, index) => value === before[index]) ? before : after;
}
