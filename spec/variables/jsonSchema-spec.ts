import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileAccept, specOf, Violation, type Json } from '../../src/variables/index.js';

const acceptOf = (schema: unknown) =>
  compileAccept({ type: 'json', constraints: { jsonSchema: JSON.stringify(schema) } });

/** The problem that a schema finds with a value; undefined where it finds none. */
function problem(schema: unknown, value: unknown): string | undefined {
  const accepted = acceptOf(schema)(value as Json);
  return accepted instanceof Violation ? accepted.message : undefined;
}

describe('a JSON Schema', () => {
  it.each<[string, unknown, readonly unknown[], readonly unknown[]]>([
    ['true', true, [1, null], []],
    ['false', false, [], [1, null]],
    ['type', { type: 'integer' }, [1, -0, 1e300], [1.5, '1', null]],
    ['several types', { type: ['string', 'null'] }, ['', null], [1, {}]],
    ['enum', { enum: [1, 'a', null, { a: [0] }] }, [1, 'a', null, { a: [-0] }], ['1', { a: [1] }, [], false]],
    ['const', { const: { a: 1, b: [2] } }, [{ b: [2], a: 1 }], [{ a: 1 }, null]],
    ['minimum and maximum', { minimum: 1, maximum: 2 }, [1, 2, 'x'], [0.9, 2.1]],
    ['exclusive bounds', { exclusiveMinimum: 1, exclusiveMaximum: 2 }, [1.5], [1, 2]],
    ['multipleOf', { multipleOf: 0.1 }, [0.3, 1.1, -7, 0, 1e300], [0.35, 1e-300]],
    ['lengths, in UTF-16 code units', { minLength: 2, maxLength: 2 }, ['ab', '😀', 5], ['a', '😀a']],
    ['pattern', { pattern: '^(?i)a+$' }, ['aA', 5], ['', 'b']],
    ['array lengths', { minItems: 1, maxItems: 2 }, [[1], [1, 2], {}], [[], [1, 2, 3]]],
    [
      'uniqueItems',
      { uniqueItems: true },
      [[1, '1', [1], ['1'], true]],
      [
        [1, 1],
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        [0, -0],
      ],
    ],
    ['items', { items: { type: 'number' } }, [[], [1, 2], 'x'], [['a'], [1, 'a']]],
    ['a tuple', { items: [{ type: 'number' }], additionalItems: false }, [[], [1]], [['a'], [1, 2]]],
    ['contains', { contains: { const: 1 } }, [[2, 1], 'x'], [[], [2]]],
    ['property counts', { minProperties: 1, maxProperties: 2 }, [{ a: 1 }, []], [{}, { a: 1, b: 1, c: 1 }]],
    ['required', { required: ['a'] }, [{ a: null }, []], [{}, { b: 1 }]],
    ['properties', { properties: { a: { type: 'number' } } }, [{}, { a: 1, b: 'x' }], [{ a: 'x' }]],
    [
      'additionalProperties',
      { properties: { a: {} }, patternProperties: { '^x': { type: 'number' } }, additionalProperties: false },
      [{ a: 'x', x1: 1 }],
      [{ b: 1 }, { x1: 'x' }],
    ],
    ['propertyNames', { propertyNames: { maxLength: 1 } }, [{ a: 1 }], [{ ab: 1 }]],
    [
      'dependencies',
      { dependencies: { a: ['b'], c: { required: ['d'] } } },
      [{}, { a: 1, b: 1 }],
      [{ a: 1 }, { c: 1 }],
    ],
    ['allOf', { allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1, 2], [0, 3]],
    ['anyOf', { anyOf: [{ type: 'string' }, { minimum: 2 }] }, ['a', 2], [1]],
    ['oneOf', { oneOf: [{ minimum: 1 }, { maximum: 2 }] }, [0, 3], [1.5]],
    ['not', { not: { type: 'string' } }, [1], ['a']],
    ['if, then, else', { if: { minimum: 5 }, then: { multipleOf: 5 }, else: { multipleOf: 2 } }, [10, 2], [7, 3]],
    ['$ref', { items: { $ref: '#/definitions/a~1b%20c' }, definitions: { 'a/b c': { const: 1 } } }, [[1]], [[2]]],
    [
      'recursion',
      { type: 'object', properties: { next: { $ref: '#' } } },
      [{ next: { next: {} } }],
      [{ next: { next: 1 } }],
    ],
    [
      'annotations',
      { title: 'a', description: 'b', default: 1, examples: [1], format: 'x', 'x-unit': 'C' },
      [1, 'a'],
      [],
    ],
  ])('should check %s', (_, schema, good, bad) => {
    for (const value of good) expect(problem(schema, value)).toBeUndefined();
    for (const value of bad) expect(problem(schema, value)).toEqual(expect.any(String));
  });

  it.each<[unknown, unknown, string]>([
    [{ type: 'string' }, 5, '5 must be a string'],
    [
      { properties: { items: { items: { properties: { name: { maxLength: 1 } } } } } },
      { items: [{ name: 'a' }, { name: 'bc' }] },
      'in {"items":[{"name":"a"},{"name":"bc"}]}, .items[1].name must have at most 1 characters',
    ],
    [{ additionalProperties: false }, { 'a b': 1 }, 'in {"a b":1}, ["a b"] must not be there'],
    [{ required: ['a'] }, {}, '{} must have the property "a"'],
    [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, '{"ab":1} has the key "ab", which must have at most 1 characters'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 5, '5 must be one of its alternatives (must be a string)'],
    [{ anyOf: [{ type: 'string' }, { properties: { a: { type: 'null' } } }] }, { a: 1 }, 'in {"a":1}, .a must be null'],
    [{ oneOf: [{}, {}] }, 1, '1 must be one of its alternatives, and is 2 of them at once'],
    [{ enum: [1, 'a'] }, 2, '2 must be one of [1,"a"]'],
  ])('should say for %o and %o what is wrong, and where', (schema, value, message) => {
    expect(problem(schema, value)).toBe(message);
  });

  it.each<[unknown, string]>([
    [5, '5 stands where a schema should'],
    [{ items: 5 }, '5 stands where a schema should'],
    [{ type: 'float' }, '"float" is no type'],
    [{ minLength: -1 }, 'minLength must be a whole number from 0 on'],
    [{ minimum: '1' }, 'minimum must be a number'],
    [{ multipleOf: 0 }, 'multipleOf must be a number above 0'],
    [{ required: 'a' }, 'required must be an array of strings'],
    [{ enum: 'a' }, 'enum must be an array'],
    [{ anyOf: [] }, 'anyOf must be an array of schemas'],
    [{ properties: [] }, 'properties must be an object'],
    [{ uniqueItems: 'yes' }, 'uniqueItems must be true or false'],
    [{ pattern: 5 }, 'pattern must be a string'],
    [{ unevaluatedProperties: false }, 'it has no keyword "unevaluatedProperties" here'],
    [{ items: { $id: 'x' } }, 'it has no keyword "$id" here'],
    [{ ['constructor']: {} }, 'it has no keyword "constructor" here'],
    [{ $ref: 'https://example.com/schema' }, 'leads out of it'],
    [{ $ref: 5 }, 'leads out of it'],
    [{ $ref: '#/definitions/a' }, 'leads nowhere'],
    [{ $ref: '#/constructor' }, 'leads nowhere'],
    [{ $ref: '#/%' }, 'is no URI'],
    [JSON.parse('{"not":'.repeat(101) + '{}' + '}'.repeat(101)), 'nested deeper than 100'],
  ])('should be refused where it is %o', (schema, message) => {
    expect(() => acceptOf(schema)).toThrow(/^INVALID_ARGUMENT: The JSON Schema cannot be used: /);
    expect(() => acceptOf(schema)).toThrow(message);
  });

  it('should be refused where it is no JSON, or has a pattern that RE2 refuses', () => {
    expect(() => compileAccept({ type: 'json', constraints: { jsonSchema: '{' } })).toThrow('"{" is no JSON');
    expect(() => acceptOf({ pattern: '(?=a)' })).toThrow('The pattern "(?=a)" is no pattern in RE2 syntax');
    expect(() => acceptOf({ patternProperties: { '(?=a)': true } })).toThrow('is no pattern in RE2 syntax');
  });
});

