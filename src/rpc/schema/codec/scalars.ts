import { describeValue } from '../../../variables/describeValue.js';
import type { ByteWriter } from '../../../wire/ByteWriter.js';
import type { ScalarType } from '../model.js';
import { bigintOf, safeIntegerOf, writeFixed32, writeFixed64, writeFloat, writeVarint, zigzagOf } from './integers.js';
import type { MessageReader } from './MessageReader.js';
import { Problem } from './Problem.js';

export type WireType = 0 | 1 | 2 | 5;

/** How the values of one scalar type are written and read. */
export interface ScalarCodec {
  readonly wireType: WireType;
  /** What a field without presence has when it is not on the wire. */
  readonly zero: unknown;
  /** Refuses a value of another type. */
  write(writer: ByteWriter, value: unknown): void;
  read(reader: MessageReader): unknown;
}

export function wrongType(expected: string, value: unknown): Problem {
  return new Problem(
    value === undefined ? `${expected} is missing` : `expected ${expected}, got ${describeValue(value)}`,
  );
}

/** An integer of 32 bits. */
function int32(
  wireType: 0 | 5,
  isSigned: boolean,
  write: (writer: ByteWriter, value: number) => void,
  read: (reader: MessageReader) => number,
): ScalarCodec {
  const expected = isSigned ? 'an integer of 32 bits' : 'an unsigned integer of 32 bits';
  return {
    wireType,
    zero: 0,
    write(writer, value) {
      if (typeof value !== 'number' || (isSigned ? value | 0 : value >>> 0) !== value) throw wrongType(expected, value);
      write(writer, value);
    },
    read,
  };
}

/** An integer of 64 bits, as a bigint. */
function int64(
  wireType: 0 | 1,
  isSigned: boolean,
  write: (writer: ByteWriter, value: bigint) => void,
  read: (reader: MessageReader) => bigint,
): ScalarCodec {
  const expected = isSigned ? 'a bigint of 64 bits' : 'an unsigned bigint of 64 bits';
  const clamp = isSigned ? BigInt.asIntN : BigInt.asUintN;
  return {
    wireType,
    zero: 0n,
    write(writer, value) {
      if (typeof value !== 'bigint' || clamp(64, value) !== value) throw wrongType(expected, value);
      write(writer, value);
    },
    read,
  };
}

const codecs: Readonly<Record<ScalarType, ScalarCodec>> = {
  double: {
    wireType: 1,
    zero: 0,
    write(writer, value) {
      if (typeof value !== 'number') throw wrongType('a number', value);
      writer.double(value);
    },
    read: reader => reader.double(),
  },
  float: {
    wireType: 5,
    zero: 0,
    write(writer, value) {
      if (typeof value !== 'number') throw wrongType('a number', value);
      if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) throw wrongType('a number of 32 bits', value);
      writeFloat(writer, value);
    },
    read: reader => reader.float(),
  },
  int32: int32(0, true, writeVarint, reader => reader.int32()),
  uint32: int32(0, false, writeVarint, reader => reader.int32() >>> 0),
  sint32: int32(
    0,
    true,
    (writer, value) => writer.varint(((value << 1) ^ (value >> 31)) >>> 0),
    reader => {
      const bits = reader.int32();
      return (bits >>> 1) ^ -(bits & 1);
    },
  ),
  fixed32: int32(5, false, writeFixed32, reader => reader.fixed32()),
  sfixed32: int32(5, true, writeFixed32, reader => reader.fixed32() | 0),
  int64: int64(0, true, writeVarint, reader => {
    reader.varint();
    return bigintOf(reader, true);
  }),
  uint64: int64(0, false, writeVarint, reader => {
    reader.varint();
    return bigintOf(reader, false);
  }),
  sint64: int64(
    0,
    true,
    (writer, value) => writer.zigzag(value),
    reader => {
      reader.varint();
      return zigzagOf(reader);
    },
  ),
  fixed64: int64(1, false, writeFixed64, reader => {
    reader.fixed64();
    return bigintOf(reader, false);
  }),
  sfixed64: int64(1, true, writeFixed64, reader => {
    reader.fixed64();
    return bigintOf(reader, true);
  }),
  bool: {
    wireType: 0,
    zero: false,
    write(writer, value) {
      if (typeof value !== 'boolean') throw wrongType('a boolean', value);
      writer.varint(value ? 1 : 0);
    },
    read(reader) {
      reader.varint();
      return reader.low !== 0 || reader.high !== 0;
    },
  },
  string: {
    wireType: 2,
    zero: '',
    write(writer, value) {
      if (typeof value !== 'string') throw wrongType('a string', value);
      if (!value.isWellFormed()) throw new Problem('the string has half of a surrogate pair, which UTF-8 cannot hold');
      writer.text(value);
    },
    read: reader => reader.text(),
  },
  bytes: {
    wireType: 2,
    // A fresh one for each message: see `freshZero`.
    zero: undefined,
    write(writer, value) {
      if (!(value instanceof Uint8Array)) throw wrongType('a Uint8Array', value);
      writer.blob(value);
    },
    read: reader => reader.blob(),
  },
};

/** `int64` as a number within the safe range. */
const safeInteger: ScalarCodec = {
  wireType: 0,
  zero: 0,
  write(writer, value) {
    if (!Number.isSafeInteger(value)) throw wrongType('an integer within the safe range', value);
    writeVarint(writer, value as number);
  },
  read(reader) {
    reader.varint();
    return safeIntegerOf(reader);
  },
};

/** The codec of a scalar type; `as: 'number'` is for integers of 64 bits that JavaScript has as numbers. */
export function scalarCodec(scalar: ScalarType, as?: 'number'): ScalarCodec {
  return as === 'number' && scalar === 'int64' ? safeInteger : codecs[scalar];
}
