import fc from 'fast-check';
import { z } from 'zod';

/** A schema, and values that it takes. */
export interface Typed {
  readonly schema: z.ZodType;
  readonly values: fc.Arbitrary<unknown>;
}

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
/** Without NaN, which equals nothing in the answers of others. */
const double = fc.double({ noNaN: true });

const scalars: readonly Typed[] = [
  { schema: z.number(), values: double },
  { schema: z.float32(), values: fc.float({ noNaN: true }) },
  { schema: z.int(), values: fc.maxSafeInteger() },
  { schema: z.int32(), values: fc.integer() },
  { schema: z.uint32(), values: fc.nat(0xffff_ffff) },
  { schema: z.bigint(), values: fc.bigInt(INT64) },
  { schema: z.uint64(), values: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) },
  { schema: z.string(), values: text },
  { schema: z.email(), values: text },
  { schema: z.boolean(), values: fc.boolean() },
  { schema: z.instanceof(Uint8Array), values: fc.uint8Array({ maxLength: 40 }) },
  { schema: z.enum(['admin', 'in-progress', 'x']), values: fc.constantFrom('admin', 'in-progress', 'x') },
  { schema: z.enum({ low: 0, high: -7 }), values: fc.constantFrom(0, -7) },
  { schema: z.literal('only'), values: fc.constant('only') },
  { schema: z.literal([3, 5]), values: fc.constantFrom(3, 5) },
];

const dates: Typed = {
  schema: z.date(),
  // What JSON can hold, so that all answers can be compared.
  values: fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  }),
};

const words = ['id', 'user_name', 'Zip', 'items', 'kind', 'value2', '_x', 'message', 'optional', 'Address', 'toString'];
const keys = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', ''));

const tree = fc.letrec<{ one: Typed; object: Typed; union: Typed }>(tie => ({
  one: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom(...scalars, dates) },
    { weight: 2, arbitrary: tie('object') },
    { weight: 1, arbitrary: tie('union') },
  ),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...words), fieldOf(tie('one'))), {
      maxLength: 6,
      selector: ([key]) => key,
    })
    .map(fields => objectOf(fields)),
  union: fc
    .uniqueArray(fc.tuple(fc.constantFrom('circle', 'a.b', 'sQ'), tie('object')), {
      minLength: 1,
      maxLength: 3,
      selector: ([key]) => key,
    })
    .map(unionOf),
}));

/** A message: an object of fields of every kind, or a union of them. */
export const messages: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 4, arbitrary: tree.object },
  { weight: 1, arbitrary: tree.union },
);

function fieldOf(types: fc.Arbitrary<Typed>): fc.Arbitrary<Typed & { readonly isMissing: boolean }> {
  const form = fc.constantFrom('required', 'optional', 'nullable', 'default', 'array', 'record');
  return fc.tuple(types, form).map(([{ schema, values }, kind]) => {
    switch (kind) {
      case 'optional':
        return { schema: schema.optional(), values: fc.option(values, { nil: undefined }), isMissing: true };
      case 'nullable':
        return { schema: schema.nullable(), values: fc.option(values), isMissing: false };
      case 'default':
        return {
          schema: schema.catch(undefined as never),
          values: fc.option(values, { nil: undefined }),
          isMissing: true,
        };
      case 'array':
        return { schema: z.array(schema), values: fc.array(values, { maxLength: 3 }), isMissing: false };
      case 'record':
        return {
          schema: z.record(z.string(), schema),
          values: fc.dictionary(keys, values, { maxKeys: 3, noNullPrototype: true }),
          isMissing: false,
        };
      default:
        return { schema, values, isMissing: false };
    }
  });
}

function objectOf(fields: readonly (readonly [string, Typed & { readonly isMissing: boolean }])[]): Typed {
  const schema = z.object(Object.fromEntries(fields.map(([key, field]) => [key, field.schema])));
  const values = fc.record(Object.fromEntries(fields.map(([key, field]) => [key, field.values])), {
    noNullPrototype: true,
  });
  // What is missing has no property, as it has none when it was read.
  return {
    schema,
    values: values.map(value => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined))),
  };
}

function unionOf(options: readonly (readonly [string, Typed])[]): Typed {
  const members = options.map(([type, { schema }]) => (schema as z.ZodObject).extend({ $type: z.literal(type) }));
  const [first, ...others] = members;
  return {
    schema: z.discriminatedUnion('$type', [first!, ...others] as never),
    values: fc.oneof(
      ...options.map(([type, { values }]) => values.map(value => ({ ...(value as object), $type: type }))),
    ),
  };
}
