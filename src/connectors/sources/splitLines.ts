import { RivuletError } from '../../errors/index.js';

/** Cuts bytes into lines, however they were cut before. */
export interface LineSplitter {
  /** The lines that end in this chunk, without their ends. They may be parts of it. */
  push(chunk: Uint8Array): Uint8Array[];
  /** What came after the last end, where there was something. */
  end(): Uint8Array | undefined;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Lines that end in LF or CRLF.
 *
 * Works on bytes: no byte of a longer UTF-8 sequence is a line end, so that a character that was cut in two is whole again
 * in its line.
 *
 * @param maxLineBytes The longest line; more of it is not kept.
 * @param isLoneCrAnEnd A CR without an LF ends a line as well, as in event streams.
 */
export function lineSplitter(maxLineBytes: number, isLoneCrAnEnd = false): LineSplitter {
  let pieces: Uint8Array[] = [];
  let length = 0;
  /** The last chunk ended in a CR that ended a line; an LF that follows belongs to it. */
  let isAfterCr = false;

  function keep(piece: Uint8Array) {
    length += piece.byteLength;
    // One more, for a CR that may turn out to be a part of the end.
    if (length > maxLineBytes + 1) throw tooLong(maxLineBytes);
    pieces.push(piece);
  }

  function take(piece: Uint8Array): Uint8Array {
    if (pieces.length > 0) {
      keep(piece);
      piece = join(pieces, length);
      pieces = [];
      length = 0;
    }
    const line = piece.at(-1) === CR ? piece.subarray(0, -1) : piece;
    if (line.byteLength > maxLineBytes) throw tooLong(maxLineBytes);
    return line;
  }

  function endAfter(chunk: Uint8Array, from: number): number {
    if (!isLoneCrAnEnd) return chunk.indexOf(LF, from);
    for (let at = from; at < chunk.length; at++) if (chunk[at] === LF || chunk[at] === CR) return at;
    return -1;
  }

  return {
    push(chunk) {
      if (chunk.byteLength === 0) return [];
      const lines: Uint8Array[] = [];
      let begin = isAfterCr && chunk[0] === LF ? 1 : 0;
      isAfterCr = false;
      for (let at = endAfter(chunk, begin); at >= 0; at = endAfter(chunk, begin)) {
        lines.push(take(chunk.subarray(begin, at)));
        begin = at + 1;
        if (chunk[at] !== CR) continue;
        if (begin === chunk.length) isAfterCr = true;
        else if (chunk[begin] === LF) begin += 1;
      }
      // A copy: a line that is long in coming must not keep every chunk since in memory.
      if (begin < chunk.length) keep(chunk.slice(begin));
      return lines;
    },
    end() {
      return length === 0 ? undefined : take(new Uint8Array());
    },
  };
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.byteLength;
  }
  return joined;
}

function tooLong(maxLineBytes: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `A line is longer than ${maxLineBytes} bytes. Raise maxLineBytes where such lines are meant.`,
    { reason: 'LINE_TOO_LONG', details: { limit: String(maxLineBytes) } },
  );
}

/** A line without the byte order mark that a stream may begin with. */
export function withoutMark(line: Uint8Array): Uint8Array {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line;
}
