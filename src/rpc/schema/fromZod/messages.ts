import { z } from 'zod';
import { MAX_DEPTH } from '../codec/MessageReader.js';
import type { FieldModel, FieldType, MessageModel } from '../model.js';
import { defaultJsonName, isIdentifier, joinName, mapEntryName, pascalCase } from '../names.js';
import { timestampModel } from '../wellKnown.js';
import { enumMembers, enumModel } from './enums.js';
import { fieldNumbers } from './fieldNumbers.js';
import { fieldForm } from './fieldForm.js';
import { refuseForm, refuseType } from './refusals.js';
import { literalType, numericType } from './scalars.js';
import {
  draftMessage,
  freeName,
  requireDistinctFields,
  requireDistinctNames,
  scopeOf,
  type MessageDraft,
  type Scope,
} from './scope.js';
import { fillUnion } from './unions.js';
import { unwrap, type Told, type Unwrapped } from './unwrap.js';

/** What is known while the schemas of one file are walked. */
export interface Walk {
  readonly file: Scope;
  /** The messages and enums with an id, by it. */
  readonly shared: Map<
    string,
    { readonly schema: z.core.$ZodType; readonly omitted: string; readonly type: FieldType }
  >;
  /** The messages that are being made, outermost first: where a recursive schema comes back to. */
  readonly open: { readonly schema: z.core.$ZodType; readonly omitted: string; readonly message: MessageDraft }[];
}

const NOTHING: ReadonlySet<string> = new Set();

/** The message of an input or output. */
export function topMessage(walk: Walk, path: string, name: string, schema: z.core.$ZodType): MessageModel {
  const unwrapped = unwrap(path, schema);
  const { def } = unwrapped.schema._zod;
  const isUnion = def.type === 'union' && 'discriminator' in def;
  if (def.type !== 'object' && !isUnion) {
    refuseForm(path, `a message is an object, not ${def.type}`, 'use z.object() with a field for it');
  }
  if (unwrapped.isOptional || unwrapped.isNullable || unwrapped.isCaught) {
    refuseForm(path, 'a message is always there', 'leave optional, nullable, default and catch out');
  }
  const type = messageType(walk, walk.file, path, name, unwrapped);
  return type.message;
}

/** The message of an object or a discriminated union: one that is known, or a new one in this scope. */
export function messageType(
  walk: Walk,
  scope: Scope,
  path: string,
  name: string,
  { schema, told }: Pick<Unwrapped, 'schema' | 'told'>,
  omit: ReadonlySet<string> = NOTHING,
): Extract<FieldType, { kind: 'message' }> {
  const omitted = [...omit].sort().join();
  const make = (where: Scope, wanted: string): Extract<FieldType, { kind: 'message' }> => {
    const outer = walk.open.find(other => other.schema === schema && other.omitted === omitted);
    if (outer) return { kind: 'message', message: outer.message };
    if (walk.open.length >= MAX_DEPTH)
      refuseForm(path, `it is nested deeper than ${MAX_DEPTH}`, 'name it once, and use it again');
    // What is nested belongs to one field, which has the text.
    const message = draftMessage(where, wanted, where === walk.file ? told.comment : undefined);
    const type = { kind: 'message', message } as const;
    if (where === walk.file) rememberShared(walk, path, told, schema, omitted, type);
    walk.open.push({ schema, omitted, message });
    if (schema._zod.def.type === 'object') fillObject(walk, path, message, schema as z.core.$ZodObject, omit);
    else fillUnion(walk, path, message, schema as z.core.$ZodDiscriminatedUnion, omit);
    walk.open.pop();
    return type;
  };

  if (told.id === undefined) return make(scope, freeName(scope, name));
  const known = knownShared(walk, path, told, schema, omitted);
  return (known as ReturnType<typeof make> | undefined) ?? make(walk.file, requireId(path, told.id));
}

function fillObject(
  walk: Walk,
  path: string,
  message: MessageDraft,
  { _zod: { def } }: z.core.$ZodObject,
  omit: ReadonlySet<string>,
): void {
  const { catchall } = def;
  if (catchall && catchall._zod.def.type !== 'never') {
    refuseForm(path, 'keys that are not declared have no field', 'use z.object(), or a field with z.record() for them');
  }
  const properties = Object.entries(def.shape)
    .filter(([key]) => !omit.has(key))
    .map(([key, schema]) => ({ key, path: `${path}.${key}`, unwrapped: unwrap(`${path}.${key}`, schema) }));
  const numbers = fieldNumbers(
    properties.map(property => ({ path: property.path, given: property.unwrapped.told.field })),
  );
  const scope = scopeOf(
    message,
    properties.map(({ key }) => key),
  );

  properties.forEach(({ key, path: where, unwrapped }, index) => {
    requireFieldName(where, key);
    message.fields.push(fieldOf(walk, scope, where, key, numbers[index]!, unwrapped));
  });
  requireDistinctFields(path, message);
  const maps = message.fields.filter(({ label }) => label === 'map').map(({ name }) => mapEntryName(name));
  requireDistinctNames(path, message, [...message.fields.map(({ name }) => name), ...maps]);
}

