import type { SchedulerLike } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import type { Receiver } from '../event-time/index.js';
import { checkLimit, checkMs, checkMsOrInfinity } from '../operators/checks.js';
import { describeValue } from '../operators/describeValue.js';
import { steadyScheduler } from '../operators/steadyScheduler.js';
import type { Codec, DeadLetter } from './codec.js';
import { textCodec } from './codecs/textCodec.js';
import { requirePolicy, type RetryPolicy } from './retry.js';
import { cancellable } from './sources/cancellable.js';
import { decodeEach } from './sources/decodeEach.js';
import { requireUrl, shownUrl } from './sources/http.js';
import { keepReading } from './sources/keepReading.js';
import { openStream, type ConnectionOptions } from './sources/openStream.js';
import { eventParser, type RawEvent } from './sources/parseEvents.js';
import { pullSource, type PullSource } from './sources/pullSource.js';
import { lineSplitter, withoutMark } from './sources/splitLines.js';
import { createStatus, type HasStatus } from './status.js';

/** An event of a server: what `EventSource` of a browser calls a MessageEvent. */
export interface ServerEvent<T = string> {
  /** The last id that the server has told; empty if it has told none. */
  readonly id: string;
  /** The name of the event; `'message'` where it has none. */
  readonly event: string;
  readonly data: T;
}

