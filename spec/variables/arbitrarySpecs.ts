import { fc } from '@fast-check/vitest';
import type { Constraints, DataType, VariableSpec, VariableType } from '../../src/variables/index.js';

const DATA_TYPES: readonly DataType[] = [
  ...(['float32', 'float64', 'int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32'] as const),
  ...(['bigint64', 'biguint64'] as const),
];

/** Two numbers in order, either of which may be missing. */
function bounds<T extends number | bigint>(value: fc.Arbitrary<T>): fc.Arbitrary<[T | undefined, T | undefined]> {
  return fc
    .tuple(value, value, fc.boolean(), fc.boolean())
    .map(([a, b, hasLow, hasHigh]) => [hasLow ? (a < b ? a : b) : undefined, hasHigh ? (a < b ? b : a) : undefined]);
}

const float = fc
  .tuple(bounds(fc.double({ noNaN: true })), fc.boolean(), fc.boolean())
  .map(([[min, max], low, high]) => {
    const isOpen = min !== max;
    return {
      ...(min !== undefined && { min, ...(low && isOpen && { minExclusive: true }) }),
      ...(max !== undefined && { max, ...(high && isOpen && { maxExclusive: true }) }),
    };
  });

const int64 = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -9n, max: 9n }));
const integer = fc.tuple(bounds(int64), fc.boolean()).map(([[minInteger, maxInteger], big]) => ({
  ...(minInteger !== undefined && { minInteger }),
  ...(maxInteger !== undefined && { maxInteger }),
  ...(big && { big }),
}));

/** Patterns that RE2 and JavaScript share, and some that only RE2 has. */
const pattern = fc.constantFrom(
  '^a',
  '(?i)b$',
  'a/b',
  '',
  '\\/',
  '\\Aa\\z',
  '(?P<n>a)',
  '[[:alpha:]]',
  '\\pL',
  '(?s-i)a',
  '\\x{41}',
);
const string = fc
  .record(
    {
      patterns: fc.array(pattern, { maxLength: 3 }),
      choices: fc.array(fc.string(), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .chain(texts =>
    bounds(fc.nat(1000)).map(([minLength, maxLength]) => ({
      ...texts,
      ...(minLength && { minLength }),
      ...(maxLength !== undefined && { maxLength }),
    })),
  );

const choices = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 });
const jsonSchema = fc.constantFrom(
  ...['{}', 'true', 'false', '{"type":"number"}', '{"not":{"type":"string"}}', '{"$ref":"#"}', '{"pattern":"(?i)a"}'],
  ...[
    '{"type":"object","properties":{"a":{"type":"string","default":"x"}},"additionalProperties":false}',
    '{"minimum":1}',
  ],
  ...['{"if":{"minimum":5},"then":{"multipleOf":5}}', '{"type":"array","uniqueItems":true,"$id":"a"}', 'no JSON'],
);

const CONSTRAINTS: Readonly<Record<VariableType, fc.Arbitrary<Constraints>>> = {
  float,
  integer,
  string,
  boolean: fc.constant({}),
  choice: fc.record({ choices }),
  module: fc.record({ choices }, { requiredKeys: [] }),
  embedding: fc.record({ dimensions: fc.integer({ min: 1, max: 2 ** 32 - 1 }) }),
  tensor: fc.record(
    { shape: fc.array(fc.nat(2 ** 31 - 1), { maxLength: 4 }), dataType: fc.constantFrom(...DATA_TYPES) },
    { requiredKeys: [] },
  ),
  json: fc.record({ jsonSchema }, { requiredKeys: [] }),
};

/** Any spec that makes sense. */
export const arbitrarySpec: fc.Arbitrary<VariableSpec> = fc.oneof(
  ...Object.entries(CONSTRAINTS).map(([type, constraints]) =>
    constraints.map(found => ({ type: type as VariableType, constraints: found })),
  ),
);
