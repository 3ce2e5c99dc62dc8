import { describe, expect, it } from 'vitest';
import { explore, type Machine } from './explore.js';

/** Two counters that are incremented one at a time, up to a limit. */
function counters(
  limit: number,
  isWrong: (a: number, b: number) => boolean = () => false,
): Machine<number[], 'a' | 'b'> {
  return {
    initial: [0, 0],
    actions: ([a, b]) => [...(a! < limit ? (['a'] as const) : []), ...(b! < limit ? (['b'] as const) : [])],
    after: ([a, b], action) => (action === 'a' ? [a! + 1, b!] : [a!, b! + 1]),
    violation: ([a, b]) => (isWrong(a!, b!) ? `wrong at ${a}, ${b}` : undefined),
    key: state => state.join(),
    describe: (before, action, after) => `${before.join()} ${action} ${after.join()}`,
  };
}

describe('explore', () => {
  it('should visit each state once and take each step once', () => {
    expect(explore(counters(9))).toEqual({
      states: 100,
      transitions: 180,
      depth: 18,
      isExhaustive: true,
      counterexample: undefined,
    });
  });

  it('should give a shortest trace to the first violation', () => {
    const { counterexample, isExhaustive } = explore(counters(9, (a, b) => a >= 2 && b >= 1));

    expect(counterexample).toEqual({ violation: 'wrong at 2, 1', trace: ['0,0 a 1,0', '1,0 a 2,0', '2,0 b 2,1'] });
    expect(isExhaustive).toBe(false);
  });

  it('should find a violation of the initial state, with an empty trace', () => {
    expect(explore(counters(9, () => true)).counterexample).toEqual({ violation: 'wrong at 0, 0', trace: [] });
  });

  it('should go on after a violation that is not looked for, and explore nothing behind it', () => {
    const isWall = (a: number, b: number) => a === 2 || (a === 0 && b === 4);
    const found = explore(counters(9, isWall), { isLookedFor: text => text === 'wrong at 0, 4' });
    const missed = explore(counters(9, isWall), { isLookedFor: text => text === 'wrong at 3, 0' });

    expect(found.counterexample?.trace).toHaveLength(4);
    expect(missed).toMatchObject({ isExhaustive: false, counterexample: undefined });
  });

  it('should say where a limit has cut it short', () => {
    expect(explore(counters(9), { maxDepth: 3 })).toMatchObject({ states: 10, depth: 3, isExhaustive: false });
    expect(explore(counters(9), { maxStates: 10 }).isExhaustive).toBe(false);
    expect(explore(counters(9), { maxDepth: 18 }).isExhaustive).toBe(true);
  });
});
