import { RivuletError } from '../../errors/index.js';
import { describeKey } from './describeKey.js';
import type { CacheKey } from './types.js';

// The order of the bytes, compared as memcmp does, is the order of the keys. Each type begins with a byte of its own. What
// has no fixed length ends with END, which is below every byte that can stand in its place; a zero in a text is END and
// ESCAPE, which is above every byte that can follow an END. A prefix is the bytes of a key without the end.
const END = 0x00;
const ESCAPE = 0xff;
const FALSE = 0x10;
const TRUE = 0x11;
const NUMBER = 0x20;
const BIGINT = 0x30;
const DATE = 0x40;
const STRING = 0x50;
const TUPLE = 0x60;

/** The most bytes of an encoded key. LMDB takes 1,978, of which the name of the store and its own needs are kept back. */
export const MAX_KEY_BYTES = 1024;
const MAX_DEPTH = 16;
const MAX_BIGINT_BYTES = 127;

const utf8 = new TextEncoder();
const fatalUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Encodes a key so that bytes compare as keys do.
 *
 * @throws {RivuletError} INVALID_ARGUMENT for what is no key.
 * @see The tuple layer of FoundationDB, where the escape of zero bytes comes from.
 */
export function encodeKey(key: CacheKey): Uint8Array {
  const bytes: number[] = [];
  writeKey(key, bytes, 0);
  return finish(bytes, key);
}

/** The bytes that the keys with this prefix, and no others, begin with. */
export function encodePrefix(prefix: string | readonly CacheKey[]): Uint8Array {
  if (typeof prefix !== 'string' && !Array.isArray(prefix)) throw refused(prefix, 'a prefix is a string or a tuple');
  const bytes: number[] = [];
  writeKey(prefix, bytes, 0);
  bytes.pop();
  return finish(bytes, prefix);
}

function finish(bytes: readonly number[], key: unknown): Uint8Array {
  if (bytes.length > MAX_KEY_BYTES)
    throw refused(key, `it takes ${bytes.length} bytes, and ${MAX_KEY_BYTES} are allowed`);
  return Uint8Array.from(bytes);
}

function writeKey(key: unknown, bytes: number[], depth: number): void {
  switch (typeof key) {
    case 'boolean':
      bytes.push(key ? TRUE : FALSE);
      return;
    case 'number':
      if (Number.isNaN(key)) throw refused(key, 'NaN has no place in an order');
      bytes.push(NUMBER);
      writeFloat(key, bytes);
      return;
    case 'bigint':
      bytes.push(BIGINT);
      writeBigint(key, bytes);
      return;
    case 'string':
      bytes.push(STRING);
      writeText(key, bytes);
      return;
    default:
      writeObject(key, bytes, depth);
  }
}

function writeObject(key: unknown, bytes: number[], depth: number): void {
  if (key instanceof Date) {
    const time = key.getTime();
    if (Number.isNaN(time)) throw refused(key, 'the date is invalid');
    bytes.push(DATE);
    writeFloat(time, bytes);
    return;
  }
  if (!Array.isArray(key)) throw refused(key, 'a key is a string, number, bigint, boolean, date, or a tuple of these');
  if (depth === MAX_DEPTH) throw refused(key, `tuples go ${MAX_DEPTH} deep at most`);
  bytes.push(TUPLE);
  for (const element of key as readonly unknown[]) {
    writeKey(element, bytes, depth + 1);
    if (bytes.length > MAX_KEY_BYTES) finish(bytes, key);
  }
  bytes.push(END);
}

const float = new DataView(new ArrayBuffer(8));

/** IEEE 754 sorts as an unsigned integer once the sign is turned, and with it all other bits of what is negative. */
function writeFloat(value: number, bytes: number[]): void {
  // Adding 0 makes -0 the other zero.
  float.setFloat64(0, value + 0);
  const isNegative = float.getUint8(0) >= 0x80;
  for (let at = 0; at < 8; at++) {
    const byte = float.getUint8(at);
    if (isNegative) bytes.push(~byte & 0xff);
    else bytes.push(at === 0 ? byte | 0x80 : byte);
  }
}

