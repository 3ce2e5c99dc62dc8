import type { EnumModel, FieldModel, FieldType, FileModel, MessageModel } from './model.js';
import { joinName } from './names.js';

type Draft<T> = { -readonly [K in keyof T]: T[K] };
interface MessageCopy extends Draft<Omit<MessageModel, 'fields'>> {
  fields: FieldModel[];
}

/**
 * Copies a file with other names for what stands at its top. What is nested comes along, and what refers to either.
 *
 * @param nameOf Gives the name for a name, or the same.
 */
export function renameTypes(file: FileModel, nameOf: (name: string) => string): FileModel {
  const isSame = [...file.messages, ...file.enums].every(({ name }) => nameOf(name) === name);
  if (isSame) return file;
  const messages = new Map<MessageModel, MessageCopy>();
  const enums = new Map<EnumModel, EnumModel>();

  const copyEnum = (type: EnumModel, scope: string, name = type.name): EnumModel => {
    const copy = { ...type, name, fullName: joinName(scope, name) };
    enums.set(type, copy);
    return copy;
  };
  // The fields come later: they may refer to what is not copied yet.
  const copyMessage = (message: MessageModel, scope: string, name = message.name): MessageCopy => {
    const fullName = joinName(scope, name);
    const copy: MessageCopy = {
      ...message,
      name,
      fullName,
      fields: [],
      messages: message.messages.map(nested => copyMessage(nested, fullName)),
      enums: message.enums.map(nested => copyEnum(nested, fullName)),
    };
    messages.set(message, copy);
    return copy;
  };
  const copyType = (type: FieldType): FieldType => {
    if (type.kind === 'message') return { ...type, message: messages.get(type.message) ?? type.message };
    return type.kind === 'enum' ? { ...type, enum: enums.get(type.enum) ?? type.enum } : type;
  };

  const copy = {
    ...file,
    messages: file.messages.map(message => copyMessage(message, file.package, nameOf(message.name))),
    enums: file.enums.map(type => copyEnum(type, file.package, nameOf(type.name))),
    services: file.services.map(service => ({
      ...service,
      methods: service.methods.map(method => ({ ...method })),
    })),
  };
  for (const [message, target] of messages) {
    target.fields = message.fields.map(field => ({ ...field, type: copyType(field.type) }));
  }
  for (const { methods } of copy.services) {
    for (const method of methods) {
      method.input = messages.get(method.input) ?? method.input;
      method.output = messages.get(method.output) ?? method.output;
    }
  }
  return copy;
}
