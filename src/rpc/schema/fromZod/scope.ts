import type { EnumModel, FieldModel, MessageModel, UnionForm } from '../model.js';
import { defaultJsonName, joinName, mapEntryName } from '../names.js';
import { refuseForm } from './refusals.js';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A message that is being made. It is a {@link MessageModel} from the start, so that it may hold itself. */
export interface MessageDraft extends Draft<Omit<MessageModel, 'fields' | 'messages' | 'enums' | 'union'>> {
  readonly fields: FieldModel[];
  readonly messages: MessageDraft[];
  readonly enums: EnumModel[];
  union?: UnionForm;
}

/** Where messages and enums are declared: a file, or a message. */
export interface Scope {
  readonly fullName: string;
  readonly messages: MessageDraft[];
  readonly enums: EnumModel[];
  /** What must not be taken for the name of something nested: fields, and what protobuf makes of maps. */
  readonly reserved: ReadonlySet<string>;
}

/** Names the fields of a message before what is nested in it, so that it keeps away from them. */
export function scopeOf(message: MessageDraft, names: readonly string[]): Scope {
  const { fullName, messages, enums } = message;
  return { fullName, messages, enums, reserved: new Set(names.flatMap(name => [name, mapEntryName(name)])) };
}

/** A name for what is nested: the wanted one, with `Type` behind it where a field is called so. */
export function freeName(scope: Scope, wanted: string): string {
  return scope.reserved.has(wanted) ? `${wanted}Type` : wanted;
}

export function draftMessage(scope: Scope, name: string, comment: string | undefined): MessageDraft {
  const draft: MessageDraft = {
    name,
    fullName: joinName(scope.fullName, name),
    fields: [],
    messages: [],
    enums: [],
    ...(comment !== undefined && { comment }),
  };
  scope.messages.push(draft);
  return draft;
}

/** Refuses names that protobuf would take for the same, within one message. */
export function requireDistinctFields(path: string, { fields }: MessageDraft): void {
  const byJsonName = new Map<string, string>();
  for (const { name } of fields) {
    const jsonName = defaultJsonName(name);
    const other = byJsonName.get(jsonName);
    if (other !== undefined) {
      refuseForm(`${path}.${name}`, `protobuf takes ${name} and ${other} for the same name`, 'rename one of them');
    }
    byJsonName.set(jsonName, name);
  }
}

/** Refuses what is declared twice in one scope. Values of enums stand beside their enum, as in C++. */
export function requireDistinctNames(path: string, scope: Omit<Scope, 'reserved'>, others: readonly string[]): void {
  const seen = new Set<string>(others);
  const declared = [
    ...scope.messages.map(({ name }) => name),
    ...scope.enums.flatMap(({ name, values }) => [name, ...values.map(value => value.name)]),
  ];
  for (const name of declared) {
    if (seen.has(name)) {
      refuseForm(
        path,
        `two things would be called ${joinName(scope.fullName, name)}`,
        "give one a .meta({ id: 'Name' })",
      );
    }
    seen.add(name);
  }
}
