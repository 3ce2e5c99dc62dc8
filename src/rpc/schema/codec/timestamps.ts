import type { ByteWriter } from '../../../wire/ByteWriter.js';
import { safeIntegerOf, writeVarint } from './integers.js';
import type { MessageReader } from './MessageReader.js';
import { Problem } from './Problem.js';
import { wrongType } from './scalars.js';

const SECONDS = (1 << 3) | 0;
const NANOS = (2 << 3) | 0;
/** A Date reaches this far before and after 1970, in ms. */
const MAX_DATE_MS = 8.64e15;

/** Writes a Date as the content of a google.protobuf.Timestamp, whose nanoseconds count forward before 1970 too. */
export function writeDate(writer: ByteWriter, value: unknown): void {
  if (!(value instanceof Date)) throw wrongType('a Date', value);
  const ms = value.getTime();
  if (Number.isNaN(ms)) throw new Problem('expected a Date, got an invalid one');
  const seconds = Math.floor(ms / 1000);
  const nanos = (ms - seconds * 1000) * 1_000_000;
  if (seconds !== 0) {
    writer.tag(SECONDS);
    writeVarint(writer, seconds);
  }
  if (nanos !== 0) writer.tag(NANOS).varint(nanos);
}

/** Reads the content of a google.protobuf.Timestamp. What is less than a millisecond is cut off. */
export function readDate(reader: MessageReader, existing: unknown): Date {
  const beforeMs = existing instanceof Date ? existing.getTime() : 0;
  let seconds = Math.floor(beforeMs / 1000);
  let nanos = (beforeMs - seconds * 1000) * 1_000_000;
  while (reader.at < reader.end) {
    const tag = reader.tag();
    if (tag === SECONDS) {
      reader.varint();
      seconds = safeIntegerOf(reader);
    } else if (tag === NANOS) nanos = reader.int32();
    else if (tag >>> 3 <= 2) throw new Problem('a field of a Timestamp has another wire type');
    else reader.skip(tag);
  }
  if (nanos < 0 || nanos > 999_999_999) throw new Problem(`a Timestamp has ${nanos} nanoseconds`);
  const ms = seconds * 1000 + Math.floor(nanos / 1_000_000);
  if (Math.abs(ms) > MAX_DATE_MS) throw new Problem('a Timestamp is beyond the range of a Date');
  return new Date(ms);
}
