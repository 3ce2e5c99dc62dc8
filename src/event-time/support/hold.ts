import { createTimers } from './timers.js';

/** Knows the least of some timestamps that come and go. */
export interface Hold {
  add(timestamp: number): void;
  remove(timestamp: number): void;
  /** Infinity if there is none. */
  least(): number;
  clear(): void;
}

/** Makes a heap from which removed timestamps vanish only when they reach the top. */
export function createHold(): Hold {
  const counts = new Map<number, number>();
  const order = createTimers<undefined>();

  return {
    add(timestamp) {
      const count = counts.get(timestamp);
      counts.set(timestamp, (count ?? 0) + 1);
      if (count === undefined) order.add(timestamp, undefined);
    },
    remove(timestamp) {
      counts.set(timestamp, counts.get(timestamp)! - 1);
    },
    least() {
      for (let first = order.next(); first !== undefined; first = order.next()) {
        if (counts.get(first)! > 0) return first;
        counts.delete(first);
        order.drain(first, () => {});
      }
      return Infinity;
    },
    clear() {
      counts.clear();
      order.clear();
    },
  };
}
