const MAX_LENGTH = 200;
const MAX_DEPTH = 3;
const MAX_ENTRIES = 12;

/**
 * A value in a few words, for the message of an error: never longer than 200 characters, whatever it is. An update of a
 * variable is shown by its name and value alone, which its many other fields would crowd out.
 *
 * `JSON.stringify` would throw on a circle or a bigint, and take a megabyte for a large array.
 */
export function describeValue(value: unknown): string {
  let text: string;
  try {
    text = isUpdate(value) ? `${describe(value.name, 0)} = ${describe(value.value, 0)}` : describe(value, 0);
  } catch {
    text = 'a value that cannot be read';
  }
  return shorten(text);
}

function isUpdate(value: unknown): value is { readonly name: string; readonly value: unknown } {
  const { name, value: current } = (value ?? {}) as { readonly name?: unknown; readonly value?: unknown };
  return typeof name === 'string' && current !== undefined;
}

function describe(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(shorten(value));
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : describeObject(value, depth);
    default:
      return String(value);
  }
}

function describeObject(value: object, depth: number): string {
  if (value instanceof Error) return shorten(`${value.name}: ${value.message}`);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid date' : value.toISOString();
  if (Array.isArray(value) || isTypedArray(value)) {
    if (depth === MAX_DEPTH) return '[…]';
    const shown = Array.from({ length: Math.min(value.length, MAX_ENTRIES) }, (_, at) =>
      describe(value[at], depth + 1),
    );
    if (value.length > MAX_ENTRIES) shown.push(`… ${value.length} in all`);
    return `[${shown.join(', ')}]`;
  }
  if (depth === MAX_DEPTH) return '{…}';
  const names = Object.keys(value);
  const shown = names
    .slice(0, MAX_ENTRIES)
    .map(name => `${shorten(name)}: ${describe((value as Record<string, unknown>)[name], depth + 1)}`);
  if (names.length > MAX_ENTRIES) shown.push(`… ${names.length} in all`);
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`;
}

function isTypedArray(value: object): value is Float32Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
