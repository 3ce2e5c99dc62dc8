/** The arrays that a tensor may hold its elements in. */
export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** An array of numbers with a shape: `data` holds product(shape) elements in row-major order. */
export interface Tensor<D extends TypedArray = TypedArray> {
  readonly shape: readonly number[];
  readonly data: D;
}

/** Plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a variable can hold, as the model keeps it: a number for a float; a number or a bigint for an integer; a string
 * for a string, a choice and a module; a Float32Array for an embedding; a Tensor; plain JSON.
 */
export type VariableValue = number | bigint | string | boolean | Float32Array | Tensor | Json;

const TYPED_ARRAYS: ReadonlySet<unknown> = new Set([
  ...['Float32Array', 'Float64Array', 'Int8Array', 'Uint8Array', 'Int16Array', 'Uint16Array', 'Int32Array'],
  ...['Uint32Array', 'BigInt64Array', 'BigUint64Array'],
]);

/** Tells whether this is an array that a tensor may hold its elements in. */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && TYPED_ARRAYS.has((value as unknown as TypedArray)[Symbol.toStringTag]);
}

/** Tells whether this has the form of a tensor. Whether the shape fits the data is for the checks of a variable. */
export function isTensor(value: unknown): value is Tensor {
  if (typeof value !== 'object' || value === null) return false;
  const { shape, data } = value as { readonly shape?: unknown; readonly data?: unknown };
  return Array.isArray(shape) && isTypedArray(data);
}

/** Tells whether this is an object that JSON text could have made: no array, and no instance of a class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The second case is `Object.prototype`, that of another realm (a frame, a test runner) included.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Tells whether two values are the same, looking into arrays and objects.
 *
 * Numbers are compared as `Object.is` does: NaN is the same as NaN, and 0 is not the same as -0, since both travel
 * exactly. 1 and 1n differ. The order of an object's keys does not matter. A value must not contain itself.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  // Pairs still to compare. A list and no recursion, so that deep documents cannot exhaust the stack.
  const pending: unknown[] = [a, b];
  while (pending.length > 0) {
    const right = pending.pop();
    const left = pending.pop();
    if (Object.is(left, right)) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
    if (isTypedArray(left) || isTypedArray(right)) {
      if (!isTypedArray(left) || !isTypedArray(right) || !sameElements(left, right)) return false;
    } else if (Array.isArray(left) || Array.isArray(right)) {
      if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
      for (let i = 0; i < left.length; i++) pending.push(left[i], right[i]);
    } else {
      const keys = Object.keys(left);
      if (keys.length !== Object.keys(right).length) return false;
      for (const key of keys) {
        if (!Object.hasOwn(right, key)) return false;
        pending.push((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]);
      }
    }
  }
  return true;
}

function sameElements(a: TypedArray, b: TypedArray): boolean {
  if (a.length !== b.length || arrayName(a) !== arrayName(b)) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** `Float32Array` and so on. A subclass such as Node's Buffer counts as what it extends. */
export function arrayName(array: TypedArray): string {
  return array[Symbol.toStringTag];
}