describe('a hostile JSON Schema', () => {
  it('should not make the check endless by referring to itself', () => {
    expect(problem({ $ref: '#' }, 1)).toContain('from reference to reference without end');
    expect(problem({ allOf: [{ $ref: '#' }] }, 1)).toContain('from reference to reference without end');
    expect(problem({ not: { $ref: '#/definitions/a' }, definitions: { a: { anyOf: [{ $ref: '#' }] } } }, 1)).toContain(
      'from reference to reference without end',
    );
  });

  it('should not make the check endless by asking twice for what asks twice', () => {
    const definitions: Record<string, unknown> = { d40: {} };
    for (let i = 0; i < 40; i++) {
      const next = { $ref: `#/definitions/d${i + 1}` };
      definitions[`d${i}`] = { allOf: [next, next] };
    }

    expect(problem({ $ref: '#/definitions/d0', definitions }, 1)).toContain('takes too long to check');
  });

  it('should not make the check endless with patterns', () => {
    const schema = { allOf: Array.from({ length: 3 }, () => ({ pattern: '([a-c]{9}){20}$' })) };

    expect(problem(schema, 'abc'.repeat(100_000))).toContain('takes too long to check');
  });

  it('should not make the check endless with properties that are not there', () => {
    const properties = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`p${i}`, true]));

    expect(problem({ items: { properties } }, Array(10_000).fill({}))).toContain('takes too long to check');
  });

  it('should not make the check endless with schemas that look at everything for nothing', () => {
    const value = Array.from({ length: 10_000 }, () => 1);

    for (const schema of [{ contains: false }, { items: true }, { items: { type: 'number' } }]) {
      expect(problem({ allOf: Array(3000).fill({ anyOf: [schema, true] }) }, value)).toContain(
        'takes too long to check',
      );
    }
  });

  it.each<[string, unknown, Json]>([
    ['multipleOf of huge numbers', { items: { multipleOf: 1e-308 } }, Array<number>(5_000).fill(1e300)],
    ['uniqueItems of objects', { uniqueItems: true }, Array.from({ length: 50_000 }, (_, i) => ({ a: i, b: [i] }))],
    ['enum of large documents', { allOf: Array(200).fill({ not: { enum: [1] } }) }, Array<number>(1_000).fill(1)],
    [
      'many looks at many keys',
      { allOf: Array(200).fill({ maxProperties: 1e9 }) },
      Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, i])),
    ],
    [
      'many names of many keys',
      { allOf: Array(200).fill({ propertyNames: true }) },
      Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, i])),
    ],
  ])('should count what it costs: %s', (_, schema, value) => {
    expect(problem(schema, value)).toContain('takes too long to check');
  });

  it('should report the steps of a check, and of the patterns that it compiles', () => {
    const compiling = { steps: 0 };
    const schema = JSON.stringify({ items: { pattern: '^a+$' } });
    const accept = compileAccept({ type: 'json', constraints: { jsonSchema: schema } }, compiling);
    const one = { steps: 0 };
    const ten = { steps: 0 };
    accept(['aaa'], one);
    accept(Array(10).fill('aaa'), ten);

    expect(compiling.steps).toBeGreaterThan(schema.length);
    expect(one.steps).toBeGreaterThan(3);
    expect(ten.steps).toBeGreaterThan(5 * one.steps);
  });

  it('should not exhaust the stack with values that are nested too deep', () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);

    expect(() => compileAccept({ type: 'json', constraints: { jsonSchema: `{"const":${deep}}` } })).toThrow('too deep');
  });

  it('should not exhaust the stack with a chain of references', () => {
    const definitions: Record<string, unknown> = { d5000: {} };
    for (let i = 0; i < 5000; i++) definitions[`d${i}`] = { $ref: `#/definitions/d${i + 1}` };

    expect(problem({ $ref: '#/definitions/d0', definitions }, 1)).toContain('without end');
    expect(problem({ $ref: '#/definitions/d4500', definitions }, 1)).toBeUndefined();
  });
});

