import type { VariableSpec } from '../../src/variables/index.js';
import { readFrame, type ChangeRecord, type CommitHead, type FrameSink } from '../../src/wire/index.js';

/** One entry of a frame, as a value that can be compared. */
export type FrameEntry =
  | { readonly entry: 'opened'; readonly epoch: string; readonly revision: number; readonly bookmarkIntervalMs: number }
  | {
      readonly entry: 'bind';
      readonly handle: number;
      readonly name: string;
      readonly id: string;
      readonly spec: VariableSpec;
    }
  | { readonly entry: 'snapshotBegin' | 'snapshotEnd' | 'bookmark'; readonly revision: number }
  | ({ readonly entry: 'commit' } & CommitHead)
  | ({ readonly entry: 'change' } & ChangeRecord)
  | { readonly entry: 'reset' | 'closing'; readonly reason: string };

/** The entries of a frame, in their order. */
export function entriesOf(frame: Uint8Array): FrameEntry[] {
  const entries: FrameEntry[] = [];
  const sink: FrameSink = {
    opened: (epoch, revision, bookmarkIntervalMs) =>
      entries.push({ entry: 'opened', epoch, revision, bookmarkIntervalMs }),
    bind: (handle, name, id, spec) => entries.push({ entry: 'bind', handle, name, id, spec }),
    snapshotBegin: revision => entries.push({ entry: 'snapshotBegin', revision }),
    snapshotEnd: revision => entries.push({ entry: 'snapshotEnd', revision }),
    commit: head => entries.push({ entry: 'commit', ...head }),
    change: change => entries.push({ entry: 'change', ...change }),
    bookmark: revision => entries.push({ entry: 'bookmark', revision }),
    reset: reason => entries.push({ entry: 'reset', reason }),
    closing: reason => entries.push({ entry: 'closing', reason }),
  };
  readFrame(frame, sink);
  return entries;
}
