import { describe, expect, it } from 'vitest';
import { explore, type Counterexample } from './explore.js';
import { overlapSwap } from './overlapSwap.js';
import { reconnectSwap } from './reconnectSwap.js';
import { watchModel } from './watchModel.js';
import type { Budget, Delivery } from './watchState.js';

// What the model has and what it has not: docs/proof.md.

const timeout = 600_000;

describe('The swap that overlaps', () => {
  /** How every trace begins: the first watch has its values. */
  const begin = [
    'connect: the client asks to keep nothing and to add a, b',
    'accept: the server opens the stream at revision 1',
    'receive: opened at revision 1 on the stream',
    'send: snapshot on the stream',
    'receive: snapshot of revision 1 on the stream; the watch of a and b (1) gets initial a at version 1, revision 1',
  ];
  const find = (delivery: Delivery, violation: RegExp, budget: Partial<Budget> = {}): Counterexample => {
    const model = watchModel({
      rule: overlapSwap,
      delivery,
      budget: { commits: 2, swaps: 1, ...budget },
      framesInFlight: 1,
    });
    const { counterexample } = explore(model, { isLookedFor: text => violation.test(text) });
    expect(counterexample?.trace.slice(0, begin.length)).toEqual(begin);
    return { violation: counterexample!.violation, trace: counterexample!.trace.slice(begin.length) };
  };

  it("should give one version twice, with 'latest'", { timeout }, () => {
    expect(find('latest', /^W4: .* given a /)).toEqual({
      violation: 'W4: the watch of a and b (1) is given a at version 2 again',
      trace: [
        'commit: revision 2, set a',
        'send: commits up to revision 2 on the stream',
        'commit: revision 3, registration of b',
        'join: the watch of c (2)',
        'swap: the client asks to keep a, b after revision 1 and to add c',
        'receive: commit 2 (set a 2) on the old stream; the watch of a and b (1) gets change a at version 2, revision 2',
        'accept: the server opens the new stream at revision 3',
        'receive: opened at revision 3 on the new stream',
        'send: commits up to revision 3 on the stream',
        'receive: commit 3 (set a 2, registered b 1) on the stream; ' +
          'the watch of a and b (1) gets change a at version 2 and initial b at version 1, revision 3',
      ],
    });
  });

  it("should count 2 changes for one, with 'latest'", { timeout }, () => {
    const { violation, trace } = find('latest', /^W10/);

    expect(violation).toBe('W10: the watch of a and b (1) is given a for 2 changes, and it was 1');
    expect(trace.at(-1)).toBe(
      'receive: commit 3 (set a 3) on the stream; ' +
        'the watch of a and b (1) gets change a at version 3, coalesced 2, revision 3',
    );
  });

  it("should give initial twice, with 'latest'", { timeout }, () => {
    const { trace } = find('latest', /^W4: .* given b /);

    expect(trace.filter(line => line.includes('gets initial b at version 1'))).toHaveLength(2);
  });

  it("should keep a variable for ever that comes and goes in the overlap, with 'latest'", { timeout }, () => {
    expect(find('latest', /^W5: the client has b/)).toEqual({
      violation: 'W5: the client has b at version 1 at revision 3, where there is no b',
      trace: [
        'commit: revision 2, registration of b',
        'send: commits up to revision 2 on the stream',
        'commit: revision 3, removal of b',
        'join: the watch of c (2)',
        'swap: the client asks to keep a, b after revision 1 and to add c',
        'receive: commit 2 (registered b 1) on the old stream; ' +
          'the watch of a and b (1) gets initial b at version 1, revision 2',
        'accept: the server opens the new stream at revision 3',
        'receive: opened at revision 3 on the new stream',
        'send: commits up to revision 3 on the stream',
        'send: pass on the stream',
        'send: snapshot on the stream',
        'receive: snapshot of revision 3 on the stream; the watch of c (2) gets initial c at version 1, revision 3',
      ],
    });
  });

  it.each(['every', 'latest'] as const)(
    'should go back at a reset on the new stream, with %o',
    { timeout },
    delivery => {
      expect(find(delivery, /^W3((?!old stream).)*$/, { compactions: 1 })).toEqual({
        violation: 'W3: the watch of a and b (1) goes back from revision 3 to 2',
        trace: [
          'commit: revision 2, set a',
          'send: commits up to revision 2 on the stream',
          'compact: the log up to revision 2 is gone',
          'join: the watch of c (2)',
          'swap: the client asks to keep a, b after revision 1 and to add c',
          'receive: commit 2 (set a 2) on the old stream; the watch of a and b (1) gets change a at version 2, revision 2',
          'accept: the server opens the new stream at revision 2',
          'commit: revision 3, set a',
          'send: commits up to revision 3 on the old stream',
          'receive: commit 3 (set a 3) on the old stream; the watch of a and b (1) gets change a at version 3, revision 3',
          'receive: opened at revision 2, reset (compacted) on the new stream',
          'send: snapshot on the stream',
          'receive: snapshot of revision 2 on the stream; ' +
            'the watch of a and b (1) gets resync a at version 2, revision 2; ' +
            'the watch of c (2) gets initial c at version 1, revision 2',
        ],
      });
    },
  );

  it.each(['every', 'latest'] as const)(
    'should go back at a reset on the old stream while a request is under way, with %o',
    { timeout },
    delivery => {
      const { violation, trace } = find(delivery, /^W3.*old stream/, { compactions: 1 });

      expect(violation).toMatch(/^W3: .* goes back .* after a reset on the old stream$/);
      expect(trace).toContain('receive: reset on the old stream');
    },
  );

  it('should report a loss of history where none was lost', { timeout }, () => {
    const { violation } = find('every', /^W8/, { compactions: 1 });

    expect(violation).toBe('W8: history counts as lost (compacted), and the client had it all');
  });

  it("should break nothing with 'every', as long as nothing is compacted", { timeout }, () => {
    const budget = { commits: 2, swaps: 1, refusals: 1 };

    expect(explore(watchModel({ rule: overlapSwap, delivery: 'every', budget }))).toMatchObject({
      isExhaustive: true,
      counterexample: undefined,
    });
  });
});

