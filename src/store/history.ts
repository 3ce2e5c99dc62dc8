import type { VariableValue } from '../variables/index.js';
import { readChangeEntry, readCommitHeadEntry, type ChangeRecord, type HistoryEntry } from '../wire/index.js';
import { changeEnd, type CommitChunk, type CommitLog } from './commitLog.js';
import type { Variable } from './variable.js';

/** Visits the retained changes of one variable, newest first, until told to stop. */
function eachChangeBackwards(
  log: CommitLog,
  handle: number,
  visit: (change: ChangeRecord, size: number, chunk: CommitChunk, commit: number) => 'more' | 'enough',
): void {
  let chunk = log.chunkBefore(Infinity);
  while (chunk) {
    const { handles, firstChanges, bytes } = chunk;
    for (let commit = chunk.commitCount - 1; commit >= 0; commit--) {
      const first = firstChanges[commit]!;
      for (let index = firstChanges[commit + 1]! - 1; index >= first; index--) {
        if (handles[index] !== handle) continue;
        const entry = bytes.subarray(chunk.changeStarts[index], changeEnd(chunk, commit, index));
        if (visit(readChangeEntry(entry), entry.length, chunk, commit) === 'enough') return;
      }
    }
    chunk = log.chunkBefore(chunk.revisions[0]!);
  }
}

/** The value that a variable had at a version; undefined where that is not retained. */
export function valueOfVersion(log: CommitLog, handle: number, version: number): VariableValue | undefined {
  let value: VariableValue | undefined;
  eachChangeBackwards(log, handle, change => {
    if (change.version === version) value = change.value;
    return change.version > version ? 'more' : 'enough';
  });
  return value;
}

/**
 * The retained values of a variable, oldest first: at most `limit`, the newest ones, and not more than `maxBytes`.
 *
 * `isTruncated` where there were older ones.
 */
export function historyOf(
  log: CommitLog,
  variable: Variable,
  limit: number,
  maxBytes: number,
): { readonly entries: HistoryEntry[]; readonly isTruncated: boolean } {
  const entries: HistoryEntry[] = [];
  let oldestVersion = 0;
  let size = 0;
  eachChangeBackwards(log, variable.handle, (change, changeSize, chunk, commit) => {
    // A removal has no value.
    if (change.value === undefined) return 'more';
    const start = chunk.commitStarts[commit]!;
    const firstChange = chunk.changeStarts[chunk.firstChanges[commit]!]!;
    size += firstChange - start + changeSize;
    if (size > maxBytes && entries.length > 0) return 'enough';
    const { revision, ...origin } = readCommitHeadEntry(chunk.bytes.subarray(start, firstChange));
    const { id } = variable;
    entries.push({ revision, id, version: change.version, value: change.value, origin });
    oldestVersion = change.version;
    return entries.length < limit ? 'more' : 'enough';
  });
  return { entries: entries.reverse(), isTruncated: oldestVersion !== 1 };
}
