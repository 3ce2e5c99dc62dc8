import type { SchedulerLike } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import { timeOfDay } from '../../operators/steadyScheduler.js';
import { chunksOf, isByteStream, type ByteStream } from './chunks.js';
import { broken, failureOf, requireUrl, shownUrl } from './http.js';
import { within } from './within.js';

/** What bytes can be read from. */
export type ByteSource = string | URL | ByteStream | Response;

/** How a connection is opened and kept. */
export interface ConnectionOptions {
  /** Sent with each request. Ignored where a function opens the stream. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long a server may take to answer, in ms. Default: 10,000. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long nothing may come before the connection counts as dead, in ms. Default: Infinity. */
  readonly idleTimeoutMs?: number | undefined;
  /** Makes the requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

export interface OpenOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly connectTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly fetch: typeof fetch;
  readonly scheduler: SchedulerLike;
  readonly signal: AbortSignal;
  /** Is told of the answer, before it is read; undefined for what is no answer of a server. */
  readonly opened: (response: Response | undefined) => void;
}

/**
 * Opens a source, and reads its bytes.
 *
 * @param open Gives what to read, and gets a signal that is aborted when nobody wants it any more.
 */
export async function* openStream(
  open: (signal: AbortSignal) => ByteSource | Promise<ByteSource>,
  { headers, connectTimeoutMs, idleTimeoutMs, fetch, scheduler, signal: outer, opened }: OpenOptions,
): AsyncGenerator<Uint8Array, void> {
  const connection = new AbortController();
  const { signal } = connection;
  const abort = () => connection.abort(outer.reason);
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  let url: URL | undefined;
  let isOpen = false;

  async function request(): Promise<Response | ByteStream> {
    const source = await open(signal);
    if (source instanceof Response || isByteStream(source)) return source;
    if (typeof source !== 'string' && !(source instanceof URL)) throw unreadable(source);
    url = requireUrl(source);
    return fetch(url, { headers, signal });
  }

  try {
    const timedOut = () => tooSlow(url, connectTimeoutMs);
    const answer = await within(request(), { timeoutMs: connectTimeoutMs, timedOut, scheduler, signal });
    const response = answer instanceof Response ? answer : undefined;
    if (response) {
      const failure = failureOf(response, url, timeOfDay(scheduler));
      if (failure) throw failure;
    }
    isOpen = true;
    opened(response);
    const body = answer instanceof Response ? answer.body : answer;
    if (body) yield* chunksOf(body, { signal, idleTimeoutMs, scheduler });
  } catch (error) {
    const where = url ? shownUrl(url) : 'the source';
    throw broken(isOpen ? `The connection to ${where} broke` : `There is no connection to ${where}`, error);
  } finally {
    outer.removeEventListener('abort', abort);
    connection.abort();
  }
}

function tooSlow(url: URL | undefined, connectTimeoutMs: number): RivuletError {
  const where = url ? shownUrl(url) : 'The source';
  return new RivuletError('DEADLINE_EXCEEDED', `${where} gave no answer within ${connectTimeoutMs} ms.`);
}

export function unreadable(source: unknown): RivuletError {
  return new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(source)} cannot be read. Give a URL, a stream, an async iterable, or a function that gives one.`,
  );
}
