import { wrongType } from '../codec/scalars.js';
import { MAX_DEPTH, tooDeep } from '../codec/MessageReader.js';
import type { MessageModel } from '../model.js';
import { scalarFromJson } from './scalarsFromJson.js';
import { durationOf, timestampOf } from './times.js';
import { WRAPPERS } from './wellKnownToJson.js';

/** The messages that have a form of their own in JSON. `undefined` for all others. */
export function wellKnownFromJson(
  model: MessageModel,
  json: unknown,
  depth: number,
): { readonly value: unknown } | undefined {
  switch (model.fullName) {
    case 'google.protobuf.Timestamp':
      return { value: timestampOf(json) };
    case 'google.protobuf.Duration':
      return { value: durationOf(json) };
    case 'google.protobuf.FieldMask':
      if (typeof json !== 'string') throw wrongType('names with commas between', json);
      return { value: { paths: json === '' ? [] : json.split(',').map(snakeCase) } };
    case 'google.protobuf.Struct':
      if (!isObject(json)) throw wrongType('an object', json);
      return { value: structOf(json, depth) };
    case 'google.protobuf.ListValue':
      if (!Array.isArray(json)) throw wrongType('an array', json);
      return { value: { values: json.map((item: unknown) => valueOf(item, depth + 1)) } };
    case 'google.protobuf.Value':
      return { value: valueOf(json, depth) };
    default: {
      if (!WRAPPERS.has(model.fullName)) return undefined;
      const type = model.fields.find(({ number }) => number === 1)?.type;
      return type?.kind === 'scalar' ? { value: { value: scalarFromJson(type.scalar, type.as, json) } } : undefined;
    }
  }
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function structOf(json: Readonly<Record<string, unknown>>, depth: number) {
  return { fields: Object.fromEntries(Object.entries(json).map(([key, item]) => [key, valueOf(item, depth + 1)])) };
}

/** A google.protobuf.Value: any JSON. Its names are those of the `.proto`. */
function valueOf(json: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw tooDeep();
  if (json === null) return { null_value: 'NULL_VALUE' };
  if (typeof json === 'number') return { number_value: json };
  if (typeof json === 'string') return { string_value: json };
  if (typeof json === 'boolean') return { bool_value: json };
  if (Array.isArray(json)) return { list_value: { values: json.map((item: unknown) => valueOf(item, depth + 1)) } };
  if (isObject(json)) return { struct_value: structOf(json, depth) };
  throw wrongType('JSON', json);
}

function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
