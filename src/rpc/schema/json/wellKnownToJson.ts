import type { MessageModel } from '../model.js';
import { base64Of } from './base64.js';
import { durationText, timestampText, type Seconds } from './times.js';
import type { JsonValue } from './toJson.js';

/** The messages of protobuf that hold one value, and are that value in JSON. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  ['Double', 'Float', 'Int64', 'UInt64', 'Int32', 'UInt32', 'Bool', 'String', 'Bytes'].map(
    name => `google.protobuf.${name}Value`,
  ),
);

/** The names of the fields are those of the `.proto`. */
interface Value {
  readonly null_value?: unknown;
  readonly number_value?: number;
  readonly string_value?: string;
  readonly bool_value?: boolean;
  readonly struct_value?: Struct;
  readonly list_value?: ListValue;
}

interface Struct {
  readonly fields?: Readonly<Record<string, Value>>;
}

interface ListValue {
  readonly values?: readonly Value[];
}

/** The messages that have a form of their own in JSON. `undefined` for all others. */
export function wellKnownToJson({ fullName }: MessageModel, value: unknown): JsonValue | undefined {
  switch (fullName) {
    case 'google.protobuf.Timestamp':
      return timestampText(value instanceof Date ? secondsOf(value) : (value as Seconds));
    case 'google.protobuf.Duration':
      return durationText(value as Seconds);
    case 'google.protobuf.FieldMask':
      return (value as { readonly paths: readonly string[] }).paths.map(camelCase).join(',');
    case 'google.protobuf.Struct':
      return structToJson(value as Struct);
    case 'google.protobuf.ListValue':
      return listToJson(value as ListValue);
    case 'google.protobuf.Value':
      return valueToJson(value as Value);
    default:
      return WRAPPERS.has(fullName) ? wrappedToJson((value as { readonly value: unknown }).value) : undefined;
  }
}

function secondsOf(date: Date): Seconds {
  const ms = date.getTime();
  const seconds = Math.floor(ms / 1000);
  return { seconds: BigInt(seconds), nanos: (ms - seconds * 1000) * 1_000_000 };
}

function wrappedToJson(value: unknown): JsonValue {
  if (value instanceof Uint8Array) return base64Of(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return value as boolean | string;
}

function structToJson({ fields = {} }: Struct): JsonValue {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, valueToJson(value)]));
}

function listToJson({ values = [] }: ListValue): JsonValue {
  return values.map(valueToJson);
}

function valueToJson(value: Value): JsonValue {
  if (value.struct_value) return structToJson(value.struct_value);
  if (value.list_value) return listToJson(value.list_value);
  return value.number_value ?? value.string_value ?? value.bool_value ?? null;
}

function camelCase(path: string): string {
  return path.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
