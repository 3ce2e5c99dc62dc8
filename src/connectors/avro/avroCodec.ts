import { Buffer } from 'node:buffer';
import avro, { type ForSchemaOptions, type Schema, type Type } from 'avsc';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import type { Codec } from '../codec.js';

import { headerOf, readHeader, HEADER_BYTES } from './confluent.js';
import { bigLong, numberLong } from './longs.js';
import type { AvroCodecOptions, AvroSchema } from './types.js';
import { createWriters } from './writers.js';

/**
 * Values as Avro, by avsc.
 *
 * `schema` is what is written with, and what the bytes that come in were written with. `readerSchema` is what comes out of
 * them, by Avro's rules of resolution: a field that was added takes its default, one that was removed is skipped, a number
 * is widened, a name is found by its alias. Two schemas that do not go together are refused when the codec is made, or, for
 * a schema from a registry, when the first bytes of it come.
 *
 * With `confluent` each message begins with the id of the schema it was written with, and is read with that one. Where the
 * registry answers by a promise, `decodeWith` and the Kafka connector wait for it; a bare `decode` of an id that was not
 * seen before throws FAILED_PRECONDITION.
 *
 * avsc compiles a schema to code: use schemas of your own and of your own registry only. It wants a `Buffer` for `bytes`.
 *
 * Throws INVALID_ARGUMENT for a schema that is none, a value that does not fit it, with the path, and bytes that are not of
 * it; NOT_FOUND for an id that the registry does not know.
 *
 * @example A field that is new
 * ```ts
 * import { avroCodec } from 'rivulet/avro';
 *
 * const name = { name: 'name', type: 'string' };
 * const unit = { name: 'unit', type: 'string', default: 'celsius' };
 * const before = avroCodec({ type: 'record', name: 'Reading', fields: [name] });
 * const codec = avroCodec<{ name: string; unit: string }>(
 *   { type: 'record', name: 'Reading', fields: [name] },
 *   { readerSchema: { type: 'record', name: 'Reading', fields: [name, unit] } },
 * );
 * console.log(codec.decode(before.encode({ name: 'lamp' })).unit); // celsius
 * ```
 *
 * @typeParam T What values are. Avro's schemas have no types in TypeScript, so this is taken at your word.
 */
export function avroCodec<T = unknown>(schema: AvroSchema, options: AvroCodecOptions = {}): Codec<T> {
  const { readerSchema, confluent } = options;
  const compile = (given: AvroSchema) => compileSchema(given, options);
  const writer = compile(schema);
  const reader = readerSchema === undefined ? writer : compile(readerSchema);
  const writers = createWriters({
    compile,
    reader,
    own: { id: confluent?.id, type: writer },
    lookup: confluent?.registry,
  });

  const codec: Codec<T> = {
    contentType: confluent ? 'application/vnd.confluent.avro' : 'avro/binary',
    encode(value) {
      const body = write(writer, value);
      return confluent ? Buffer.concat([headerOf(confluent.id), body]) : body;
    },
    decode(bytes) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const read = confluent ? writers.get(readHeader(buffer)) : writers.own;
      return read(confluent ? buffer.subarray(HEADER_BYTES) : buffer) as T;
    },
  };
  if (!confluent) return codec;
  return { ...codec, prepare: bytes => writers.load(readHeader(bytes)) };
}

function compileSchema(schema: AvroSchema, { longs, logicalTypes }: AvroCodecOptions): Type {
  const options: Partial<ForSchemaOptions> = {
    // Without methods a record has nothing but its fields.
    omitRecordMethods: true,
    ...(logicalTypes && { logicalTypes: { ...logicalTypes } }),
    registry: { long: longs === 'bigint' ? bigLong : numberLong },
  };
  try {
    return avro.Type.forSchema((typeof schema === 'string' ? parseText(schema) : schema) as Schema, options);
  } catch (cause) {
    throw new RivuletError('INVALID_ARGUMENT', `${describeValue(schema)} is no Avro schema: ${messageOf(cause)}.`, {
      cause,
    });
  }
}

/** The name of a primitive type is a schema as it is; anything longer is JSON. */
function parseText(text: string): AvroSchema {
  return /^\s*[[{"]/.test(text) ? (JSON.parse(text) as AvroSchema) : text;
}

function write(type: Type, value: unknown): Uint8Array {
  try {
    return type.toBuffer(value);
  } catch (cause) {
    let place = '';
    type.isValid(value, {
      errorHook(path, found, expected) {
        place ||= `: ${path.join('.') || 'it'} is ${describeValue(found)}, not ${expected.typeName}`;
      },
    });
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${describeValue(value)} does not fit the schema${place || `: ${messageOf(cause)}`}.`,
      { cause },
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
