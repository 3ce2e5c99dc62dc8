import type { z } from 'zod';
import type { FieldModel } from '../model.js';
import { identifierOf, pascalCase } from '../names.js';
import { enumMembers } from './enums.js';
import { fieldNumbers } from './fieldNumbers.js';
import { messageType, type Walk } from './messages.js';
import { refuseForm } from './refusals.js';
import { requireDistinctFields, requireDistinctNames, scopeOf, type MessageDraft } from './scope.js';
import { unwrap, type Unwrapped } from './unwrap.js';

type Discriminating = string | number | bigint | boolean;

interface Option {
  readonly unwrapped: Unwrapped;
  readonly values: readonly Discriminating[];
}

/** A discriminated union becomes a oneof of messages, each named after the value that chooses it. */
export function fillUnion(
  walk: Walk,
  path: string,
  message: MessageDraft,
  { _zod: { def } }: z.core.$ZodDiscriminatedUnion,
  omit: ReadonlySet<string>,
): void {
  const { discriminator } = def;
  const options = optionsOf(path, def.options, discriminator);
  const members = options.flatMap(({ unwrapped, values }) =>
    values.map(value => ({
      unwrapped,
      value,
      name: memberName(path, discriminator, value),
      path: `${path}<${String(value)}>`,
      // An option for several values is several members, and one number cannot be for all.
      given: values.length === 1 ? unwrapped.told.field : undefined,
    })),
  );
  const names = members.map(({ name }) => name);
  const identifier = identifierOf(discriminator) || 'kind';
  const oneof = names.includes(identifier) ? `${identifier}_case` : identifier;
  const scope = scopeOf(message, [...names, oneof]);
  const numbers = fieldNumbers(members);
  const within = new Set([...omit, discriminator]);
  const types = new Map<Unwrapped, FieldModel['type']>();

  members.forEach(({ unwrapped, name, path: where }, index) => {
    const known = types.get(unwrapped);
    const type = known ?? messageType(walk, scope, where, pascalCase(name) || 'Option', unwrapped, within);
    types.set(unwrapped, type);
    message.fields.push({
      name,
      jsonName: name,
      number: numbers[index]!,
      type,
      label: 'singular',
      oneof,
      hasPresence: true,
      isRequired: false,
      whenAbsent: 'missing',
      isPacked: false,
    });
  });
  message.union = { discriminator, values: new Map(members.map(({ name, value }) => [name, value])) };
  requireDistinctFields(path, message);
  requireDistinctNames(path, message, [...names, oneof]);
}

/** The options of a union, those of unions within it by the same discriminator among them. */
function optionsOf(path: string, schemas: readonly z.core.$ZodType[], discriminator: string): readonly Option[] {
  return schemas.flatMap(option => {
    const unwrapped = unwrap(path, option);
    if (unwrapped.isNullable || unwrapped.isOptional || unwrapped.isCaught) {
      refuseForm(path, 'an option of a union is always there', 'put nullable, optional or default around the union');
    }
    const { def } = unwrapped.schema._zod;
    if (def.type === 'union' && 'discriminator' in def && def.discriminator === discriminator) {
      return optionsOf(path, def.options, discriminator);
    }
    return [{ unwrapped, values: valuesOf(path, unwrapped.schema, discriminator) }];
  });
}

/** The values of the discriminator that choose an option. */
function valuesOf(path: string, schema: z.core.$ZodTypes, discriminator: string): readonly Discriminating[] {
  const { def } = schema._zod;
  if (def.type === 'union' && 'discriminator' in def) {
    const values = def.options.flatMap(option => valuesOf(path, unwrap(path, option).schema, discriminator));
    return [...new Set(values)];
  }
  const property = def.type === 'object' ? def.shape[discriminator] : undefined;
  if (!property) refuseForm(path, 'the options of a discriminated union are objects', 'use z.object() for each');
  const where = `${path}.${discriminator}`;
  const { schema: chosen, isNullable, isOptional, isCaught } = unwrap(where, property);
  const chooser = chosen._zod.def;
  const values =
    chooser.type === 'literal'
      ? chooser.values
      : chooser.type === 'enum'
        ? [...enumMembers(chooser.entries).values()]
        : undefined;
  const isPlain = values?.every(value => value !== null && value !== undefined && typeof value !== 'symbol');
  if (!values || !isPlain || isNullable || isOptional || isCaught) {
    refuseForm(
      where,
      'what tells the options apart is always there, and a word or a number',
      'use z.literal() or z.enum()',
    );
  }
  return values;
}

function memberName(path: string, discriminator: string, value: Discriminating): string {
  const name = identifierOf(String(value)) || identifierOf(`${discriminator}_${String(value)}`);
  const hasWord = /[A-Za-z0-9]/.test(String(value));
  if (name === '' || !hasWord || name === '__proto__') {
    refuseForm(
      path,
      `${JSON.stringify(String(value))} has no letter or digit that a name could be made of`,
      'rename it',
    );
  }
  return name;
}
