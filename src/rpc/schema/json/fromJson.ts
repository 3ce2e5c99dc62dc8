import { describeValue } from '../../../variables/describeValue.js';
import { valueCodec } from '../codec/fieldValues.js';
import { asError } from '../codec/index.js';
import { MAX_DEPTH, tooDeep } from '../codec/MessageReader.js';
import { Problem, within } from '../codec/Problem.js';
import type { EnumModel, FieldModel, FieldType, MessageModel } from '../model.js';
import { scalarFromJson } from './scalarsFromJson.js';
import { wellKnownFromJson } from './wellKnownFromJson.js';

/**
 * Gives the value that JSON stands for, ready to be written: what {@link toJson} gives, and all else that protobuf allows,
 * such as numbers for integers of 64 bits, the names of the `.proto` and `null` for what is not there.
 *
 * @example Make a request of what a user typed
 * ```ts
 * codec.encode(fromJson(codec.model, JSON.parse('{ "userId": 42 }')));
 * ```
 * @throws RivuletError `INVALID_ARGUMENT` with the path: for another type, and for a name that the message does not have.
 */
export function fromJson(model: MessageModel, json: unknown): unknown {
  try {
    return messageFromJson(model, json, 0);
  } catch (error) {
    throw asError(model.name, 'cannot be made of this JSON', 'WRONG_TYPE', error);
  }
}

function messageFromJson(model: MessageModel, json: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw tooDeep();
  const known = wellKnownFromJson(model, json, depth);
  if (known) return known.value;
  const source = requireObject(json);
  const value: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(source)) {
    const field = model.fields.find(({ name, jsonName }) => jsonName === key || name === key);
    if (!field) throw new Problem(`there is no field ${JSON.stringify(key)}. There is ${namesOf(model)}`);
    if (item === null && !takesNull(field.type)) continue;
    if (Object.hasOwn(value, field.name)) throw new Problem(`the field ${field.name} is there twice`);
    try {
      value[field.name] = fieldFromJson(field, item, depth);
    } catch (error) {
      throw within(`.${key}`, error);
    }
  }
  if (model.union) return unionFromJson(model, value);
  // JSON may leave out what has its zero value, and everybody else's does.
  for (const field of model.fields) {
    const absent = Object.hasOwn(value, field.name) ? undefined : absentValue(field);
    if (absent !== undefined) value[field.name] = absent;
  }
  return value;
}

function absentValue({ label, type, whenAbsent }: FieldModel): unknown {
  if (whenAbsent !== 'zero') return whenAbsent === 'null' ? null : undefined;
  if (label !== 'singular') return label === 'map' ? {} : [];
  return type.kind === 'scalar' && type.scalar === 'bytes' ? new Uint8Array(0) : valueCodec(type).zero;
}

function unionFromJson({ fields, union }: MessageModel, value: Readonly<Record<string, unknown>>): unknown {
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) {
    throw new Problem(`exactly one of ${fields.map(field => field.jsonName).join(', ')} must be there`);
  }
  return { [union!.discriminator]: union!.values.get(name), ...(value[name] as object) };
}

function fieldFromJson({ label, type, keyType }: FieldModel, json: unknown, depth: number): unknown {
  if (label === 'singular') return typeFromJson(type, json, depth);
  if (label === 'repeated') {
    if (!Array.isArray(json)) throw new Problem(`expected an array, got ${describeValue(json)}`);
    return json.map((item: unknown, index) => at(`[${index}]`, () => typeFromJson(type, item, depth)));
  }
  const entries = Object.entries(requireObject(json)).map(([key, item]) =>
    at(`[${JSON.stringify(key)}]`, () => [keyFromJson(keyType, key), typeFromJson(type, item, depth)] as const),
  );
  return Object.fromEntries(entries);
}

function keyFromJson(type: FieldModel['keyType'], key: string): string {
  return type === undefined || type === 'string' || type === 'bool'
    ? key
    : String(scalarFromJson(type, undefined, key));
}

function typeFromJson(type: FieldType, json: unknown, depth: number): unknown {
  switch (type.kind) {
    case 'scalar':
      return scalarFromJson(type.scalar, type.as, json);
    case 'enum':
      return enumFromJson(type.enum, json);
    case 'message': {
      const value = messageFromJson(type.message, json, depth + 1);
      return type.as === 'date' ? dateOf(value as { readonly seconds: bigint; readonly nanos: number }) : value;
    }
  }
}

function enumFromJson({ fullName, values }: EnumModel, json: unknown): unknown {
  const found = values.find(({ name, number }) => name === json || number === json);
  if (found) return found.value;
  if (fullName === 'google.protobuf.NullValue' && json === null) return values[0]!.value;
  throw new Problem(`expected one of ${values.map(({ name }) => name).join(', ')}, got ${describeValue(json)}`);
}

function dateOf({ seconds, nanos }: { readonly seconds: bigint; readonly nanos: number }): Date {
  return new Date(Number(seconds) * 1000 + Math.floor(nanos / 1_000_000));
}

/** `null` is a value of these, and for all others says that they are not there. */
function takesNull(type: FieldType): boolean {
  if (type.kind === 'message') return type.message.fullName === 'google.protobuf.Value';
  return type.kind === 'enum' && type.enum.fullName === 'google.protobuf.NullValue';
}

function requireObject(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new Problem(`expected an object, got ${describeValue(json)}`);
}

function namesOf({ fields }: MessageModel): string {
  return fields.map(({ jsonName }) => jsonName).join(', ') || 'none';
}

function at<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw within(place, error);
  }
}
