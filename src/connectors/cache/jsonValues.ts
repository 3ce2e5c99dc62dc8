import { RivuletError } from '../../errors/index.js';
import type { Codec } from '../codec.js';

const utf8 = new TextEncoder();
const fatalUtf8 = new TextDecoder('utf-8', { fatal: true });

/** What a store keeps its values with unless told otherwise. */
export const jsonValues: Codec<unknown> = {
  contentType: 'application/json',
  encode(value) {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new RivuletError('INVALID_ARGUMENT', `JSON has no form for a ${typeof value}.`);
    return utf8.encode(text);
  },
  decode: bytes => JSON.parse(fatalUtf8.decode(bytes)) as unknown,
};
