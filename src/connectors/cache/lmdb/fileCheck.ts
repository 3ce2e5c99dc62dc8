import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RivuletError } from '../../../errors/index.js';
import { toCacheError } from './failures.js';

// LMDB maps the file into memory and trusts it: a file that is something else, or cut off, would end the process with a
// segmentation fault or a bus error. So it is looked at before. Each of its first two pages is a header, a meta page.
const MAGIC = 0xbeefc0de;
const MAGIC_AT = 24;
const PAGE_SIZE_AT = 48;
const LAST_PAGE_AT = 144;
const HEADER_BYTES = 160;

/**
 * Makes the folder where it is missing, and gives the path by which the file is known, whichever links lead to it.
 *
 * @throws {RivuletError} INVALID_ARGUMENT, PERMISSION_DENIED
 */
export function requirePath(path: string): string {
  if (typeof path !== 'string' || path === '' || path.includes('\0'))
    throw new RivuletError('INVALID_ARGUMENT', `${JSON.stringify(path)} is no path of a file to keep a cache in.`);
  const absolute = resolve(path);
  try {
    mkdirSync(dirname(absolute), { recursive: true });
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found?.isDirectory())
      throw new RivuletError('INVALID_ARGUMENT', `${path} is a folder. Give the cache the path of a file in it.`);
    return found ? realpathSync(absolute) : join(realpathSync(dirname(absolute)), basename(absolute));
  } catch (error) {
    throw toCacheError(path, 'opened', error);
  }
}

/**
 * Looks whether LMDB can open a file, and makes it as long as it says it is.
 *
 * @returns Whether it was cut off, so that it has to be read whole before it is trusted.
 * @throws {RivuletError} DATA_LOSS for a file that is no cache.
 */
export function checkFile(path: string): { readonly wasCutOff: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.size === 0) return { wasCutOff: false };
  let file: number | undefined;
  try {
    file = openSync(path, 'r+');
    const first = readHeader(file, 0);
    const pageSize = first && isMeta(first) ? first.getUint32(PAGE_SIZE_AT, true) : 0;
    // The sizes that LMDB knows. What is none of them must not be used to look further.
    const second = [4096, 8192, 16384, 32768, 65536].includes(pageSize) ? readHeader(file, pageSize) : undefined;
    if (!first || !second || !isMeta(second)) throw noCache(path);
    const pages = 1 + Math.max(lastPage(first), lastPage(second));
    const isShort = fstatSync(file).size < pages * pageSize;
    // Its last pages may be free ones that were never written. Zeros there harm nothing, and are no page where one is
    // looked for.
    if (isShort && Number.isSafeInteger(pages * pageSize)) ftruncateSync(file, pages * pageSize);
    return { wasCutOff: isShort };
  } catch (error) {
    throw toCacheError(path, 'opened', error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readHeader(file: number, at: number): DataView | undefined {
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  return readSync(file, header, 0, HEADER_BYTES, at) === HEADER_BYTES ? header : undefined;
}

const isMeta = (header: DataView) => header.getUint32(MAGIC_AT, true) === MAGIC;
const lastPage = (header: DataView) => Number(header.getBigUint64(LAST_PAGE_AT, true));

function noCache(path: string): RivuletError {
  return new RivuletError(
    'DATA_LOSS',
    `${path} is no file of a cache, or its beginning is damaged. Choose another path, put a backup in its place, or delete it.`,
    { details: { path } },
  );
}
