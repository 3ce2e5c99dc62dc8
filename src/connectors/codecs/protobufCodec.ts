import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import type { Codec } from '../codec.js';

/** A message type: one of protobufjs, read from a `.proto` or generated, or of any generator with the same two functions. */
export interface ProtobufType<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
  /** Says what is wrong with a message; null where nothing is. */
  verify?(message: Readonly<Record<string, unknown>>): string | null;
}

/**
 * Messages of Protocol Buffers, by a type of protobufjs.
 *
 * protobufjs encodes what has the wrong type without a word: a bigint as 0, for one. So each message is verified first
 * where its type can do that. Throws INVALID_ARGUMENT for what does not fit, and for bytes that are no such message.
 *
 * @example
 * ```ts
 * import { protobufCodec } from 'rivulet/connectors';
 * import protobuf from 'protobufjs';
 *
 * const { root } = protobuf.parse('syntax = "proto3"; message Reading { string name = 1; double value = 2; }');
 * const codec = protobufCodec(root.lookupType('Reading'));
 * console.log(codec.encode({ name: 'lamp', value: 20 }).length); // 15
 * ```
 */
export function protobufCodec<T extends object>(type: ProtobufType<T>): Codec<T> {
  return {
    contentType: 'application/x-protobuf',
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
