const utf8 = new TextEncoder();

/**
 * Writes protobuf fields into a buffer that grows.
 *
 * The generated code spends more on 64-bit `Long`s and on a second pass for lengths than the rest of a change costs, so
 * the messages of which there are hundreds of thousands a second are written with this. A nested message is written in
 * one pass: its length gets one byte, and what follows moves only where that is too little.
 */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  private view: DataView;
  length = 0;

  constructor(initialSize = 1024) {
    this.bytes = new Uint8Array(initialSize);
    this.view = new DataView(this.bytes.buffer);
  }

  /** A copy of what was written since `start`. */
  copy(start = 0): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(start, this.length);
  }

  /** What was written since `start`, valid until the next write. */
  peek(start = 0): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(start, this.length);
  }

  /** What it writes into: longer than `length`, and replaced when it grows. Read it at once. */
  get buffer(): Uint8Array<ArrayBuffer> {
    return this.bytes;
  }

  /** Forgets what was written after `length`. */
  rewind(length = 0): void {
    this.length = length;
  }

  /** A field's number and wire type, as one number below 2^14: `(field << 3) | wireType`. */
  tag(tag: number): this {
    return this.varint(tag);
  }

  /** An unsigned integer up to 2^53. */
  varint(value: number): this {
    this.reserve(10);
    const { bytes } = this;
    let { length } = this;
    while (value >= 0x10000000) {
      bytes[length++] = (value % 128) | 0x80;
      value = Math.floor(value / 128);
    }
    while (value >= 0x80) {
      bytes[length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    bytes[length++] = value;
    this.length = length;
    return this;
  }

  /** A signed integer of 64 bits, zigzag encoded. */
  zigzag(value: number | bigint): this {
    if (typeof value === 'number' && Math.abs(value) < 2 ** 52) {
      return this.varint(value >= 0 ? value * 2 : -value * 2 - 1);
    }
    const wide = BigInt(value);
    let rest = BigInt.asUintN(64, (wide << 1n) ^ (wide >> 63n));
    this.reserve(10);
    while (rest > 0x7fn) {
      this.bytes[this.length++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.bytes[this.length++] = Number(rest);
    return this;
  }

  double(value: number): this {
    this.reserve(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
    return this;
  }

  /** Bytes as they are, without their length. */
  raw(source: Uint8Array): this {
    this.reserve(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
    return this;
  }

  /** Bytes with their length before them. */
  blob(source: Uint8Array): this {
    return this.varint(source.length).raw(source);
  }

  /** A string with its length before it. */
  text(value: string): this {
    const start = this.open();
    // Three bytes hold what one UTF-16 code unit takes in UTF-8.
    this.reserve(value.length * 3);
    const { bytes } = this;
    let at = this.length;
    let index = 0;
    if (value.length <= 32) {
      for (; index < value.length; index++) {
        const code = value.charCodeAt(index);
        if (code >= 0x80) break;
        bytes[at++] = code;
      }
    }
    if (index < value.length) {
      at += utf8.encodeInto(index === 0 ? value : value.slice(index), bytes.subarray(at)).written;
    }
    this.length = at;
    return this.close(start);
  }

  /** Begins a nested message: what follows, up to `close`, is its content. */
  open(): number {
    this.reserve(1);
    return ++this.length;
  }

  close(start: number): this {
    const size = this.length - start;
    if (size < 0x80) {
      this.bytes[start - 1] = size;
      return this;
    }
    const extra = size < 0x4000 ? 1 : size < 0x200000 ? 2 : size < 0x10000000 ? 3 : 4;
    this.reserve(extra);
    this.bytes.copyWithin(start + extra, start, this.length);
    this.length = start - 1;
    this.varint(size);
    this.length += size;
    return this;
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + size));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}
