import type { ByteWriter } from '../../../wire/ByteWriter.js';
import { Problem } from './Problem.js';
import type { MessageReader } from './MessageReader.js';

const MASK = 0xffff_ffffn;
const scratch = new DataView(new ArrayBuffer(8));
const scratchBytes = new Uint8Array(scratch.buffer);

/** Writes 64 bits as a varint: of a negative number, its two's complement. */
export function writeVarint(writer: ByteWriter, value: number | bigint): void {
  if (typeof value === 'number' && value >= 0) {
    writer.varint(value);
    return;
  }
  let rest = BigInt.asUintN(64, BigInt(value));
  if (rest <= 0xfffffffffffffn) {
    writer.varint(Number(rest));
    return;
  }
  const bytes = new Uint8Array(10);
  let size = 0;
  while (rest > 0x7fn) {
    bytes[size++] = Number(rest & 0x7fn) | 0x80;
    rest >>= 7n;
  }
  bytes[size++] = Number(rest);
  writer.raw(bytes.subarray(0, size));
}

export function writeFixed32(writer: ByteWriter, value: number): void {
  scratch.setInt32(0, value, true);
  writer.raw(scratchBytes.subarray(0, 4));
}

export function writeFixed64(writer: ByteWriter, value: number | bigint): void {
  scratch.setBigInt64(0, BigInt(value), true);
  writer.raw(scratchBytes);
}

export function writeFloat(writer: ByteWriter, value: number): void {
  scratch.setFloat32(0, value, true);
  writer.raw(scratchBytes.subarray(0, 4));
}

/** The 64 bits that a reader read last, as a bigint. */
export function bigintOf({ low, high }: MessageReader, isSigned: boolean): bigint {
  if (high === 0) return BigInt(low);
  const wide = (BigInt(high) << 32n) | BigInt(low);
  return isSigned ? BigInt.asIntN(64, wide) : wide;
}

/** The 64 bits that a reader read last, zigzag encoded. */
export function zigzagOf(reader: MessageReader): bigint {
  const wide = bigintOf(reader, false);
  return (wide >> 1n) ^ -(wide & 1n);
}

/** The signed 64 bits that a reader read last, as a number. */
export function safeIntegerOf({ low, high }: MessageReader): number {
  if (high === 0) return low;
  const value = (high | 0) * 0x1_0000_0000 + low;
  if (Number.isSafeInteger(value)) return value;
  const exact = BigInt.asIntN(64, (BigInt(high) << 32n) | (BigInt(low) & MASK));
  throw new Problem(`the integer ${exact} is beyond the safe range of a number. Use z.bigint() for it`);
}
