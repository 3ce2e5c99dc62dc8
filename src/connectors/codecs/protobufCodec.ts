import type { z } from 'zod';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import { describeMessage, protoText } from '../../rpc/schema/index.js';
import type { Codec } from '../codec.js';
import { encodeBy, decodeBy } from './schemaSides.js';

const contentType = 'application/x-protobuf';

/** A message type: one of protobufjs, read from a `.proto` or generated, or of any generator with the same two functions. */
export interface ProtobufType<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
  /** Says what is wrong with a message; null where nothing is. */
  verify?(message: Readonly<Record<string, unknown>>): string | null;
}

/** How {@link protobufCodec} calls the message of a schema. */
export interface ProtobufCodecOptions {
  /** With the package before it, if there is one: `shop.v1.Order`. Default: `Message`. */
  readonly name?: string | undefined;
}

/** Messages of a schema, and what other languages need to read them. */
export interface SchemaCodec<T> extends Codec<T> {
  /** The text of the `.proto` file. */
  readonly proto: string;
}

/**
 * Messages of Protocol Buffers: of a zod schema, which becomes a message as those of services do, or of a type of protobufjs.
 *
 * With a schema values are checked both ways, and its input side is what is written. A transform that goes one way only can
 * be read and not written. Fields have numbers in the order of declaration, or those of `.meta({ field: 3 })`.
 *
 * protobufjs encodes what has the wrong type without a word: a bigint as 0, for one. So each message is verified first
 * where its type can do that.
 *
 * Throws INVALID_ARGUMENT for what does not fit, and for bytes that are no such message; a schema without a form in protobuf
 * is refused at once, with the place in it.
 *
 * @example Of a zod schema
 * ```ts
 * import { protobufCodec } from 'rivulet/connectors';
 * import { z } from 'zod';
 *
 * const codec = protobufCodec(z.object({ name: z.string(), at: z.date() }), { name: 'lab.v1.Reading' });
 * console.log(codec.encode({ name: 'lamp', at: new Date(1000) }).length); // 10
 * console.log(codec.proto); // syntax = "proto3"; package lab.v1; message Reading { ... }
 * ```
 *
 * @example Of a .proto
 * ```ts
 * import { protobufCodec } from 'rivulet/connectors';
 * import protobuf from 'protobufjs';
 *
 * const { root } = protobuf.parse('syntax = "proto3"; message Reading { string name = 1; double value = 2; }');
 * const codec = protobufCodec(root.lookupType('Reading'));
 * console.log(codec.encode({ name: 'lamp', value: 20 }).length); // 15
 * ```
 */
export function protobufCodec<S extends z.ZodType>(schema: S, options?: ProtobufCodecOptions): SchemaCodec<z.output<S>>;
export function protobufCodec<T extends object>(type: ProtobufType<T>): Codec<T>;
export function protobufCodec(
  shape: z.ZodType | ProtobufType<object>,
  options: ProtobufCodecOptions = {},
): Codec<unknown> {
  return '_zod' in shape ? schemaCodec(shape, options) : typeCodec(shape);
}

function schemaCodec(schema: z.ZodType, { name = 'Message' }: ProtobufCodecOptions): SchemaCodec<unknown> {
  const { codec, file } = describeMessage(name, schema);
  return {
    contentType,
    get proto() {
      return protoText(file);
    },
    encode: value => codec.encode(encodeBy(schema, value)),
    decode: bytes => decodeBy(schema, codec.decode(bytes)),
  };
}

function typeCodec<T extends object>(type: ProtobufType<T>): Codec<T> {
  return {
    contentType,
    encode(message) {
      const wrong = type.verify?.(message as Readonly<Record<string, unknown>>);
      if (wrong != null)
        throw new RivuletError(
          'INVALID_ARGUMENT',
          `${describeValue(message)} does not fit its message type: ${wrong}.`,
        );
      return type.encode(message).finish();
    },
    decode(bytes) {
      try {
        return type.decode(bytes);
      } catch (cause) {
        throw new RivuletError(
          'INVALID_ARGUMENT',
          `${bytes.byteLength} bytes are no message of this type: ${cause instanceof Error ? cause.message : String(cause)}.`,
          { cause },
        );
      }
    },
  };
}
