/** What is to happen when event time has come so far. */
export interface Timers<T> {
  /** The earliest time that something is due; `undefined` if nothing is. */
  next(): number | undefined;
  add(time: number, item: T): void;
  /** Takes out what is due at `until` or before, in the order of time, also what is added meanwhile. */
  drain(until: number, visit: (item: T, time: number) => void): void;
  clear(): void;
}

/**
 * Makes the timers of one operator: a binary heap of the distinct times, and the items of each time.
 *
 * Aligned windows share their times among all keys, so that ten thousand keys cost one entry in the heap.
 */
export function createTimers<T>(): Timers<T> {
  const heap: number[] = [];
  const due = new Map<number, T[]>();
  // Most items are due at the time of the one before. Looking a time up costs more than the rest of adding.
  let recentTime = NaN;
  let recent: T[] = [];

  function push(time: number) {
    let at = heap.length;
    heap.push(time);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= time) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = time;
  }

  function pop() {
    const time = heap.pop()!;
    const size = heap.length;
    if (size === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= time) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = time;
  }

  function forget() {
    recentTime = NaN;
    recent = [];
  }

  return {
    next: () => heap[0],
    add(time, item) {
      if (time === recentTime) {
        recent.push(item);
        return;
      }
      recentTime = time;
      const items = due.get(time);
      if (items) {
        items.push(item);
        recent = items;
        return;
      }
      recent = [item];
      due.set(time, recent);
      push(time);
    },
    drain(until, visit) {
      for (let time = heap[0]; time !== undefined && time <= until; time = heap[0]) {
        const items = due.get(time)!;
        due.delete(time);
        if (time === recentTime) forget();
        pop();
        for (const item of items) visit(item, time);
      }
    },
    clear() {
      heap.length = 0;
      due.clear();
      forget();
    },
  };
}
