import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import protobuf from 'protobufjs';
import {
  filesFromDescriptors,
  IDEMPOTENCY,
  LABEL,
  mapEntryName,
  SCALAR_NUMBER,
  TYPE_ENUM,
  TYPE_MESSAGE,
  type EnumProto,
  type FieldProto,
  type FileModel,
  type FileProto,
  type MessageProto,
  type ScalarType,
  type ServiceProto,
} from '../../rpc/schema/index.js';

const EXPLICIT = 1;
const IMPLICIT = 2;
const PACKED = 1;
const EXPANDED = 2;
const LENGTH_PREFIXED = 1;
const DELIMITED = 2;

/**
 * Reads a `.proto` and what it imports, from its own folder and those above it.
 *
 * @throws What protobufjs throws for a file that is not there, or has mistakes.
 */
export function filesFromProto(path: string): readonly FileModel[] {
  const entry = resolve(path);
  const root = new protobuf.Root();
  root.resolvePath = (origin, target) => (origin === '' ? target : findImport(dirname(entry), target));
  root.loadSync(entry, { keepCase: true }).resolveAll();

  const byFile = new Map<string, Collected>();
  collect(root, byFile);
  const files = [...byFile].map(([name, file]) => fileProto(name, file));
  return filesFromDescriptors({ file: files });
}

function findImport(folder: string, target: string): string {
  for (let above = folder; ; above = dirname(above)) {
    const candidate = join(above, target);
    if (existsSync(candidate)) return candidate;
    if (dirname(above) === above) return join(folder, target);
  }
}

interface Collected {
  readonly package: string;
  readonly messages: protobuf.Type[];
  readonly enums: protobuf.Enum[];
  readonly services: protobuf.Service[];
}

/** Gathers what stands at the top of each file. */
function collect(namespace: protobuf.NamespaceBase, byFile: Map<string, Collected>): void {
  for (const object of namespace.nestedArray) {
    const key = object.filename ?? '';
    const file = byFile.get(key) ?? { package: nameOf(namespace), messages: [], enums: [], services: [] };
    if (object instanceof protobuf.Type) file.messages.push(object);
    else if (object instanceof protobuf.Enum) file.enums.push(object);
    else if (object instanceof protobuf.Service) file.services.push(object);
    else {
      if (object instanceof protobuf.Namespace) collect(object, byFile);
      continue;
    }
    byFile.set(key, file);
  }
}

function nameOf(object: protobuf.ReflectionObject): string {
  return object.fullName.replace(/^\./, '');
}

/** As a file of an edition, which says of each field what proto2 and proto3 only imply. */
function fileProto(name: string, { package: scope, messages, enums, services }: Collected): FileProto {
  return {
    name,
    package: scope,
    syntax: 'editions',
    messageType: messages.map(messageProto),
    enumType: enums.map(enumProto),
    service: services.map(serviceProto),
  };
}

function messageProto(type: protobuf.Type): MessageProto {
  const oneofs = type.oneofsArray.filter(oneof => !isSynthetic(oneof));
  const entries: MessageProto[] = [];
  const fields = type.fieldsArray.map((field): FieldProto => {
    const oneofIndex = field.partOf ? oneofs.indexOf(field.partOf) : -1;
    const base = {
      name: field.name,
      number: field.id,
      ...(oneofIndex >= 0 && { oneofIndex }),
      ...(typeof field.options?.json_name === 'string' && { jsonName: field.options.json_name }),
    };
    if (!(field instanceof protobuf.MapField)) {
      return { ...base, label: labelOf(field), ...typeProto(field), options: optionsOf(field) };
    }
    const name = mapEntryName(field.name);
    entries.push(entryProto(name, field));
    return { ...base, label: LABEL.repeated, type: TYPE_MESSAGE, typeName: `${type.fullName}.${name}` };
  });
  const nested = type.nestedArray;
  return {
    name: type.name,
    field: fields,
    oneofDecl: oneofs.map(({ name }) => ({ name })),
    nestedType: [...entries, ...nested.filter(inner => inner instanceof protobuf.Type).map(messageProto)],
    enumType: nested.filter(inner => inner instanceof protobuf.Enum).map(enumProto),
  };
}

/** What protobufjs makes for `optional` in proto3. */
function isSynthetic(oneof: protobuf.OneOf): boolean {
  const [field, ...others] = oneof.fieldsArray;
  return others.length === 0 && field?.options?.proto3_optional === true;
}

function labelOf(field: protobuf.Field): number {
  return field.repeated ? LABEL.repeated : field.required ? LABEL.required : LABEL.optional;
}

function typeProto({ type, resolvedType }: protobuf.FieldBase): FieldProto {
  if (!resolvedType) return { type: SCALAR_NUMBER[type as ScalarType] };
  return { type: resolvedType instanceof protobuf.Enum ? TYPE_ENUM : TYPE_MESSAGE, typeName: resolvedType.fullName };
}

function optionsOf(field: protobuf.Field): NonNullable<FieldProto['options']> {
  return {
    features: {
      fieldPresence: field.hasPresence ? EXPLICIT : IMPLICIT,
      repeatedFieldEncoding: field.packed ? PACKED : EXPANDED,
      messageEncoding: field.delimited ? DELIMITED : LENGTH_PREFIXED,
    },
  };
}

function entryProto(name: string, field: protobuf.MapField): MessageProto {
  const key = { name: 'key', number: 1, label: LABEL.optional, type: SCALAR_NUMBER[field.keyType as ScalarType] };
  const value = { name: 'value', number: 2, label: LABEL.optional, ...typeProto(field) };
  return { name, field: [key, value], options: { mapEntry: true } };
}

function enumProto({ name, values }: protobuf.Enum): EnumProto {
  return { name, value: Object.entries(values).map(([value, number]) => ({ name: value, number })) };
}

function serviceProto({ name, methodsArray }: protobuf.Service): ServiceProto {
  return {
    name,
    method: methodsArray.map(method => {
      const level = IDEMPOTENCY[method.options?.idempotency_level as keyof typeof IDEMPOTENCY] as number | undefined;
      return {
        name: method.name,
        inputType: method.resolvedRequestType?.fullName ?? '',
        outputType: method.resolvedResponseType?.fullName ?? '',
        clientStreaming: method.requestStream ?? false,
        serverStreaming: method.responseStream ?? false,
        ...(level !== undefined && { options: { idempotencyLevel: level } }),
      };
    }),
  };
}
