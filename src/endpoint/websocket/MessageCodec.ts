import { RivuletError } from '../../errors/index.js';
import { toJson } from '../toJson.js';

/** How messages are written and read. */
export interface MessageCodec<In, Out = In> {
  encode(value: Out): Uint8Array;
  /** Throws where the bytes are none of its messages. */
  decode(bytes: Uint8Array): In;
  /** What is `text/...` or JSON goes as text messages, anything else as binary ones. */
  readonly contentType: string;
}

/** How deep arrays and objects may be nested: `JSON.parse` takes more than anything that goes through a value can. */
const MAX_DEPTH = 1_000;

/** JSON as `toJson` writes it. Nested deeper than 1,000 levels it cannot be read. */
export const jsonMessages: MessageCodec<unknown> = {
  encode: value => new TextEncoder().encode(toJson(value)),
  decode(bytes) {
    requireDepth(bytes);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  },
  contentType: 'application/json',
};

export function isText({ contentType }: Pick<MessageCodec<unknown>, 'contentType'>): boolean {
  return /^(text\/|application\/(.+\+)?json\b)/.test(contentType);
}

/** Throws where arrays and objects are nested too deep. */
function requireDepth(bytes: Uint8Array): void {
  const [quote, backslash, openArray, closeArray, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) isInText = !isInText;
    else if (isInText) {
      if (byte === backslash) at++;
    } else if (byte === openArray || byte === openObject) {
      if (++depth > MAX_DEPTH)
        throw new RivuletError('INVALID_ARGUMENT', `The JSON is nested deeper than ${MAX_DEPTH} levels.`);
    } else if (byte === closeArray || byte === closeObject) depth--;
  }
}
