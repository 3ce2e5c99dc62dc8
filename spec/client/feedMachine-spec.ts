import { describe, expect, it } from 'vitest';
import { nextFeedState, type FeedEvent, type FeedState } from '../../src/client/core/feed/feedMachine.js';

/** Each state, and where events lead from there; what is not named leads nowhere. */
const table: Readonly<Record<FeedState, Readonly<Partial<Record<FeedEvent, FeedState>>>>> = {
  idle: { change: 'preparing' },
  preparing: { empty: 'idle', request: 'requested', streamFailed: 'backingOff' },
  requested: {
    empty: 'idle',
    opened: 'catchingUp',
    refused: 'preparing',
    failed: 'preparing',
    streamFailed: 'backingOff',
  },
  catchingUp: { empty: 'idle', caughtUp: 'flowing', failed: 'preparing', streamFailed: 'backingOff' },
  flowing: {
    change: 'swapping',
    empty: 'idle',
    reset: 'catchingUp',
    failed: 'preparing',
    streamFailed: 'backingOff',
  },
  swapping: {
    empty: 'idle',
    request: 'requested',
    reset: 'catchingUp',
    failed: 'preparing',
    streamFailed: 'backingOff',
  },
  backingOff: { empty: 'idle', due: 'preparing' },
};

const events: readonly FeedEvent[] = [
  'change',
  'empty',
  'request',
  'opened',
  'caughtUp',
  'reset',
  'refused',
  'failed',
  'streamFailed',
  'due',
];

describe('the machine of a feed', () => {
  for (const [state, row] of Object.entries(table)) {
    for (const event of events) {
      const next = row[event] ?? (state as FeedState);
      it(`should go from ${state} to ${next} by ${event}`, () => {
        expect(nextFeedState(state as FeedState, event)).toBe(next);
      });
    }
  }
});
