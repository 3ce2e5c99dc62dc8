import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RivuletError } from '../../src/errors/index.js';
import { compileAccept, documentSchemaOf, Violation, type VariableValue } from '../../src/variables/index.js';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'input') =>
  JSON.parse(documentSchemaOf('it', schema, io)) as unknown;

const rich = z.object({
  a: z.int().min(0).default(5),
  b: z.coerce.number().optional(),
  c: z.string().trim().toLowerCase().min(1).max(4).optional(),
  d: z
    .string()
    .regex(/^(?=x)/)
    .nullish(),
  e: z.array(z.union([z.string().transform(text => text.length), z.boolean()])).optional(),
  f: z
    .record(
      z.string(),
      z.number().refine(value => value !== 3),
    )
    .optional(),
  g: z
    .discriminatedUnion('kind', [z.object({ kind: z.literal('x') }), z.strictObject({ kind: z.literal('y') })])
    .optional(),
});

describe('documentSchemaOf', () => {
  it('should keep what is said about a schema, and leave out other keys and ids', () => {
    const schema = z.object({ a: z.int().meta({ title: 'A', description: 'the a', id: 'AnA', mine: 1 }) });
    expect(schemaOf(schema)).toEqual({
      type: 'object',
      properties: { a: expect.objectContaining({ title: 'A', description: 'the a', type: 'integer' }) },
      required: ['a'],
    });
    expect(JSON.stringify(schemaOf(schema))).not.toMatch(/AnA|mine/);
  });

  it('should tell what goes in apart from what comes out', () => {
    const schema = z.object({ a: z.int().default(5) });
    expect(schemaOf(schema)).not.toHaveProperty('required');
    expect(schemaOf(schema, 'output')).toMatchObject({ required: ['a'] });
    expect(schemaOf(z.string().transform(text => text.length))).toEqual({ type: 'string' });
  });

  it('should leave to zod what JSON Schema and RE2 cannot say', () => {
    expect(schemaOf(z.string().regex(/^(?=x)/))).toEqual({ type: 'string' });
    expect(schemaOf(z.number().refine(value => value > 3))).toEqual({ type: 'number' });
    expect(schemaOf(z.coerce.number().min(3))).toEqual({});
    expect(schemaOf(z.string().trim().max(3))).toEqual({ type: 'string' });
    expect(schemaOf(z.string().regex(/^a$/i))).toEqual({ type: 'string', pattern: '(?i)^a$' });
  });

  it.each([
    [z.object({ at: z.date() }), 'input'],
    [z.bigint(), 'input'],
    [z.string().transform(text => text.length), 'output'],
    [z.map(z.string(), z.string()), 'output'],
  ] as const)('should refuse what is no JSON, %#', (schema, io) => {
    expect(() => schemaOf(schema, io)).toThrow(RivuletError);
    expect(() => schemaOf(schema, io)).toThrow(/^INVALID_ARGUMENT: it: it has no JSON Schema/);
  });

  const accept = compileAccept({ type: 'json', constraints: { jsonSchema: documentSchemaOf('it', rich, 'input') } });
  const documents = fc.record(
    {
      a: fc.oneof(fc.nat(), fc.double()),
      b: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
      c: fc.string({ maxLength: 8 }),
      d: fc.oneof(fc.string(), fc.constant('xy'), fc.constant(null)),
      e: fc.array(fc.oneof(fc.string(), fc.boolean(), fc.integer())),
      f: fc.dictionary(fc.string(), fc.integer()),
      g: fc.record({ kind: fc.constantFrom('x', 'y', 'z'), more: fc.integer() }, { requiredKeys: ['kind'] }),
    },
    { requiredKeys: [] },
  );
  property.prop([documents], { numRuns: 500 })('should take whatever zod takes', document => {
    const plain = JSON.parse(JSON.stringify(document)) as VariableValue;
    if (rich.safeParse(plain).success) expect(accept(plain)).not.toBeInstanceOf(Violation);
  });
});
