import type { VariableType } from '../../../src/variables/index.js';
import {
  beginWriteEntry,
  ByteWriter,
  encodeHistory,
  encodeVariables,
  encodeWriteRequest,
  encodeWriteResponse,
  endWriteEntry,
  formOf,
  writeAcknowledgedEntry,
  writeBind,
  writeBindEntry,
  writeBookmark,
  writeChange,
  writeClosing,
  writeClosingAnswer,
  writeCommitHead,
  writeOpened,
  writeOpenedAnswer,
  writeOpenEntry,
  writeOperation,
  writeOutcomeAnswer,
  writeReset,
  writeSnapshotBegin,
  writeSnapshotEnd,
  type ClosingReason,
  type HistoryAnswer,
  type Operation,
  type ResetReason,
  type ValueForm,
  type VariablesAnswer,
  type Write,
  type WriteOpen,
  type WriteOutcome,
  type WriteRequest,
  type WriteResponse,
} from '../../../src/wire/index.js';
import type { FrameEntry } from '../../support/frameEntries.js';

function opForm(operation: Operation): ValueForm {
  if (operation.kind === 'set') return formOf(operation.value);
  return operation.kind === 'register' ? formOf(operation.initial) : 'float';
}

function writeFrameEntry(writer: ByteWriter, entry: FrameEntry): void {
  switch (entry.entry) {
    case 'opened':
      return writeOpened(writer, entry.epoch, entry.revision, entry.bookmarkIntervalMs);
    case 'bind':
      return writeBind(writer, entry.handle, entry.name, entry.id, entry.spec);
    case 'snapshotBegin':
      return writeSnapshotBegin(writer, entry.revision);
    case 'snapshotEnd':
      return writeSnapshotEnd(writer, entry.revision);
    case 'bookmark':
      return writeBookmark(writer, entry.revision);
    case 'commit':
      return writeCommitHead(writer, entry);
    case 'change':
      return writeChange(writer, entry, entry.value === undefined ? 'float' : formOf(entry.value));
    case 'reset':
      return writeReset(writer, entry.reason as ResetReason);
    case 'closing':
      return writeClosing(writer, entry.reason as ClosingReason, 'The server stops.');
  }
}

type StreamEntry =
  | { readonly open: WriteOpen }
  | { readonly bind: { readonly binding: number; readonly name: string } }
  | { readonly write: Write }
  | { readonly acknowledged: number };

function writeStreamEntry(writer: ByteWriter, entry: StreamEntry): void {
  if ('open' in entry) writeOpenEntry(writer, entry.open);
  else if ('bind' in entry) writeBindEntry(writer, entry.bind.binding, entry.bind.name);
  else if ('acknowledged' in entry) writeAcknowledgedEntry(writer, entry.acknowledged);
  else {
    const mark = beginWriteEntry(writer, entry.write);
    for (const operation of entry.write.operations) writeOperation(writer, operation, opForm(operation));
    endWriteEntry(writer, mark);
  }
}

type Answer =
  | { readonly opened: readonly [string, number, number] }
  | { readonly outcome: WriteOutcome }
  | { readonly closing: readonly [ClosingReason, string] };

function writeAnswer(writer: ByteWriter, answer: Answer): void {
  if ('opened' in answer) writeOpenedAnswer(writer, ...answer.opened);
  else if ('outcome' in answer) writeOutcomeAnswer(writer, answer.outcome);
  else writeClosingAnswer(writer, ...answer.closing);
}

function all(write: (writer: ByteWriter, item: never) => void) {
  return (items: unknown) => {
    const writer = new ByteWriter(16);
    for (const item of items as readonly never[]) write(writer, item);
    return writer.copy();
  };
}

const types: Readonly<Partial<Record<ValueForm, VariableType>>> = { text: 'string' };

/** What the hand-written writers make of what was read, by the message. */
export const handWrites: Readonly<Record<string, (read: unknown) => Uint8Array>> = {
  WatchResponse: all(writeFrameEntry),
  WriteStreamRequest: all(writeStreamEntry),
  WriteStreamResponse: all(writeAnswer),
  WriteRequest: read => encodeWriteRequest(read as WriteRequest, opForm),
  WriteResponse: read => encodeWriteResponse(read as WriteResponse),
  GetVariablesResponse(read) {
    // A value goes in the form of its type.
    for (const { value, description } of (read as VariablesAnswer).values) {
      const form = formOf(value);
      Object.assign(description, {
        spec: { type: types[form] ?? form, constraints: form === 'embedding' ? { dimensions: 1 } : {} },
      });
    }
    return encodeVariables(read as VariablesAnswer).slice();
  },
  GetHistoryResponse(read) {
    const entries = (read as { entries: HistoryAnswer['entries'] }).entries;
    const form = formOf(entries[0]?.value ?? 0);
    (read as { entries: HistoryAnswer['entries'] }).entries = entries.filter(({ value }) => formOf(value) === form);
    return encodeHistory(read as HistoryAnswer, form).slice();
  },
};
