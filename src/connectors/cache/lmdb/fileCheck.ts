import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RivuletError } from '../../../errors/index.js';
import { toCacheError } from './failures.js';
import { damaged, readMeta, walkFile, type TakeEntry } from './fileStructure.js';
import { isSound } from './records.js';

/** How much longer a file may get by pages that were never written, in bytes. */
const MAX_GROWTH_BYTES = 1_073_741_824;

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

/** How long the check may hold up the event loop at a time, in ms. */
const SLICE_MS = 10;
/** How often a file is read that changes meanwhile. */
const MAX_READS = 3;

/**
 * Reads a file, and throws where LMDB could not open it or would read something else than was written.
 *
 * LMDB maps the file into memory and trusts it: one that is something else, damaged or cut off would end the process with
 * a segmentation fault or a bus error.
 *
 * A file that another process writes to meanwhile is read again, and after some times trusted: that process has checked it.
 *
 * @param verify Whether all of it is read; otherwise its headers alone.
 * @throws {RivuletError} DATA_LOSS
 */
export async function checkFile(path: string, verify: boolean): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.size === 0) return;
  try {
    for (let read = 1; read <= MAX_READS; read++) {
      const before = headersOf(path);
      try {
        if (verify) await inSlices(walkFile(path, requireSound(path)));
        extend(path);
        return;
      } catch (error) {
        if (headersOf(path).equals(before)) throw error;
      }
    }
  } catch (error) {
    throw toCacheError(path, 'opened', error);
  }
}

async function inSlices(steps: Iterator<void>): Promise<void> {
  let since = performance.now();
  while (!steps.next().done) {
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise(resolve => setImmediate(resolve));
    since = performance.now();
  }
}

function requireSound(path: string): TakeEntry {
  return (database, key, data) => {
    if (!isSound(key, data)) throw damaged(path, `a record of ${database} does not have its checksum`);
  };
}

/** Makes the file as long as it says it is: its last pages may be free ones, which were never written. */
function extend(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const { pageSize, lastPage } = readMeta(path, file);
    const bytes = (lastPage + 1) * pageSize;
    const { size } = fstatSync(file);
    // A sparse file costs nothing, but a header that is damaged may speak of any size.
    if (size < bytes && bytes <= 2 * size + MAX_GROWTH_BYTES) ftruncateSync(file, bytes);
    else if (size < bytes) throw damaged(path, 'it was cut off');
  } finally {
    closeSync(file);
  }
}

function headersOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const headers = Buffer.alloc(2 * 65_536);
    return headers.subarray(0, readSync(file, headers, 0, 2 * 4096, 0));
  } finally {
    closeSync(file);
  }
}
