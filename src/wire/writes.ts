import { RivuletError } from '../errors/index.js';
import type { VariableSpec, VariableValue } from '../variables/index.js';
import { ByteReader } from './ByteReader.js';
import type { ByteWriter } from './ByteWriter.js';
import { decodeMessage } from './decodeMessage.js';
import { rivulet } from './generated/messages.js';
import { toNumber } from './integers.js';
import { readMetadata, writeMetadata, type Metadata } from './metadata.js';
import { specFromMessage, specToMessage } from './specs.js';
import { readValue, writeValue, type ValueForm } from './values.js';

// Writes, and the entries of a WriteStreamRequest that carry them. Sets are read and written by hand, the rest of the
// operations is rare enough for the generated code.

export type Operation = SetOperation | RegisterOperation | DeleteOperation | RollbackOperation;
export interface SetOperation {
  readonly kind: 'set';
  /** Name or id, or the number that the stream has bound to one. */
  readonly target: string | number;
  readonly value: VariableValue;
  readonly expectedVersion?: number | undefined;
  readonly expectedId?: string | undefined;
}
export interface RegisterOperation {
  readonly kind: 'register';
  readonly name: string;
  readonly spec: VariableSpec;
  readonly initial: VariableValue;
  readonly metadata: Metadata;
  readonly mustNotExist: boolean;
}
export interface DeleteOperation {
  readonly kind: 'delete';
  readonly name: string;
}
export interface RollbackOperation {
  readonly kind: 'rollback';
  readonly name: string;
  readonly version: number;
}

export interface Write {
  readonly sequence: number;
  readonly operations: readonly Operation[];
  readonly independent: boolean;
  readonly metadata: Metadata;
  /** Undefined means when it is committed. */
  readonly eventTime: number | undefined;
}

export interface WriteOpen {
  readonly sessionId: string;
  readonly create: SessionSpec | undefined;
  readonly clientId: string;
  readonly source: string;
  readonly epoch: string;
  readonly acknowledged: number;
}

export interface SessionSpec {
  /** 0 for the server's default. */
  readonly ttlMs: number;
  readonly metadata: Metadata;
}

/** What the server does with the entries of a message of a write stream, in their order. */
export interface WriteSink {
  open(open: WriteOpen): void;
  bind(binding: number, name: string): void;
  write(write: Write): void;
  /**
   * What it gives is gone through instead of `write`, before the next entry is read: the reader pauses wherever that does.
   * Undefined where the write takes no time.
   */
  writeInSlices?(write: Write): Iterable<undefined> | undefined;
  /**
   * A write that cannot be read. Its neighbours are not concerned: bad input costs nothing but its error. `sequence` is
   * 0 where not even that could be read.
   */
  unreadable(sequence: number, error: RivuletError): void;
  acknowledged(sequence: number): void;
}

const field = (number: number) => number << 3;
const nested = (number: number) => (number << 3) | 2;

// WriteStreamRequest, WriteStreamEntry
const ENTRY = nested(1);
const OPEN = nested(1);
const BIND = nested(2);
const WRITE = nested(3);
const ACKNOWLEDGED = field(4);

// Write
const SEQUENCE = field(1);
const OPERATION = nested(2);
const INDEPENDENT = field(3);
const METADATA = nested(4);
const EVENT_TIME = (5 << 3) | 1;

// Operation, SetVariable
const SET = nested(1);
const SET_NAME = nested(1);
const SET_BINDING = field(2);
const SET_VALUE = nested(3);
const SET_EXPECTED_VERSION = field(4);
const SET_EXPECTED_ID = nested(5);

export function writeOpenEntry(writer: ByteWriter, open: WriteOpen): void {
  const entry = writer.tag(ENTRY).open();
  const { create } = open;
  const message = { ...open, create: create ? { ttlMs: create.ttlMs, metadata: { ...create.metadata } } : null };
  writer.tag(OPEN).blob(rivulet.v1.WriteOpen.encode(message).finish()).close(entry);
}

export function writeBindEntry(writer: ByteWriter, binding: number, name: string): void {
  const entry = writer.tag(ENTRY).open();
  writer.tag(BIND).blob(rivulet.v1.WriteBind.encode({ binding, name }).finish()).close(entry);
}

export function writeAcknowledgedEntry(writer: ByteWriter, sequence: number): void {
  const entry = writer.tag(ENTRY).open();
  writer.tag(ACKNOWLEDGED).varint(sequence).close(entry);
}

/** Begins a write entry; `writeOperation` for each of its operations, then `endWriteEntry`. */
export function beginWriteEntry(writer: ByteWriter, head: Omit<Write, 'operations'>): WriteMark {
  const entry = writer.tag(ENTRY).open();
  const start = writer.tag(WRITE).open();
  writeWriteHead(writer, head);
  return { entry, start };
}

