import { RivuletError } from '../errors/index.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

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

  /** An unsigned integer up to 2^53. */
  varint(): number {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    if (byte >= 0x80) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << 7;
      if (byte >= 0x80) {
        byte = bytes[at++]!;
        value |= (byte & 0x7f) << 14;
        let factor = 0x200000;
        while (byte >= 0x80) {
          byte = bytes[at++]!;
          value += (byte & 0x7f) * factor;
          factor *= 128;
        }
        if (value > Number.MAX_SAFE_INTEGER) throw malformed('an integer beyond 2^53');
      }
    }
    if (at > this.end) throw malformed('it is cut off');
    this.at = at;
    return value;
  }

  /** A signed integer of 64 bits: a number within the safe range, otherwise a bigint. */
  zigzag(): number | bigint {
    const start = this.at;
    let at = start;
    while (this.bytes[at]! >= 0x80) at++;
    if (at >= this.end || at - start > 9) throw malformed('it is cut off');
    // Seven bytes hold 49 bits.
    if (at - start < 7) {
      const value = this.varint();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    let wide = 0n;
    for (let index = at; index >= start; index--) wide = (wide << 7n) | BigInt(this.bytes[index]! & 0x7f);
    this.at = at + 1;
    const value = BigInt.asIntN(64, (wide >> 1n) ^ -(wide & 1n));
    const narrow = Number(value);
    return Number.isSafeInteger(narrow) ? narrow : value;
  }

  double(): number {
    if (this.at + 8 > this.end) throw malformed('it is cut off');
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
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
    const size = this.varint();
    const end = this.at + size;
    if (end > this.end) throw malformed('it is cut off');
    return end;
  }

  /** Passes over a field that is not known. */
  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        while (this.bytes[this.at]! >= 0x80) this.at++;
        this.at++;
        break;
      case 1:
        this.at += 8;
        break;
      case 2:
        this.at = this.enter();
        break;
      case 5:
        this.at += 4;
        break;
      default:
        throw malformed(`a field with the wire type ${tag & 7}`);
    }
    if (this.at > this.end) throw malformed('it is cut off');
  }

  private decode(start: number, end: number): string {
    try {
      return utf8.decode(this.bytes.subarray(start, end));
    } catch (cause) {
      throw malformed('a string that is not UTF-8', cause);
    }
  }
}

function malformed(what: string, cause?: unknown): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `The message cannot be read: ${what}. Is the other side Rivulet?`, {
    reason: 'MALFORMED',
    cause,
  });
}
