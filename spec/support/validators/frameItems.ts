import type { ResetReason } from '../../../src/wire/index.js';
import type { ChangeEntry, CommitEntry, StreamRecord, Violation } from '../history.js';

/** A change with the name that its handle is bound to. */
export interface SeenChange extends ChangeEntry {
  readonly name: string;
  readonly id: string;
}

/** The frames of a stream, taken apart into what they tell. */
export type FrameItem =
  | { readonly kind: 'opened'; readonly epoch: string; readonly revision: number }
  | {
      readonly kind: 'snapshot';
      readonly revision: number;
      readonly changes: readonly SeenChange[];
      /** False where the stream broke off within it. */
      readonly isComplete: boolean;
    }
  | { readonly kind: 'commit'; readonly head: CommitEntry; readonly changes: readonly SeenChange[] }
  | { readonly kind: 'bookmark'; readonly revision: number }
  | { readonly kind: 'reset'; readonly reason: ResetReason };

/** Takes the frames of a stream apart, and finds what is wrong with the way they are put together. */
export function frameItems({ id: stream, frames }: StreamRecord): {
  readonly items: readonly FrameItem[];
  readonly violations: readonly Violation[];
} {
  const items: FrameItem[] = [];
  const violations: Violation[] = [];
  const bound = new Map<number, { readonly name: string; readonly id: string }>();
  let snapshot: { revision: number; changes: SeenChange[] } | undefined;
  let commitChanges: SeenChange[] | undefined;
  let hasOpened = false;
  const blame = (point: Violation['point'], text: string) => violations.push({ point, text: `${stream}: ${text}` });

  frames.forEach(({ entries }, frame) => {
    // What a frame begins with cannot belong to a commit of the frame before it.
    commitChanges = undefined;
    for (const entry of entries) {
      if (!hasOpened && entry.kind !== 'opened') blame('W1', `its first entry is ${entry.kind} and not opened`);
      if (entry.kind === 'opened' && hasOpened) blame('W1', `frame ${frame} opens it a second time`);
      hasOpened = true;
      if (snapshot && !['change', 'bind', 'snapshot-end'].includes(entry.kind)) {
        blame('W2', `frame ${frame} has a ${entry.kind} within the snapshot of revision ${snapshot.revision}`);
      }
      if (entry.kind !== 'change' && entry.kind !== 'bind') commitChanges = undefined;

      switch (entry.kind) {
        case 'opened':
          items.push({ kind: 'opened', epoch: entry.epoch, revision: entry.revision });
          break;
        case 'bind': {
          const before = bound.get(entry.handle);
          if (before && before.id !== entry.id) {
            blame('identity', `handle ${entry.handle} is bound to ${entry.id} and was bound to ${before.id}`);
          }
          bound.set(entry.handle, { name: entry.name, id: entry.id });
          break;
        }
        case 'snapshot-begin':
          snapshot = { revision: entry.revision, changes: [] };
          break;
        case 'snapshot-end':
          if (!snapshot) blame('W2', `frame ${frame} ends a snapshot that did not begin`);
          else if (snapshot.revision !== entry.revision) {
            blame('W2', `its snapshot begins at revision ${snapshot.revision} and ends at ${entry.revision}`);
          }
          if (snapshot) items.push({ kind: 'snapshot', ...snapshot, isComplete: true });
          snapshot = undefined;
          break;
        case 'commit':
          commitChanges = [];
          items.push({ kind: 'commit', head: entry, changes: commitChanges });
          break;
        case 'change': {
          const binding = bound.get(entry.handle);
          if (!binding) {
            blame('identity', `handle ${entry.handle} is used before it is bound`);
            break;
          }
          const into = snapshot?.changes ?? commitChanges;
          if (into) into.push({ ...entry, ...binding });
          else blame('W6', `frame ${frame} has a change of ${binding.name} without the commit that it belongs to`);
          break;
        }
        case 'bookmark':
          items.push({ kind: 'bookmark', revision: entry.revision });
          break;
        case 'reset':
          items.push({ kind: 'reset', reason: entry.reason });
          break;
        case 'closing':
          break;
      }
    }
  });
  if (snapshot) items.push({ kind: 'snapshot', ...snapshot, isComplete: false });
  return { items, violations };
}
