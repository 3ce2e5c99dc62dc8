import type { DataType } from './specs.js';
import { arrayName, type Tensor } from './values.js';

/** The array that holds the elements of a tensor of this type. */
export interface ArrayOf {
  readonly float32: Float32Array;
  readonly float64: Float64Array;
  readonly int8: Int8Array;
  readonly uint8: Uint8Array;
  readonly int16: Int16Array;
  readonly uint16: Uint16Array;
  readonly int32: Int32Array;
  readonly uint32: Uint32Array;
  readonly bigint64: BigInt64Array;
  readonly biguint64: BigUint64Array;
}

/** How many elements a shape has; NaN where it is no shape. */
export function elementCount(shape: readonly number[]): number {
  let count = 1;
  for (const size of shape) {
    if (!Number.isSafeInteger(size) || size < 0) return NaN;
    count *= size;
  }
  return count;
}

/** Tells whether a shape is one that `wanted` allows: 0 stands for any size, and an empty one for any shape. */
export function fitsShape(shape: readonly number[], wanted: readonly number[]): boolean {
  if (wanted.length === 0) return true;
  return shape.length === wanted.length && wanted.every((size, i) => size === 0 || size === shape[i]);
}

/** The type of a tensor's elements. */
export function dataTypeOf({ data }: Tensor): DataType {
  return arrayName(data).replace('Array', '').toLowerCase() as DataType;
}
