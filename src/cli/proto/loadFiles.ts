import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { RivuletError } from '../../errors/index.js';
import { descriptionOf, isService } from '../../rpc/index.js';
import { fileDescriptorSet, filesFromDescriptorSet, mergeFiles, type FileModel } from '../../rpc/schema/index.js';
import { filesFromProto } from './filesFromProto.js';

/**
 * The files of the services that a program exports, one a package.
 *
 * @param path Of a `.ts` or a `.js`, which is run.
 * @throws RivuletError `NOT_FOUND` for a file that is not there, `INVALID_ARGUMENT` for one that cannot be loaded or exports
 *   no service.
 */
export async function loadServiceFiles(path: string): Promise<readonly FileModel[]> {
  requireFile(path);
  const module = await importModule(path);
  const services = new Set(Object.values(module).filter(isService));
  if (services.size === 0) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${path} exports no service. Export what service() of rivulet/rpc gives.`,
    );
  }
  return mergeFiles([...services].map(definition => descriptionOf(definition).file));
}

/**
 * The files of a `.proto`, or of the services that a program exports, as two of them are compared: with what a `.proto`
 * says and no more, so that it does not matter which of both it is.
 */
export async function loadComparableFiles(path: string): Promise<readonly FileModel[]> {
  const files =
    extname(path) === '.proto'
      ? readProto(path)
      : filesFromDescriptorSet(fileDescriptorSet(await loadServiceFiles(path)));
  // What protobuf brings along does not change.
  return files.filter(file => file.package !== 'google.protobuf');
}

function readProto(path: string): readonly FileModel[] {
  requireFile(path);
  try {
    return filesFromProto(path);
  } catch (error) {
    throw cannotLoad(path, error);
  }
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new RivuletError('NOT_FOUND', `There is no file ${path}.`);
}

async function importModule(path: string): Promise<object> {
  const file = resolve(path);
  try {
    // Node itself runs JavaScript; jiti would give it another copy of what it imports.
    const isPlain = /^\.[cm]?js$/.test(extname(file));
    const module: unknown = isPlain
      ? await import(pathToFileURL(file).href)
      : await createJiti(import.meta.url).import(file);
    return typeof module === 'object' && module !== null ? module : {};
  } catch (error) {
    throw cannotLoad(path, error);
  }
}

function cannotLoad(path: string, cause: unknown): RivuletError {
  const { rawMessage } = RivuletError.from(cause);
  return new RivuletError('INVALID_ARGUMENT', `${path} cannot be loaded: ${rawMessage}`, { cause });
}
