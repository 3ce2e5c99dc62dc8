import type { SchedulerLike } from 'rxjs';
import type { Receiver } from '../event-time/index.js';
import { checkLimit, checkMs, checkMsOrInfinity } from '../operators/checks.js';
import { steadyScheduler } from '../operators/steadyScheduler.js';
import type { Codec, DeadLetter } from './codec.js';
import { textCodec } from './codecs/textCodec.js';
import { requirePolicy, type RetryPolicy } from './retry.js';
import { cancellable } from './sources/cancellable.js';
import { isByteStream } from './sources/chunks.js';
import { decodeEach } from './sources/decodeEach.js';
import { requireUrl } from './sources/http.js';
import { keepReading } from './sources/keepReading.js';
import { openStream, unreadable, type ByteSource, type ConnectionOptions } from './sources/openStream.js';
import { pullSource, type PullSource } from './sources/pullSource.js';
import { lineSplitter, withoutMark } from './sources/splitLines.js';
import { createStatus, type HasStatus } from './status.js';

/** What is known when a connection is opened. */
export interface LineConnection<T> {
  /** 0 for the first connection, and the first after a time of health. */
  readonly attempt: number;
  /** The last item that was given out; undefined before the first. */
  readonly last: T | undefined;
  /** Aborted when nobody wants the connection any more. */
  readonly signal: AbortSignal;
}

/** How {@link fromLines} connects and reads. */
export interface FromLinesOptions<T> extends ConnectionOptions {
  /** Reads each line; empty lines are then skipped, as NDJSON has it. Default: `textCodec()`, and each line counts. */
  readonly codec?: Codec<T> | undefined;
  /** Gets the lines that cannot be decoded, and the stream goes on. Default: the first of them errors the stream. */
  readonly deadLetter?: Receiver<DeadLetter> | undefined;
  /** The longest line, in bytes. A longer one errors the stream with RESOURCE_EXHAUSTED. Default: 1 MiB. */
  readonly maxLineBytes?: number | undefined;
  /** When to connect again after a failure; `false`: never. A stream that was given as it is cannot be opened again. */
  readonly reconnect?: Partial<RetryPolicy> | false | undefined;
  /** Connect again when the server ends the stream as well, for streams without an end. Default: false, and it completes. */
  readonly repeatOnComplete?: boolean | undefined;
  /** Errors the stream with CANCELLED once it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Keeps the time of everything that waits. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** From 0 to less than 1, each equally likely, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** A source of lines. Each subscription and each loop has a connection of its own; `status$` tells of the last of them. */
export type LineSource<T> = PullSource<T> & HasStatus;

/**
 * The lines of an HTTP response, a file, or any stream of bytes: text, or values by a codec, which makes it NDJSON.
 *
 * A line ends in LF or CRLF; the last one may end without. Bytes may be cut anywhere. A byte order mark is left out. What is
 * not UTF-8 is an error, as is a line longer than `maxLineBytes`.
 *
 * It is a cold Observable, and an async iterable too. A `for await` loop reads at its own pace, and so does `sinkTo` right
 * behind it: the server is held up and nothing gathers here. Other subscribers get the lines as they come.
 *
 * A request that fails is made again: when there is no connection, when it breaks, on 408, 429 and all of 5xx, no sooner
 * than `Retry-After` says. Any other status errors the stream at once. Since HTTP does not know what a line is, a response
 * begins with whatever the server sends first, after each reconnection. Give a function that asks for what comes after the
 * `last` item where the server can do that; it may return anything that can be read.
 *
 * @example Rows of a file, one at a time
 * ```ts
 * import { fromLines, jsonCodec } from 'rivulet/connectors';
 * import { Readable } from 'node:stream';
 * import { z } from 'zod';
 *
 * const file = Readable.from(['{"celsius":20}\n{"cel', 'sius":21}\n']);
 * for await (const { celsius } of fromLines(file, { codec: jsonCodec(z.object({ celsius: z.number() })) })) {
 *   console.log(celsius);
 * }
 * ```
 *
 * @example A feed that goes on after the last entry
 * ```ts
 * fromLines<Entry>(({ last }) => `https://example.com/feed?after=${last?.id ?? 0}`, { codec: jsonCodec(entry) });
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for an address that cannot be fetched, and for options out of range.
 */
export function fromLines(
  source: ByteSource | ((connection: LineConnection<string>) => ByteSource | Promise<ByteSource>),
  options?: FromLinesOptions<string> & { readonly codec?: undefined },
): LineSource<string>;
export function fromLines<T>(
  source: ByteSource | ((connection: LineConnection<T>) => ByteSource | Promise<ByteSource>),
  options: FromLinesOptions<T> & { readonly codec: Codec<T> },
): LineSource<T>;
export function fromLines<T>(
  source: ByteSource | ((connection: LineConnection<T>) => ByteSource | Promise<ByteSource>),
  {
    codec,
    deadLetter,
    maxLineBytes = 1_048_576,
    reconnect = {},
    repeatOnComplete = false,
    headers = {},
    connectTimeoutMs = 10_000,
    idleTimeoutMs = Infinity,
    fetch = globalThis.fetch,
    signal: caller,
    scheduler = steadyScheduler,
    random = Math.random,
  }: FromLinesOptions<T> = {},
): LineSource<T> {
  checkLimit('maxLineBytes of fromLines', maxLineBytes);
  checkMs('connectTimeoutMs of fromLines', connectTimeoutMs);
  checkMsOrInfinity('idleTimeoutMs of fromLines', idleTimeoutMs);
  const canReopen = typeof source === 'function' || typeof source === 'string' || source instanceof URL;
  const policy = requirePolicy('fromLines', canReopen && reconnect);
  if (typeof source === 'string' || source instanceof URL) requireUrl(source);
  else if (typeof source !== 'function' && !(source instanceof Response) && !isByteStream(source))
    throw unreadable(source);
  const status = createStatus(scheduler);

  async function* connect(open: Parameters<typeof openStream>[0], signal: AbortSignal, opened: () => void) {
    const splitter = lineSplitter(maxLineBytes);
    const connection = { headers, connectTimeoutMs, idleTimeoutMs, fetch, scheduler, signal, opened };
    let isFirst = true;
    const select = (lines: Uint8Array[]) => {
      if (isFirst && lines[0]) {
        isFirst = false;
        lines[0] = withoutMark(lines[0]);
      }
      return codec ? lines.filter(line => line.byteLength > 0) : lines;
    };
    for await (const chunk of openStream(open, connection)) yield select(splitter.push(chunk));
    // Not after an error: a line that was cut off is no line.
    const rest = splitter.end();
    if (rest) yield select([rest]);
  }

  const read = (reader: AbortSignal) => {
    let last: T | undefined;
    const lines = (stop: AbortSignal) =>
      keepReading(
        {
          connect: (attempt, signal, opened) =>
            connect(
              own => (typeof source === 'function' ? source({ attempt, last, signal: own }) : source),
              signal,
              opened,
            ),
          isEndTheEnd: () => !repeatOnComplete,
          leastDelayMs: () => 0,
          ...{ policy, scheduler, random, status },
        },
        stop,
      );
    // Without a codec T is string, by the overloads.
    const decoding = { codec: codec ?? (textCodec() as Codec<unknown> as Codec<T>), deadLetter, failed: status.closed };
    return decodeEach(cancellable(lines, reader, caller), { ...decoding, bytesOf: line => line }, (_line, item) => {
      last = item;
      return item;
    });
  };
  return Object.assign(pullSource(read), { status$: status.status$ });
}
