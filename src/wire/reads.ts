import { RivuletError } from '../errors/index.js';
import type { VariableSpec, VariableValue } from '../variables/index.js';
import { ByteReader } from './ByteReader.js';
import { ByteWriter } from './ByteWriter.js';
import { decodeMessage } from './decodeMessage.js';
import type { ChangeOrigin } from './frames.js';
import { rivulet } from './generated/messages.js';
import { toNumber } from './integers.js';
import type { Metadata } from './metadata.js';
import { specFromMessage, specToMessage } from './specs.js';
import { formFor } from './forms.js';
import { readValue, writeValue, type ValueForm } from './values.js';

// GetVariablesResponse and GetHistoryResponse. Only their values are read and written by hand.

export interface VariableDescription {
  readonly name: string;
  readonly id: string;
  readonly spec: VariableSpec;
  readonly version: number;
  readonly metadata: Metadata;
  readonly timestamp: number;
  readonly source: string;
}

export interface CurrentValue {
  readonly description: VariableDescription;
  readonly value: VariableValue;
  readonly eventTime: number;
}

export interface VariablesAnswer {
  readonly epoch: string;
  readonly revision: number;
  readonly values: readonly CurrentValue[];
  readonly missing: readonly string[];
}

export interface HistoryEntry {
  readonly revision: number;
  readonly id: string;
  readonly version: number;
  readonly value: VariableValue;
  readonly origin: ChangeOrigin;
}

export interface HistoryAnswer {
  readonly epoch: string;
  readonly entries: readonly HistoryEntry[];
  readonly truncated: boolean;
}

const VALUES = (3 << 3) | 2;
const VALUE_INFO = (1 << 3) | 2;
const VALUE_VALUE = (2 << 3) | 2;
const VALUE_EVENT_TIME = (3 << 3) | 1;
const ENTRIES = (2 << 3) | 2;
const ENTRY_VALUE = (4 << 3) | 2;

/** @param maxBytes It ends with the value that passes this, so that what is refused costs no more than what is sent. */
export function encodeVariables(answer: VariablesAnswer, maxBytes = Infinity): Uint8Array {
  const { epoch, revision, values, missing } = answer;
  const writer = new ByteWriter();
  writer.raw(rivulet.v1.GetVariablesResponse.encode({ epoch, revision, missing: [...missing] }).finish());
  for (const { description, value, eventTime } of values) {
    const start = writer.tag(VALUES).open();
    writer.tag(VALUE_INFO).blob(rivulet.v1.VariableInfo.encode(descriptionToMessage(description)).finish());
    const valueStart = writer.tag(VALUE_VALUE).open();
    writeValue(writer, formFor(description.spec), value);
    writer.close(valueStart);
    writer.tag(VALUE_EVENT_TIME).double(eventTime).close(start);
    if (writer.length > maxBytes) break;
  }
  return writer.peek();
}

export function decodeVariables(bytes: Uint8Array): VariablesAnswer {
  const { epoch, revision, missing } = decodeMessage(rivulet.v1.GetVariablesResponse, bytes);
  const values: CurrentValue[] = [];
  eachField(bytes, VALUES, (reader, end) => {
    let description: VariableDescription | undefined;
    let value: VariableValue | undefined;
    let eventTime = 0;
    while (reader.at < end) {
      const tag = reader.tag();
      if (tag === VALUE_INFO)
        description = descriptionFromMessage(decodeMessage(rivulet.v1.VariableInfo, reader.blob()));
      else if (tag === VALUE_VALUE) value = readValue(reader, reader.enter());
      else if (tag === VALUE_EVENT_TIME) eventTime = reader.double();
      else reader.skip(tag);
    }
    reader.requireEnd(end);
    if (!description || value === undefined) throw incomplete();
    values.push({ description, value, eventTime });
  });
  return { epoch: epoch ?? '', revision: toNumber(revision), values, missing: missing ?? [] };
}

export function encodeHistory({ epoch, entries, truncated }: HistoryAnswer, form: ValueForm): Uint8Array {
  const writer = new ByteWriter();
  writer.raw(rivulet.v1.GetHistoryResponse.encode({ epoch, truncated }).finish());
  for (const { revision, id, version, value, origin } of entries) {
    const start = writer.tag(ENTRIES).open();
    const metadata = { ...origin.metadata };
    writer.raw(rivulet.v1.HistoryEntry.encode({ revision, id, version, origin: { ...origin, metadata } }).finish());
    const valueStart = writer.tag(ENTRY_VALUE).open();
    writeValue(writer, form, value);
    writer.close(valueStart).close(start);
  }
  return writer.peek();
}

export function decodeHistory(bytes: Uint8Array): HistoryAnswer {
  const { epoch, truncated, entries: heads = [] } = decodeMessage(rivulet.v1.GetHistoryResponse, bytes);
  const entries: HistoryEntry[] = [];
  eachField(bytes, ENTRIES, (reader, end) => {
    const head = heads?.[entries.length];
    let value: VariableValue | undefined;
    while (reader.at < end) {
      const tag = reader.tag();
      if (tag === ENTRY_VALUE) value = readValue(reader, reader.enter());
      else reader.skip(tag);
    }
    reader.requireEnd(end);
    if (!head || value === undefined) throw incomplete();
    const { timestamp, eventTime, source, metadata } = head.origin ?? {};
    entries.push({
      revision: toNumber(head.revision),
      id: head.id ?? '',
      version: toNumber(head.version),
      value,
      origin: {
        timestamp: toNumber(timestamp),
        eventTime: eventTime ?? 0,
        source: source ?? '',
        metadata: { ...metadata },
      },
    });
  });
  return { epoch: epoch ?? '', entries, truncated: truncated ?? false };
}

export function descriptionToMessage({
  spec,
  metadata,
  ...rest
}: VariableDescription): rivulet.v1.VariableInfo.$Properties {
  return { ...rest, spec: specToMessage(spec), metadata: { ...metadata } };
}

export function descriptionFromMessage(message: rivulet.v1.VariableInfo.$Properties): VariableDescription {
  const { name, id, spec, version, metadata, timestamp, source } = message;
  return {
    name: name ?? '',
    id: id ?? '',
    spec: specFromMessage(spec ?? {}),
    version: toNumber(version),
    metadata: { ...metadata },
    timestamp: toNumber(timestamp),
    source: source ?? '',
  };
}

function eachField(bytes: Uint8Array, wanted: number, visit: (reader: ByteReader, end: number) => void): void {
  const reader = new ByteReader(bytes);
  while (!reader.isAtEnd) {
    const tag = reader.tag();
    if (tag === wanted) visit(reader, reader.enter());
    else reader.skip(tag);
  }
}

function incomplete(): RivuletError {
  return new RivuletError('INTERNAL', 'The answer of the server has a value without content. Is it Rivulet?');
}
