import type { VariableSpec, VariableValue } from '../variables/index.js';
import { ByteReader } from './ByteReader.js';
import type { ByteWriter } from './ByteWriter.js';
import { closingReasonNumber, closingReasonOf, type ClosingReason } from './closing.js';
import { decodeMessage } from './decodeMessage.js';
import { rivulet } from './generated/messages.js';
import { toNumber } from './integers.js';
import { readMetadata, writeMetadata, type Metadata } from './metadata.js';
import { specFromMessage, specToMessage } from './specs.js';
import { readValue, writeValue, type ValueForm } from './values.js';

// The frames of a watch, as entries of WatchResponse. Each write function writes one whole entry, so that entries which
// were encoded once can be joined to any number of frames.

export type ResetReason = 'compacted' | 'epoch-changed';
export type ChangeKind = 'set' | 'registered' | 'removed';

export interface CommitHead {
  readonly revision: number;
  /** When the server committed it, ms since the epoch. */
  readonly timestamp: number;
  /** When it happened, ms since the epoch. */
  readonly eventTime: number;
  readonly source: string;
  readonly metadata: Metadata;
}

/** Where a change comes from, in a snapshot and in a commit that stands for several. */
export type ChangeOrigin = Omit<CommitHead, 'revision'>;

export interface ChangeRecord {
  readonly handle: number;
  readonly version: number;
  readonly kind: ChangeKind;
  /** Undefined where the variable was removed. */
  readonly value: VariableValue | undefined;
  readonly coalesced: number;
  readonly origin: ChangeOrigin | undefined;
}

/** What is done with the entries of a frame, in their order. */
export interface FrameSink {
  opened(epoch: string, revision: number, bookmarkIntervalMs: number): void;
  /** @param encodedBytes Of the whole description. */
  bind(handle: number, name: string, id: string, spec: VariableSpec, encodedBytes: number): void;
  snapshotBegin(revision: number): void;
  snapshotEnd(revision: number): void;
  commit(head: CommitHead): void;
  change(change: ChangeRecord): void;
  bookmark(revision: number): void;
  reset(reason: ResetReason): void;
  closing(reason: ClosingReason, message: string): void;
}

const ENTRY = (1 << 3) | 2;
const entryTag = (field: number) => (field << 3) | 2;
const OPENED = entryTag(1);
const BIND = entryTag(2);
const SNAPSHOT_BEGIN = entryTag(3);
const SNAPSHOT_END = entryTag(4);
const COMMIT = entryTag(5);
const CHANGE = entryTag(6);
const BOOKMARK = entryTag(7);
const RESET = entryTag(8);
const CLOSING = entryTag(9);

const REVISION = 1 << 3;

const HEAD_TIMESTAMP = 2 << 3;
const HEAD_SOURCE = (3 << 3) | 2;
const HEAD_METADATA = (4 << 3) | 2;
const HEAD_EVENT_TIME = (5 << 3) | 1;

const CHANGE_HANDLE = 1 << 3;
const CHANGE_VERSION = 2 << 3;
const CHANGE_VALUE = (3 << 3) | 2;
const CHANGE_KIND = 4 << 3;
const CHANGE_COALESCED = 5 << 3;
const CHANGE_ORIGIN = (6 << 3) | 2;

const ORIGIN_TIMESTAMP = 1 << 3;
const ORIGIN_EVENT_TIME = (2 << 3) | 1;
const ORIGIN_SOURCE = (3 << 3) | 2;
const ORIGIN_METADATA = (4 << 3) | 2;

// By the numbers of their enums.
const changeKinds: readonly ChangeKind[] = ['set', 'registered', 'removed'];
const resetReasons: readonly ResetReason[] = ['compacted', 'compacted', 'epoch-changed'];

export function writeOpened(writer: ByteWriter, epoch: string, revision: number, bookmarkIntervalMs: number): void {
  writeGenerated(writer, OPENED, rivulet.v1.WatchOpened.encode({ epoch, revision, bookmarkIntervalMs }).finish());
}

