/**
 * Turns values into bytes and back.
 *
 * `decode(encode(value))` gives a value equal to the one that went in. Both throw a RivuletError, INVALID_ARGUMENT, for
 * what they cannot take; neither drops anything.
 *
 * @example One of your own
 * ```ts
 * import type { Codec } from 'rivulet/connectors';
 *
 * const float64: Codec<number> = {
 *   contentType: 'application/octet-stream',
 *   encode: value => new Uint8Array(Float64Array.of(value).buffer),
 *   decode: bytes => new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true),
 * };
 * ```
 */
export interface Codec<T> {
  /** The media type of the bytes: `application/json`. */
  readonly contentType: string;
  encode(value: T): Uint8Array;
  /** Must not keep or change `bytes`, which may be a part of a larger buffer. */
  decode(bytes: Uint8Array): T;
  /**
   * Loads what `decode` needs for these bytes, such as a schema that they name and that was not seen before. Undefined,
   * the usual case, where there is nothing to wait for. Whoever can wait calls it before `decode`.
   */
  prepare?(bytes: Uint8Array): Promise<void> | undefined;
}

/** What could not be taken, and why. */
export interface DeadLetter<I = Uint8Array> {
  /** As it came in: the bytes, the line, or the message around them. */
  readonly input: I;
  readonly error: Error;
}
