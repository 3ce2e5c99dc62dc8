import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { cursorOf, parseCursor } from '../../src/variables/index.js';

describe('cursors', () => {
  const epoch = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);

  property.prop([epoch, fc.maxSafeNat()])('should come back as they were made', (epochText, revision) => {
    expect(parseCursor(cursorOf(epochText, revision))).toEqual({ epoch: epochText, revision });
  });

  it('should be refused where they are none', () => {
    for (const text of [
      '',
      'a',
      '@1',
      'a@',
      'a@01',
      'a@-1',
      'a@1.5',
      'a@9007199254740992',
      'a b@1',
      'a@1\n',
      'a@1@2',
    ]) {
      expect(() => parseCursor(text)).toThrow(RivuletError);
      expect(() => parseCursor(text)).toThrow('is no cursor');
    }
  });
});
