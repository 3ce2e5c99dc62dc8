import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { createReferenceHistory } from '../support/reference/index.js';
import { validate } from '../support/validators.js';

describe('the validators', () => {
  test.prop([fc.nat(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60 })])(
    'should find nothing in a history without fault',
    (seed, epochs, commits) => {
      expect(validate(createReferenceHistory({ seed, epochs, commits }), { graceMs: 0 })).toEqual([]);
    },
  );
});
