import { Buffer } from 'node:buffer';
import avro, { type Type } from 'avsc';

const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;
const TWO_32 = 2 ** 32;

/**
 * Avro's `long` as a number in the safe range. avsc's own is a little faster, and writes another number for some beyond
 * 2 ** 52: -4503599627370497 comes back as 4503599627370496.
 */
export const numberLong: Type = avro.types.LongType.__with({
  fromBuffer(buffer: Buffer) {
    const value = buffer.readInt32LE(4) * TWO_32 + buffer.readUInt32LE(0);
    if (Number.isSafeInteger(value)) return value;
    throw new Error(`${buffer.readBigInt64LE()} is a long outside the safe range; read it with longs: 'bigint'`);
  },
  toBuffer(value: number) {
    const buffer = Buffer.alloc(8);
    buffer.writeUInt32LE(value >>> 0, 0);
    buffer.writeInt32LE(Math.floor(value / TWO_32), 4);
    return buffer;
  },
  fromJSON: Number,
  toJSON: Number,
  isValid: Number.isSafeInteger,
  compare: (a: number, b: number) => Math.sign(a - b),
});

/** Avro's `long` as a bigint, for the whole range; a number in the safe range is taken as well. */
export const bigLong: Type = avro.types.LongType.__with({
  fromBuffer: (buffer: Buffer) => buffer.readBigInt64LE(),
  toBuffer(value: bigint | number) {
    const buffer = Buffer.alloc(8);
    buffer.writeBigInt64LE(BigInt(value));
    return buffer;
  },
  fromJSON: (value: number | string) => BigInt(value),
  toJSON: Number,
  isValid: (value: unknown) =>
    Number.isSafeInteger(value) || (typeof value === 'bigint' && value >= MIN && value <= MAX),
  compare: (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1),
});
