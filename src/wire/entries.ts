import { RivuletError } from '../errors/index.js';
import { ByteReader } from './ByteReader.js';
import type { ByteWriter } from './ByteWriter.js';
import {
  changeKindOfNumber,
  readChange,
  readCommitHead,
  writeOrigin,
  type ChangeKind,
  type ChangeOrigin,
  type ChangeRecord,
  type CommitHead,
} from './frames.js';

// Entries of WatchResponse on their own, as a commit log keeps them.

const ENTRY = (1 << 3) | 2;
const COMMIT = (5 << 3) | 2;
const CHANGE = (6 << 3) | 2;

const CHANGE_VERSION = 2 << 3;
const CHANGE_KIND = 4 << 3;
const CHANGE_COALESCED = 5 << 3;
const CHANGE_ORIGIN = (6 << 3) | 2;

/** Reads a whole entry that is a change. */
export function readChangeEntry(entry: Uint8Array): ChangeRecord {
  const reader = new ByteReader(entry);
  return readChange(reader, enter(reader, CHANGE));
}

/** Reads of a whole entry that is a change only what kind it is, without its value. */
export function changeKindOf(entry: Uint8Array): ChangeKind {
  const reader = new ByteReader(entry);
  const end = enter(reader, CHANGE);
  let kind = 0;
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag === CHANGE_KIND) kind = reader.uint32();
    else reader.skip(tag);
  }
  reader.requireEnd(end);
  return changeKindOfNumber(kind);
}

/** Reads of a whole entry that is a change only the version, without its value. */
export function changeVersionOf(entry: Uint8Array): number {
  const reader = new ByteReader(entry);
  const end = enter(reader, CHANGE);
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag === CHANGE_VERSION) return reader.varint();
    reader.skip(tag);
  }
  return 0;
}

/** Reads a whole entry that is the head of a commit. */
export function readCommitHeadEntry(entry: Uint8Array): CommitHead {
  const reader = new ByteReader(entry);
  return readCommitHead(reader, enter(reader, COMMIT));
}

/** What a change under DELIVERY_LATEST says beyond the last of the changes that it stands for. */
export interface StandIn {
  /** True where it stands for the registration, too. */
  readonly isRegistration: boolean;
  readonly coalesced: number;
  readonly origin: ChangeOrigin;
}

/**
 * Writes a change that stands for several: the last of them, a whole entry, with what is to be said beyond that. Its
 * value is copied as it is.
 */
export function writeStandIn(writer: ByteWriter, last: Uint8Array, standIn: StandIn): void {
  const { isRegistration, coalesced, origin } = standIn;
  const reader = new ByteReader(last);
  enter(reader, CHANGE);
  const entry = writer.tag(ENTRY).open();
  const start = writer.tag(CHANGE).open();
  // In protobuf the last of several occurrences of a field counts.
  writer.raw(last.subarray(reader.at));
  if (isRegistration) writer.tag(CHANGE_KIND).varint(1);
  if (coalesced !== 1) writer.tag(CHANGE_COALESCED).varint(coalesced);
  const originStart = writer.tag(CHANGE_ORIGIN).open();
  writeOrigin(writer, origin);
  writer.close(originStart).close(start).close(entry);
}

function enter(reader: ByteReader, wanted: number): number {
  if (reader.tag() === ENTRY) {
    reader.enter();
    if (reader.tag() === wanted) return reader.enter();
  }
  throw new RivuletError('DATA_LOSS', 'The commit log holds something else than a commit.', { reason: 'MALFORMED' });
}
