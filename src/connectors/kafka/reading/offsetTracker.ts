/** Which messages of a partition have been handed out, and which of those are acknowledged. */
export interface OffsetTracker {
  /** The place before the lowest message that is not acknowledged: where to go on after a restart. */
  readonly position: bigint;
  /** The place after the last message that was handed out. */
  readonly next: bigint;
  /** How many are handed out and not acknowledged. */
  readonly inFlight: number;
  /** Hands out a message. Offsets only grow; gaps are as good as acknowledged. */
  handOut(offset: bigint): void;
  /** Returns whether that was new. */
  acknowledge(offset: bigint): boolean;
}

/**
 * Keeps the account of one partition.
 *
 * It remembers what is not acknowledged, not what is: one message that nobody ever acknowledges holds the position up, and
 * yet costs the memory of one.
 *
 * @param start The offset of the first message to come.
 */
export function createOffsetTracker(start: bigint): OffsetTracker {
  // In the order of the offsets, since a Set keeps the order in which things were added.
  const open = new Set<bigint>();
  let next = start;

  return {
    get position() {
      for (const lowest of open) return lowest;
      return next;
    },
    get next() {
      return next;
    },
    get inFlight() {
      return open.size;
    },
    handOut(offset) {
      open.add(offset);
      next = offset + 1n;
    },
    acknowledge: offset => open.delete(offset),
  };
}
