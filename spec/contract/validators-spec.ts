import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { mutants } from '../support/mutants/index.js';
import { createRandom } from '../support/random.js';
import { createReferenceHistory } from '../support/reference/index.js';
import { brokenPoints, validate } from '../support/validators.js';

describe('The validators', () => {
  test.prop([fc.nat(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60 })])(
    'should find nothing in a history without fault',
    (seed, epochs, commits) => {
      expect(validate(createReferenceHistory({ seed, epochs, commits }), { graceMs: 0 })).toEqual([]);
    },
  );
});

describe.each(Object.entries(mutants))('%s', (_, list) => {
  describe.each([...list])('that $does', ({ breaks, mutate }) => {
    test.prop([fc.nat()], { numRuns: 10 })(`should be caught: ${breaks}`, seed => {
      const damaged = mutate(createReferenceHistory({ seed }), createRandom(seed));
      fc.pre(damaged !== undefined);

      expect(brokenPoints(damaged, { graceMs: 0 })).toContain(breaks);
    });
  });
});
