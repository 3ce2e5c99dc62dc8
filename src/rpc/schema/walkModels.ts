import type { EnumModel, FieldModel, FileModel, MessageModel } from './model.js';

/** All messages of a file or a message, each before those that are nested in it. */
export function* allMessages({ messages }: { readonly messages: readonly MessageModel[] }): Generator<MessageModel> {
  for (const message of messages) {
    yield message;
    yield* allMessages(message);
  }
}

/** All enums of a file, those in messages included. */
export function* allEnums(file: Pick<FileModel, 'messages' | 'enums'>): Generator<EnumModel> {
  yield* file.enums;
  for (const message of allMessages(file)) yield* message.enums;
}

/** The message or enum that a field holds, if it is no scalar. */
export function referredBy({ type }: FieldModel): MessageModel | EnumModel | undefined {
  return type.kind === 'message' ? type.message : type.kind === 'enum' ? type.enum : undefined;
}

/** The messages that the fields and methods of a file refer to, those of other files among them. */
export function* referredMessages(file: FileModel): Generator<MessageModel> {
  for (const message of allMessages(file)) {
    for (const { type } of message.fields) if (type.kind === 'message') yield type.message;
  }
  for (const { methods } of file.services) for (const { input, output } of methods) yield* [input, output];
}
