import type { ByteWriter } from '../../../wire/ByteWriter.js';
import type { FieldModel, MessageModel } from '../model.js';
import { compileField, type CompiledField, type Target } from './compileField.js';
import { compileUnion } from './compileUnion.js';
import { MAX_DEPTH, tooDeep, type MessageReader } from './MessageReader.js';
import { Problem, within } from './Problem.js';
import { wrongType } from './scalars.js';

/** How the content of a message is written and read, its length left out. */
export interface CompiledMessage {
  write(writer: ByteWriter, value: unknown, depth: number): void;
  /** Reads up to the end of the reader, into what was read of the message before, if anything was. */
  read(reader: MessageReader, existing: unknown): unknown;
}

/** Tags below this find their reader by index. */
const DENSE_TAGS = 2048;

const compiled = new WeakMap<MessageModel, CompiledMessage>();

/** Made once for each message, without eval: a closure for each field. */
export function compileMessage(model: MessageModel): CompiledMessage {
  const known = compiled.get(model);
  if (known) return known;
  // A message may hold itself: its fields find this one, which is complete before it is used.
  const message: CompiledMessage = { write: unfinished, read: unfinished };
  compiled.set(model, message);
  Object.assign(message, model.union ? compileUnion(model, model.union) : compileObject(model));
  return message;
}

function unfinished(): never {
  throw new Problem('it is not complete yet');
}

function compileObject(model: MessageModel): CompiledMessage {
  const fields = model.fields.map(field => compileField(field, model));
  const absences = absencesOf(model.fields, fields);
  const names = model.fields.map(({ name }) => name);
  // These would be found on the prototype of every object.
  const inherited = names.map(name => name in Object.prototype);
  const shadowing = names.filter((_name, index) => inherited[index]);
  const { dense, sparse } = readersOf(fields);
  const oneofs = [...new Set(model.fields.flatMap(({ oneof }) => oneof ?? []))];

  return {
    write(writer, value, depth) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType('an object', value);
      if (depth > MAX_DEPTH) throw tooDeep();
      for (const oneof of oneofs) requireOne(oneof, model.fields, value as Target);
      let index = 0;
      try {
        for (; index < fields.length; index++) {
          const name = names[index]!;
          const held = inherited[index]! && !Object.hasOwn(value, name) ? undefined : (value as Target)[name];
          fields[index]!.write(writer, held, depth + 1);
        }
      } catch (error) {
        throw within(`.${names[index]}`, error);
      }
    },

    read(reader, existing) {
      const target = (existing as Target | undefined) ?? {};
      for (const name of shadowing) if (!Object.hasOwn(target, name)) target[name] = undefined;
      let tag = 0;
      try {
        while (reader.at < reader.end) {
          tag = reader.tag();
          const read = tag < dense.length ? dense[tag] : sparse.get(tag);
          if (read) read(reader, target);
          else reader.skip(tag);
          tag = 0;
        }
      } catch (error) {
        const field = model.fields.find(({ number }) => number === tag >>> 3);
        throw field ? within(`.${field.name}`, error) : error;
      }
      for (const { name, value, make } of absences) {
        if (target[name] === undefined) target[name] = make ? make() : value;
      }
      return target;
    },
  };
}

function requireOne(oneof: string, fields: readonly FieldModel[], value: Target): void {
  const given = fields.filter(field => field.oneof === oneof && value[field.name] !== undefined);
  if (given.length > 1) throw new Problem(`only one of ${given.map(({ name }) => name).join(', ')} may be there`);
}

interface FieldAbsence {
  readonly name: string;
  readonly value: unknown;
  readonly make: (() => unknown) | undefined;
}

/**
 * What a message has for the fields that were not on the wire. Filled in at the end: most are there, and an object that
 * begins with zero values would be written twice.
 */
function absencesOf(models: readonly FieldModel[], fields: readonly CompiledField[]): readonly FieldAbsence[] {
  return models.flatMap(({ name, whenAbsent }, index) => {
    const { make, zero } = fields[index]!;
    if (whenAbsent === 'null') return [{ name, value: null, make: undefined }];
    const hasZero = whenAbsent === 'zero' && (make !== undefined || zero !== undefined);
    return hasZero ? [{ name, value: zero, make }] : [];
  });
}

export type ReadField = (reader: MessageReader, target: Target) => void;

function readersOf(fields: readonly CompiledField[]) {
  const dense: (ReadField | undefined)[] = [];
  const sparse = new Map<number, ReadField>();
  for (const { number, reads } of fields) {
    for (let wireType = 0; wireType < 8; wireType++) {
      const tag = ((number << 3) | wireType) >>> 0;
      const read = reads.get(wireType) ?? wrongWireType(wireType);
      if (tag < DENSE_TAGS) dense[tag] = read;
      else sparse.set(tag, read);
    }
  }
  // Without holes, which would be looked for on the prototype.
  for (let tag = 0; tag < dense.length; tag++) dense[tag] ??= undefined;
  return { dense, sparse };
}

function wrongWireType(wireType: number): ReadField {
  return () => {
    throw new Problem(`it has the wire type ${wireType}, which is that of another type`);
  };
}
