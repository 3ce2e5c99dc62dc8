import { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { requireSpec } from './requireSpec.js';
import type { DataType, VariableSpec } from './specs.js';
import { dataTypeOf, elementCount, fitsShape, type ArrayOf } from './tensors.js';
import { isTensor, type Tensor } from './values.js';

/**
 * The specs that schemas carry which zod alone cannot express, by the function that checks them. By that and not by
 * the schema, since zod copies a schema for `describe`, `meta` and `brand`, and keeps the function.
 */
const carried = new WeakMap<object, VariableSpec>();

/** Lets the schema that this function checks carry a spec. */
export function carrySpec<T>(check: (value: T) => boolean, spec: VariableSpec): (value: T) => boolean {
  carried.set(check, spec);
  return check;
}

/** The spec that a schema carries; undefined where zod says all there is. */
export function carriedSpec(schema: z.core.$ZodType): VariableSpec | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const last = def.checks?.at(-1);
  const lastDef = last?._zod.def as z.core.$ZodCustomDef | undefined;
  // A check that was added behind it would not be part of the spec, and is found by whoever reads the checks.
  if (lastDef) return lastDef.check === 'custom' ? carried.get(lastDef.fn) : undefined;
  return def.type === 'custom' ? carried.get(def.fn) : undefined;
}

/**
 * The schema of a variable that names a module.
 *
 * @example
 * ```ts
 * client.session('lab', { variables: { planner: moduleName({ allowed: ['greedy', 'beam'] }) } });
 * ```
 *
 * @param options `allowed`: the modules that it may name. Default: any.
 * @throws RivuletError INVALID_ARGUMENT where the list is empty, RESOURCE_EXHAUSTED where it passes a limit.
 */
export function moduleName(options: { readonly allowed?: readonly string[] | undefined } = {}): z.ZodType<string> {
  const allowed = options.allowed && [...options.allowed];
  // On the wire no list and an empty one are the same: any module.
  if (allowed?.length === 0) {
    throw new RivuletError('INVALID_ARGUMENT', 'moduleName(): allowed is empty: leave it out to allow any module.');
  }
  const spec: VariableSpec = { type: 'module', constraints: allowed ? { choices: allowed } : {} };
  requireSpec(spec, 'moduleName()');
  const check = carrySpec((value: unknown) => typeof value === 'string' && (allowed?.includes(value) ?? true), spec);
  return z.custom<string>(check, { error: () => 'Invalid input: expected the name of an allowed module' });
}

/**
 * The schema of a vector of `dimensions` 32-bit floats. It travels as binary.
 *
 * @example
 * ```ts
 * client.session('lab', { variables: { query: embedding(384) } });
 * ```
 *
 * @throws RivuletError INVALID_ARGUMENT unless `dimensions` is a whole number from 1 on.
 */
export function embedding(dimensions: number): z.ZodType<Float32Array> {
  const spec: VariableSpec = { type: 'embedding', constraints: { dimensions } };
  requireSpec(spec, 'embedding()');
  const check = carrySpec((value: unknown) => value instanceof Float32Array && value.length === dimensions, spec);
  return z.custom<Float32Array>(check, { error: () => `Invalid input: expected a Float32Array of ${dimensions}` });
}

/**
 * The schema of an array of numbers with a shape. It travels as binary.
 *
 * @example
 * ```ts
 * client.session('lab', { variables: { frame: tensor([0, 640, 3], { dataType: 'uint8' }) } });
 * ```
 *
 * @param shape The size of each dimension; 0 for any size. An empty shape allows every shape.
 * @param options `dataType`: the type of the elements. Default: any.
 * @throws RivuletError INVALID_ARGUMENT where a size is no whole number from 0 on.
 */
export function tensor<D extends DataType = DataType>(
  shape: readonly number[],
  { dataType }: { readonly dataType?: D | undefined } = {},
): z.ZodType<Tensor<ArrayOf[D]>> {
  const sizes = [...shape];
  const spec: VariableSpec = {
    type: 'tensor',
    constraints: { ...(sizes.length > 0 && { shape: sizes }), ...(dataType && { dataType }) },
  };
  requireSpec(spec, 'tensor()');
  const check = carrySpec(
    (value: unknown) =>
      isTensor(value) &&
      elementCount(value.shape) === value.data.length &&
      fitsShape(value.shape, sizes) &&
      (!dataType || dataTypeOf(value) === dataType),
    spec,
  );
  return z.custom<Tensor<ArrayOf[D]>>(check, {
    error: () => `Invalid input: expected a tensor of shape [${sizes.join(', ')}]${dataType ? ` and ${dataType}` : ''}`,
  });
}
