import { RivuletError } from '../../errors/index.js';
import type { Codec } from '../codec.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Keys as UTF-8. */
export const textKeys: Codec<string> = {
  contentType: 'text/plain; charset=utf-8',
  encode: key => encoder.encode(key),
  decode(bytes) {
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new RivuletError('INVALID_ARGUMENT', 'The key is no text in UTF-8. Give a keyCodec for it.', { cause });
    }
  },
};