function readFloat(bytes: Uint8Array, from: number): number {
  const isNegative = bytes[from]! < 0x80;
  for (let at = 0; at < 8; at++) {
    const byte = bytes[from + at]!;
    if (isNegative) float.setUint8(at, ~byte & 0xff);
    else float.setUint8(at, at === 0 ? byte & 0x7f : byte);
  }
  return float.getFloat64(0);
}

/** The length goes first, since a longer number is a larger one; for negative ones everything is turned round. */
function writeBigint(value: bigint, bytes: number[]): void {
  const isNegative = value < 0n;
  const digits = (isNegative ? -value : value).toString(16);
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  const length = value === 0n ? 0 : hex.length / 2;
  if (length > MAX_BIGINT_BYTES)
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `A bigint in a key has at most ${MAX_BIGINT_BYTES} bytes, not ${length}.`,
    );
  bytes.push(isNegative ? 0x80 - length : 0x80 + length);
  for (let at = 0; at < length; at++) {
    const byte = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
    bytes.push(isNegative ? ~byte & 0xff : byte);
  }
}

function writeText(text: string, bytes: number[]): void {
  // UTF-8 sorts as code points do. Lone surrogates have no UTF-8: two of them would become one key.
  if (/\p{Surrogate}/u.test(text)) throw refused(text, 'half of a surrogate pair cannot be kept');
  for (const byte of utf8.encode(text)) {
    bytes.push(byte);
    if (byte === END) bytes.push(ESCAPE);
    if (bytes.length > MAX_KEY_BYTES) finish(bytes, text);
  }
  bytes.push(END);
}

/**
 * Decodes a key.
 *
 * @throws {RivuletError} DATA_LOSS for bytes that `encodeKey` did not make.
 */
export function decodeKey(bytes: Uint8Array): CacheKey {
  const reader = { bytes, at: 0 };
  const key = readKey(reader);
  if (reader.at !== bytes.length) throw unreadable(bytes);
  return key;
}

interface KeyReader {
  readonly bytes: Uint8Array;
  at: number;
}

function readKey(reader: KeyReader): CacheKey {
  const { bytes } = reader;
  switch (bytes[reader.at++]) {
    case FALSE:
      return false;
    case TRUE:
      return true;
    case NUMBER:
      return readFloat(bytes, take(reader, 8));
    case DATE:
      return new Date(readFloat(bytes, take(reader, 8)));
    case BIGINT:
      return readBigint(reader);
    case STRING:
      return readText(reader);
    case TUPLE: {
      const elements: CacheKey[] = [];
      while (bytes[reader.at] !== END) elements.push(readKey(reader));
      reader.at++;
      return elements;
    }
    default:
      throw unreadable(bytes);
  }
}

function take(reader: KeyReader, length: number): number {
  const from = reader.at;
  reader.at += length;
  if (reader.at > reader.bytes.length) throw unreadable(reader.bytes);
  return from;
}

function readBigint(reader: KeyReader): bigint {
  const head = reader.bytes[take(reader, 1)]!;
  const isNegative = head < 0x80;
  const length = Math.abs(head - 0x80);
  const from = take(reader, length);
  let value = 0n;
  for (let at = from; at < from + length; at++) {
    const byte = reader.bytes[at]!;
    value = (value << 8n) | BigInt(isNegative ? ~byte & 0xff : byte);
  }
  return isNegative ? -value : value;
}

function readText(reader: KeyReader): string {
  const { bytes } = reader;
  const text: number[] = [];
  for (;;) {
    const byte = bytes[take(reader, 1)]!;
    if (byte === END) {
      if (bytes[reader.at] !== ESCAPE) break;
      reader.at++;
    }
    text.push(byte);
  }
  try {
    return fatalUtf8.decode(Uint8Array.from(text));
  } catch {
    throw unreadable(bytes);
  }
}

function refused(key: unknown, why: string): RivuletError {
  const text = describeKey(key);
  return new RivuletError('INVALID_ARGUMENT', `${text} cannot be a key of a cache: ${why}.`, {
    details: { key: text },
  });
}

function unreadable(bytes: Uint8Array): RivuletError {
  const hex = Array.from(bytes.subarray(0, 32), byte => byte.toString(16).padStart(2, '0')).join('');
  return new RivuletError('DATA_LOSS', `A key of the cache is damaged, or not one of ours: ${hex}.`, {
    details: { key: hex },
  });
}