/** How {@link fromEventSource} connects and reads. */
export interface FromEventSourceOptions<T> extends ConnectionOptions {
  /** Begin after this event. Default: where the server begins. */
  readonly lastEventId?: string | undefined;
  /** Reads the data of each event. Default: `textCodec()`. */
  readonly codec?: Codec<T> | undefined;
  /** Gets the data that cannot be decoded, and the stream goes on. Default: the first of it errors the stream. */
  readonly deadLetter?: Receiver<DeadLetter> | undefined;
  /** The most data that one event may have, in bytes. More errors the stream with RESOURCE_EXHAUSTED. Default: 1 MiB. */
  readonly maxEventBytes?: number | undefined;
  /** When to connect again after the stream has ended or failed; `false`: never. */
  readonly reconnect?: Partial<RetryPolicy> | false | undefined;
  /** Errors the stream with CANCELLED once it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Keeps the time of everything that waits. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** From 0 to less than 1, each equally likely, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** A source of events. Each subscription and each loop has a connection of its own; `status$` tells of the last of them. */
export type EventSourceStream<T> = PullSource<ServerEvent<T>> & HasStatus;

/**
 * The events of a server (SSE), as `EventSource` of a browser gets them, without what it lacks: headers, back-pressure,
 * a bound, a status, and a backoff.
 *
 * It connects again when the stream ends or breaks, on 408, 429 and all of 5xx, and asks with `Last-Event-ID` for what came
 * after the last event: so nothing is lost and nothing comes twice, as far as the server gives ids and heeds them. An event
 * that was cut off is left out, since it will come again. It waits for at least what the server asked for by `retry:` or
 * `Retry-After`, and a random time on top, so that not all come back at once. The answer 204 completes the stream; any other
 * status, and a body that is no event stream, errors it.
 *
 * It is a cold Observable, and an async iterable too, which is read at the pace of the loop, or of the `sinkTo` right behind.
 *
 * @example The named events of a server
 * ```ts
 * fromEventSource('https://example.com/prices', { codec: jsonCodec(price) })
 *   .pipe(filter(({ event }) => event === 'trade'))
 *   .subscribe(({ id, data }) => console.log(id, data.amount));
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for an address that cannot be fetched, and for options out of range.
 */
export function fromEventSource(
  url: string | URL,
  options?: FromEventSourceOptions<string> & { readonly codec?: undefined },
): EventSourceStream<string>;
export function fromEventSource<T>(
  url: string | URL,
  options: FromEventSourceOptions<T> & { readonly codec: Codec<T> },
): EventSourceStream<T>;
export function fromEventSource<T>(
  url: string | URL,
  {
    lastEventId = '',
    codec,
    deadLetter,
    maxEventBytes = 1_048_576,
    reconnect = {},
    headers = {},
    connectTimeoutMs = 10_000,
    idleTimeoutMs = Infinity,
    fetch = globalThis.fetch,
    signal: caller,
    scheduler = steadyScheduler,
    random = Math.random,
  }: FromEventSourceOptions<T> = {},
): EventSourceStream<T> {
  checkLimit('maxEventBytes of fromEventSource', maxEventBytes);
  checkMs('connectTimeoutMs of fromEventSource', connectTimeoutMs);
  checkMsOrInfinity('idleTimeoutMs of fromEventSource', idleTimeoutMs);
  const policy = requirePolicy('fromEventSource', reconnect);
  const address = requireUrl(url);
  const status = createStatus(scheduler);

  const read = (reader: AbortSignal) => {
    /** Moves on with each event that is given out, or that had nothing to give. */
    let lastId = lastEventId;
    let retryMs = 0;
    let isOver = false;

    async function* connect(signal: AbortSignal, opened: () => void): AsyncGenerator<RawEvent[], void> {
      const parser = eventParser(lastId, maxEventBytes);
      // A field name, a colon and a space may stand before the data.
      const splitter = lineSplitter(maxEventBytes + 16, true);
      const connection = {
        headers: { Accept: 'text/event-stream', 'Cache-Control': 'no-store', ...headers, ...resume(lastId) },
        ...{ connectTimeoutMs, idleTimeoutMs, fetch, scheduler, signal },
        opened(response: Response | undefined) {
          if (response?.status === 204) isOver = true;
          else requireEventStream(response, address);
          opened();
        },
      };
      let isFirst = true;
      for await (const chunk of openStream(() => address, connection)) {
        const lines = splitter.push(chunk);
        if (isFirst && lines[0]) {
          isFirst = false;
          lines[0] = withoutMark(lines[0]);
        }
        const events = parser.push(lines);
        retryMs = parser.retryMs ?? retryMs;
        yield events;
        lastId = parser.lastId;
      }
    }

    const events = (stop: AbortSignal) =>
      keepReading(
        {
          connect: (_attempt, signal, opened) => connect(signal, opened),
          isEndTheEnd: () => isOver,
          leastDelayMs: () => retryMs,
          ...{ policy, scheduler, random, status },
        },
        stop,
      );
    // Without a codec T is string, by the overloads.
    const decoding = { codec: codec ?? (textCodec() as Codec<unknown> as Codec<T>), deadLetter, failed: status.closed };
    return decodeEach(
      cancellable(events, reader, caller),
      { ...decoding, bytesOf: (raw: RawEvent) => raw.data },
      ({ id, event }, data): ServerEvent<T> => ({ id, event, data }),
    );
  };
  return Object.assign(pullSource(read), { status$: status.status$ });
}

/** Servers take headers of 8 KiB, and often no more than that altogether. */
const MAX_ID_BYTES = 8192;

/** A header holds one byte a letter, so the UTF-8 of an id goes as such. */
function resume(lastId: string): Record<string, string> {
  if (lastId === '') return {};
  const text = Array.from(new TextEncoder().encode(lastId), byte => String.fromCharCode(byte)).join('');
  if (text.length <= MAX_ID_BYTES && !/[^\t\x20-\x7e\x80-\xff]/.test(text)) return { 'Last-Event-ID': text };
  throw new RivuletError(
    'FAILED_PRECONDITION',
    `After the event with the id ${describeValue(lastId)} nothing can be asked for: a header holds no control characters, and at most ${MAX_ID_BYTES} bytes of it.`,
    { reason: 'INVALID_EVENT_ID' },
  );
}

function requireEventStream(response: Response | undefined, url: URL): void {
  const type = response?.headers.get('content-type') ?? 'nothing';
  if (/^text\/event-stream\s*(;|$)/i.test(type)) return;
  throw new RivuletError(
    'FAILED_PRECONDITION',
    `${shownUrl(url)} answered with ${type}, not with text/event-stream. Use fromLines for lines.`,
  );
}
