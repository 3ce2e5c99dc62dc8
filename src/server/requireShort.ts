import { RivuletError } from '../errors/index.js';

const MAX_LENGTH = 256;

/** @throws RivuletError INVALID_ARGUMENT where the text is longer than a name may be. */
export function requireShort(what: string, text: string): void {
  if (text.length <= MAX_LENGTH) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The ${what} has ${text.length} characters: give it at most ${MAX_LENGTH}.`,
  );
}
