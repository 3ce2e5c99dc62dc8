import type { Observer } from 'rxjs';

/** A promise where there is something to wait for, and nothing where it is done. */
// Not `unknown`: a `write` that returns a boolean, as Node's streams have it, would be taken for done.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
export type MaybePromise = Promise<unknown> | void;

/**
 * Writes items one by one, and says when each is written.
 *
 * It belongs to whoever opened it: `sinkTo` flushes it, and never closes it, since other streams may write to it too.
 */
export interface SinkWriter<T> {
  /** Resolves once the item is safe; rejects where it is not. Returns nothing where it is safe at once. */
  write(item: T): MaybePromise;
  /** Resolves once everything written is safe, for a writer that gathers items. Called when the stream completes. */
  flush?(): MaybePromise;
}

/**
 * Where items go. One of three:
 *
 * - a function, which is called with each item; what it returns is waited for: a promise, or an Observable, which is
 *   subscribed to and has to complete;
 * - a {@link SinkWriter}: a cache, a Kafka topic, a Redis sink;
 * - an Observer, which says nothing about when an item is safe, and so counts as done when its `next` returns. It is told
 *   of the completion and the error as well. An object with a `write` and a `next` is taken for a writer.
 */
export type Sink<T> = ((item: T) => unknown) | SinkWriter<T> | Observer<T>;

/** An item that its source wants to know about: a message of Kafka or of a Redis stream. */
export interface Acknowledgeable {
  /** Says that the item need not come again. Doing it twice does nothing more. */
  ack(): MaybePromise;
}

/** Whether an item has an `ack()`. */
function isAcknowledgeable(item: unknown): item is Acknowledgeable {
  return typeof item === 'object' && item !== null && typeof (item as Partial<Acknowledgeable>).ack === 'function';
}

/**
 * Acknowledges an item where it has an `ack()`, and each of an array of items, such as `bufferCount` makes.
 *
 * This is what `sinkTo` does with an item once every sink has it. To be called by hand for items that never come to a sink,
 * because a filter took them out.
 *
 * @returns A promise where there is something to wait for.
 */
export function acknowledge(item: unknown): Promise<unknown> | undefined {
  if (isAcknowledgeable(item)) return item.ack() ?? undefined;
  if (!Array.isArray(item)) return undefined;
  const pending = item
    .filter(isAcknowledgeable)
    .map(one => one.ack())
    .filter(answer => answer !== undefined);
  return pending.length > 0 ? Promise.all(pending) : undefined;
}
