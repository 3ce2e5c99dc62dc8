import { Observable, type Subscriber } from 'rxjs';
import { letGo } from './letGo.js';

/**
 * A stream that is an Observable and an async iterable at once: each subscription, and each loop, opens it anew.
 *
 * As an Observable it reads on as soon as the subscriber has taken an item; a loop reads when it asks for the next one.
 */
export class RpcReadable<T> extends Observable<T> implements AsyncIterable<T> {
  constructor(private readonly open: () => AsyncIterator<T, unknown>) {
    super(subscriber => read(open(), subscriber));
  }

  [Symbol.asyncIterator](): AsyncIterator<T, unknown> {
    return this.open();
  }
}

/** Hands on what is read until it ends or nobody listens. Gives what ends it. */
function read<T>(items: AsyncIterator<T, unknown>, subscriber: Subscriber<T>): () => void {
  let isOver = false;
  const readAll = async () => {
    try {
      for (;;) {
        const result = await items.next();
        if (subscriber.closed) return;
        if (result.done) break;
        subscriber.next(result.value);
      }
      isOver = true;
      subscriber.complete();
    } catch (error) {
      isOver = true;
      subscriber.error(error);
    }
  };
  void readAll();
  return () => {
    if (!isOver) letGo(items);
  };
}
