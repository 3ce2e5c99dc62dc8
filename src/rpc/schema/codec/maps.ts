import type { FieldModel, MapKeyType } from '../model.js';
import { tagOf, type CompiledField, type Target } from './compileField.js';
import type { ValueCodec } from './fieldValues.js';
import { MAX_DEPTH, MessageReader, tooDeep } from './MessageReader.js';
import { Problem, within } from './Problem.js';
import { scalarCodec, wrongType } from './scalars.js';

/** A map: on the wire a repeated message of a key and a value, in JavaScript an object. */
export function compileMap(field: FieldModel, codec: ValueCodec): CompiledField {
  const { name, number, type, isRequired } = field;
  const tag = tagOf(number, 2);
  const keys = keyCodec(field.keyType ?? 'string');
  const keyTag = tagOf(1, keys.wireType);
  const valueTag = tagOf(2, codec.wireType);
  const emptyValue = emptyValueOf(type, codec);

  const readEntry = (reader: MessageReader, target: Target): void => {
    const map = (target[name] ??= {}) as Target;
    const outerEnd = reader.end;
    reader.end = reader.enter();
    if (++reader.depth > MAX_DEPTH) throw tooDeep();
    let key = keys.zero;
    let value: unknown;
    let hasValue = false;
    while (reader.at < reader.end) {
      const fieldTag = reader.tag();
      if (fieldTag === keyTag) key = keys.read(reader);
      else if (fieldTag === valueTag) {
        value = codec.read(reader, value);
        hasValue = true;
      } else if (fieldTag >>> 3 <= 2) throw new Problem('an entry has a key or a value of another wire type');
      else reader.skip(fieldTag);
    }
    reader.depth--;
    reader.end = outerEnd;
    put(map, key, hasValue ? value : emptyValue());
  };

  return {
    number,
    zero: undefined,
    make: () => ({}),
    write(writer, value, depth) {
      if (value === undefined && !isRequired) return;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType('an object', value);
      for (const key of Object.keys(value)) {
        try {
          const start = writer.tag(tag).open();
          writer.tag(keyTag);
          keys.write(writer, key);
          writer.tag(valueTag);
          codec.write(writer, (value as Target)[key], depth);
          writer.close(start);
        } catch (error) {
          throw within(`[${JSON.stringify(key)}]`, error);
        }
      }
    },
    reads: new Map([[2, readEntry]]),
  };
}

/** Sets an own property, also one that is called `__proto__`. */
function put(map: Target, key: string, value: unknown): void {
  if (key !== '__proto__') map[key] = value;
  else Object.defineProperty(map, key, { value, configurable: true, enumerable: true, writable: true });
}

/** What an entry without a value stands for: the zero value, which of a message is one with nothing in it. */
function emptyValueOf(type: FieldModel['type'], codec: ValueCodec): () => unknown {
  if (type.kind === 'message') return () => codec.read(new MessageReader(Uint8Array.of(0)), undefined);
  if (type.kind === 'scalar' && type.scalar === 'bytes') return () => new Uint8Array(0);
  return () => codec.zero;
}

interface KeyCodec {
  readonly wireType: number;
  readonly zero: string;
  write(writer: Parameters<ValueCodec['write']>[0], key: string): void;
  read(reader: MessageReader): string;
}

/** The keys of an object are strings, whatever they are on the wire. */
function keyCodec(type: MapKeyType): KeyCodec {
  const codec = scalarCodec(type);
  return {
    wireType: codec.wireType,
    zero: String(codec.zero),
    write: (writer, key) => {
      codec.write(writer, keyOf(type, key));
    },
    read: reader => String(codec.read(reader)),
  };
}

function keyOf(type: MapKeyType, key: string): unknown {
  if (type === 'string') return key;
  if (type === 'bool') return key === 'true' ? true : key === 'false' ? false : key;
  if (!/^-?\d+$/.test(key)) return key;
  return type.endsWith('64') ? BigInt(key) : Number(key);
}
