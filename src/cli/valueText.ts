import { RivuletError } from '../errors/index.js';
import { describeValue, type Tensor } from '../variables/index.js';

export { toJson } from '../endpoint/index.js';

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  bigint64: BigInt64Array,
  biguint64: BigUint64Array,
} as const;

/**
 * Reads the text that a user gives for a variable of this type: a float, an integer, `true` and `false` as such; a
 * string, a choice and a module as they stand; the others as {@link toJson} writes them.
 *
 * Whether the value obeys the constraints of the variable is for the server to say.
 *
 * @throws RivuletError INVALID_ARGUMENT where the text is none of the type.
 */
export function fromText(type: string, text: string): unknown {
  switch (type) {
    case 'float':
      if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
      if (/^(NaN|-?Infinity)$/.test(text)) return Number(text);
      throw invalid(type, text, 'give a number such as 22.5, NaN or -Infinity');
    case 'integer':
      if (/^-?\d{1,40}$/.test(text)) return exactInteger(text);
      throw invalid(type, text, 'give digits such as 42 or -7');
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw invalid(type, text, 'give true or false');
    case 'embedding':
      return typedArray('float32', parseJson(type, text), type, text);
    case 'tensor':
      return tensor(text);
    case 'json':
      return parseJson(type, text);
    default:
      return text;
  }
}

function exactInteger(text: string): number | bigint {
  const exact = BigInt(text);
  const number = Number(exact);
  return Number.isSafeInteger(number) ? number : exact;
}

function parseJson(type: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(type, text, 'give JSON, in quotes that your shell keeps', cause);
  }
}

function tensor(text: string): Tensor {
  const hint = 'give JSON such as {"shape":[2,1],"dtype":"float32","data":[1,2]}';
  const parsed = parseJson('tensor', text) as Partial<Record<'shape' | 'dtype' | 'data', unknown>> | null;
  const { shape, dtype = 'float32', data } = parsed ?? {};
  const isShape = Array.isArray(shape) && shape.every(size => Number.isSafeInteger(size) && size >= 0);
  if (!isShape || typeof dtype !== 'string' || !Object.hasOwn(ARRAYS, dtype)) throw invalid('tensor', text, hint);
  return { shape: shape as number[], data: typedArray(dtype as keyof typeof ARRAYS, data, 'tensor', text) };
}

function typedArray<D extends keyof typeof ARRAYS>(dtype: D, items: unknown, type: string, text: string) {
  const isBig = dtype.startsWith('big');
  const isElement = (item: unknown) =>
    isBig
      ? Number.isSafeInteger(item) || (typeof item === 'string' && /^-?\d{1,20}$/.test(item))
      : typeof item === 'number' || item === 'NaN' || item === 'Infinity' || item === '-Infinity';
  if (!Array.isArray(items) || !items.every(isElement)) {
    throw invalid(type, text, `give an array of numbers for ${dtype}`);
  }
  const elements = items as readonly (string | number)[];
  const ArrayOf = ARRAYS[dtype];
  return (
    isBig
      ? (ArrayOf as typeof BigInt64Array).from(elements, BigInt)
      : (ArrayOf as typeof Float32Array).from(elements, Number)
  ) as InstanceType<(typeof ARRAYS)[D]>;
}

function invalid(type: string, text: string, hint: string, cause?: unknown): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `${describeValue(text)} is no ${type}: ${hint}.`, { cause });
}
