import { RivuletError, type ErrorCode } from '../../../errors/index.js';

/** What LMDB and the system call their errors. */
const codes: ReadonlyMap<number | string, readonly [ErrorCode, string]> = new Map<
  number | string,
  readonly [ErrorCode, string]
>([
  // A write that was cut short comes as an input/output error.
  [5, ['RESOURCE_EXHAUSTED', 'The disk is full, or a limit on the size of files was reached, or it fails. Make room.']],
  [27, ['RESOURCE_EXHAUSTED', 'The file is as large as it may be. Raise the limit on the size of files.']],
  [28, ['RESOURCE_EXHAUSTED', 'The disk is full. Make room.']],
  [122, ['RESOURCE_EXHAUSTED', 'The disk quota is used up. Make room.']],
  [-30792, ['RESOURCE_EXHAUSTED', 'The file is as large as it may be. Delete entries.']],
  [13, ['PERMISSION_DENIED', 'Let this user read and write the file and its folder.']],
  [1, ['PERMISSION_DENIED', 'Let this user read and write the file and its folder.']],
  [30, ['PERMISSION_DENIED', 'The file system is read-only. Choose another path.']],
  ['EACCES', ['PERMISSION_DENIED', 'Let this user read and write the file and its folder.']],
  ['EPERM', ['PERMISSION_DENIED', 'Let this user read and write the file and its folder.']],
  ['EROFS', ['PERMISSION_DENIED', 'The file system is read-only. Choose another path.']],
  ['ENOSPC', ['RESOURCE_EXHAUSTED', 'The disk is full. Make room.']],
  ['ENOENT', ['INVALID_ARGUMENT', 'No folder can be made there. Choose another path.']],
  ['ENOTDIR', ['INVALID_ARGUMENT', 'A file stands where a folder would have to be. Choose another path.']],
  ['EEXIST', ['INVALID_ARGUMENT', 'A file stands where a folder would have to be. Choose another path.']],
  [-30793, ['DATA_LOSS', 'It is no file of a cache. Choose another path, or put a backup in its place.']],
  [-30794, ['DATA_LOSS', 'It was written by another version of LMDB.']],
  [-30795, ['DATA_LOSS', 'The file is damaged. Put a backup in its place, or delete it to start anew.']],
  [-30796, ['DATA_LOSS', 'The file is damaged. Put a backup in its place, or delete it to start anew.']],
  [-30797, ['DATA_LOSS', 'The file is damaged. Put a backup in its place, or delete it to start anew.']],
  [-30790, ['RESOURCE_EXHAUSTED', 'Too many processes have it open. Close some.']],
]);

/** What LMDB or the file system threw, as one of ours. */
export function toCacheError(path: string, action: 'opened' | 'read' | 'written', thrown: unknown): RivuletError {
  if (thrown instanceof RivuletError) return thrown;
  const { code, message } = thrown as { readonly code?: number | string; readonly message?: string };
  const [errorCode, advice] = (code !== undefined && codes.get(code)) || (['INTERNAL', ''] as const);
  const why = message ?? String(thrown);
  return new RivuletError(errorCode, `The cache ${path} could not be ${action}: ${why}. ${advice}`.trimEnd(), {
    details: { path },
    cause: thrown,
  });
}

/** A commit that failed says why in a promise of its own. */
export async function commitFailure(path: string, thrown: unknown): Promise<RivuletError> {
  const { commitError } = thrown as { readonly commitError?: Promise<never> };
  if (!commitError) return toCacheError(path, 'written', thrown);
  return commitError.catch((cause: unknown) => toCacheError(path, 'written', cause));
}
