import { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';
import { re2Of } from './patterns.js';

/** What schemas and checks of zod have in common. */
export interface ZodNode {
  readonly _zod: {
    readonly def: Readonly<Record<string, unknown>>;
    readonly constr: new (def: ZodNode['_zod']['def']) => ZodNode;
    readonly traits: ReadonlySet<string>;
    readonly innerType?: ZodNode;
    pattern?: RegExp | undefined;
  };
}

/** The formats of zod whose patterns a schema may bring along, and where. */
const PATTERN_KEYS: Readonly<Record<string, readonly string[]>> = {
  regex: ['pattern'],
  email: ['pattern'],
  url: ['hostname', 'protocol'],
};

const zodsOwn = new Set<unknown>(Object.values(z.regexes));

/** The properties of a check's definition that hold patterns which its author wrote. */
export function patternKeysOf({ _zod: { def, traits } }: ZodNode): readonly string[] {
  if (def.check !== 'string_format') return [];
  const keys = traits.has('$ZodCustomStringFormat') ? ['pattern'] : (PATTERN_KEYS[def.format as string] ?? []);
  return keys.filter(key => def[key] instanceof RegExp && !zodsOwn.has(def[key]));
}

/** Tells whether a schema has patterns that its author wrote, at any depth. */
export function hasPatterns(schema: z.ZodType): boolean {
  return !eachPattern(schema, () => false);
}

/**
 * Makes sure that RE2 has what the patterns of a schema need. Whether it takes the rest is for the engine to say.
 *
 * @param where What the schema is of, to begin the error with.
 * @throws RivuletError INVALID_ARGUMENT
 */
export function requireLinearPatterns(schema: z.ZodType, where: string): void {
  eachPattern(schema, regExp => {
    const re2 = re2Of(regExp);
    if ('problem' in re2) throw unsupportedPattern(where, regExp, re2.problem);
    return true;
  });
}

export function unsupportedPattern(where: string, regExp: RegExp, problem: string): RivuletError {
  const shown = String(regExp);
  return new RivuletError(
    'INVALID_ARGUMENT',
    `${where}: the pattern ${describeValue(shown)} needs ${problem}, which RE2 does not have: use a simpler pattern, or refine().`,
    { reason: 'UNSUPPORTED_SCHEMA', details: { pattern: shown.slice(0, 100) } },
  );
}

export function isZodNode(value: unknown): value is ZodNode {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** Visits patterns for as long as `visit` gives true. Gives false where it did not. */
function eachPattern(schema: z.ZodType, visit: (regExp: RegExp) => boolean): boolean {
  const seen = new Set<ZodNode>();
  const waiting: unknown[] = [schema];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isZodNode(node) || seen.has(node)) continue;
    seen.add(node);
    const { def } = node._zod;
    if (def.type === 'template_literal') {
      if (!visit(node._zod.pattern!)) return false;
      continue;
    }
    for (const key of patternKeysOf(node)) if (!visit(def[key] as RegExp)) return false;
    if (def.type === 'lazy') waiting.push(node._zod.innerType);
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(def))) {
      // Other accessors are no parts of the schema: one of them makes the value of a default.
      const part: unknown = key === 'shape' ? Object.values(def.shape as object) : descriptor.value;
      if (Array.isArray(part)) waiting.push(...(part as unknown[]));
      else waiting.push(part);
    }
  }
  return true;
}
