import { Observable, type Subscription } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { checkLimit } from './checks.js';
import { listen } from './operate.js';
import { createQueue } from './queue.js';

/** How much {@link toAsyncIterable} may hold. */
export interface ToAsyncIterableOptions {
  /** The most items that are held for a loop which is slower than the source. Default: 1,024. */
  readonly limit?: number | undefined;
  /**
   * What happens to one more: the iteration fails with RESOURCE_EXHAUSTED after what is held, or the oldest or the newest
   * item is dropped. Default: `'error'`.
   */
  readonly onFull?: 'error' | 'drop-oldest' | 'drop-newest' | undefined;
}

/** A `next()` that was called before there was anything to answer. */
interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/**
 * Turns an Observable into an async iterable, for `for await`.
 *
 * Each loop is a subscription of its own. It begins with the first `next()` and ends, at once, when the loop is left by
 * `break`, `return` or an exception. Items that come faster than the loop takes them are held, at most `limit` of them.
 * What is held comes out before an error or the end does.
 *
 * @example The next ten updates
 * ```ts
 * let left = 10;
 * for await (const update of toAsyncIterable(session.watch('temperature'))) {
 *   console.log(update.value);
 *   if (--left === 0) break;
 * }
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for a limit that is no whole number from 1.
 */
export function toAsyncIterable<T>(
  source: Observable<T>,
  { limit = 1024, onFull = 'error' }: ToAsyncIterableOptions = {},
): AsyncIterable<T> {
  checkLimit('limit of toAsyncIterable', limit);
  return { [Symbol.asyncIterator]: () => iterate(source, limit, onFull) };
}

function iterate<T>(
  source: Observable<T>,
  limit: number,
  onFull: NonNullable<ToAsyncIterableOptions['onFull']>,
): AsyncIterableIterator<T, undefined> {
  // At most one of the two has something in it.
  const held = createQueue<T>();
  const waiting = createQueue<Waiting<T>>();
  let state: 'new' | 'open' | 'ended' = 'new';
  let failure: { readonly error: unknown } | undefined;
  let subscription: Subscription | undefined;

  const end = () => {
    state = 'ended';
    subscription?.unsubscribe();
    if (failure && waiting.size > 0) {
      waiting.shift().reject(failure.error);
      failure = undefined;
    }
    while (waiting.size > 0) waiting.shift().resolve({ done: true, value: undefined });
  };
  const fail = (error: unknown) => {
    failure = { error };
    end();
  };
  const take = (item: T) => {
    if (waiting.size > 0) waiting.shift().resolve({ done: false, value: item });
    else if (held.size < limit) held.push(item);
    else if (onFull === 'error') fail(exhausted(limit));
    else if (onFull === 'drop-oldest') {
      held.shift();
      held.push(item);
    }
  };
  const start = () => {
    state = 'open';
    new Observable<never>(subscriber => {
      // Known before the source is, so that a synchronous one can be stopped.
      subscription = subscriber;
      listen(source, subscriber, { next: take, error: fail, complete: end });
    }).subscribe();
  };
  const discard = () => {
    held.clear();
    failure = undefined;
    end();
  };

  return {
    async next() {
      if (held.size > 0) return { done: false, value: held.shift() };
      if (failure) {
        const { error } = failure;
        failure = undefined;
        throw error;
      }
      if (state === 'ended') return { done: true, value: undefined };
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        if (state === 'new') start();
      });
    },
    async return() {
      discard();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      discard();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function exhausted(limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `toAsyncIterable holds ${limit} items and got one more, since the loop is slower than the source. ` +
      'Throttle the source, raise the limit, or choose what to drop with onFull.',
    { details: { limit: String(limit) } },
  );
}
