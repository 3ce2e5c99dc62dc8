import { dependenciesOf } from './dependencies.js';
import type { EnumModel, FieldModel, FileModel, MessageModel, MethodModel, ServiceModel } from './model.js';
import { defaultJsonName, joinName } from './names.js';
import { referredBy } from './walkModels.js';

/**
 * The text of a `.proto` file, with what `.describe()` and `.meta({ description })` say as comments.
 *
 * @example Print it for the other languages
 * ```ts
 * console.log(protoText(describeService('users', methods).file));
 * ```
 */
export function protoText(file: FileModel): string {
  const scope: Scope = { file, messages: [] };
  const imports = dependenciesOf(file).map(path => `import "${path}";`);
  const head = ['syntax = "proto3";', file.package && `package ${file.package};`, imports.join('\n')];
  const parts = [
    ...head,
    ...file.services.map(service => serviceText(service, scope)),
    ...file.messages.map(message => messageText(message, scope)),
    ...file.enums.map(enumText),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** The text of one message, by which two of them are compared. */
export function messageTextOf(message: MessageModel, file: FileModel): string {
  return messageText(message, { file, messages: [] });
}

/** Where a type is named: the file, and the messages around it, the innermost last. */
interface Scope {
  readonly file: FileModel;
  readonly messages: readonly MessageModel[];
}

function serviceText({ name, methods, comment }: ServiceModel, scope: Scope): string {
  return block(
    `service ${name}`,
    comment,
    methods.map(method => methodText(method, scope)),
  );
}

function methodText(method: MethodModel, scope: Scope): string {
  const { name, input, inputStream, output, outputStream, idempotency, comment } = method;
  const side = (message: MessageModel, isStream: boolean) =>
    `(${isStream ? 'stream ' : ''}${typeName(message, scope)})`;
  const head = `rpc ${name}${side(input, inputStream)} returns ${side(output, outputStream)}`;
  if (!idempotency) return `${commentText(comment)}${head};`;
  return block(head, comment, [`option idempotency_level = ${idempotency};`]);
}

function messageText(message: MessageModel, scope: Scope): string {
  const inner: Scope = { ...scope, messages: [...scope.messages, message] };
  const lines: string[] = message.isDeprecated ? ['option deprecated = true;'] : [];
  const oneofs = new Set<string>();
  for (const field of message.fields) {
    if (field.oneof === undefined) lines.push(fieldText(field, inner));
    else if (!oneofs.has(field.oneof)) {
      oneofs.add(field.oneof);
      const members = message.fields.filter(({ oneof }) => oneof === field.oneof);
      lines.push(
        block(
          `oneof ${field.oneof}`,
          undefined,
          members.map(member => fieldText(member, inner)),
        ),
      );
    }
  }
  const nested = [...message.messages.map(child => messageText(child, inner)), ...message.enums.map(enumText)];
  const body = [lines.join('\n'), ...nested].filter(part => part !== '').join('\n\n');
  return block(`message ${message.name}`, message.comment, body === '' ? [] : [body]);
}

function fieldText(field: FieldModel, scope: Scope): string {
  const { name, number, label, keyType, comment, jsonName } = field;
  const type = fieldTypeText(field, scope);
  const isOptional =
    label === 'singular' && field.hasPresence && field.type.kind !== 'message' && field.oneof === undefined;
  const before =
    label === 'map'
      ? `map<${keyType ?? 'string'}, ${type}>`
      : `${label === 'repeated' ? 'repeated ' : isOptional ? 'optional ' : ''}${type}`;
  const options = [
    ...(isPackable(field) && !field.isPacked ? ['packed = false'] : []),
    ...(jsonName !== defaultJsonName(name) ? [`json_name = ${JSON.stringify(jsonName)}`] : []),
    ...(field.isDeprecated ? ['deprecated = true'] : []),
  ];
  const behind = options.length > 0 ? ` [${options.join(', ')}]` : '';
  return `${commentText(comment)}${before} ${name} = ${number}${behind};`;
}

/** Whether proto3 would pack it. */
export function isPackable({ label, type }: FieldModel): boolean {
  if (label !== 'repeated' || type.kind === 'message') return false;
  return type.kind === 'enum' || (type.scalar !== 'string' && type.scalar !== 'bytes');
}

function fieldTypeText(field: FieldModel, scope: Scope): string {
  const referred = referredBy(field);
  if (referred) return typeName(referred, scope);
  return field.type.kind === 'scalar' ? field.type.scalar : '';
}

/** The short name where it leads to this type, as protobuf looks for it: from the innermost message outwards. */
function typeName(target: MessageModel | EnumModel, { file, messages }: Scope): string {
  for (const scope of [...messages].reverse()) {
    const found = [...scope.messages, ...scope.enums].find(({ name }) => name === target.name);
    if (found) return found === target ? target.name : `.${target.fullName}`;
  }
  if (target.fullName === joinName(file.package, target.name)) return target.name;
  // The first part of a full name is looked for in the same way.
  const [first] = target.fullName.split('.');
  return file.package.split('.').includes(first!) ? `.${target.fullName}` : target.fullName;
}

function enumText({ name, values, comment }: EnumModel): string {
  return block(
    `enum ${name}`,
    comment,
    values.map(value => `${value.name} = ${value.number};`),
  );
}

function block(head: string, comment: string | undefined, lines: readonly string[]): string {
  const start = `${commentText(comment)}${head} {`;
  if (lines.length === 0) return `${start}}`;
  const body = lines.flatMap(line => line.split('\n')).map(line => (line === '' ? '' : `  ${line}`));
  return [start, ...body, '}'].join('\n');
}

function commentText(comment: string | undefined): string {
  if (comment === undefined || comment.trim() === '') return '';
  // Whatever ends a line somewhere would end the comment.
  const lines = comment.trim().split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  return lines.map(line => `//${line.trimEnd() === '' ? '' : ` ${line.trimEnd()}`}\n`).join('');
}
