import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { RivuletError } from '../../src/errors/index.js';
import {
  embedding,
  moduleName,
  shapeOf,
  specOf,
  tensor,
  type Constraints,
  type Tensor,
} from '../../src/variables/index.js';

const jsonSchemaOf = (schema: z.ZodType): unknown => {
  const { type, constraints } = specOf('config', schema);
  expect(type).toBe('json');
  return JSON.parse(constraints.jsonSchema ?? 'true');
};

describe('specOf a number', () => {
  it.each<[string, z.ZodType, Constraints]>([
    ['number()', z.number(), {}],
    ['min and max', z.number().min(-50).max(150), { min: -50, max: 150 }],
    [
      'the tightest of several bounds',
      z.number().min(1).min(3).min(2).max(9).lt(9),
      { min: 3, max: 9, maxExclusive: true },
    ],
    ['excluded bounds', z.number().positive().lt(5), { min: 0, minExclusive: true, max: 5, maxExclusive: true }],
    ['nonnegative', z.number().nonnegative(), { min: 0 }],
    ['infinite bounds', z.number().min(-Infinity), { min: -Infinity }],
    ['finite, which zod does not keep', z.number().finite(), {}],
    ['float64', z.float64(), { min: -Number.MAX_VALUE, max: Number.MAX_VALUE }],
    ['brand, describe and readonly', z.number().brand('c').describe('in C').readonly(), {}],
    ['lazy', z.lazy(() => z.number().max(1)), { max: 1 }],
  ])('should make a float of %s', (_, schema, constraints) => {
    expect(specOf('x', schema)).toEqual({ type: 'float', constraints });
  });

  it.each<[string, z.ZodType, Constraints]>([
    ['int()', z.int(), {}],
    ['number().int()', z.number().int(), {}],
    ['number().safe()', z.number().safe(), {}],
    ['bounds between integers', z.int().gt(2).lt(7.5), { minInteger: 3n, maxInteger: 7n }],
    ['excluded fractions', z.int().gt(-2.5).lt(2.5), { minInteger: -2n, maxInteger: 2n }],
    ['int32()', z.int32(), { minInteger: -2147483648n, maxInteger: 2147483647n }],
    ['uint32()', z.uint32(), { minInteger: 0n, maxInteger: 4294967295n }],
    ['bigint()', z.bigint(), { big: true }],
    [
      'bounds of bigint()',
      z
        .bigint()
        .gt(5n)
        .lt(2n ** 62n),
      { big: true, minInteger: 6n, maxInteger: 2n ** 62n - 1n },
    ],
    ['int64()', z.int64(), { big: true }],
  ])('should make an integer of %s', (_, schema, constraints) => {
    expect(specOf('x', schema)).toEqual({ type: 'integer', constraints });
  });
});