describe('prototype keys', () => {
  const hostile = () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}') as Json;

  it('should be taken as keys like any other, and reach no prototype', () => {
    expect(acceptOf({ type: 'object' })(hostile())).toEqual(hostile());
    expect(problem({ required: ['__proto__', 'constructor'] }, hostile())).toBeUndefined();
    expect(problem({ required: ['__proto__'] }, {})).toContain('must have the property');
    expect(problem({ required: ['toString'] }, {})).toContain('must have the property');
    expect(problem(JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'), hostile())).toContain('.__proto__');
    expect(problem({ additionalProperties: false }, hostile())).toContain('must not be there');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('the JSON Schema of a zod schema', () => {
  const Item = z.object({
    name: z
      .string()
      .min(1)
      .regex(/^[a-z]/i),
    tags: z.array(z.string()).max(2).optional(),
  });
  const Config = z.object({
    items: z.array(Item).min(1),
    mode: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('off') }),
      z.object({ kind: z.literal('on'), level: z.int().min(0).max(9) }),
    ]),
    limits: z.record(z.string(), z.number().positive().nullable()),
    pair: z.tuple([z.boolean(), z.number()]),
  });
  const accept = compileAccept(specOf('config', Config));
  const good = {
    items: [{ name: 'A', tags: ['x'] }],
    mode: { kind: 'on', level: 3 },
    limits: { cpu: 0.5, memory: null },
    pair: [true, 1],
  };

  it.each<[string, unknown]>([
    ['what fits', good],
    ['no items', { ...good, items: [] }],
    ['an empty name', { ...good, items: [{ name: '' }] }],
    ['a name that does not match', { ...good, items: [{ name: '1' }] }],
    ['too many tags', { ...good, items: [{ name: 'a', tags: ['1', '2', '3'] }] }],
    ['an unknown kind', { ...good, mode: { kind: 'maybe' } }],
    ['a missing level', { ...good, mode: { kind: 'on' } }],
    ['a level that is no integer', { ...good, mode: { kind: 'on', level: 1.5 } }],
    ['a limit of 0', { ...good, limits: { cpu: 0 } }],
    ['half a pair', { ...good, pair: [true] }],
    ['three for a pair', { ...good, pair: [true, 1, 1] }],
    ['another key', { ...good, extra: 1 }],
    ['a missing key', { items: good.items }],
    ['null', null],
  ])('should agree with zod about %s', (_, value) => {
    expect(!(accept(value as Json) instanceof Violation)).toBe(Config.safeParse(value).success);
  });
});
