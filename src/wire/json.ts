import { RivuletError } from '../errors/index.js';
import { describeValue } from '../variables/index.js';

const MAX_DEPTH = 100;

/**
 * Gives a value as JSON text that reads back as an equal value.
 *
 * `JSON.stringify` turns NaN into null, -0 into 0, a Date into a string and drops what is undefined, all without a
 * word. Here each of these is INVALID_ARGUMENT with its path, except -0, which JSON can hold, and a property that is
 * undefined, which is left out as everywhere in JavaScript.
 */
export function jsonText(value: unknown): string {
  return textOf(value, '', 0);
}

function textOf(value: unknown, path: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
      break;
    case 'object': {
      if (value === null) return 'null';
      if (depth >= MAX_DEPTH) {
        throw new RivuletError('INVALID_ARGUMENT', `The JSON is nested deeper than ${MAX_DEPTH} levels, or in itself.`);
      }
      if (Array.isArray(value)) {
        return `[${Array.from(value, (item, index) => textOf(item, `${path}[${index}]`, depth + 1)).join(',')}]`;
      }
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null) {
        const fields: string[] = [];
        for (const [key, item] of Object.entries(value)) {
          if (item === undefined) continue;
          fields.push(`${JSON.stringify(key)}:${textOf(item, `${path}.${key}`, depth + 1)}`);
        }
        return `{${fields.join(',')}}`;
      }
      break;
    }
    default:
  }
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `JSON cannot hold ${describeValue(value)}${path ? ` at ${path}` : ''}. Use null, a finite number, a string, an array or a plain object.`,
  );
}
