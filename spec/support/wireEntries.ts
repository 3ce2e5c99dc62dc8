import type { VariableSpec } from '../../src/variables/index.js';
import {
  ByteWriter,
  formFor,
  readFrame,
  writeBind,
  writeBookmark,
  writeChange,
  writeClosing,
  writeCommitHead,
  writeOpened,
  writeReset,
  writeSnapshotBegin,
  writeSnapshotEnd,
  type ChangeOrigin,
  type ClosingReason,
  type ValueForm,
} from '../../src/wire/index.js';
import type { FrameEntry } from './history.js';

/** A {@link FrameEntry} with all that it needs to be sent again. */
export type WireEntry =
  | Entry<'opened'>
  | (Entry<'bind'> & { readonly spec: VariableSpec })
  | Entry<'snapshot-begin' | 'snapshot-end' | 'bookmark'>
  | (Entry<'commit'> & { readonly eventTime: number })
  | (Entry<'change'> & { readonly origin: ChangeOrigin | undefined })
  | Entry<'reset'>
  | (Entry<'closing'> & { readonly reason: ClosingReason; readonly message: string });

type Entry<K extends FrameEntry['kind']> = Extract<FrameEntry, { readonly kind: K }>;

/** Takes a WatchResponse apart. */
export function readEntries(bytes: Uint8Array): readonly WireEntry[] {
  const entries: WireEntry[] = [];
  readFrame(bytes, {
    opened: (epoch, revision, bookmarkIntervalMs) =>
      entries.push({ kind: 'opened', epoch, revision, bookmarkIntervalMs }),
    bind: (handle, name, id, spec) => entries.push({ kind: 'bind', handle, name, id, spec }),
    snapshotBegin: revision => entries.push({ kind: 'snapshot-begin', revision }),
    snapshotEnd: revision => entries.push({ kind: 'snapshot-end', revision }),
    bookmark: revision => entries.push({ kind: 'bookmark', revision }),
    commit: head => entries.push({ kind: 'commit', ...head }),
    change: ({ kind, ...rest }) => entries.push({ kind: 'change', change: kind, ...rest }),
    reset: reason => entries.push({ kind: 'reset', reason }),
    closing: (reason, message) => entries.push({ kind: 'closing', reason, message }),
  });
  return entries;
}

/**
 * Makes a function that writes entries as a WatchResponse. It serves one stream, whose binds tell it in which form
 * values go.
 */
export function createEntriesWriter(): (entries: readonly WireEntry[]) => Uint8Array {
  const forms = new Map<number, ValueForm>();
  return entries => {
    const writer = new ByteWriter();
    for (const entry of entries) {
      if (entry.kind === 'bind') forms.set(entry.handle, formFor(entry.spec));
      writeEntry(writer, entry, forms);
    }
    return writer.copy();
  };
}

function writeEntry(writer: ByteWriter, entry: WireEntry, forms: ReadonlyMap<number, ValueForm>): void {
  switch (entry.kind) {
    case 'opened':
      return writeOpened(writer, entry.epoch, entry.revision, entry.bookmarkIntervalMs);
    case 'bind':
      return writeBind(writer, entry.handle, entry.name, entry.id, entry.spec);
    case 'snapshot-begin':
      return writeSnapshotBegin(writer, entry.revision);
    case 'snapshot-end':
      return writeSnapshotEnd(writer, entry.revision);
    case 'bookmark':
      return writeBookmark(writer, entry.revision);
    case 'commit':
      return writeCommitHead(writer, entry);
    case 'change':
      return writeChange(writer, { ...entry, kind: entry.change }, forms.get(entry.handle) ?? 'float');
    case 'reset':
      return writeReset(writer, entry.reason);
    case 'closing':
      return writeClosing(writer, entry.reason, entry.message);
  }
}
