import { Observable, type Subscriber } from 'rxjs';

/** A cold Observable that can be iterated as well; each subscription and each loop reads on its own. */
export type PullSource<T> = Observable<T> & AsyncIterable<T>;

/**
 * Makes a source of something that is read piece by piece. A loop reads at its own pace; a subscriber is given one piece
 * after the other, as fast as they come.
 *
 * @param read Called for each reader. Gives the items in batches, so that not each of them costs a turn of the loop. Once
 *   its signal is aborted it ends, without an error.
 */
export function pullSource<T>(read: (signal: AbortSignal) => AsyncIterable<Iterable<T>>): PullSource<T> {
  const source = new Observable<T>(subscriber => {
    const stop = new AbortController();
    subscriber.add(() => stop.abort());
    void push(read(stop.signal), subscriber);
  });
  return Object.assign(source, { [Symbol.asyncIterator]: () => iterate(read) });
}

async function push<T>(batches: AsyncIterable<Iterable<T>>, subscriber: Subscriber<T>): Promise<void> {
  try {
    for await (const batch of batches) {
      for (const item of batch) {
        subscriber.next(item);
        if (subscriber.closed) return;
      }
    }
    subscriber.complete();
  } catch (error) {
    if (!subscriber.closed) subscriber.error(error);
  }
}

function iterate<T>(read: (signal: AbortSignal) => AsyncIterable<Iterable<T>>): AsyncIterator<T, undefined> {
  const stop = new AbortController();
  const batches = read(stop.signal)[Symbol.asyncIterator]();
  let batch: Iterator<T> | undefined;
  let isOver = false;
  let last: Promise<IteratorResult<T, undefined>> | undefined;
  let pending = 0;

  // By hand, since an async generator would await each item of a batch.
  async function advance(): Promise<IteratorResult<T, undefined>> {
    try {
      while (!isOver) {
        const item = batch?.next();
        if (item && !item.done) return { done: false, value: item.value };
        const more = await batches.next();
        if (more.done) isOver = true;
        else batch = more.value[Symbol.iterator]();
      }
      return { done: true, value: undefined };
    } catch (error) {
      await end();
      throw error;
    } finally {
      pending -= 1;
    }
  }

  async function end(): Promise<void> {
    isOver = true;
    // Before the generator, which would first wait for what it is reading.
    stop.abort();
    await batches.return?.();
  }

  return {
    next() {
      pending += 1;
      // One after the other: two at once would each take the batch of the other.
      last = pending === 1 || !last ? advance() : last.then(advance, advance);
      return last;
    },
    async return() {
      await end();
      return { done: true, value: undefined };
    },
  };
}
