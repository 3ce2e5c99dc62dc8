import { arrayName, isPlainObject, isTensor, isTypedArray } from './values.js';

const MAX_DEPTH = 4;

/**
 * Describes any value in a few characters, for an error or a log: JSON where there is some, `5n` for a bigint,
 * `Float32Array(3)` for a typed array, `Tensor(2 x 3, Float64Array)` for a tensor.
 *
 * It never throws, and it reads no more of the value than it shows: a huge, cyclic or hostile one does no harm.
 *
 * @param max The most characters it may have. What is cut off is shown as `…`.
 */
export function describeValue(value: unknown, max = 80): string {
  let text: string;
  try {
    text = render(value, max, 0);
  } catch {
    // A getter or a proxy of the value threw.
    text = `(unreadable ${typeof value})`;
  }
  return text.length <= max ? text : `${text.slice(0, Math.max(0, max - 1))}…`;
}

function render(value: unknown, max: number, depth: number): string {
  switch (typeof value) {
    case 'string':
      return value.length <= max ? JSON.stringify(value) : `${JSON.stringify(value.slice(0, max)).slice(0, -1)}…`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      // Writing out the digits of an enormous one would take a while.
      return BigInt.asIntN(128, value) === value ? `${value}n` : '(a bigint beyond 128 bits)';
    case 'function':
    case 'symbol':
      return `(${typeof value})`;
    case 'object':
      return value === null ? 'null' : renderObject(value, max, depth);
    default:
      return String(value);
  }
}

function renderObject(value: object, max: number, depth: number): string {
  if (isTypedArray(value)) return `${arrayName(value)}(${value.length})`;
  if (isTensor(value)) return `Tensor(${value.shape.slice(0, 8).map(String).join(' x ')}, ${arrayName(value.data)})`;
  const isArray = Array.isArray(value);
  if (!isArray && !isPlainObject(value)) return Object.prototype.toString.call(value);
  if (depth === MAX_DEPTH) return isArray ? '[…]' : '{…}';
  return isArray ? renderArray(value, max, depth) : renderRecord(value, max, depth);
}

function renderArray(array: readonly unknown[], max: number, depth: number): string {
  let text = '[';
  for (let i = 0; i < array.length && text.length <= max; i++) {
    if (i > 0) text += ',';
    text += render(array[i], max - text.length, depth + 1);
  }
  return `${text}]`;
}

function renderRecord(record: Readonly<Record<string, unknown>>, max: number, depth: number): string {
  let text = '{';
  for (const key in record) {
    if (text.length > max) break;
    if (!Object.hasOwn(record, key)) continue;
    if (text !== '{') text += ',';
    text += `${render(key, max, depth)}:${render(record[key], max - text.length, depth + 1)}`;
  }
  return `${text}}`;
}
