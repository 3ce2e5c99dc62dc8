import { Problem } from './Problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const scratch = new DataView(new ArrayBuffer(8));
const scratchBytes = new Uint8Array(scratch.buffer);

/** How deep messages and groups may be nested: the limit of the other implementations of protobuf. */
export const MAX_DEPTH = 100;

/**
 * Reads what anybody may have written. Whatever is cut off, too long or not allowed is a {@link Problem}; nothing is read
 * beyond `end`.
 */
export class MessageReader {
  readonly bytes: Uint8Array;
  at = 0;
  end: number;
  depth = 0;
  /** The halves of the last varint that was read, each an unsigned integer of 32 bits. */
  low = 0;
  high = 0;

  constructor(bytes: Uint8Array) {
    // A Buffer of Node would give Buffers for its parts.
    const isPlain = Object.getPrototypeOf(bytes) === Uint8Array.prototype;
    this.bytes = isPlain ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.end = bytes.length;
  }

  /** The number of a field and its wire type: `(number << 3) | wireType`. */
  tag(): number {
    const first = this.bytes[this.at]!;
    if (first < 0x80 && this.at < this.end) {
      this.at++;
      if (first < 8) throw new Problem('a field has the number 0');
      return first;
    }
    const start = this.at;
    this.varint();
    if (this.high !== 0 || this.at - start > 5) throw new Problem('the number of a field is too large');
    if (this.low < 8) throw new Problem('a field has the number 0');
    return this.low;
  }

  /** Reads up to 64 bits into `low` and `high`. */
  varint(): void {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at++]!;
    let low = byte & 0x7f;
    let high = 0;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      if (shift > 63) throw new Problem('an integer takes more than 10 bytes');
      // What is not there is undefined, which ends the loop.
      byte = bytes[at++]!;
      const bits = byte & 0x7f;
      if (shift < 28) low |= bits << shift;
      else if (shift === 28) {
        low |= bits << 28;
        high = bits >>> 4;
      } else if (shift === 63 && bits > 1) throw new Problem('an integer takes more than 64 bits');
      else high |= bits << (shift - 32);
    }
    if (at > this.end) throw cutOff();
    this.at = at;
    this.low = low >>> 0;
    this.high = high >>> 0;
  }

  /** The lower 32 bits of a varint, signed. */
  int32(): number {
    const first = this.bytes[this.at]!;
    if (first < 0x80 && this.at < this.end) {
      this.at++;
      return first;
    }
    this.varint();
    return this.low | 0;
  }

  fixed32(): number {
    this.take(4);
    return scratch.getUint32(0, true);
  }

  /** Reads 64 bits into `low` and `high`. */
  fixed64(): void {
    this.take(8);
    this.low = scratch.getUint32(0, true);
    this.high = scratch.getUint32(4, true);
  }

  float(): number {
    this.take(4);
    return scratch.getFloat32(0, true);
  }

  double(): number {
    this.take(8);
    return scratch.getFloat64(0, true);
  }

  /** Reads a length, and gives the place where what has it ends. */
  enter(): number {
    let length = this.bytes[this.at]!;
    if (length < 0x80) this.at++;
    else {
      const start = this.at;
      this.varint();
      if (this.high !== 0) throw cutOff();
      if (this.at - start > 5) throw new Problem('a length is too large');
      length = this.low;
    }
    // Also of what is not there: undefined is not less than anything.
    if (!(length <= this.end - this.at)) throw cutOff();
    return this.at + length;
  }

  /** A copy, which does not keep the whole message in memory. */
  blob(): Uint8Array<ArrayBuffer> {
    const end = this.enter();
    const blob = this.bytes.slice(this.at, end);
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

  /** Passes over a field that is not known. */
  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        this.varint();
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
      case 4:
        throw new Problem('a group ends that did not begin');
      case 5:
        this.advance(4);
        return;
      default:
        throw new Problem(`a field has the wire type ${tag & 7}`);
    }
  }

  /** Groups may be nested without end, and the stack may not. */
  private skipGroup(number: number): void {
    const open = [number];
    while (open.length > 0) {
      if (this.at >= this.end) throw cutOff();
      if (open.length + this.depth > MAX_DEPTH) throw tooDeep();
      const tag = this.tag();
      if ((tag & 7) === 3) open.push(tag >>> 3);
      else if ((tag & 7) !== 4) this.skip(tag);
      else if (open.pop() !== tag >>> 3) throw new Problem('a group ends that did not begin');
    }
  }

  private advance(size: number): void {
    if (size > this.end - this.at) throw cutOff();
    this.at += size;
  }

  /** Copies bytes to the scratch: a view of each message would cost more. */
  private take(size: number): void {
    const { bytes, at } = this;
    this.advance(size);
    for (let index = 0; index < size; index++) scratchBytes[index] = bytes[at + index]!;
  }

  private decode(start: number, end: number): string {
    try {
      return utf8.decode(this.bytes.subarray(start, end));
    } catch {
      throw new Problem('a string is not UTF-8');
    }
  }
}

function cutOff(): Problem {
  return new Problem('it is cut off');
}

export function tooDeep(): Problem {
  return new Problem(`it is nested deeper than ${MAX_DEPTH}`);
}
