import type { z } from 'zod';
import type { FieldType, ScalarType } from '../model.js';
import { refuseForm } from './refusals.js';

const scalar = (type: ScalarType, as?: 'number'): FieldType => ({ kind: 'scalar', scalar: type, ...(as && { as }) });

const BY_FORMAT: Readonly<Record<string, FieldType>> = {
  safeint: scalar('int64', 'number'),
  int32: scalar('int32'),
  uint32: scalar('uint32'),
  float32: scalar('float'),
  float64: scalar('double'),
  int64: scalar('int64'),
  uint64: scalar('uint64'),
};

/** The narrowest first: `z.int32().int()` is an int32. */
const NARROWEST = ['int32', 'uint32', 'uint64', 'int64', 'safeint', 'float32', 'float64'];

/** `z.number()`, `z.int()`, `z.uint32()`, `z.bigint()` and their like. */
export function numericType(schema: z.core.$ZodNumber | z.core.$ZodBigInt): FieldType {
  const { def } = schema._zod;
  // A format is a schema and its own check; `.int()` is a check.
  const checks = [def as unknown as z.core.$ZodCheckDef, ...(def.checks ?? []).map(check => check._zod.def)];
  const formats = checks.flatMap(check => ('format' in check ? [String(check.format)] : []));
  const format = NARROWEST.find(name => formats.includes(name));
  return BY_FORMAT[format ?? ''] ?? scalar(def.type === 'bigint' ? 'int64' : 'double');
}

/** The type of literals other than words: `z.literal(5)`, `z.literal(true)`. */
export function literalType(path: string, values: readonly unknown[]): FieldType {
  const isAll = (type: string) => values.every(value => typeof value === type);
  if (isAll('boolean')) return scalar('bool');
  if (isAll('bigint')) return scalar('int64');
  if (isAll('number')) return values.every(Number.isSafeInteger) ? scalar('int64', 'number') : scalar('double');
  return refuseForm(
    path,
    'literals of several types, null and undefined have no form in protobuf',
    'use literals of one type, and .nullable() or .optional()',
  );
}
