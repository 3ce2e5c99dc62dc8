import type { SchedulerLike } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import { within } from './within.js';

/** Bytes, or text, that come in pieces: a web stream, a stream of Node, or any async iterable. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

export interface ChunkOptions {
  readonly signal: AbortSignal;
  /** How long nothing may come before the stream counts as dead, in ms. */
  readonly idleTimeoutMs: number;
  readonly scheduler: SchedulerLike;
}

const encoder = new TextEncoder();

/** Reads a stream, one chunk whenever one is asked for, and lets go of it at the end. */
export async function* chunksOf(
  stream: ByteStream,
  { signal, idleTimeoutMs, scheduler }: ChunkOptions,
): AsyncGenerator<Uint8Array, void> {
  const reader = readerOf(stream);
  let isOver = false;
  try {
    for (;;) {
      const timing = { timeoutMs: idleTimeoutMs, timedOut: () => silent(idleTimeoutMs), scheduler, signal };
      const { done, value } = await within(reader.next(), timing);
      if (done) {
        isOver = true;
        return;
      }
      yield typeof value === 'string' ? encoder.encode(value) : requireBytes(value);
    }
  } finally {
    // What a stream says to being let go of concerns nobody any more; and a read that hangs would hang this, too.
    if (!isOver) reader.cancel().catch(() => {});
  }
}

export function isByteStream(source: unknown): source is ByteStream {
  return typeof source === 'object' && source !== null && (isWebStream(source) || Symbol.asyncIterator in source);
}

interface Reader {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: Uint8Array | string | undefined }>;
  cancel(): Promise<unknown>;
}

function readerOf(stream: ByteStream): Reader {
  // Not every browser can iterate a web stream.
  if (isWebStream(stream)) {
    if (stream.locked) throw used();
    const reader = stream.getReader();
    return { next: () => reader.read(), cancel: () => reader.cancel() };
  }
  if ((stream as { readonly readableEnded?: boolean }).readableEnded) throw used();
  const iterator = stream[Symbol.asyncIterator]();
  return {
    next: async () => iterator.next(),
    // A generator that waits for its next chunk would return only after that; a stream of Node can be told.
    cancel: async () => (isNodeStream(stream) ? stream.destroy() : iterator.return?.()),
  };
}

function isWebStream(source: object): source is ReadableStream<Uint8Array> {
  return typeof (source as Partial<ReadableStream>).getReader === 'function';
}

function isNodeStream(stream: object): stream is { destroy(): unknown } {
  return typeof (stream as { readonly destroy?: unknown }).destroy === 'function' && 'readable' in stream;
}

function requireBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The stream gave ${describeValue(value)}. Give one of Uint8Array or strings, not of objects.`,
  );
}

function used(): RivuletError {
  return new RivuletError(
    'FAILED_PRECONDITION',
    'The stream has been read already, which can be done once. Give a function that opens a new one.',
  );
}

function silent(idleTimeoutMs: number): RivuletError {
  return new RivuletError('UNAVAILABLE', `Nothing came for ${idleTimeoutMs} ms.`, { reason: 'IDLE_TIMEOUT' });
}
