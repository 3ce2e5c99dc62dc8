import { codecOf } from '../codec/index.js';
import { dependenciesOf } from '../dependencies.js';
import { mergeFiles } from '../mergeFiles.js';
import type { EnumModel, FieldModel, FieldType, FileModel, MessageModel, ServiceModel } from '../model.js';
import { mapEntryName } from '../names.js';
import { isPackable } from '../protoText.js';
import { timestampFile } from '../wellKnown.js';
import { fileDescriptorSetModel } from './descriptorModels.js';
import {
  IDEMPOTENCY,
  LABEL,
  SCALAR_NUMBER,
  TYPE_ENUM,
  TYPE_MESSAGE,
  type EnumProto,
  type FieldProto,
  type FileProto,
  type FileSet,
  type MessageProto,
  type ServiceProto,
} from './descriptorTypes.js';

/**
 * A serialized google.protobuf.FileDescriptorSet, with all that the files depend on: what reflection serves.
 *
 * Services of one package come in one file; see {@link mergeFiles}.
 */
export function fileDescriptorSet(files: readonly FileModel[]): Uint8Array<ArrayBuffer> {
  const merged = mergeFiles(files);
  const protos = merged.map(file => fileProto(file, merged));
  const needsTimestamp = protos.some(({ dependency }) => dependency?.includes(timestampFile.name));
  const set: FileSet = { file: [...(needsTimestamp ? [fileProto(timestampFile, [])] : []), ...protos] };
  return codecOf(fileDescriptorSetModel).encode(set);
}

function fileProto(file: FileModel, others: readonly FileModel[]): FileProto {
  return {
    name: file.name,
    ...(file.package !== '' && { package: file.package }),
    dependency: dependenciesOf(file, others),
    messageType: file.messages.map(messageProto),
    enumType: file.enums.map(enumProto),
    service: file.services.map(serviceProto),
    syntax: 'proto3',
  };
}

function messageProto(message: MessageModel): MessageProto {
  const { name, fields, messages, enums, isDeprecated } = message;
  const oneofs = [...new Set(fields.flatMap(({ oneof }) => oneof ?? []))];
  const taken = new Set([...oneofs, ...fields.map(field => field.name)]);
  // Behind the others: those that protobuf makes for a field with presence.
  const synthetic: string[] = [];
  const oneofIndex = (field: FieldModel): number | undefined => {
    if (field.oneof !== undefined) return oneofs.indexOf(field.oneof);
    if (!isProto3Optional(field)) return undefined;
    // As the protobuf compiler names them.
    let made = field.name.startsWith('_') ? `X${field.name}` : `_${field.name}`;
    while (taken.has(made)) made = `X${made}`;
    taken.add(made);
    return oneofs.length + synthetic.push(made) - 1;
  };
  const protos = fields.map(field => fieldProto(field, message, oneofIndex(field)));
  const entries = fields.filter(({ label }) => label === 'map').map(field => entryProto(field));
  return {
    name,
    field: protos,
    nestedType: [...entries, ...messages.map(messageProto)],
    enumType: enums.map(enumProto),
    oneofDecl: [...oneofs, ...synthetic].map(oneof => ({ name: oneof })),
    ...(isDeprecated && { options: { deprecated: true } }),
  };
}

function isProto3Optional({ label, hasPresence, type, oneof }: FieldModel): boolean {
  return label === 'singular' && hasPresence && type.kind !== 'message' && oneof === undefined;
}

function fieldProto(field: FieldModel, owner: MessageModel, oneofIndex: number | undefined): FieldProto {
  const { name, number, jsonName, label, type, isDeprecated } = field;
  const isUnpacked = isPackable(field) && !field.isPacked;
  const entry = label === 'map' && { type: TYPE_MESSAGE, typeName: `.${owner.fullName}.${mapEntryName(name)}` };
  return {
    name,
    number,
    jsonName,
    label: label === 'singular' ? LABEL.optional : LABEL.repeated,
    ...(entry || typeProto(type)),
    ...(oneofIndex !== undefined && { oneofIndex }),
    ...(isProto3Optional(field) && { proto3Optional: true }),
    ...((isUnpacked || isDeprecated) && {
      options: { ...(isUnpacked && { packed: false }), ...(isDeprecated && { deprecated: true }) },
    }),
  };
}

function typeProto(type: FieldType): Pick<FieldProto, 'type' | 'typeName'> {
  switch (type.kind) {
    case 'scalar':
      return { type: SCALAR_NUMBER[type.scalar] };
    case 'enum':
      return { type: TYPE_ENUM, typeName: `.${type.enum.fullName}` };
    case 'message':
      return { type: TYPE_MESSAGE, typeName: `.${type.message.fullName}` };
  }
}

/** The message that stands for the entries of a map. */
function entryProto({ name, keyType = 'string', type }: FieldModel): MessageProto {
  const part = (key: string, number: number, of: FieldType): FieldProto => ({
    name: key,
    number,
    label: LABEL.optional,
    jsonName: key,
    ...typeProto(of),
  });
  return {
    name: mapEntryName(name),
    field: [part('key', 1, { kind: 'scalar', scalar: keyType }), part('value', 2, type)],
    options: { mapEntry: true },
  };
}

function enumProto({ name, values }: EnumModel): EnumProto {
  return { name, value: values.map(value => ({ name: value.name, number: value.number })) };
}

function serviceProto({ name, methods }: ServiceModel): ServiceProto {
  return {
    name,
    method: methods.map(method => ({
      name: method.name,
      inputType: `.${method.input.fullName}`,
      outputType: `.${method.output.fullName}`,
      ...(method.idempotency && { options: { idempotencyLevel: IDEMPOTENCY[method.idempotency] } }),
      ...(method.inputStream && { clientStreaming: true }),
      ...(method.outputStream && { serverStreaming: true }),
    })),
  };
}
