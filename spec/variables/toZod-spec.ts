import { it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  compileAccept,
  schemaOf,
  specDifference,
  specOf,
  type Constraints,
  type VariableSpec,
  type VariableType,
} from '../../src/variables/index.js';
import { arbitrarySpec } from './arbitrarySpecs.js';

describe('schemaOf', () => {
  property.prop([arbitrarySpec], { numRuns: 1000 })('should give a schema that says what the spec says', spec => {
    expect(specDifference(specOf('x', schemaOf(spec)), spec)).toBeUndefined();
  });

  it.each<[z.ZodType]>([
    [z.number().gt(1).max(2)],
    [z.int().min(0)],
    [z.bigint().max(5n)],
    [z.string().min(1).regex(/^a/i)],
    [z.enum(['a', 'b'])],
    [z.boolean()],
    [z.object({ a: z.array(z.string().nullable()) })],
    [z.json()],
  ])('should read back what was written in zod: %#', schema => {
    const spec = specOf('x', schema);

    expect(specDifference(specOf('x', schemaOf(spec)), spec)).toBeUndefined();
    expect(schemaOf(spec)._zod.def.type).toBe(schema._zod.def.type);
  });

  it.each<[VariableType, Constraints, readonly unknown[], readonly unknown[]]>([
    ['float', { min: 0, minExclusive: true, max: 2 }, [1, 2], [0, 2.1, '1']],
    ['integer', { minInteger: 0n }, [0, 5], [-1, 0.5, 5n]],
    ['integer', { big: true, maxInteger: 5n }, [5n], [6n, 5]],
    ['integer', { minInteger: 2n ** 60n }, [2n ** 60n], [2n ** 60n - 1n, 5]],
    ['string', { minLength: 2, patterns: ['(?i)^a'] }, ['Ab'], ['A', 'bb', 5]],
    ['string', { choices: ['a', 'b'] }, ['a'], ['c']],
    ['string', { patterns: ['\\Aa', 'b'] }, ['ab'], ['a', 'ba']],
    ['choice', { choices: ['a', 'b'] }, ['a'], ['c']],
    ['module', { choices: ['a'] }, ['a'], ['c']],
    ['module', {}, ['a'], [5]],
    ['embedding', { dimensions: 2 }, [new Float32Array(2)], [new Float32Array(3), [1, 2]]],
    [
      'tensor',
      { shape: [0, 2] },
      [{ shape: [1, 2], data: new Int8Array(2) }],
      [{ shape: [2], data: new Int8Array(2) }],
    ],
    [
      'json',
      { jsonSchema: '{"type":"object","required":["a"],"properties":{"a":{"type":"number"}}}' },
      [{ a: 1 }],
      [{}, { a: '1' }],
    ],
    ['json', {}, [{ a: [null] }], [undefined]],
  ])('should give a schema of %s %o that checks values', (type, constraints, good, bad) => {
    const schema = schemaOf({ type, constraints }, compileAccept);

    for (const value of good) expect(schema.safeParse(value).success).toBe(true);
    for (const value of bad) expect(schema.safeParse(value).success).toBe(false);
  });

  it('should run no pattern of the spec in the engine of JavaScript', () => {
    const endless = `${'a'.repeat(60)}b`;
    const properties = { a: { pattern: '^(a+)+$' }, pattern: { type: 'string' } };
    const document = { type: 'object', properties, patternProperties: { '^(b+)+$': { type: 'number' } } };
    const text: VariableSpec = { type: 'string', constraints: { patterns: ['^(a+)+$'] } };
    const json: VariableSpec = { type: 'json', constraints: { jsonSchema: JSON.stringify(document) } };
    const value = { a: endless, [`${'b'.repeat(60)}c`]: 1 };

    // Without an engine they are not checked, and what else is said is.
    expect(schemaOf(text).safeParse(endless).success).toBe(true);
    expect(schemaOf(json).safeParse(value).success).toBe(true);
    expect(schemaOf(json).safeParse({ pattern: 5 }).success).toBe(false);
    expect(schemaOf(text, compileAccept).safeParse(endless).success).toBe(false);
    expect(schemaOf(json, compileAccept).safeParse(value).success).toBe(false);
    expect(schemaOf(json, compileAccept).safeParse({ a: 'a', bb: 1 }).success).toBe(true);
  });

  it('should not refuse without an engine what obeys patterns that turn a schema around', () => {
    const schema = { not: { pattern: 'a' }, oneOf: [{ pattern: 'b' }, { pattern: 'c' }] };
    const spec: VariableSpec = { type: 'json', constraints: { jsonSchema: JSON.stringify(schema) } };

    expect(schemaOf(spec).safeParse('b').success).toBe(true);
    expect(schemaOf(spec, compileAccept).safeParse('b').success).toBe(true);
    expect(schemaOf(spec, compileAccept).safeParse('bc').success).toBe(false);
  });

  it('should keep the ids of JSON Schemas out of the global registry', () => {
    const spec = { type: 'json', constraints: { jsonSchema: '{"type":"string","$id":"mine","title":"x"}' } } as const;

    expect(() => [schemaOf(spec), schemaOf(spec)]).not.toThrow();
    expect(z.globalRegistry.get(schemaOf(spec))).toBeUndefined();
  });

  it('should not let a check that is added to what was read back go unseen', () => {
    const schema = schemaOf({ type: 'string', constraints: { choices: ['a'] } }) as z.ZodString;

    expect(() =>
      specOf(
        'x',
        schema.refine(() => true),
      ),
    ).toThrow('refine');
  });
});