export function writeBind(writer: ByteWriter, handle: number, name: string, id: string, spec: VariableSpec): void {
  writeGenerated(writer, BIND, rivulet.v1.Bind.encode({ handle, name, id, spec: specToMessage(spec) }).finish());
}

export function writeSnapshotBegin(writer: ByteWriter, revision: number): void {
  writeRevision(writer, SNAPSHOT_BEGIN, revision);
}

export function writeSnapshotEnd(writer: ByteWriter, revision: number): void {
  writeRevision(writer, SNAPSHOT_END, revision);
}

export function writeBookmark(writer: ByteWriter, revision: number): void {
  writeRevision(writer, BOOKMARK, revision);
}

export function writeReset(writer: ByteWriter, reason: ResetReason): void {
  const message = { reason: reason === 'compacted' ? 1 : 2 };
  writeGenerated(writer, RESET, rivulet.v1.Reset.encode(message).finish());
}

export function writeClosing(writer: ByteWriter, reason: ClosingReason, message: string): void {
  const encoded = rivulet.v1.Closing.encode({ reason: closingReasonNumber(reason), message }).finish();
  writeGenerated(writer, CLOSING, encoded);
}

export function writeCommitHead(writer: ByteWriter, head: CommitHead): void {
  const entry = writer.tag(ENTRY).open();
  const start = writer.tag(COMMIT).open();
  writer.tag(REVISION).varint(head.revision).tag(HEAD_TIMESTAMP).varint(head.timestamp);
  if (head.source !== '') writer.tag(HEAD_SOURCE).text(head.source);
  writeMetadata(writer, HEAD_METADATA, head.metadata);
  if (head.eventTime !== head.timestamp) writer.tag(HEAD_EVENT_TIME).double(head.eventTime);
  writer.close(start).close(entry);
}

/** The value is written in `form`; undefined for a removal. */
export function writeChange(writer: ByteWriter, change: ChangeRecord, form: ValueForm): void {
  const { handle, version, kind, value, coalesced, origin } = change;
  const entry = writer.tag(ENTRY).open();
  const start = writer.tag(CHANGE).open();
  writer.tag(CHANGE_HANDLE).varint(handle).tag(CHANGE_VERSION).varint(version);
  if (value !== undefined) {
    const valueStart = writer.tag(CHANGE_VALUE).open();
    writeValue(writer, form, value);
    writer.close(valueStart);
  }
  if (kind !== 'set') writer.tag(CHANGE_KIND).varint(kind === 'registered' ? 1 : 2);
  if (coalesced !== 1) writer.tag(CHANGE_COALESCED).varint(coalesced);
  if (origin) {
    const originStart = writer.tag(CHANGE_ORIGIN).open();
    writeOrigin(writer, origin);
    writer.close(originStart);
  }
  writer.close(start).close(entry);
}

/** Writes the fields of an Origin. */
export function writeOrigin(writer: ByteWriter, { timestamp, eventTime, source, metadata }: ChangeOrigin): void {
  writer.tag(ORIGIN_TIMESTAMP).varint(timestamp).tag(ORIGIN_EVENT_TIME).double(eventTime);
  if (source !== '') writer.tag(ORIGIN_SOURCE).text(source);
  writeMetadata(writer, ORIGIN_METADATA, metadata);
}

/** Reads a frame, an entry at a time. Entries that are not known are passed over. */
export function readFrame(bytes: Uint8Array, sink: FrameSink): void {
  const reader = new ByteReader(bytes);
  while (!reader.isAtEnd) {
    const tag = reader.tag();
    if (tag !== ENTRY) {
      reader.skip(tag);
      continue;
    }
    const end = reader.enter();
    while (reader.at < end) readEntry(reader, sink);
    reader.requireEnd(end);
  }
}

