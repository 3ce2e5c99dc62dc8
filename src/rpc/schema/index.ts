import { RivuletError } from '../../errors/index.js';
import type { FileModel } from './model.js';

export { codecOf } from './codec/index.js';
export { describeService } from './describeService.js';
export type * from './model.js';
export type * from './types.js';

/** A serialized google.protobuf.FileDescriptorSet, with all that the files depend on: what reflection serves. */
export function fileDescriptorSet(files: readonly FileModel[]): Uint8Array<ArrayBuffer> {
  throw new RivuletError('UNIMPLEMENTED', `${files.length}`);
}
