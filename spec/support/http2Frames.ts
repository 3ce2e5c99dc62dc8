/** A frame that begins or goes on in a chunk. */
interface FrameSpan {
  /** The type of RFC 9113, section 6: 0 is DATA. */
  readonly type: number;
  /** Bytes of content of the whole frame. */
  readonly length: number;
  /** Where its content begins, counted from the start of the chunk. */
  readonly contentStart: number;
}

/** Finds the frames in the bytes of one direction of an HTTP/2 connection. */
export interface FrameFinder {
  /** The frames whose header is complete within this chunk. Chunks must come in order, none left out. */
  next(chunk: Uint8Array): readonly FrameSpan[];
}

export const DATA_FRAME = 0;

const PREFACE_BYTES = 24;
const HEADER_BYTES = 9;

/**
 * Makes a finder of frames.
 *
 * @param hasPreface A client speaks the 24 bytes of the connection preface before its first frame; a server does not.
 */
export function createFrameFinder(hasPreface: boolean): FrameFinder {
  /** Bytes to pass over before the next header. */
  let toSkip = hasPreface ? PREFACE_BYTES : 0;
  const header = new Uint8Array(HEADER_BYTES);
  let headerBytes = 0;

  return {
    next(chunk) {
      const spans: FrameSpan[] = [];
      let at = 0;
      while (at < chunk.length) {
        if (toSkip > 0) {
          const skipped = Math.min(toSkip, chunk.length - at);
          at += skipped;
          toSkip -= skipped;
          continue;
        }
        header[headerBytes++] = chunk[at++]!;
        if (headerBytes < HEADER_BYTES) continue;
        headerBytes = 0;
        const length = (header[0]! << 16) | (header[1]! << 8) | header[2]!;
        spans.push({ type: header[3]!, length, contentStart: at });
        toSkip = length;
      }
      return spans;
    },
  };
}
