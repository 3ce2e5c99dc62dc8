import { describe, expect, it } from 'vitest';
import { changeMagnitude } from '../../src/operators/index.js';

describe('changeMagnitude', () => {
  const between = (previous: unknown, value: unknown) => changeMagnitude({ name: 'a', value, previous });

  it('should give the absolute difference of two numbers', () => {
    expect(between(20, 22.5)).toBe(2.5);
    expect(between(22.5, 20)).toBe(2.5);
    expect(between(-1, 1)).toBe(2);
  });

  it('should give the difference of bigints as a number, and of a bigint and a number', () => {
    expect(between(10n ** 20n, 10n ** 20n + 7n)).toBe(7);
    expect(between(5n, 2n)).toBe(3);
    expect(between(5n, 2)).toBe(3);
    expect(between(5n, 5)).toBe(0);
  });

  it('should give 0 for an unchanged value, and Infinity for a turn to or from an infinity', () => {
    expect(between(3, 3)).toBe(0);
    expect(between(0, -0)).toBe(0);
    expect(between(Infinity, Infinity)).toBe(0);
    expect(between(1, -Infinity)).toBe(Infinity);
    expect(between(Infinity, -Infinity)).toBe(Infinity);
    expect(between(Infinity, 3n)).toBe(Infinity);
  });

  it('should give undefined where there is no distance', () => {
    expect(between(undefined, 1)).toBeUndefined();
    expect(between(1, undefined)).toBeUndefined();
    expect(between(NaN, 1)).toBeUndefined();
    expect(between(NaN, NaN)).toBeUndefined();
    expect(between('1', 1)).toBeUndefined();
    expect(between(true, false)).toBeUndefined();
    expect(between([1], [2])).toBeUndefined();
  });
});
