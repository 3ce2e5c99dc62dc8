import { RivuletError } from '../../../errors/index.js';
import type { Metadata } from '../../../wire/index.js';

/** @throws RivuletError INVALID_ARGUMENT for a value that is no string. */
export function requireMetadata(metadata: Metadata): void {
  for (const [key, value] of Object.entries<unknown>(metadata)) {
    if (typeof value === 'string') continue;
    const text = `metadata.${key} is of the type ${value === null ? 'null' : typeof value}: give a string.`;
    throw new RivuletError('INVALID_ARGUMENT', text, { details: { key } });
  }
}