export interface WriteMark {
  readonly entry: number;
  readonly start: number;
}

export function endWriteEntry(writer: ByteWriter, { entry, start }: WriteMark): void {
  writer.close(start).close(entry);
}

export function writeWriteHead(writer: ByteWriter, head: Omit<Write, 'operations'>): void {
  writer.tag(SEQUENCE).varint(head.sequence);
  if (head.independent) writer.tag(INDEPENDENT).varint(1);
  writeMetadata(writer, METADATA, head.metadata);
  if (head.eventTime !== undefined) writer.tag(EVENT_TIME).double(head.eventTime);
}

/** Writes a set as an operation, like {@link writeOperation}; its target may be told apart from the rest. */
export function writeSet(
  writer: ByteWriter,
  target: string | number,
  { value, expectedVersion, expectedId }: Pick<SetOperation, 'value' | 'expectedVersion' | 'expectedId'>,
  form: ValueForm,
): void {
  const start = writer.tag(OPERATION).open();
  const set = writer.tag(SET).open();
  if (typeof target === 'number') writer.tag(SET_BINDING).varint(target);
  else writer.tag(SET_NAME).text(target);
  const valueStart = writer.tag(SET_VALUE).open();
  writeValue(writer, form, value);
  writer.close(valueStart);
  if (expectedVersion !== undefined) writer.tag(SET_EXPECTED_VERSION).varint(expectedVersion);
  if (expectedId !== undefined && expectedId !== '') writer.tag(SET_EXPECTED_ID).text(expectedId);
  writer.close(set).close(start);
}

/** Values go over in `form`. Throws INVALID_ARGUMENT where one has no such form; the writer must then be rewound. */
export function writeOperation(writer: ByteWriter, operation: Operation, form: ValueForm): void {
  if (operation.kind === 'set') {
    writeSet(writer, operation.target, operation, form);
    return;
  }
  const start = writer.tag(OPERATION).open();
  if (operation.kind === 'register') {
    // RegisterVariable, with its value by hand.
    const { name, spec, initial, metadata, mustNotExist } = operation;
    const register = writer.tag(nested(2)).open();
    writer.tag(nested(1)).text(name);
    writer.tag(nested(2)).blob(rivulet.v1.VariableSpec.encode(specToMessage(spec)).finish());
    const valueStart = writer.tag(nested(3)).open();
    writeValue(writer, form, initial);
    writer.close(valueStart);
    writeMetadata(writer, nested(4), metadata);
    if (mustNotExist) writer.tag(field(5)).varint(1);
    writer.close(register);
  } else if (operation.kind === 'delete') {
    writer.tag(nested(3)).blob(rivulet.v1.DeleteVariable.encode(operation).finish());
  } else {
    writer.tag(nested(4)).blob(rivulet.v1.RollbackVariable.encode(operation).finish());
  }
  writer.close(start);
}

/** Reads a WriteStreamRequest. */
export function readWrites(bytes: Uint8Array, sink: WriteSink): void {
  const slices = readWritesInSlices(bytes, sink);
  while (!slices.next().done);
}

/** So much of a message of writes is read before the reader may do something else. */
const SLICE_BYTES = 4_096;

/** Reads a WriteStreamRequest, and pauses between entries. */
export function* readWritesInSlices(bytes: Uint8Array, sink: WriteSink): Generator<undefined, void, undefined> {
  const reader = new ByteReader(bytes);
  let pauseAt = SLICE_BYTES;
  while (!reader.isAtEnd) {
    if (reader.at >= pauseAt) {
      yield;
      pauseAt = reader.at + SLICE_BYTES;
    }
    const tag = reader.tag();
    if (tag !== ENTRY) {
      reader.skip(tag);
      continue;
    }
    const end = reader.enter();
    while (reader.at < end) {
      const entryTag = reader.tag();
      if (entryTag === WRITE) {
        const writeEnd = reader.enter();
        const start = reader.at;
        let write: Write;
        try {
          write = readWrite(reader, writeEnd);
        } catch (thrown) {
          reader.at = writeEnd;
          sink.unreadable(
            sequenceOf(reader.bytes.subarray(start, writeEnd)),
            RivuletError.from(thrown, 'INVALID_ARGUMENT'),
          );
          continue;
        }
        const slices = sink.writeInSlices?.(write);
        if (slices) yield* slices;
        else sink.write(write);
      } else if (entryTag === BIND) {
        const { binding, name } = decodeMessage(rivulet.v1.WriteBind, reader.blob());
        sink.bind(binding ?? 0, name ?? '');
      } else if (entryTag === ACKNOWLEDGED) {
        sink.acknowledged(reader.varint());
      } else if (entryTag === OPEN) {
        const open = decodeMessage(rivulet.v1.WriteOpen, reader.blob());
        sink.open({
          sessionId: open.sessionId ?? '',
          create: open.create ? sessionSpecFromMessage(open.create) : undefined,
          clientId: open.clientId ?? '',
          source: open.source ?? '',
          epoch: open.epoch ?? '',
          acknowledged: toNumber(open.acknowledged),
        });
      } else {
        reader.skip(entryTag);
      }
    }
    reader.requireEnd(end);
  }
}

