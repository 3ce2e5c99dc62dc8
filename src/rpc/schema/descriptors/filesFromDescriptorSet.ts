import { RivuletError } from '../../../errors/index.js';
import { codecOf } from '../codec/index.js';
import type { EnumModel, FieldModel, FileModel, MapKeyType, MessageModel } from '../model.js';
import { defaultJsonName, isIdentifier, joinName } from '../names.js';
import { fileDescriptorModel, fileDescriptorSetModel } from './descriptorModels.js';
import {
  IDEMPOTENCY,
  LABEL,
  SCALAR_BY_NUMBER,
  TYPE_ENUM,
  TYPE_GROUP,
  TYPE_MESSAGE,
  type EnumProto,
  type Features,
  type FieldProto,
  type FileProto,
  type FileSet,
  type MessageProto,
} from './descriptorTypes.js';

const IMPLICIT = 2;
const EXPANDED = 2;
const DELIMITED = 2;

/** A message that waits for its fields, which may refer to what stands behind it. */
interface Pending {
  readonly proto: MessageProto;
  readonly model: MessageModel & { readonly fields: FieldModel[] };
  readonly features: Features;
}

/** What the types of a set are called, while it is read. */
interface Types {
  readonly messages: Map<string, Pending>;
  readonly enums: Map<string, EnumModel>;
}

/**
 * Reads the files of a serialized google.protobuf.FileDescriptorSet: what reflection gave, or what `protoc
 * --descriptor_set_out --include_imports` wrote. proto2, proto3 and editions.
 *
 * Values are plain: integers of 64 bits are bigints, enums the names of their values, the members of a oneof are
 * properties of which one is there, and a `google.protobuf.Timestamp` has `seconds` and `nanos`.
 *
 * @throws RivuletError `INVALID_ARGUMENT` for what is no such set, for one with types missing, and for groups, which have
 *   been deprecated since before proto3.
 */
export function filesFromDescriptorSet(bytes: Uint8Array): readonly FileModel[] {
  return filesFromDescriptors(codecOf<FileSet>(fileDescriptorSetModel).decode(bytes));
}

/** Reads one serialized google.protobuf.FileDescriptorProto, which {@link filesFromDescriptors} takes. */
export function readFileDescriptor(bytes: Uint8Array): FileProto {
  return codecOf<FileProto>(fileDescriptorModel).decode(bytes);
}

/** The same, of descriptors that are read already. */
export function filesFromDescriptors(set: FileSet): readonly FileModel[] {
  const types: Types = { messages: new Map(), enums: new Map() };
  const files = (set.file ?? []).map(proto => ({ proto, ...declare(proto, types) }));
  for (const pending of types.messages.values()) fill(pending, types);
  return files.map(({ proto, messages, enums }) => ({
    name: proto.name ?? '',
    package: proto.package ?? '',
    messages,
    enums,
    services: (proto.service ?? []).map(service => {
      const name = requireName(proto.name ?? 'a file', service.name);
      return {
        name,
        fullName: joinName(proto.package ?? '', name),
        methods: (service.method ?? []).map(method => ({
          name: requireName(name, method.name),
          input: messageOf(method.inputType, types),
          inputStream: method.clientStreaming ?? false,
          output: messageOf(method.outputType, types),
          outputStream: method.serverStreaming ?? false,
          ...idempotencyOf(method.options?.idempotencyLevel),
        })),
      };
    }),
  }));
}

function idempotencyOf(level: number | undefined) {
  if (level === IDEMPOTENCY.IDEMPOTENT) return { idempotency: 'IDEMPOTENT' } as const;
  return level === IDEMPOTENCY.NO_SIDE_EFFECTS ? ({ idempotency: 'NO_SIDE_EFFECTS' } as const) : {};
}

function declare(file: FileProto, types: Types): Pick<FileModel, 'messages' | 'enums'> {
  const scope = file.package ?? '';
  // What editions say with features, the others say with their syntax.
  const isProto3 = file.syntax === 'proto3';
  const base: Features =
    file.syntax === 'editions' ? {} : isProto3 ? { fieldPresence: IMPLICIT } : { repeatedFieldEncoding: EXPANDED };
  const features = { ...base, ...file.options?.features };
  return {
    messages: (file.messageType ?? []).map(message => declareMessage(message, scope, features, types)),
    enums: (file.enumType ?? []).map(type => declareEnum(type, scope, types)),
  };
}

function declareMessage(proto: MessageProto, scope: string, outer: Features, types: Types): MessageModel {
  const name = requireName(scope, proto.name);
  const fullName = joinName(scope, name);
  const features = { ...outer, ...proto.options?.features };
  const nested = (proto.nestedType ?? []).map(inner => ({
    isEntry: inner.options?.mapEntry ?? false,
    model: declareMessage(inner, fullName, features, types),
  }));
  const model = {
    name,
    fullName,
    fields: [] as FieldModel[],
    messages: nested.filter(({ isEntry }) => !isEntry).map(({ model: message }) => message),
    enums: (proto.enumType ?? []).map(type => declareEnum(type, fullName, types)),
    ...(proto.options?.deprecated && { isDeprecated: true }),
  };
  types.messages.set(fullName, { proto, model, features });
  return model;
}