function readEntry(reader: ByteReader, sink: FrameSink): void {
  const tag = reader.tag();
  switch (tag) {
    case CHANGE:
      sink.change(readChange(reader, reader.enter()));
      return;
    case COMMIT:
      sink.commit(readCommitHead(reader, reader.enter()));
      return;
    case BOOKMARK:
      sink.bookmark(readRevision(reader, reader.enter()));
      return;
    case SNAPSHOT_BEGIN:
      sink.snapshotBegin(readRevision(reader, reader.enter()));
      return;
    case SNAPSHOT_END:
      sink.snapshotEnd(readRevision(reader, reader.enter()));
      return;
    case OPENED: {
      const opened = decodeMessage(rivulet.v1.WatchOpened, reader.blob());
      sink.opened(opened.epoch ?? '', toNumber(opened.revision), opened.bookmarkIntervalMs ?? 0);
      return;
    }
    case BIND: {
      const encoded = reader.blob();
      const { handle, name, id, spec } = decodeMessage(rivulet.v1.Bind, encoded);
      sink.bind(handle ?? 0, name ?? '', id ?? '', specFromMessage(spec ?? {}), encoded.byteLength);
      return;
    }
    case RESET:
      sink.reset(resetReasons[decodeMessage(rivulet.v1.Reset, reader.blob()).reason ?? 0] ?? 'compacted');
      return;
    case CLOSING: {
      const { reason, message } = decodeMessage(rivulet.v1.Closing, reader.blob());
      sink.closing(closingReasonOf(reason ?? 0), message ?? '');
      return;
    }
    default:
      reader.skip(tag);
  }
}

export function readChange(reader: ByteReader, end: number): ChangeRecord {
  let handle = 0;
  let version = 0;
  let kind: ChangeKind = 'set';
  let value: VariableValue | undefined;
  let coalesced = 1;
  let origin: ChangeOrigin | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case CHANGE_HANDLE:
        handle = reader.uint32();
        break;
      case CHANGE_VERSION:
        version = reader.varint();
        break;
      case CHANGE_VALUE:
        value = readValue(reader, reader.enter());
        break;
      case CHANGE_KIND:
        kind = changeKindOfNumber(reader.uint32());
        break;
      case CHANGE_COALESCED:
        coalesced = reader.uint32() || 1;
        break;
      case CHANGE_ORIGIN:
        origin = readOrigin(reader, reader.enter());
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  return { handle, version, kind, value, coalesced, origin };
}

export function changeKindOfNumber(number: number): ChangeKind {
  return changeKinds[number] ?? 'set';
}

export function readCommitHead(reader: ByteReader, end: number): CommitHead {
  let revision = 0;
  let timestamp = 0;
  let source = '';
  let metadata: Record<string, string> | undefined;
  let eventTime: number | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case REVISION:
        revision = reader.varint();
        break;
      case HEAD_TIMESTAMP:
        timestamp = reader.varint();
        break;
      case HEAD_SOURCE:
        source = reader.text();
        break;
      case HEAD_METADATA:
        metadata = readMetadata(reader, metadata);
        break;
      case HEAD_EVENT_TIME:
        eventTime = reader.double();
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  return { revision, timestamp, source, metadata: metadata ?? noMetadata, eventTime: eventTime ?? timestamp };
}

function readOrigin(reader: ByteReader, end: number): ChangeOrigin {
  let timestamp = 0;
  let eventTime = 0;
  let source = '';
  let metadata: Record<string, string> | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case ORIGIN_TIMESTAMP:
        timestamp = reader.varint();
        break;
      case ORIGIN_EVENT_TIME:
        eventTime = reader.double();
        break;
      case ORIGIN_SOURCE:
        source = reader.text();
        break;
      case ORIGIN_METADATA:
        metadata = readMetadata(reader, metadata);
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  return { timestamp, eventTime, source, metadata: metadata ?? noMetadata };
}

const noMetadata: Metadata = Object.freeze({});

function writeRevision(writer: ByteWriter, tag: number, revision: number): void {
  const entry = writer.tag(ENTRY).open();
  const start = writer.tag(tag).open();
  writer.tag(REVISION).varint(revision).close(start).close(entry);
}

function readRevision(reader: ByteReader, end: number): number {
  let revision = 0;
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag === REVISION) revision = reader.varint();
    else reader.skip(tag);
  }
  reader.requireEnd(end);
  return revision;
}

function writeGenerated(writer: ByteWriter, tag: number, message: Uint8Array): void {
  const entry = writer.tag(ENTRY).open();
  writer.tag(tag).blob(message).close(entry);
}
