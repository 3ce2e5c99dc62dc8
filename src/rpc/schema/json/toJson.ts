import { asError } from '../codec/index.js';
import { Problem, within } from '../codec/Problem.js';
import type { FieldModel, FieldType, MessageModel } from '../model.js';
import { base64Of } from './base64.js';
import { wellKnownToJson } from './wellKnownToJson.js';

/** What JSON.stringify takes. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Gives a value of a message as JSON, as protobuf maps it: integers of 64 bits and bytes as strings, times in RFC 3339,
 * enums by name, a discriminated union as `{ member: {...} }`.
 *
 * All that the value has is there, zero values too; `null` and what is missing is left out.
 *
 * @example Show what a server answered
 * ```ts
 * console.log(JSON.stringify(toJson(codec.model, codec.decode(bytes))));
 * ```
 * @throws RivuletError `INVALID_ARGUMENT` with the path of what JSON cannot hold: a time beyond the year 9999.
 */
export function toJson(model: MessageModel, value: unknown): JsonValue {
  try {
    return messageToJson(model, value);
  } catch (error) {
    throw asError(model.name, 'cannot be written as JSON', 'WRONG_TYPE', error);
  }
}

function messageToJson(model: MessageModel, value: unknown): JsonValue {
  const known = wellKnownToJson(model, value);
  if (known !== undefined) return known;
  if (typeof value !== 'object' || value === null) throw new Problem('expected an object');
  const source = value as Readonly<Record<string, unknown>>;
  if (model.union) {
    const kind = source[model.union.discriminator];
    const member = model.fields.find(({ name }) => model.union?.values.get(name) === kind);
    return member ? { [member.jsonName]: typeToJson(member.type, value) } : {};
  }
  // A key may be called __proto__ in a map, and never in a message.
  const json: Record<string, JsonValue> = {};
  for (const field of model.fields) {
    const held = Object.hasOwn(source, field.name) ? source[field.name] : undefined;
    if (held === undefined || held === null) continue;
    try {
      json[field.jsonName] = fieldToJson(field, held);
    } catch (error) {
      throw within(`.${field.name}`, error);
    }
  }
  return json;
}

function fieldToJson({ label, type }: FieldModel, value: unknown): JsonValue {
  if (label === 'repeated') return (value as readonly unknown[]).map(item => typeToJson(type, item));
  if (label === 'singular') return typeToJson(type, value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([key, item]) => [key, typeToJson(type, item)]));
}

function typeToJson(type: FieldType, value: unknown): JsonValue {
  if (type.kind === 'message') return messageToJson(type.message, value);
  if (type.kind === 'enum') {
    const known = type.enum.values.find(candidate => candidate.value === value);
    // A number that the enum does not have stays a number, as everywhere.
    return known?.name ?? (typeof value === 'number' ? value : type.enum.values[0]!.name);
  }
  if (value instanceof Uint8Array) return base64Of(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    if (type.scalar.endsWith('64')) return String(value);
    return Number.isFinite(value) ? value : String(value);
  }
  return value as boolean | string;
}