export function sessionSpecFromMessage(message: rivulet.v1.SessionSpec.$Properties): SessionSpec {
  return { ttlMs: toNumber(message.ttlMs), metadata: { ...message.metadata } };
}

/** Reads the fields of a Write up to `end`. */
export function readWrite(reader: ByteReader, end: number): Write {
  let sequence = 0;
  const operations: Operation[] = [];
  let independent = false;
  let metadata: Record<string, string> | undefined;
  let eventTime: number | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case SEQUENCE:
        sequence = reader.varint();
        break;
      case OPERATION:
        operations.push(readOperation(reader, reader.enter()));
        break;
      case INDEPENDENT:
        independent = reader.bool();
        break;
      case METADATA:
        metadata = readMetadata(reader, metadata);
        break;
      case EVENT_TIME:
        eventTime = reader.double();
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  return { sequence, operations, independent, metadata: metadata ?? noMetadata, eventTime };
}

const noMetadata: Metadata = Object.freeze({});

/** Finds the sequence of a write that cannot be read, as far as it can be read; 0 where there is none. */
function sequenceOf(write: Uint8Array): number {
  const reader = new ByteReader(write);
  let sequence = 0;
  try {
    while (!reader.isAtEnd) {
      const tag = reader.tag();
      if (tag === SEQUENCE) sequence = reader.varint();
      else reader.skip(tag);
    }
  } catch {
    // What came before says enough.
  }
  return sequence;
}

function readOperation(reader: ByteReader, end: number): Operation {
  let operation: Operation | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case SET:
        operation = readSet(reader, reader.enter());
        break;
      case nested(2):
        operation = readRegister(reader, reader.enter());
        break;
      case nested(3): {
        const { name } = decodeMessage(rivulet.v1.DeleteVariable, reader.blob());
        operation = { kind: 'delete', name: name ?? '' };
        break;
      }
      case nested(4): {
        const { name, version } = decodeMessage(rivulet.v1.RollbackVariable, reader.blob());
        operation = { kind: 'rollback', name: name ?? '', version: toNumber(version) };
        break;
      }
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  if (!operation) throw new RivuletError('INVALID_ARGUMENT', 'The write has an operation that is none of those known.');
  return operation;
}

function readSet(reader: ByteReader, end: number): SetOperation {
  let target: string | number = '';
  let value: VariableValue | undefined;
  let expectedVersion: number | undefined;
  let expectedId: string | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case SET_BINDING:
        target = reader.uint32();
        break;
      case SET_NAME:
        target = reader.text();
        break;
      case SET_VALUE:
        value = readValue(reader, reader.enter());
        break;
      case SET_EXPECTED_VERSION:
        expectedVersion = reader.varint();
        break;
      case SET_EXPECTED_ID:
        expectedId = reader.text() || undefined;
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  if (value === undefined) throw new RivuletError('INVALID_ARGUMENT', `The set of ${target} has no value.`);
  return { kind: 'set', target, value, expectedVersion, expectedId };
}

function readRegister(reader: ByteReader, end: number): RegisterOperation {
  let name = '';
  let spec: VariableSpec | undefined;
  let initial: VariableValue | undefined;
  let metadata: Record<string, string> | undefined;
  let mustNotExist = false;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case nested(1):
        name = reader.text();
        break;
      case nested(2):
        spec = specFromMessage(decodeMessage(rivulet.v1.VariableSpec, reader.blob()));
        break;
      case nested(3):
        initial = readValue(reader, reader.enter());
        break;
      case nested(4):
        metadata = readMetadata(reader, metadata);
        break;
      case field(5):
        mustNotExist = reader.bool();
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  if (!spec || initial === undefined) {
    throw new RivuletError('INVALID_ARGUMENT', `The registration of ${name} needs a spec and an initial value.`);
  }
  return { kind: 'register', name, spec, initial, metadata: metadata ?? noMetadata, mustNotExist };
}
