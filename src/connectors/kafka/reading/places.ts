import { RivuletError } from '../../../errors/index.js';
import { describeValue } from '../../../operators/describeValue.js';
import type { PartitionBounds } from '../driver.js';
import type { Position } from '../types.js';

/** Where a partition is to go on. */
export type Target = bigint | 'start' | 'end';

/** The targets of calls to `seek` that have not been reached yet. */
export interface Seeks {
  /**
   * Notes where to go.
   *
   * @param assigned The partitions that it is for, where they are known. Otherwise it is for those to come.
   * @returns Those of them that are meant.
   */
  add(to: Position | 'start' | 'end', assigned: readonly number[] | undefined): readonly number[];
  of(partition: number): Target | undefined;
  /** Partitions that were named, and are not reached. */
  named(): Iterable<number>;
  /** Forgets what is reached, or cannot be. */
  done(partition: number): void;
  clear(): void;
}

export function createSeeks(): Seeks {
  const targets = new Map<number, Target>();
  /** The target of every partition that has none of its own. */
  let general: Target | undefined;

  return {
    add(to, assigned) {
      if (to !== 'start' && to !== 'end') {
        const named = Object.entries(requirePosition(to)).map(([partition, at]) => [Number(partition), at] as const);
        const meant = named.filter(([partition]) => assigned?.includes(partition) ?? true);
        for (const [partition, offset] of meant) targets.set(partition, offset);
        return meant.map(([partition]) => partition);
      }
      if (assigned) for (const partition of assigned) targets.set(partition, to);
      else {
        targets.clear();
        general = to;
      }
      return assigned ?? [];
    },
    named: () => targets.keys(),
    of: partition => targets.get(partition) ?? general,
    done: partition => targets.delete(partition),
    clear() {
      targets.clear();
      general = undefined;
    },
  };
}

/** @throws {RivuletError} INVALID_ARGUMENT for what is no position. */
function requirePosition(to: Position): Position {
  const isPosition =
    typeof to === 'object' &&
    (to as unknown) !== null &&
    Object.entries(to).every(
      ([partition, offset]) => /^\d+$/.test(partition) && typeof offset === 'bigint' && offset >= 0n,
    );
  if (isPosition) return to;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `seek was given ${describeValue(to)}. Give it 'start', 'end', or offsets as bigint from 0, by partition: { 0: 120n }.`,
  );
}

/**
 * The offset that a seek means.
 *
 * @throws {RivuletError} OUT_OF_RANGE for one that the broker does not have.
 */
export function offsetOf(target: Target, partition: number, { start, end }: PartitionBounds): bigint {
  if (target === 'start') return start;
  if (target === 'end') return end;
  if (target >= start && target <= end) return target;
  throw new RivuletError(
    'OUT_OF_RANGE',
    `Partition ${partition} has no offset ${target}: it reaches from ${start} to ${end}. Seek to 'start' or 'end', or to one between.`,
    { details: { partition: `${partition}`, offset: `${target}`, start: `${start}`, end: `${end}` } },
  );
}

/**
 * Refuses partitions that the topic does not have.
 *
 * @throws {RivuletError} OUT_OF_RANGE
 */
export function requirePartitions(
  topic: string,
  partitions: Iterable<number>,
  bounds: ReadonlyMap<number, PartitionBounds>,
): void {
  for (const partition of partitions) {
    if (bounds.has(partition)) continue;
    throw new RivuletError(
      'OUT_OF_RANGE',
      `seek was given partition ${partition}, which the topic ${topic} does not have: it has ${bounds.size}, from 0.`,
      { details: { topic, partition: `${partition}`, partitions: `${bounds.size}` } },
    );
  }
}

/** Where a group goes on, and whether messages that it has not seen were deleted. */
export function placeOf(
  { start, end, committed }: PartitionBounds,
  fromBeginning: boolean,
): { readonly offset: bigint; readonly isLost: boolean } {
  const first = fromBeginning ? start : end;
  if (committed === undefined) return { offset: first, isLost: false };
  // Deleted before they were read, which the retention of the topic allows.
  if (committed < start) return { offset: start, isLost: true };
  // The topic was made anew: what the group knew is of another one.
  if (committed > end) return { offset: first, isLost: true };
  return { offset: committed, isLost: false };
}