describe('specOf a string', () => {
  it.each<[string, z.ZodType, Constraints]>([
    ['string()', z.string(), {}],
    ['lengths', z.string().min(2).min(1).max(5), { minLength: 2, maxLength: 5 }],
    ['nonempty', z.string().nonempty(), { minLength: 1 }],
    ['length', z.string().length(3), { minLength: 3, maxLength: 3 }],
    ['regex with flags', z.string().regex(/^a.b$/is), { patterns: ['(?is)^a.b$'] }],
    ['regex with escapes', z.string().regex(/\u0041\/[/\u{1F600}]/u), { patterns: ['\\x{0041}/[/\\x{1F600}]'] }],
    ['a class of everything', z.string().regex(/a[^]b/), { patterns: ['a[\\s\\S]b'] }],
    ['what only looks like a lookahead', z.string().regex(/[(?=]\(?=/), { patterns: ['[(?=]\\(?='] }],
    [
      'startsWith, endsWith, includes',
      z.string().startsWith('a.').endsWith('$').includes('|'),
      { patterns: ['^a\\.', '\\$$', '\\|'] },
    ],
    ['includes from a position on', z.string().includes('b', { position: 2 }), { patterns: ['^[\\s\\S]{2,}b'] }],
    ['a format', z.e164(), { patterns: ['^\\+[1-9]\\d{6,14}$'] }],
    ['a format without a schema of its own', z.hex(), { patterns: ['^[0-9a-fA-F]*$'] }],
    ['templateLiteral', z.templateLiteral(['a', z.enum(['b', 'c'])]), { patterns: ['^a(b|c)$'] }],
  ])('should make a string of %s', (_, schema, constraints) => {
    expect(specOf('x', schema)).toEqual({ type: 'string', constraints });
  });

  it('should take the whole of base64 and not the lax pattern that zod parses with', () => {
    const [pattern = ''] = specOf('x', z.base64()).constraints.patterns ?? [];

    expect(['YQ==', 'YWI=', ''].every(text => new RegExp(pattern).test(text))).toBe(true);
    expect(new RegExp(pattern).test('YQ=')).toBe(false);
  });
});

describe('specOf other types', () => {
  it('should make a boolean of boolean()', () => {
    expect(specOf('x', z.boolean())).toEqual({ type: 'boolean', constraints: {} });
  });

  it.each<[string, z.ZodType]>([
    ['enum', z.enum(['a', 'b'])],
    ['literal', z.literal(['a', 'b', 'a'])],
    ['union of literals', z.union([z.literal('a'), z.enum(['b'])])],
    ['an enum of TypeScript', z.enum({ First: 'a', Second: 'b' })],
  ])('should make a choice of %s', (_, schema) => {
    expect(specOf('x', schema)).toEqual({ type: 'choice', constraints: { choices: ['a', 'b'] } });
  });

  it('should know module names, embeddings and tensors, described ones too', () => {
    expect(specOf('x', moduleName())).toEqual({ type: 'module', constraints: {} });
    expect(specOf('x', moduleName({ allowed: ['a'] }))).toEqual({ type: 'module', constraints: { choices: ['a'] } });
    expect(specOf('x', embedding(3).describe('of a query').readonly())).toEqual({
      type: 'embedding',
      constraints: { dimensions: 3 },
    });
    expect(specOf('x', tensor([2, 0], { dataType: 'int8' }).meta({ id: 'frame' }))).toEqual({
      type: 'tensor',
      constraints: { shape: [2, 0], dataType: 'int8' },
    });
    expect(specOf('x', tensor([]))).toEqual({ type: 'tensor', constraints: {} });
  });

  it('should give module names, embeddings and tensors the types of their values', () => {
    expectTypeOf(moduleName()).toEqualTypeOf<z.ZodType<string>>();
    expectTypeOf(embedding(3)).toEqualTypeOf<z.ZodType<Float32Array>>();
    expectTypeOf(tensor([2], { dataType: 'int8' })).toEqualTypeOf<z.ZodType<Tensor<Int8Array>>>();
    expectTypeOf(tensor([2])).toEqualTypeOf<z.ZodType<Tensor>>();
  });

  it('should let the schemas of module names, embeddings and tensors check values', () => {
    expect(moduleName({ allowed: ['a'] }).safeParse('a').success).toBe(true);
    expect(moduleName({ allowed: ['a'] }).safeParse('b').success).toBe(false);
    expect(embedding(2).safeParse(new Float32Array(2)).success).toBe(true);
    expect(embedding(2).safeParse(new Float32Array(3)).success).toBe(false);
    const frame = tensor([2, 0], { dataType: 'int8' });
    expect(frame.safeParse({ shape: [2, 3], data: new Int8Array(6) }).success).toBe(true);
    expect(frame.safeParse({ shape: [2, 3], data: new Int8Array(5) }).success).toBe(false);
    expect(frame.safeParse({ shape: [3, 2], data: new Int8Array(6) }).success).toBe(false);
    expect(frame.safeParse({ shape: [2, 3], data: new Uint8Array(6) }).success).toBe(false);
  });

  it.each<[string, z.ZodType]>([
    ['unknown', z.unknown()],
    ['any', z.any()],
    ['json', z.json()],
  ])('should make json without a schema of %s', (_, schema) => {
    expect(specOf('x', schema)).toEqual({ type: 'json', constraints: {} });
  });

  it.each<[string, z.ZodType, unknown]>([
    [
      'a scalar that may be null',
      z.number().min(1).nullable(),
      { anyOf: [{ type: 'number', minimum: 1 }, { type: 'null' }] },
    ],
    ['literals that are not all strings', z.literal(['a', 1, null]), { enum: ['a', 1, null] }],
    ['a numeric enum', z.enum({ Off: 0, On: 1 }), { type: 'number', enum: [0, 1] }],
    [
      'an array',
      z.array(z.boolean()).min(1).max(3),
      { type: 'array', items: { type: 'boolean' }, minItems: 1, maxItems: 3 },
    ],
    [
      'an object, which lets other keys through',
      z.object({ a: z.string().optional(), b: z.int32() }).describe('kept out').readonly(),
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'integer', minimum: -2147483648, maximum: 2147483647 } },
        required: ['b'],
      },
    ],
    [
      'a strict object',
      z.strictObject({ a: z.null() }),
      { type: 'object', properties: { a: { type: 'null' } }, required: ['a'], additionalProperties: false },
    ],
    [
      'patterns in RE2 syntax, formats among them',
      z.object({ a: z.hex().regex(/x/i), b: z.array(z.e164()) }),
      {
        type: 'object',
        properties: {
          a: { type: 'string', allOf: [{ pattern: '^[0-9a-fA-F]*$' }, { pattern: '(?i)x' }] },
          b: { type: 'array', items: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' } },
        },
        required: ['a', 'b'],
      },
    ],
    [
      'a record',
      z.record(z.string().regex(/^k/i), z.number().multipleOf(0.5)),
      {
        type: 'object',
        propertyNames: { type: 'string', pattern: '(?i)^k' },
        additionalProperties: { type: 'number', multipleOf: 0.5 },
      },
    ],
  ])('should make json of %s', (_, schema, expected) => {
    expect(jsonSchemaOf(schema)).toEqual(expected);
  });

  it('should make json of a schema that contains itself', () => {
    const Tree = z.object({
      name: z.string(),
      get children() {
        return z.array(Tree);
      },
    });

    expect(jsonSchemaOf(Tree)).toEqual({
      type: 'object',
      properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } },
      required: ['name', 'children'],
    });
  });
});

