import { isObservable, type Observable, type Subscriber } from 'rxjs';
import { subscribeInput } from './inputSubscriber.js';

/** An input from which one item is taken at a time. */
export interface Feed<T> {
  readonly index: number;
  hasNext(): boolean;
  /** Takes the next item, or the end. Call it only if there is one. */
  take(): { readonly done: false; readonly value: T } | { readonly done: true };
  /** Asks for the next item, if the input can be asked. */
  request(): void;
}

export interface FeedOptions<T> {
  readonly index: number;
  readonly limit: number;
  /** Told of the feed before anything arrives. */
  opened(feed: Feed<T>): void;
  /** Told when there is something to take. */
  arrived(): void;
  overflowed(): void;
}

/** Makes a feed of an Observable, by buffering, or of an async iterable, by pulling. */
export function subscribeFeed<T>(
  input: Observable<T> | AsyncIterable<T>,
  subscriber: Subscriber<never>,
  options: FeedOptions<T>,
): void {
  if (isObservable(input)) buffer(input, subscriber, options);
  else pull(input, subscriber, options);
}

function buffer<T>(
  input: Observable<T>,
  subscriber: Subscriber<never>,
  { index, limit, opened, arrived, overflowed }: FeedOptions<T>,
) {
  let items: T[] = [];
  let head = 0;
  let isOver = false;
  opened({
    index,
    hasNext: () => head < items.length || isOver,
    take() {
      if (head === items.length) {
        isOver = false;
        return { done: true };
      }
      const value = items[head++]!;
      // What is taken is let go of in pieces, so that taking one costs nothing.
      if (head >= 1024 || head === items.length) {
        items = items.slice(head);
        head = 0;
      }
      return { done: false, value };
    },
    request() {},
  });
  subscribeInput(input, subscriber, {
    next(item) {
      items.push(item);
      arrived();
      if (items.length - head > limit) overflowed();
    },
    error: failure => subscriber.error(failure),
    complete() {
      isOver = true;
      arrived();
    },
  });
}

function pull<T>(input: AsyncIterable<T>, subscriber: Subscriber<never>, { index, opened, arrived }: FeedOptions<T>) {
  const iterator = input[Symbol.asyncIterator]();
  let next: IteratorResult<T, unknown> | undefined;
  let isPulling = false;
  let isOver = false;

  function receive(result: IteratorResult<T, unknown>) {
    isPulling = false;
    if (result.done) isOver = true;
    if (subscriber.closed) return;
    next = result;
    arrived();
  }

  function fail(failure: unknown) {
    isOver = true;
    subscriber.error(failure);
  }

  opened({
    index,
    hasNext: () => next !== undefined,
    take() {
      const taken = next!;
      next = undefined;
      return taken.done ? { done: true } : { done: false, value: taken.value };
    },
    request() {
      if (isPulling || isOver || next || subscriber.closed) return;
      isPulling = true;
      iterator.next().then(receive, fail);
    },
  });
  subscriber.add(() => {
    if (isOver) return;
    // The stream is over by now: there is nobody left to tell that the input did not close well.
    iterator.return?.().then(undefined, () => {});
  });
}
