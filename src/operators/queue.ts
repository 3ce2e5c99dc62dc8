/** First in, first out. */
export interface Queue<T> {
  readonly size: number;
  push(item: T): void;
  /** The oldest item. To be called only while `size` is above 0. */
  shift(): T;
  clear(): void;
}

/** A queue whose `shift` costs the same however long it is; that of an array moves all that is behind. */
export function createQueue<T>(): Queue<T> {
  const items: (T | undefined)[] = [];
  let head = 0;

  return {
    get size() {
      return items.length - head;
    },
    push(item) {
      items.push(item);
    },
    shift() {
      const item = items[head] as T;
      items[head] = undefined;
      head += 1;
      // Half of it empty: moving the rest now costs each item one move at most.
      if (head * 2 >= items.length) {
        items.splice(0, head);
        head = 0;
      }
      return item;
    },
    clear() {
      items.length = 0;
      head = 0;
    },
  };
}
