import type { ByteWriter } from '../../../wire/ByteWriter.js';
import type { FieldModel, MessageModel } from '../model.js';
import type { ReadField } from './compileMessage.js';
import { valueCodec, type ValueCodec } from './fieldValues.js';
import { compileMap } from './maps.js';
import { within } from './Problem.js';
import { wrongType } from './scalars.js';

/** A message that is being read, or one that is written. */
export type Target = Record<string, unknown>;

export interface CompiledField {
  readonly number: number;
  /** The value of a field that is not on the wire, where all messages may share it. */
  readonly zero: unknown;
  /** Makes the value of a field that is not on the wire, where each message needs its own. */
  readonly make?: (() => unknown) | undefined;
  /** Writes nothing for what need not be on the wire. */
  write(writer: ByteWriter, value: unknown, depth: number): void;
  /** By wire type. */
  readonly reads: ReadonlyMap<number, ReadField>;
}

export function compileField(field: FieldModel, message: MessageModel): CompiledField {
  const codec = valueCodec(field.type);
  if (field.label === 'map') return compileMap(field, codec);
  return field.label === 'repeated' ? compileRepeated(field, codec) : compileSingular(field, codec, message);
}

function compileSingular(field: FieldModel, codec: ValueCodec, message: MessageModel): CompiledField {
  const { name, number } = field;
  const tag = tagOf(number, codec.wireType);
  const rivals = rivalsOf(field, message);
  const isBytes = field.type.kind === 'scalar' && field.type.scalar === 'bytes';
  const read: ReadField =
    field.type.kind === 'message'
      ? (reader, target) => {
          target[name] = codec.read(reader, target[name] ?? undefined);
        }
      : field.hasPresence && field.type.kind === 'enum'
        ? (reader, target) => {
            const value = codec.read(reader, undefined);
            // UNSPECIFIED, written by somebody who has no better word for nothing.
            if (value !== undefined) target[name] = value;
          }
        : (reader, target) => {
            target[name] = codec.read(reader, undefined);
          };

  return {
    number,
    zero: codec.zero,
    make: isBytes ? () => new Uint8Array(0) : undefined,
    write: writeSingular(field, codec, tag),
    reads: new Map([
      [
        codec.wireType,
        rivals.length === 0
          ? read
          : (reader, target) => {
              for (const rival of rivals) if (target[rival] !== undefined) Reflect.deleteProperty(target, rival);
              read(reader, target);
            },
      ],
    ]),
  };
}

/** The other members of its oneof. */
function rivalsOf({ name, oneof }: FieldModel, { fields }: MessageModel): readonly string[] {
  if (oneof === undefined) return [];
  return fields.filter(other => other.oneof === oneof && other.name !== name).map(other => other.name);
}

function writeSingular(field: FieldModel, codec: ValueCodec, tag: number): CompiledField['write'] {
  const { type, hasPresence, isRequired, whenAbsent } = field;
  const write: CompiledField['write'] = (writer, value, depth) => {
    writer.tag(tag);
    codec.write(writer, value, depth);
  };
  if (hasPresence) {
    if (isRequired) return write;
    const absent = whenAbsent === 'null' ? null : undefined;
    return (writer, value, depth) => {
      if (value !== absent) write(writer, value, depth);
    };
  }
  if (type.kind === 'scalar' && type.scalar === 'bytes') {
    return (writer, value, depth) => {
      const isEmpty = value instanceof Uint8Array && value.length === 0;
      if (!isEmpty && (value !== undefined || isRequired)) write(writer, value, depth);
    };
  }
  const { zero } = codec;
  return (writer, value, depth) => {
    // -0 is no zero value, neither here nor in the other implementations.
    const isZero = value === zero && value !== undefined && !Object.is(value, -0);
    if (!isZero && (value !== undefined || isRequired)) write(writer, value, depth);
  };
}

function compileRepeated({ name, number, isPacked, isRequired }: FieldModel, codec: ValueCodec): CompiledField {
  const canPack = codec.wireType !== 2;
  const tag = tagOf(number, isPacked && canPack ? 2 : codec.wireType);

  const one: ReadField = (reader, target) => {
    ((target[name] ??= []) as unknown[]).push(codec.read(reader, undefined));
  };
  const packed: ReadField = (reader, target) => {
    const items = (target[name] ??= []) as unknown[];
    const outerEnd = reader.end;
    reader.end = reader.enter();
    while (reader.at < reader.end) items.push(codec.read(reader, undefined));
    reader.end = outerEnd;
  };

  return {
    number,
    zero: undefined,
    make: () => [],
    write(writer, value, depth) {
      if (value === undefined && !isRequired) return;
      if (!Array.isArray(value)) throw wrongType('an array', value);
      if (value.length === 0) return;
      let index = 0;
      try {
        if (isPacked && canPack) {
          const start = writer.tag(tag).open();
          for (; index < value.length; index++) codec.write(writer, value[index], depth);
          writer.close(start);
          return;
        }
        for (; index < value.length; index++) {
          writer.tag(tag);
          codec.write(writer, value[index], depth);
        }
      } catch (error) {
        throw within(`[${index}]`, error);
      }
    },
    reads: canPack
      ? new Map([
          [codec.wireType, one],
          [2, packed],
        ])
      : new Map([[2, one]]),
  };
}

export function tagOf(number: number, wireType: number): number {
  return ((number << 3) | wireType) >>> 0;
}