describe('specOf what has no wire form', () => {
  const sometimes = z.string().optional();

  it.each<[string, z.ZodType, RegExp]>([
    ['refine', z.number().refine(() => true), /^variables\.x: refine, .* run code, .*: use the constraints of zod/],
    ['superRefine', z.string().superRefine(() => {}), /refine, superRefine/],
    ['check', z.boolean().check(() => {}), /refine, superRefine, check/],
    ['refine on a choice', z.enum(['a']).refine(() => true), /refine, superRefine/],
    ['refine within a union', z.union([z.literal('a').refine(() => true), z.literal('b')]), /refine, superRefine/],
    ['refine on an embedding', embedding(2).refine(() => true), /refine, superRefine/],
    ['custom', z.custom<number>(() => true), /refine, superRefine, check and z\.custom/],
    ['instanceof', z.instanceof(Map), /z\.custom/],
    ['transform', z.number().transform(n => n), /pipe, transform, .*map\(\) where it is watched/],
    ['preprocess', z.preprocess(n => n, z.number()), /preprocess/],
    ['pipe', z.string().pipe(z.string()), /pipe, transform/],
    ['stringbool', z.stringbool(), /codecs/],
    ['trim', z.string().trim(), /trim, toLowerCase/],
    ['toLowerCase', z.string().toLowerCase(), /trim, toLowerCase/],
    ['coerce of a number', z.coerce.number(), /z\.coerce .* convert the value before it is set/],
    ['coerce of a string', z.coerce.string(), /z\.coerce/],
    ['coerce of a boolean', z.coerce.boolean(), /z\.coerce/],
    ['coerce of a bigint', z.coerce.bigint(), /z\.coerce/],
    ['default', z.number().default(1), /default fills in .* declare\(\) or set\(\)/],
    ['prefault', z.number().prefault(1), /prefault/],
    ['catch', z.number().catch(1), /catch/],
    ['optional', z.number().optional(), /optional .* use nullable\(\)/],
    ['multipleOf', z.number().multipleOf(2), /multipleOf and step .* z\.int\(\)/],
    ['a NaN bound', z.number().min(NaN), /NaN cannot be a bound/],
    ['an infinite bound of an integer', z.int().max(Infinity), /Infinity cannot be the bound of an integer/],
    ['uint64', z.uint64(), /more than the 64 bits.*z\.bigint\(\)\.min\(0n\)/],
    ['a bound beyond 64 bits', z.bigint().max(2n ** 64n), /does not fit into 64 bits/],
    ['bounds that exclude each other', z.number().min(5).max(3), /no number lies between min 5 and max 3/],
    ['lengths that exclude each other', z.string().min(5).max(3), /no string has/],
    ['a lookahead', z.string().regex(/(?=a)/), /the pattern needs a lookahead, which RE2 does not have/],
    ['a lookbehind', z.string().regex(/(?<!a)b/), /a lookbehind/],
    ['a backreference', z.string().regex(/(a)\1/), /a backreference/],
    ['a sticky pattern', z.string().regex(/a/y), /the flag y/],
    ['a format with a lookahead', z.iso.duration(), /the format duration needs a lookahead/],
    ['a format that runs code', z.url(), /the format url runs code/],
    ['a format of the user that runs code', z.stringFormat('mine', () => true), /the format mine runs code/],
    ['an empty enum', z.enum([]), /at least one string to choose from/],
    ['date', z.date(), /a Date is no JSON.*milliseconds/],
    ['map', z.map(z.string(), z.string()), /a Map is no JSON/],
    ['set', z.set(z.string()), /a Set is no JSON/],
    ['undefined', z.undefined(), /undefined/],
    ['void', z.void(), /void/],
    ['never', z.never(), /never/],
    ['NaN', z.nan(), /use z\.number\(\), which holds NaN/],
    ['symbol', z.symbol(), /symbol/],
    ['promise', z.promise(z.string()), /promise/],
    ['file', z.file(), /File .* tensor/],
    ['a literal bigint', z.literal(5n), /bigint/],
    ['no schema', undefined as never, /undefined is no schema of zod 4/],
    ['a schema of something else', {} as never, /no schema of zod 4/],
    [
      'refine in an object',
      z.object({ items: z.array(z.string().refine(() => true)) }),
      /^variables\.x\.items\[\]: refine/,
    ],
    ['refine on an object', z.object({}).refine(() => true), /^variables\.x: refine/],
    ['default in a tuple', z.tuple([z.int(), z.string().default('')]), /^variables\.x\[1\]: default/],
    ['bigint in a record', z.record(z.string(), z.bigint()), /^variables\.x\.\*: a bigint within json/],
    ['trim in a union', z.union([z.string().trim(), z.null()]), /^variables\.x: trim/],
    ['coerce in an object', z.object({ a: z.coerce.number() }), /^variables\.x\.a: z\.coerce/],
    [
      'an embedding in an object',
      z.object({ e: embedding(2) }),
      /^variables\.x\.e: an embedding .* a variable of its own/,
    ],
    ['an optional element', z.array(z.string().optional()), /^variables\.x\[\]: optional/],
    [
      'an optional element that is a property, too',
      z.object({ a: sometimes, b: z.array(sometimes) }),
      /^variables\.x\.b\[\]: optional/,
    ],
    ['an infinite bound in json', z.array(z.number().min(-Infinity)), /^variables\.x\[\]: -Infinity cannot be a bound/],
    ['what zod finds no JSON Schema for', z.array(z.number().multipleOf(0)), /zod makes no JSON Schema of it/],
    ['a record with numbers for keys', z.record(z.number(), z.string()), /keys of a record are strings/],
    ['a property called __proto__', z.object({ ['__proto__']: z.string() }), /cannot be called __proto__/],
  ])('should refuse %s, with its place and what to do', (_, schema, message) => {
    let error: unknown;
    try {
      specOf('x', schema);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RivuletError);
    expect((error as RivuletError).code).toBe('INVALID_ARGUMENT');
    expect((error as RivuletError).rawMessage).toMatch(message);
  });

  it('should refuse more choices than the limit', () => {
    const many = Array.from({ length: 1001 }, (_, i) => `c${i}`);

    expect(() => specOf('x', z.enum(many))).toThrow(
      'RESOURCE_EXHAUSTED: variables.x: the number of choices is 1001, and at most 1000 is allowed.',
    );
  });

  it('should refuse embeddings, tensors and module lists that cannot be', () => {
    expect(() => embedding(0)).toThrow(
      'embedding(): an embedding needs a whole number of dimensions from 1 on, not 0.',
    );
    expect(() => embedding(1.5)).toThrow('INVALID_ARGUMENT');
    expect(() => tensor([-1])).toThrow('tensor(): a dimension of a shape is a whole number from 0 on, not -1.');
    expect(() => moduleName({ allowed: [] })).toThrow('allowed is empty');
  });
});

describe('shapeOf', () => {
  it('should give the spec of each variable by name', () => {
    const specs = shapeOf({ temperature: z.number(), 'sensor/a': z.boolean() });

    expect([...specs]).toEqual([
      ['temperature', { type: 'float', constraints: {} }],
      ['sensor/a', { type: 'boolean', constraints: {} }],
    ]);
  });

  it('should refuse a bad name before anything else', () => {
    expect(() => shapeOf({ 'room temperature': z.date() })).toThrow('"room temperature" cannot name a variable');
  });
});
