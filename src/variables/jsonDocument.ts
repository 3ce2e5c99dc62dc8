import { failure, placeOf, type Failure } from './jsonSchemaRules.js';
import { isPlainObject } from './values.js';

/** How deep arrays and objects may be nested in a json value. */
const MAX_JSON_DEPTH = 100;

/**
 * Finds what JSON text could not have said, or what would not come back the same: NaN, undefined, a Date, a bigint, and
 * arrays and objects nested too deep. Gives nothing where the value is plain JSON.
 */
export function findNonJson(value: unknown, depth = 0): Failure | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : failure(`must be plain JSON, and not ${value}`);
    case 'object':
      if (value === null) return undefined;
      if (depth === MAX_JSON_DEPTH) return failure(`must not be nested deeper than ${MAX_JSON_DEPTH}`);
      if (Array.isArray(value)) return findInArray(value, depth);
      if (isPlainObject(value)) return findInObject(value, depth);
      return failure(`must be plain JSON, and not ${Object.prototype.toString.call(value)}`);
    default:
      return failure(`must be plain JSON, and not ${typeof value}`);
  }
}

function findInArray(array: readonly unknown[], depth: number): Failure | undefined {
  for (let i = 0; i < array.length; i++) {
    const found = findNonJson(array[i], depth + 1);
    if (found) return { ...found, path: `[${i}]${found.path}` };
  }
  return undefined;
}

function findInObject(object: Readonly<Record<string, unknown>>, depth: number): Failure | undefined {
  for (const key of Object.keys(object)) {
    const found = findNonJson(object[key], depth + 1);
    if (found) return { ...found, path: `${placeOf(key)}${found.path}` };
  }
  return undefined;
}
