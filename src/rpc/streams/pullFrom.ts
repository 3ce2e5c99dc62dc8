import { from, isObservable, type ObservableInput } from 'rxjs';
import { BufferedItems } from './BufferedItems.js';

export const defaultMaxBuffered = 10_000;

/**
 * Gives an iterator of what is to be sent.
 *
 * What can be pulled is pulled, and so no faster than it is sent. An Observable cannot: what it emits meanwhile is held,
 * up to `maxBuffered`, and one more than that ends it with RESOURCE_EXHAUSTED.
 *
 * @param whose Names the source in the text of that error.
 */
export function pullFrom<T>(source: ObservableInput<T>, maxBuffered: number, whose: string): AsyncIterator<T, unknown> {
  // First, since the streams of this library are both.
  if (isAsyncIterable(source)) return source[Symbol.asyncIterator]();
  if (isObservable(source)) return new BufferedItems(source, maxBuffered, whose);
  if (isIterable(source)) return new SyncItems(source[Symbol.iterator]());
  return new BufferedItems(from(source), maxBuffered, whose);
}

class SyncItems<T> implements AsyncIterator<T, unknown> {
  constructor(private readonly items: Iterator<T, unknown>) {}

  async next(): Promise<IteratorResult<T, unknown>> {
    return this.items.next();
  }

  async return(): Promise<IteratorResult<T, unknown>> {
    this.items.return?.();
    return { done: true, value: undefined };
  }
}

function isAsyncIterable<T>(source: ObservableInput<T>): source is AsyncIterable<T> {
  return typeof source === 'object' && source !== null && Symbol.asyncIterator in source;
}

function isIterable<T>(source: ObservableInput<T>): source is Iterable<T> {
  return typeof source === 'object' && source !== null && Symbol.iterator in source;
}
