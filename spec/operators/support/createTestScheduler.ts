import type { SchedulerLike } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { expect } from 'vitest';

/** A scheduler of marbles that compares with vitest's `expect`. */
export function createTestScheduler(): TestScheduler {
  return new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  });
}

/** The same timers, and a wall clock that fails whoever reads it: what does not read it cannot be misled by it. */
export function withoutClock(scheduler: TestScheduler): SchedulerLike {
  return Object.create(scheduler, {
    now: {
      value: () => {
        throw new Error('the wall clock was read');
      },
    },
  });
}
