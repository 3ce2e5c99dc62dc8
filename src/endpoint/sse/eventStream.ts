import type { Observable, SchedulerLike } from 'rxjs';
import { onAbort } from '../../client/core/waiting.js';
import { steadyScheduler } from '../../operators/steadyScheduler.js';
import { MAX_DELAY_MS, requireInteger, requireOneOf } from '../requireOption.js';
import { toJson } from '../toJson.js';
import { EventBody, type OnSlow } from './EventBody.js';
import { END_ID, lastEventId } from './lastEventId.js';

/** How the stream is sent: the same for every source. */
export interface StreamOptions {
  /** How long the connection may be silent before a comment shows that it lives, in ms; 0: never. Default: 15,000. */
  readonly heartbeatMs?: number | undefined;
  /** How long the browser is to wait before it connects again, in ms. Default: the browser's own, about 3,000. */
  readonly retryMs?: number | undefined;
  /** How many events may wait for a slow reader. Default: 1,000. */
  readonly maxBuffered?: number | undefined;
  /** How many bytes may wait for a slow reader; one event may be larger. Default: 4 MiB. */
  readonly maxBufferedBytes?: number | undefined;
  /** Ends the stream without a word, so that the browser connects again. */
  readonly signal?: AbortSignal | undefined;
  /** More headers of the response. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Keeps the time. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
}

export interface EventStreamOptions<T> extends StreamOptions {
  /** The request: its Last-Event-ID says where to go on, and its signal that the browser has gone. */
  readonly request?: Pick<Request, 'headers' | 'signal'> | undefined;
  /** What a browser that connects again says it has seen last. Default: no ids. */
  readonly id?: ((item: T) => string | number | undefined) | undefined;
  /** The name of the event, or how to tell it. Default: `message`. */
  readonly event?: string | ((item: T) => string | undefined) | undefined;
  /** The text of the event. Default: {@link toJson}. */
  readonly data?: ((item: T) => string) | undefined;
  /**
   * What happens when no more may wait for a slow reader.
   *
   * - `'close'`: what waits is sent, and the stream ends. The browser connects again, with its Last-Event-ID.
   * - `'resume'`: the source is let go of; once all that waits is sent, it is opened anew after the last id. Nothing is
   *   lost, and nobody sees it. Only for a source that is a function of the last id; where no event has one, it is
   *   `'close'`.
   * - `'drop-oldest'`: the oldest event that waits is lost.
   * - `'latest'`: all events that wait are lost.
   *
   * Default: `'resume'` for a function, `'close'` for an Observable.
   */
  readonly onSlow?: OnSlow | undefined;
}

/** Gives what comes after an event; undefined asks for it from its start. */
export type ResumableSource<T> = (lastEventId: string | undefined) => Observable<T>;

/**
 * Sends an Observable as server-sent events: a Response for any server that takes those of the web.
 *
 * Each response subscribes once, with its first read, and unsubscribes when the browser goes. When the Observable
 * completes, the browser gets an event `complete` and does not come again; when it errors, an event `failure` with
 * `{ code, message, reason, details }`, after which it comes again unless that is useless. Only a RivuletError tells its
 * text; any other is INTERNAL.
 *
 * @example A clock
 * ```ts
 * import { interval, take } from 'rxjs';
 * import { eventStream } from 'rivulet/endpoint';
 *
 * const ticks = eventStream(interval(10).pipe(take(2)), { id: n => n, event: 'tick' });
 * console.log(await ticks.text()); // event: tick, id: 0, data: 0, and so on
 * ```
 *
 * @param source An Observable, or a function that goes on where the browser was: it gets the id of the last event.
 * @throws RivuletError INVALID_ARGUMENT for options that make no sense.
 */
export function eventStream<T>(
  source: Observable<T>,
  options?: EventStreamOptions<T> & { readonly onSlow?: Exclude<OnSlow, 'resume'> | undefined },
): Response;
export function eventStream<T>(
  source: ResumableSource<T>,
  options: EventStreamOptions<T> & { readonly id: (item: T) => string | number | undefined },
): Response;
export function eventStream<T>(
  source: Observable<T> | ResumableSource<T>,
  options: EventStreamOptions<T> = {},
): Response {
  const { request, id, event, data = toJson } = options;
  const isFunction = typeof source === 'function';
  const { onSlow = isFunction ? 'resume' : 'close' } = options;
  const known = ['close', 'drop-oldest', 'latest', ...(isFunction ? ['resume'] : [])];
  requireOneOf('onSlow', onSlow, known);
  const lastId = request && lastEventId(request);
  if (lastId === END_ID) return endResponse(options);
  const body = new EventBody<T>({
    ...streamSettings(options),
    open: isFunction ? source : () => source,
    fieldsOf: item => {
      const itemId = id?.(item);
      return {
        id: itemId === undefined ? undefined : String(itemId),
        event: typeof event === 'function' ? event(item) : event,
        data: data(item),
      };
    },
    lastEventId: lastId,
    onSlow,
  });
  return eventResponse(body, options, request?.signal);
}

/** Answers who has seen the end: to EventSource, 204 means not to come again. */
export function endResponse({ headers }: StreamOptions): Response {
  return new Response(null, { status: 204, headers: { ...headers, 'cache-control': 'no-store' } });
}

export function eventResponse<T>(body: EventBody<T>, { signal, headers }: StreamOptions, gone?: AbortSignal): Response {
  for (const end of [signal, gone]) {
    if (end?.aborted) body.cancel();
    else if (end)
      body.ended.addEventListener(
        'abort',
        onAbort(end, () => body.cancel()),
        { once: true },
      );
  }
  return new Response(body.stream, {
    headers: {
      ...headers,
      'content-type': 'text/event-stream',
      // A proxy that compresses or caches would hold events back; nginx is told in its own words.
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** The options with their defaults, checked. */
export function streamSettings({
  heartbeatMs = 15_000,
  retryMs,
  maxBuffered = 1_000,
  maxBufferedBytes = 4 * 2 ** 20,
  scheduler = steadyScheduler,
}: StreamOptions) {
  requireInteger('heartbeatMs', heartbeatMs, 0, MAX_DELAY_MS);
  if (retryMs !== undefined) requireInteger('retryMs', retryMs, 0, MAX_DELAY_MS);
  requireInteger('maxBuffered', maxBuffered, 1);
  requireInteger('maxBufferedBytes', maxBufferedBytes, 1);
  return { heartbeatMs, retryMs, maxBuffered, maxBufferedBytes, scheduler };
}
