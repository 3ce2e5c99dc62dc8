import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import type { Codec } from '../codec.js';

const encoder = new TextEncoder();
// The mark at the beginning belongs to the text: what was encoded comes back whole.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text as UTF-8.
 *
 * Throws INVALID_ARGUMENT for bytes that are no UTF-8, and for half a surrogate pair, which has no UTF-8; both are often
 * replaced by a question mark elsewhere.
 *
 * @example
 * ```ts
 * import { textCodec } from 'rivulet/connectors';
 *
 * const codec = textCodec();
 * console.log(codec.decode(codec.encode('20 °C'))); // 20 °C
 * ```
 */
export function textCodec(): Codec<string> {
  return codec;
}

const codec: Codec<string> = {
  contentType: 'text/plain; charset=utf-8',
  encode(value) {
    if (typeof value !== 'string')
      throw new RivuletError('INVALID_ARGUMENT', `textCodec was given ${describeValue(value)}. Give it a string.`);
    if (!value.isWellFormed())
      throw new RivuletError(
        'INVALID_ARGUMENT',
        `The text ${describeValue(value)} has half a surrogate pair, which UTF-8 cannot hold. Call toWellFormed() to replace it.`,
      );
    return encoder.encode(value);
  },
  decode: decodeUtf8,
};

/** @throws {RivuletError} INVALID_ARGUMENT for bytes that are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${bytes.byteLength} bytes are no UTF-8. Find out in which encoding they were written.`,
      { cause },
    );
  }
}