describe('The swap that is a reconnect', () => {
  const faults = { compactions: 1, refusals: 1, cuts: 1, restarts: 1 };
  const runs: readonly { delivery: Delivery; budget: Partial<Budget>; least: number }[] = process.env.RIVULET_MODEL
    ? [
        { delivery: 'every', budget: { commits: 2, swaps: 2, ...faults }, least: 500_000 },
        { delivery: 'latest', budget: { commits: 2, swaps: 2, ...faults }, least: 600_000 },
      ]
    : [
        { delivery: 'every', budget: { commits: 2, swaps: 2, compactions: 1, refusals: 1 }, least: 50_000 },
        { delivery: 'latest', budget: { commits: 2, swaps: 2, compactions: 1, refusals: 1 }, least: 50_000 },
        // One commit cannot be coalesced, so that the other delivery has the same states.
        { delivery: 'latest', budget: { commits: 1, swaps: 2, ...faults }, least: 60_000 },
      ];

  it.each(runs)('should break nothing with $delivery in any order of $budget', { timeout }, run => {
    const { delivery, budget, least } = run;
    const { counterexample, isExhaustive, states, transitions, depth } = explore(
      watchModel({ rule: reconnectSwap, delivery, budget, framesInFlight: 1 }),
    );
    console.info(`${delivery} ${JSON.stringify(budget)}: ${states} states, ${transitions} steps, depth ${depth}`);

    expect(counterexample).toBeUndefined();
    expect(isExhaustive).toBe(true);
    expect(states).toBeGreaterThan(least);
  });
});
