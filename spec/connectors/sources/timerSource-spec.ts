import { describe, expect, it } from 'vitest';
import { timerSource } from '../../../src/connectors/index.js';
import { createTestScheduler } from '../../operators/support/createTestScheduler.js';

describe('timerSource', () => {
  it('should count, and complete with the last tick', () => {
    createTestScheduler().run(({ expectObservable }) => {
      expectObservable(timerSource(3, { count: 3 })).toBe('---0--1--(2|)', [0, 1, 2]);
    });
  });

  it('should go on until it is unsubscribed from', () => {
    createTestScheduler().run(({ expectObservable }) => {
      expectObservable(timerSource(2), '-------!').toBe('--0-1-2-', [0, 1, 2]);
    });
  });

  it('should begin when it is told to', () => {
    createTestScheduler().run(({ expectObservable }) => {
      expectObservable(timerSource(3, { count: 2, delayMs: 0 })).toBe('0--(1|)', [0, 1]);
    });
  });

  it('should complete at once without ticks', () => {
    createTestScheduler().run(({ expectObservable }) => {
      expectObservable(timerSource(3, { count: 0 })).toBe('|');
    });
  });

  it.each([[-1], [NaN], [Infinity], [2 ** 31]])('should refuse %d ms', everyMs => {
    expect(() => timerSource(everyMs)).toThrow(/^INVALID_ARGUMENT/);
  });

  it.each([[-1], [NaN], [1.5]])('should refuse %d ticks', count => {
    expect(() => timerSource(1, { count })).toThrow(/^INVALID_ARGUMENT/);
  });
});
