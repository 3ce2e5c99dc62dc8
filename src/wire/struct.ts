import { RivuletError, type ErrorDetail } from '../errors/index.js';
import { ByteReader } from './ByteReader.js';
import { ByteWriter } from './ByteWriter.js';

/** The tags of google.protobuf.Struct, Value and ListValue. */
const FIELDS = (1 << 3) | 2;
const ENTRY_KEY = (1 << 3) | 2;
const ENTRY_VALUE = (2 << 3) | 2;
const NULL = 1 << 3;
const NUMBER = (2 << 3) | 1;
const STRING = (3 << 3) | 2;
const BOOLEAN = 4 << 3;
const STRUCT = (5 << 3) | 2;
const LIST = (6 << 3) | 2;
const ITEM = (1 << 3) | 2;

/** Deeper than anybody nests facts, and far from what a stack holds. */
const MAX_DEPTH = 50;

type JsonObject = Readonly<Record<string, ErrorDetail>>;

/** Writes JSON as a google.protobuf.Struct. */
export function writeStruct(object: JsonObject): Uint8Array {
  const writer = new ByteWriter(256);
  writeFields(writer, object, 0);
  return writer.copy();
}

/** @throws RivuletError INVALID_ARGUMENT for bytes that are no Struct. */
export function readStruct(bytes: Uint8Array): Record<string, ErrorDetail> {
  const reader = new ByteReader(bytes);
  return readFields(reader, reader.end, 0);
}

function writeFields(writer: ByteWriter, object: JsonObject, depth: number): void {
  for (const [key, value] of Object.entries(object)) {
    // As JSON has it, for callers who do not check types.
    if (value === undefined) continue;
    const entry = writer.tag(FIELDS).open();
    writer.tag(ENTRY_KEY).text(key).tag(ENTRY_VALUE);
    writeValue(writer, value, depth);
    writer.close(entry);
  }
}

function writeValue(writer: ByteWriter, value: ErrorDetail, depth: number): void {
  const start = writer.open();
  if (typeof value === 'number') writer.tag(NUMBER).double(value);
  else if (typeof value === 'string') writer.tag(STRING).text(value.toWellFormed());
  else if (typeof value === 'boolean') writer.tag(BOOLEAN).varint(value ? 1 : 0);
  else if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) writer.tag(NULL).varint(0);
  else if (isList(value)) {
    const list = writer.tag(LIST).open();
    for (const item of value) writeValue(writer.tag(ITEM), item, depth + 1);
    writer.close(list);
  } else {
    const struct = writer.tag(STRUCT).open();
    writeFields(writer, value, depth + 1);
    writer.close(struct);
  }
  writer.close(start);
}

function readFields(reader: ByteReader, end: number, depth: number): Record<string, ErrorDetail> {
  if (depth > MAX_DEPTH) throw new RivuletError('INVALID_ARGUMENT', `A Struct is nested deeper than ${MAX_DEPTH}.`);
  const entries: [string, ErrorDetail][] = [];
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag !== FIELDS) {
      reader.skip(tag);
      continue;
    }
    const entryEnd = reader.enter();
    let key = '';
    let value: ErrorDetail = null;
    while (reader.at < entryEnd) {
      const entryTag = reader.tag();
      if (entryTag === ENTRY_KEY) key = reader.text();
      else if (entryTag === ENTRY_VALUE) value = readValue(reader, reader.enter(), depth);
      else reader.skip(entryTag);
    }
    reader.requireEnd(entryEnd);
    entries.push([key, value]);
  }
  reader.requireEnd(end);
  // Makes own properties of all keys, `__proto__` included.
  return Object.fromEntries(entries);
}

function readValue(reader: ByteReader, end: number, depth: number): ErrorDetail {
  let value: ErrorDetail = null;
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag === NUMBER) value = reader.double();
    else if (tag === STRING) value = reader.text();
    else if (tag === BOOLEAN) value = reader.bool();
    else if (tag === STRUCT) value = readFields(reader, reader.enter(), depth + 1);
    else if (tag === LIST) value = readList(reader, reader.enter(), depth + 1);
    else reader.skip(tag);
  }
  reader.requireEnd(end);
  return value;
}

function readList(reader: ByteReader, end: number, depth: number): ErrorDetail[] {
  if (depth > MAX_DEPTH) throw new RivuletError('INVALID_ARGUMENT', `A Struct is nested deeper than ${MAX_DEPTH}.`);
  const items: ErrorDetail[] = [];
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag === ITEM) items.push(readValue(reader, reader.enter(), depth));
    else reader.skip(tag);
  }
  reader.requireEnd(end);
  return items;
}

/** `Array.isArray` does not know readonly arrays. */
function isList(value: object): value is readonly ErrorDetail[] {
  return Array.isArray(value);
}
