import type { FieldModel, MessageModel } from '../schema/index.js';

/** Finds the first field of a value that its message has not, at any depth; gives its path. */
export function surplusField(model: MessageModel, value: unknown, path = ''): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const known = fieldsOf(model, value);
  for (const [key, content] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (key === model.union?.discriminator) continue;
    const field = known.get(key);
    if (!field) return here;
    const surplus = surplusWithin(field, content, here);
    if (surplus !== undefined) return surplus;
  }
  return undefined;
}

function surplusWithin({ type, label }: FieldModel, content: unknown, path: string): string | undefined {
  if (type.kind !== 'message' || type.as === 'date' || typeof content !== 'object' || content === null)
    return undefined;
  const { message } = type;
  if (label === 'singular') return surplusField(message, content, path);
  for (const [key, item] of Object.entries(content)) {
    const surplus = surplusField(message, item, label === 'map' ? `${path}.${key}` : `${path}[${key}]`);
    if (surplus !== undefined) return surplus;
  }
  return undefined;
}

const fieldMaps = new WeakMap<MessageModel, ReadonlyMap<string, FieldModel>>();

/** Those of the chosen member, where the message is a union: the value has them beside its discriminator. */
function fieldsOf(model: MessageModel, value: object): ReadonlyMap<string, FieldModel> {
  const message = model.union ? memberOf(model, value) : model;
  let fields = fieldMaps.get(message);
  if (!fields) {
    fields = new Map(message.fields.map(field => [field.name, field]));
    fieldMaps.set(message, fields);
  }
  return fields;
}

function memberOf(model: MessageModel, value: object): MessageModel {
  const { discriminator, values } = model.union!;
  const chosen = (value as Readonly<Record<string, unknown>>)[discriminator];
  const field = model.fields.find(({ name }) => values.get(name) === chosen);
  return field?.type.kind === 'message' ? field.type.message : model;
}
