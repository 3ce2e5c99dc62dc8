import { dataTypeOf, isTensor, isTypedArray } from '../variables/index.js';

/** JSON.stringify leaves DEL and the C1 controls alone, and the separators of lines; a terminal or a reader may not. */
const LEFT_RAW = /[\u007f-\u009f\u2028\u2029]/g;

/**
 * Writes anything that a variable can hold as JSON in one line.
 *
 * Numbers that JSON does not have are strings, as in the JSON mapping of Protocol Buffers: a bigint `"12"`, `"NaN"`,
 * `"Infinity"`, `"-Infinity"`. An embedding is an array; a tensor `{"shape":[2,1],"dtype":"float32","data":[1,2]}`.
 * -0 stays `-0`. What is not there is `null`, and left out where it is a property.
 *
 * @example
 * ```ts
 * import { toJson } from 'rivulet/endpoint';
 *
 * toJson({ count: 12n, mean: NaN, weights: new Float32Array([0.5]) }); // {"count":"12","mean":"NaN","weights":[0.5]}
 * ```
 */
export function toJson(value: unknown): string {
  return written(value).replace(LEFT_RAW, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) return `"${value}"`;
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `"${value}"`;
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : writtenObject(value);
    default:
      return 'null';
  }
}

function writtenObject(value: object): string {
  if (Array.isArray(value)) return list(value);
  if (isTypedArray(value)) return list(Array.from<unknown>(value as ArrayLike<unknown>));
  if (isTensor(value)) {
    return `{"shape":${list(value.shape)},"dtype":"${dataTypeOf(value)}","data":${written(value.data)}}`;
  }
  // A Date, as JSON.stringify does.
  if ('toJSON' in value && typeof value.toJSON === 'function') return written((value.toJSON as () => unknown)());
  const members = Object.entries(value).filter(([, member]) => isWritable(member));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${written(member)}`).join(',')}}`;
}

function list(items: readonly unknown[]): string {
  return `[${items.map(written).join(',')}]`;
}

function isWritable(member: unknown): boolean {
  return member !== undefined && typeof member !== 'function' && typeof member !== 'symbol';
}
