import type { Observable, Subscriber } from 'rxjs';
import { listen } from '../../operators/operate.js';
import { reportFailure } from '../../operators/reportFailure.js';

export interface FeedHandlers<T> {
  /** Whether an item would be started right away. */
  readonly wantsMore: () => boolean;
  readonly next: (item: T) => void;
  readonly end: (failure?: { readonly error: unknown }) => void;
  /** Gets what `next` throws. */
  readonly crashed: (error: unknown) => void;
}

/**
 * Reads a source: an async iterable as its items are wanted, anything else as it sends.
 *
 * @returns To be called whenever more may be wanted.
 */
export function feed<T>(source: Observable<T>, subscriber: Subscriber<T>, handlers: FeedHandlers<T>): () => void {
  if (isAsyncIterable(source)) return pull(source, subscriber, handlers);
  listen(source, subscriber, {
    next(item) {
      try {
        handlers.next(item);
      } catch (error) {
        handlers.crashed(error);
      }
    },
    error: error => handlers.end({ error }),
    complete: () => handlers.end(),
  });
  return () => {};
}

function pull<T>(
  source: AsyncIterable<T>,
  subscriber: Subscriber<T>,
  { wantsMore, next, end, crashed }: FeedHandlers<T>,
): () => void {
  const iterator = source[Symbol.asyncIterator]();
  let state: 'waiting' | 'pulling' | 'over' = 'waiting';

  function more() {
    if (state !== 'waiting' || subscriber.closed || !wantsMore()) return;
    state = 'pulling';
    iterator.next().then(
      result => {
        if (subscriber.closed) return;
        state = result.done ? 'over' : 'waiting';
        try {
          if (result.done) end();
          else next(result.value);
          more();
        } catch (error) {
          crashed(error);
        }
      },
      (error: unknown) => {
        state = 'over';
        if (!subscriber.closed) end({ error });
      },
    );
  }

  subscriber.add(() => {
    if (state !== 'over') iterator.return?.().catch(reportFailure);
  });
  more();
  return more;
}

function isAsyncIterable<T>(source: Observable<T>): source is Observable<T> & AsyncIterable<T> {
  return Symbol.asyncIterator in source;
}
