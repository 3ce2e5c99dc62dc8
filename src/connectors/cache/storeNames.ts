import { RivuletError } from '../../errors/index.js';
import { checkLimit } from '../../operators/checks.js';
import type { StoreOptions } from './types.js';

const NAME = /^[A-Za-z0-9_.:/-]{1,64}$/;

/** @throws {RivuletError} INVALID_ARGUMENT */
export function requireName(name: string): string {
  if (NAME.test(name)) return name;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${JSON.stringify(name)} cannot be the name of a store. Give it 1 to 64 of letters, digits, and _ . : / -.`,
    { details: { name } },
  );
}

/** How much a store may hold. */
export interface StoreLimit {
  readonly maxEntries: number;
  readonly maxBytes: number;
}

/** @throws {RivuletError} INVALID_ARGUMENT */
export function requireStoreLimit({ maxEntries = Infinity, maxBytes = Infinity }: StoreOptions<never>): StoreLimit {
  if (maxEntries !== Infinity) checkLimit('maxEntries of a store', maxEntries);
  if (maxBytes !== Infinity) checkLimit('maxBytes of a store', maxBytes);
  return { maxEntries, maxBytes };
}

/** The limit that a store has been opened with holds for all who use it; those who say nothing go along. */
export function requireSameLimit(name: string, limit: StoreLimit, options: StoreOptions<never>): void {
  const asked = requireStoreLimit(options);
  const isSame =
    (options.maxEntries === undefined || asked.maxEntries === limit.maxEntries) &&
    (options.maxBytes === undefined || asked.maxBytes === limit.maxBytes);
  if (isSame) return;
  throw new RivuletError(
    'FAILED_PRECONDITION',
    `The store ${JSON.stringify(name)} is in use with maxEntries ${limit.maxEntries} and maxBytes ${limit.maxBytes}. ` +
      'Open it with the same, or with none, to go along.',
    { details: { name } },
  );
}

/** @throws {RivuletError} RESOURCE_EXHAUSTED for an entry that would not fit into an empty store. */
export function requireFit(key: Uint8Array, value: Uint8Array, { maxBytes }: StoreLimit): void {
  const bytes = key.length + value.length;
  if (bytes <= maxBytes) return;
  throw new RivuletError(
    'RESOURCE_EXHAUSTED',
    `An entry of ${bytes} bytes does not fit into a store of ${maxBytes}. Raise maxBytes, or keep less in one value.`,
    { details: { bytes: String(bytes), maxBytes: String(maxBytes) } },
  );
}

export function closedError(): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', 'The cache is closed. Open it again to go on.');
}
