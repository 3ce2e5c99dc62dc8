import { changeKindOf, readChangeEntry, readCommitHeadEntry } from '../wire/index.js';
import { changeEnd, firstAfter, type CommitChunk, type CommitLog } from './commitLog.js';
import { noMetadata } from './metadata.js';
import type { Variable, VariableState } from './variable.js';
import { STATE_BYTES, weightOfMetadata, weightOfValue } from './weights.js';

/** A variable and what it was at a revision. */
export interface StateItem {
  readonly variable: Variable;
  readonly state: VariableState;
}

export interface StatesAtRequest {
  readonly log: CommitLog;
  /** What is selected. */
  readonly isSelected: (handle: number) => boolean;
  /** A variable that the log has changes of. */
  readonly variableOf: (handle: number) => Variable | undefined;
  /** The selected variables that are there at `until`, with their states. */
  readonly present: readonly StateItem[];
  readonly until: number;
}

/** What is copied from the log for one watch, at most. What goes beyond it is left out, as what the log has dropped is. */
const MAX_COPIED_BYTES = 2 ** 20;

/**
 * The selected variables that were there at a revision, with the states that they had, as far as the log still has them.
 *
 * What has not changed since has its present state. Of the others the last change up to the revision is looked up in the
 * log: that costs a look at the handle of each retained change, and a copy of those that are found.
 */
export function statesAt(request: StatesAtRequest, revision: number): StateItem[] {
  const { log, isSelected, variableOf, present, until } = request;
  const changed = new Set<number>();
  const wanted = new Set<number>();
  for (let at = revision, chunk = log.chunkAfter(at); chunk && at < until; chunk = log.chunkAfter(at)) {
    const lastCommit = firstAfter(chunk, until);
    for (let commit = firstAfter(chunk, at); commit < lastCommit; commit++) {
      for (let index = chunk.firstChanges[commit]!; index < chunk.firstChanges[commit + 1]!; index++) {
        const handle = chunk.handles[index]!;
        if (changed.has(handle) || !isSelected(handle)) continue;
        changed.add(handle);
        // One that was registered since was not there.
        const entry = chunk.bytes.subarray(chunk.changeStarts[index], changeEnd(chunk, commit, index));
        if (changeKindOf(entry) !== 'registered') wanted.add(handle);
      }
    }
    at = chunk.revisions[chunk.commitCount - 1]!;
  }
  const states = present.filter(({ variable }) => !changed.has(variable.handle));
  let copiedBytes = 0;
  for (
    let chunk = log.chunkBefore(revision + 1);
    chunk && wanted.size > 0;
    chunk = log.chunkBefore(chunk.revisions[0]!)
  ) {
    for (let commit = firstAfter(chunk, revision) - 1; commit >= 0 && wanted.size > 0; commit--) {
      for (let index = chunk.firstChanges[commit + 1]! - 1; index >= chunk.firstChanges[commit]!; index--) {
        const handle = chunk.handles[index]!;
        if (!wanted.delete(handle)) continue;
        copiedBytes += changeEnd(chunk, commit, index) - chunk.changeStarts[index]!;
        if (copiedBytes > MAX_COPIED_BYTES) return states;
        const variable = variableOf(handle);
        // A copy, since a log may use the memory of what it drops again.
        const entry = chunk.bytes.slice(chunk.changeStarts[index], changeEnd(chunk, commit, index));
        const { kind, version, value } = readChangeEntry(entry);
        if (!variable || kind === 'removed') continue;
        const origin = originOf(chunk, commit);
        const bytes = STATE_BYTES + weightOfValue(value) + weightOfMetadata(origin.metadata);
        states.push({ variable, state: { version, value, origin, metadata: noMetadata, bytes, snapshots: 0 } });
      }
    }
  }
  return states;
}

function originOf(chunk: CommitChunk, commit: number) {
  const end = chunk.changeStarts[chunk.firstChanges[commit]!];
  return readCommitHeadEntry(chunk.bytes.subarray(chunk.commitStarts[commit], end));
}