function declareEnum(proto: EnumProto, scope: string, types: Types): EnumModel {
  const name = requireName(scope, proto.name);
  const fullName = joinName(scope, name);
  const values = (proto.value ?? []).map(value => {
    const valueName = requireName(fullName, value.name);
    return { name: valueName, number: value.number ?? 0, value: valueName };
  });
  const model: EnumModel = { name, fullName, values };
  types.enums.set(fullName, model);
  return model;
}

function fill({ proto, model, features }: Pending, types: Types): void {
  const oneofs = (proto.oneofDecl ?? []).map(({ name }) => name ?? '');
  for (const field of proto.field ?? []) {
    model.fields.push(fieldOf(field, model.fullName, { ...features, ...field.options?.features }, oneofs, types));
  }
}

function fieldOf(
  proto: FieldProto,
  scope: string,
  features: Features,
  oneofs: readonly string[],
  types: Types,
): FieldModel {
  const name = requireName(scope, proto.name);
  const path = `${scope}.${name}`;
  if (proto.type === TYPE_GROUP || (proto.type === TYPE_MESSAGE && features.messageEncoding === DELIMITED)) {
    throw refused(`${path} is a group, which is not supported. Make it a message.`);
  }
  const base = {
    name,
    jsonName: proto.jsonName ?? defaultJsonName(name),
    number: proto.number ?? 0,
    isRequired: false,
    ...(proto.options?.deprecated && { isDeprecated: true }),
  };
  const entry = proto.type === TYPE_MESSAGE ? pendingOf(proto.typeName, types).proto : undefined;
  if (entry?.options?.mapEntry && proto.label === LABEL.repeated) {
    const [key, value] = [1, 2].map(number => entry.field?.find(field => field.number === number));
    const keyType = SCALAR_BY_NUMBER.get(key?.type ?? 0) as MapKeyType | undefined;
    if (!keyType || !value) throw refused(`${path} is a map without a key or a value.`);
    const type = typeOf(value, path, types);
    return { ...base, type, label: 'map', keyType, hasPresence: false, whenAbsent: 'zero', isPacked: false };
  }
  const type = typeOf(proto, path, types);
  if (proto.label === LABEL.repeated) {
    const isPacked = proto.options?.packed ?? features.repeatedFieldEncoding !== EXPANDED;
    return { ...base, type, label: 'repeated', hasPresence: false, whenAbsent: 'zero', isPacked };
  }
  const isMember = proto.oneofIndex !== undefined && !proto.proto3Optional;
  const hasPresence =
    type.kind === 'message' || isMember || (proto.proto3Optional ?? false) || features.fieldPresence !== IMPLICIT;
  return {
    ...base,
    type,
    label: 'singular',
    hasPresence,
    isRequired: proto.label === LABEL.required,
    whenAbsent: hasPresence ? 'missing' : 'zero',
    isPacked: false,
    ...(isMember && { oneof: oneofs[proto.oneofIndex] ?? '' }),
  };
}

function typeOf({ type, typeName }: FieldProto, path: string, types: Types): FieldModel['type'] {
  if (type === TYPE_MESSAGE) return { kind: 'message', message: messageOf(typeName, types) };
  if (type === TYPE_ENUM) {
    const found = types.enums.get((typeName ?? '').replace(/^\./, ''));
    if (!found) throw missing(typeName);
    return { kind: 'enum', enum: found };
  }
  const scalar = SCALAR_BY_NUMBER.get(type ?? 0);
  if (!scalar) throw refused(`${path} has the type ${type ?? 0}, which is not known.`);
  return { kind: 'scalar', scalar };
}

function pendingOf(typeName: string | undefined, types: Types): Pending {
  const found = types.messages.get((typeName ?? '').replace(/^\./, ''));
  if (!found) throw missing(typeName);
  return found;
}

function messageOf(typeName: string | undefined, types: Types): MessageModel {
  return pendingOf(typeName, types).model;
}

function requireName(scope: string, name: string | undefined): string {
  if (name !== undefined && isIdentifier(name) && name !== '__proto__') return name;
  throw refused(`${scope} has something called ${JSON.stringify(name ?? '')}, which cannot be a name.`);
}

function missing(typeName: string | undefined): RivuletError {
  return refused(`${typeName ?? 'A type'} is missing. Give the files that it depends on as well.`);
}

function refused(text: string): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `The descriptors cannot be used: ${text}`, { reason: 'BAD_DESCRIPTORS' });
}