function fieldOf(
  walk: Walk,
  scope: Scope,
  path: string,
  name: string,
  number: number,
  unwrapped: Unwrapped,
): FieldModel {
  const { told, schema } = unwrapped;
  const ofType = told.id === undefined ? undefined : z.globalRegistry.get(schema)?.description;
  const comment = told.comment === ofType ? undefined : told.comment;
  const base = {
    name,
    jsonName: name,
    number,
    ...(comment !== undefined && { comment }),
    ...(told.isDeprecated && { isDeprecated: true }),
  };
  const { def } = schema._zod;
  const typeName = pascalCase(name) || 'Value';
  if (def.type === 'array') {
    const type = typeOfItem(walk, scope, `${path}[]`, typeName, def.element, 'an item of an array');
    return { ...base, type, label: 'repeated', ...fieldForm(path, unwrapped, type, 'an array') };
  }
  if (def.type === 'record') {
    requireKeys(path, def.keyType);
    const type = typeOfItem(walk, scope, `${path}.*`, typeName, def.valueType, 'a value of a record');
    return { ...base, type, label: 'map', keyType: 'string', ...fieldForm(path, unwrapped, type, 'a record') };
  }
  const type = typeOf(walk, scope, path, typeName, unwrapped);
  return { ...base, type, label: 'singular', ...fieldForm(path, unwrapped, type) };
}

function typeOfItem(
  walk: Walk,
  scope: Scope,
  path: string,
  name: string,
  schema: z.core.$ZodType,
  what: string,
): FieldType {
  const unwrapped = unwrap(path, schema);
  if (unwrapped.isOptional || unwrapped.isNullable || unwrapped.isCaught) {
    refuseForm(
      path,
      `${what} is always there`,
      'leave optional, nullable, default and catch out, or wrap it in z.object()',
    );
  }
  const { type } = unwrapped.schema._zod.def;
  if (type === 'array' || type === 'record') {
    refuseForm(
      path,
      `${what} cannot be ${type === 'array' ? 'an array' : 'a record'} in protobuf`,
      'wrap it in z.object()',
    );
  }
  return typeOf(walk, scope, path, name, unwrapped);
}

/** The type of what is no array and no record. */
function typeOf(walk: Walk, scope: Scope, path: string, name: string, unwrapped: Unwrapped): FieldType {
  const { schema, told } = unwrapped;
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
    case 'template_literal':
      return { kind: 'scalar', scalar: 'string' };
    case 'boolean':
      return { kind: 'scalar', scalar: 'bool' };
    case 'number':
    case 'bigint':
      return numericType(schema as z.core.$ZodNumber | z.core.$ZodBigInt);
    case 'date':
      return { kind: 'message', message: timestampModel, as: 'date' };
    case 'enum':
      return enumType(walk, scope, path, name, unwrapped, enumMembers(def.entries));
    case 'literal': {
      const words = def.values.filter(value => typeof value === 'string');
      if (words.length < def.values.length || words.length === 0) return literalType(path, def.values);
      return enumType(walk, scope, path, name, unwrapped, new Map(words.map(word => [word, word])));
    }
    case 'custom':
      if (schema._zod.bag.Class === Uint8Array) return { kind: 'scalar', scalar: 'bytes' };
      return refuseType(path, 'custom');
    case 'object':
      return messageType(walk, scope, path, name, { schema, told });
    case 'union':
      if ('discriminator' in def) return messageType(walk, scope, path, name, { schema, told });
      return refuseType(path, 'union');
    default:
      return refuseType(path, def.type);
  }
}

function enumType(
  walk: Walk,
  scope: Scope,
  path: string,
  name: string,
  { schema, told }: Unwrapped,
  members: ReadonlyMap<string, string | number>,
): FieldType {
  const known = told.id === undefined ? undefined : knownShared(walk, path, told, schema, '');
  if (known) return known;
  const where = told.id === undefined ? scope : walk.file;
  const wanted = told.id === undefined ? freeName(scope, name) : requireId(path, told.id);
  // The text belongs to the field, where the enum has no name of its own.
  const comment = told.id === undefined ? undefined : told.comment;
  const model = enumModel(path, wanted, joinName(where.fullName, wanted), members, comment);
  where.enums.push(model);
  const type = { kind: 'enum', enum: model } as const;
  rememberShared(walk, path, told, schema, '', type);
  return type;
}

function knownShared(
  walk: Walk,
  path: string,
  told: Told,
  schema: z.core.$ZodType,
  omitted: string,
): FieldType | undefined {
  const known = walk.shared.get(requireId(path, told.id));
  if (!known) return undefined;
  if (known.schema === schema && known.omitted === omitted) return known.type;
  return refuseForm(
    path,
    `two schemas have the id ${String(told.id)}`,
    'use one schema for both, or give each its own id',
  );
}

function rememberShared(
  walk: Walk,
  path: string,
  told: Told,
  schema: z.core.$ZodType,
  omitted: string,
  type: FieldType,
): void {
  if (told.id !== undefined) walk.shared.set(requireId(path, told.id), { schema, omitted, type });
}

/** Lower-case names could be those of scalars, and of packages. */
function requireId(path: string, id: unknown): string {
  if (typeof id === 'string' && isIdentifier(id) && /^[A-Z]/.test(id)) return id;
  return refuseForm(path, `the id ${JSON.stringify(id)} cannot be the name of a message`, "use one like 'Address'");
}

function requireFieldName(path: string, key: string): void {
  if (!isIdentifier(key)) {
    refuseForm(
      path,
      `${JSON.stringify(key)} cannot be the name of a field`,
      'use letters, digits and _, beginning with a letter',
    );
  }
  if (key === '__proto__' || defaultJsonName(key) === '') {
    refuseForm(path, `a field cannot be called ${key}`, 'rename it');
  }
}

function requireKeys(path: string, schema: z.core.$ZodType): void {
  const { type } = unwrap(`${path}.*`, schema).schema._zod.def;
  if (type === 'string' || type === 'template_literal' || type === 'enum' || type === 'literal') return;
  refuseForm(path, `the keys of a record are strings, not ${type}`, 'use z.string() or z.enum() for them');
}
