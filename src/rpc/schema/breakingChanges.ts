import type { EnumModel, FieldModel, FileModel, MessageModel, MethodModel } from './model.js';
import { allEnums, allMessages } from './walkModels.js';

/** Something that a peer with the older schema would trip over. */
export interface BreakingChange {
  /** What changed: `shop.v1.GetUserRequest.userId`. */
  readonly path: string;
  /** A sentence without a full stop. */
  readonly text: string;
}

/**
 * Finds what would break peers that still have the older schema: in bytes, in JSON, or in calls.
 *
 * What may be added without harm is not told: fields that need not be there, messages, methods, services, values of enums.
 */
export function breakingChanges(before: readonly FileModel[], after: readonly FileModel[]): readonly BreakingChange[] {
  const changes: BreakingChange[] = [];
  const messages = before.flatMap(file => [...allMessages(file)]);
  const newMessages = byFullName(after.flatMap(file => [...allMessages(file)]));
  const newEnums = byFullName(after.flatMap(file => [...allEnums(file)]));

  return changes.concat(
    serviceChanges(before, after),
    messages.flatMap(message => {
      const counterpart = newMessages.get(message.fullName);
      return counterpart ? messageChanges(message, counterpart) : [removed(message.fullName, 'message')];
    }),
    before
      .flatMap(file => [...allEnums(file)])
      .flatMap(type => {
        const counterpart = newEnums.get(type.fullName);
        return counterpart ? enumChanges(type, counterpart) : [removed(type.fullName, 'enum')];
      }),
  );
}

function byFullName<T extends { readonly fullName: string }>(types: readonly T[]): ReadonlyMap<string, T> {
  return new Map(types.map(type => [type.fullName, type]));
}

function removed(path: string, what: string): BreakingChange {
  return { path, text: `the ${what} is gone` };
}

function serviceChanges(before: readonly FileModel[], after: readonly FileModel[]): readonly BreakingChange[] {
  const services = byFullName(after.flatMap(file => file.services));
  return before
    .flatMap(file => file.services)
    .flatMap(({ fullName, methods }) => {
      const counterpart = services.get(fullName);
      if (!counterpart) return [removed(fullName, 'service')];
      return methods.flatMap(method => {
        const path = `${fullName}.${method.name}`;
        const other = counterpart.methods.find(({ name }) => name === method.name);
        return other ? methodChanges(path, method, other) : [removed(path, 'method')];
      });
    });
}

function methodChanges(path: string, before: MethodModel, after: MethodModel): readonly BreakingChange[] {
  const sides = [
    ['input', before.input, before.inputStream, after.input, after.inputStream],
    ['output', before.output, before.outputStream, after.output, after.outputStream],
  ] as const;
  const changes = sides.flatMap(([side, message, isStream, newMessage, isNewStream]): BreakingChange[] => {
    const found: BreakingChange[] = [];
    if (isStream !== isNewStream) {
      found.push({ path, text: `the ${side} was ${streamText(isStream)} and is ${streamText(isNewStream)}` });
    }
    if (message.fullName !== newMessage.fullName) {
      found.push({ path, text: `the ${side} was ${message.fullName} and is ${newMessage.fullName}` });
    }
    return found;
  });
  // A client that sends a call again relies on it.
  if (before.idempotency && !after.idempotency) changes.push({ path, text: 'the method is no longer idempotent' });
  return changes;
}

function streamText(isStream: boolean): string {
  return isStream ? 'a stream' : 'one message';
}

function messageChanges(before: MessageModel, after: MessageModel): readonly BreakingChange[] {
  const changes: BreakingChange[] = [];
  const at = (name: string) => `${before.fullName}.${name}`;
  for (const field of before.fields) {
    const sameName = after.fields.find(({ name }) => name === field.name);
    const sameNumber = after.fields.find(({ number }) => number === field.number);
    if (sameName && sameName.number !== field.number) {
      changes.push({ path: at(field.name), text: `the number was ${field.number} and is ${sameName.number}` });
    } else if (sameName) {
      changes.push(...fieldChanges(at(field.name), field, sameName));
    } else if (sameNumber && !before.fields.some(({ name }) => name === sameNumber.name)) {
      changes.push({
        path: at(field.name),
        text: `the name of number ${field.number} was ${field.name} and is ${sameNumber.name}`,
      });
      changes.push(...fieldChanges(at(field.name), { ...field, jsonName: sameNumber.jsonName }, sameNumber));
    } else {
      changes.push({ path: at(field.name), text: `the field with the number ${field.number} is gone` });
    }
  }
  for (const field of after.fields) {
    const isKnown = before.fields.some(({ name, number }) => name === field.name || number === field.number);
    if (!isKnown && field.isRequired && isTold(field)) {
      changes.push({ path: at(field.name), text: 'the new field must be there, and older peers do not send it' });
    }
  }
  return changes;
}

/** Whether a missing one is noticed: a plain scalar that is not there has its zero value. */
function isTold({ hasPresence, type }: FieldModel): boolean {
  return (
    hasPresence ||
    (type.kind === 'enum' && type.enum.values.every(({ number, value }) => number !== 0 || value === undefined))
  );
}

function fieldChanges(path: string, before: FieldModel, after: FieldModel): readonly BreakingChange[] {
  const changes: BreakingChange[] = [];
  const compare = (what: string, old: string, now: string) => {
    if (old !== now) changes.push({ path, text: `${what} was ${old} and is ${now}` });
  };
  compare('the type', typeText(before), typeText(after));
  compare('the name in JSON', before.jsonName, after.jsonName);
  compare('the oneof', before.oneof ?? 'none', after.oneof ?? 'none');
  if (before.label === 'singular' && after.label === 'singular' && before.oneof === after.oneof) {
    compare('the field', presenceText(before), presenceText(after));
  }
  return changes;
}

function presenceText({ hasPresence, isRequired, type }: FieldModel): string {
  if (type.kind === 'message') return isRequired ? 'required' : 'optional';
  return hasPresence && !isRequired ? 'optional' : 'required';
}

function typeText({ type, label, keyType }: FieldModel): string {
  const name = type.kind === 'scalar' ? type.scalar : type.kind === 'enum' ? type.enum.fullName : type.message.fullName;
  return label === 'map' ? `map<${keyType ?? 'string'}, ${name}>` : label === 'repeated' ? `repeated ${name}` : name;
}

function enumChanges(before: EnumModel, after: EnumModel): readonly BreakingChange[] {
  return before.values.flatMap(({ name, number }): BreakingChange[] => {
    const path = `${before.fullName}.${name}`;
    const sameName = after.values.find(value => value.name === name);
    if (sameName?.number === number) return [];
    if (sameName) return [{ path, text: `the number was ${number} and is ${sameName.number}` }];
    const sameNumber = after.values.find(value => value.number === number);
    if (sameNumber) return [{ path, text: `the name of number ${number} was ${name} and is ${sameNumber.name}` }];
    return [{ path, text: `the value with the number ${number} is gone` }];
  });
}
