import { malformed } from './ByteReader.js';

/**
 * Decodes a message with the generated code, whose errors say nothing to the one who sent it.
 *
 * @throws {RivuletError} INVALID_ARGUMENT with the reason MALFORMED when the bytes are not such a message.
 */
export function decodeMessage<T>(type: { decode(bytes: Uint8Array): T }, bytes: Uint8Array): T {
  try {
    return type.decode(bytes);
  } catch (cause) {
    throw malformed(cause instanceof Error ? cause.message : 'it is not what it should be', cause);
  }
}
