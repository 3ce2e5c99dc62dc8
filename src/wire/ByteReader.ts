import { RivuletError } from '../errors/index.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** 64 bits, 7 in each byte. */
const MAX_VARINT_BYTES = 10;
/** The limit of the other implementations of protobuf. */
const MAX_GROUP_DEPTH = 100;

/** Reads protobuf fields. Anything that is cut off or out of range is an INVALID_ARGUMENT, never a wrong value. */
export class ByteReader {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  at: number;
  end: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
    this.end = bytes.length;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** The number of a field and its wire type, as one number: `(field << 3) | wireType`. */
  tag(): number {
    const first = this.bytes[this.at]!;
    if (first >= 8 && first < 0x80 && this.at < this.end) {
      this.at++;
      return first;
    }
    const start = this.at;
    const tag = this.varint();
    if (this.at - start > 5 || tag > 0xffff_ffff) throw malformed('a field whose number is too large');
    if (tag < 8) throw malformed('a field with the number 0');
    return tag;
  }

  /** An unsigned integer of 64 bits, up to 2^53. */
  varint(): number {
    const { bytes } = this;
    let { at } = this;
    const limit = at + MAX_VARINT_BYTES;
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    if (byte >= 0x80) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << 7;
      if (byte >= 0x80) {
        byte = bytes[at++]!;
        value |= (byte & 0x7f) << 14;
        let factor = 0x200000;
        // A byte that is not there is undefined, which ends the loop.
        while (byte >= 0x80) {
          if (at === limit) throw malformed('an integer of more than 10 bytes');
          byte = bytes[at++]!;
          value += (byte & 0x7f) * factor;
          factor *= 128;
        }
        if (!(value <= Number.MAX_SAFE_INTEGER)) throw malformed('an integer beyond 2^53');
      }
    }
    if (!(at <= this.end)) throw malformed('it is cut off');
    this.at = at;
    return value;
  }

  /** The lower 32 bits of an integer, unsigned: what all implementations of protobuf read for a field of 32 bits. */
  uint32(): number {
    const { bytes } = this;
    let { at } = this;
    const start = at;
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    while (byte >= 0x80) {
      const count = at - start;
      if (count === MAX_VARINT_BYTES) throw malformed('an integer of more than 10 bytes');
      byte = bytes[at++]!;
      if (count < 5) value |= (byte & 0x7f) << (7 * count);
    }
    if (!(at <= this.end)) throw malformed('it is cut off');
    this.at = at;
    return value >>> 0;
  }

  bool(): boolean {
    const start = this.at;
    this.skipVarint();
    for (let at = start; at < this.at; at++) if (this.bytes[at]! & 0x7f) return true;
    return false;
  }

  /** A signed integer of 64 bits: a number within the safe range, otherwise a bigint. */
  zigzag(): number | bigint {
    const start = this.at;
    this.skipVarint();
    const end = this.at;
    // Seven bytes hold 49 bits.
    if (end - start <= 7) {
      this.at = start;
      const value = this.varint();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    let wide = 0n;
    for (let index = end - 1; index >= start; index--) wide = (wide << 7n) | BigInt(this.bytes[index]! & 0x7f);
    // Ten bytes hold 70 bits, of which protobuf reads 64.
    wide = BigInt.asUintN(64, wide);
    const value = BigInt.asIntN(64, (wide >> 1n) ^ -(wide & 1n));
    const narrow = Number(value);
    return Number.isSafeInteger(narrow) ? narrow : value;
  }

  double(): number {
    const { at } = this;
    this.advance(8);
    return this.view.getFloat64(at, true);
  }

  /** The bytes of a field with a length: a view, not a copy. */
  blob(): Uint8Array {
    const end = this.enter();
    const blob = this.bytes.subarray(this.at, end);
    this.at = end;
    return blob;
  }

  text(): string {
    const end = this.enter();
    const start = this.at;
    this.at = end;
    if (end - start <= 24) {
      let text = '';
      for (let index = start; index < end; index++) {
        const code = this.bytes[index]!;
        if (code >= 0x80) return this.decode(start, end);
        text += String.fromCharCode(code);
      }
      return text;
    }
    return this.decode(start, end);
  }

  /** Reads the length of a nested message and gives the place where it ends. */
  enter(): number {
    const start = this.at;
    const size = this.varint();
    const end = this.at + size;
    if (!(end <= this.end)) throw malformed('it is cut off');
    if (this.at - start > 5) throw malformed('a length that is too large');
    return end;
  }

  /** Makes sure that the fields of a nested message ended where its length says. */
  requireEnd(end: number): void {
    if (this.at !== end) throw malformed('it is cut off');
  }

  /** Passes over a field that is not known. */
  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        this.skipVarint();
        return;
      case 1:
        this.advance(8);
        return;
      case 2:
        this.at = this.enter();
        return;
      case 3:
        this.skipGroup(tag >>> 3);
        return;
      case 5:
        this.advance(4);
        return;
      default:
        throw malformed(`a field with the wire type ${tag & 7}`);
    }
  }

  /** Groups may be nested without end, and the stack may not. */
  private skipGroup(field: number): void {
    const open = [field];
    while (open.length > 0) {
      if (open.length > MAX_GROUP_DEPTH) throw malformed(`groups nested deeper than ${MAX_GROUP_DEPTH}`);
      const tag = this.tag();
      if ((tag & 7) === 3) open.push(tag >>> 3);
      else if ((tag & 7) !== 4) this.skip(tag);
      else if (open.pop() !== tag >>> 3) throw malformed('a group that ends without a beginning');
    }
  }

  private skipVarint(): void {
    const { bytes } = this;
    let { at } = this;
    const limit = at + MAX_VARINT_BYTES;
    while (bytes[at++]! >= 0x80) if (at === limit) throw malformed('an integer of more than 10 bytes');
    if (!(at <= this.end)) throw malformed('it is cut off');
    this.at = at;
  }

  private advance(size: number): void {
    if (size > this.end - this.at) throw malformed('it is cut off');
    this.at += size;
  }

  private decode(start: number, end: number): string {
    try {
      return utf8.decode(this.bytes.subarray(start, end));
    } catch (cause) {
      throw malformed('a string that is not UTF-8', cause);
    }
  }
}

/** The error for bytes that are not what they should be. */
export function malformed(what: string, cause?: unknown): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `The message cannot be read: ${what}. Is the other side Rivulet?`, {
    reason: 'MALFORMED',
    cause,
  });
}
