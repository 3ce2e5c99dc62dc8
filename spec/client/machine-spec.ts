import { beforeEach, describe, expect, it } from 'vitest';
import { Backoff } from '../../src/client/core/Backoff.js';
import { nextState, type ConnectionEvent, type ConnectionState } from '../../src/client/core/connectionMachine.js';
import { TokenBucket } from '../../src/client/core/feed/TokenBucket.js';
import { defaultReconnect, type ReconnectPolicy } from '../../src/client/core/options.js';

describe('the connection machine', () => {
  /** Each state, and where each event leads from there. */
  const table: Readonly<Record<ConnectionState, Readonly<Record<ConnectionEvent, ConnectionState>>>> = {
    idle: {
      demand: 'connecting',
      release: 'idle',
      answer: 'idle',
      failure: 'idle',
      exhausted: 'idle',
      due: 'idle',
      close: 'closed',
    },
    connecting: {
      demand: 'connecting',
      release: 'idle',
      answer: 'live',
      failure: 'reconnecting',
      exhausted: 'failed',
      due: 'connecting',
      close: 'closed',
    },
    live: {
      demand: 'live',
      release: 'idle',
      answer: 'live',
      failure: 'reconnecting',
      exhausted: 'failed',
      due: 'live',
      close: 'closed',
    },
    reconnecting: {
      demand: 'reconnecting',
      release: 'idle',
      answer: 'reconnecting',
      failure: 'reconnecting',
      exhausted: 'reconnecting',
      due: 'connecting',
      close: 'closed',
    },
    failed: {
      demand: 'connecting',
      release: 'idle',
      answer: 'failed',
      failure: 'failed',
      exhausted: 'failed',
      due: 'failed',
      close: 'closed',
    },
    closed: {
      demand: 'closed',
      release: 'closed',
      answer: 'closed',
      failure: 'closed',
      exhausted: 'closed',
      due: 'closed',
      close: 'closed',
    },
  };
  const states = Object.keys(table) as ConnectionState[];
  const events = Object.keys(table.idle) as ConnectionEvent[];
  const rows = states.flatMap(state => events.map(event => ({ state, event, next: table[state][event] })));

  it.each(rows)('should go from $state by $event to $next', ({ state, event, next }) => {
    expect(nextState(state, event)).toBe(next);
  });

  it('should get to connecting only by a wish or when a delay is over', () => {
    const ways = rows.filter(({ state, event }) => state !== 'connecting' && nextState(state, event) === 'connecting');
    expect(ways.map(({ state, event }) => `${state} ${event}`)).toEqual([
      'idle demand',
      'reconnecting due',
      'failed demand',
    ]);
  });

  it('should be closed for good from every state', () => {
    for (const state of states) expect(nextState(state, 'close')).toBe('closed');
    for (const event of events) expect(nextState('closed', event)).toBe('closed');
  });
});

describe('Backoff', () => {
  let now: number;
  let random: number;
  beforeEach(() => {
    now = 0;
    random = 1;
  });

  const backoff = (policy: Partial<ReconnectPolicy> = {}) =>
    new Backoff(
      { ...defaultReconnect, ...policy },
      () => now,
      () => random,
    );
  const fail = (of: Backoff, times: number) => Array.from({ length: times }, () => of.fails());

  it('should double the bound of the delay up to the longest', () => {
    expect(fail(backoff(), 9)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('should grow by another factor from another first delay', () => {
    const policy = { initialDelayMs: 10, multiplier: 3, maxDelayMs: 100 };
    expect(fail(backoff(policy), 5)).toEqual([10, 30, 90, 100, 100]);
  });

  it.each([0, 0.25, 0.5, 0.999])('should take the part %f of the whole bound', part => {
    random = part;
    expect(fail(backoff(), 8)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000].map(ms => ms * part));
  });

  it('should ask for another random number for each delay', () => {
    const numbers = [0.1, 0.9, 0.5];
    const of = new Backoff(
      { ...defaultReconnect, multiplier: 1, initialDelayMs: 1_000 },
      () => now,
      () => numbers.shift()!,
    );
    expect(fail(of, 3)).toEqual([100, 900, 500]);
  });

  it('should stay at the longest delay however often it fails', () => {
    const of = backoff();
    // 2 to the power of the attempts is Infinity long before that.
    fail(of, 2_000);
    expect(of.fails()).toBe(30_000);
    expect(of.attempt).toBe(2_001);
  });

  it('should start anew after the whole time of health, and not a millisecond before', () => {
    const of = backoff();
    fail(of, 4);
    of.works();
    now += 59_999;
    expect(of.fails()).toBe(4_000);
    of.works();
    now += 60_000;
    expect(of.fails()).toBe(250);
    expect(of.attempt).toBe(1);
  });

  it('should count health from the first answer after a failure', () => {
    const of = backoff();
    fail(of, 4);
    of.works();
    now += 40_000;
    of.works();
    now += 20_000;
    expect(of.fails()).toBe(250);
  });

  it('should not count the time between two failures as health', () => {
    const of = backoff();
    fail(of, 4);
    of.works();
    now += 10;
    of.fails();
    now += 3_600_000;
    expect(of.fails()).toBe(8_000);
  });

  it('should give up after so many attempts, and go on after health', () => {
    const of = backoff({ maxAttempts: 3 });
    expect(fail(of, 5)).toEqual([250, 500, 1_000, undefined, undefined]);
    of.works();
    now += 60_000;
    expect(of.fails()).toBe(250);
  });

  it('should make no attempt where none is allowed', () => {
    const of = backoff({ maxAttempts: 0 });
    expect(of.fails()).toBeUndefined();
    expect(of.attempt).toBe(0);
  });
});

describe('TokenBucket', () => {
  let now: number;
  beforeEach(() => {
    now = 1_000;
  });

  const bucket = (burst: number, perSecond: number) => new TokenBucket(burst, perSecond, () => now);
  const take = (of: TokenBucket, times: number) => Array.from({ length: times }, () => of.take());

  it('should let a burst through, then one more at a time', () => {
    expect(take(bucket(3, 10), 6)).toEqual([0, 0, 0, 100, 200, 300]);
  });

  it('should fill while nothing is taken, and never past the burst', () => {
    const of = bucket(2, 10);
    take(of, 2);
    now += 100;
    expect(take(of, 2)).toEqual([0, 100]);
    now += 3_600_000;
    expect(take(of, 3)).toEqual([0, 0, 100]);
  });

  it('should keep to its rate where everybody waits for as long as told', () => {
    const of = bucket(5, 100);
    const start = now;
    for (let i = 0; i < 205; i++) now += of.take();
    // 5 at once, and 200 at 100 a second.
    expect(now - start).toBeCloseTo(2_000, 6);
  });

  it('should be filled by no clock that is set back', () => {
    const of = bucket(1, 10);
    of.take();
    now -= 10_000;
    expect(of.take()).toBe(100);
    now += 100;
    expect(of.take()).toBe(100);
  });
});
