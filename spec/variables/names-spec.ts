import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { globMatcher, isId, isName, isPattern, requireName, requirePattern } from '../../src/variables/index.js';

describe('names', () => {
  it('should allow 1 to 256 of the characters of names', () => {
    for (const name of ['a', 'sensor.kitchen/1:t-2_X', 'a'.repeat(256)]) expect(isName(name)).toBe(true);
    for (const name of ['', 'a'.repeat(257), 'a b', 'ä', 'a\n', '#a', 'a*']) expect(isName(name)).toBe(false);
  });

  it('should not take what is no string for a name', () => {
    for (const value of [undefined, null, 1, ['a'], { toString: () => 'a' }]) expect(isName(value)).toBe(false);
  });

  it('should refuse a bad name with the rule and the value', () => {
    expect(() => requireName('variable', 'room temperature')).toThrow(
      new RivuletError(
        'INVALID_ARGUMENT',
        '"room temperature" cannot name a variable: give it 1 to 256 of the characters A-Z a-z 0-9 _ . : / and -.',
        { reason: 'INVALID_NAME' },
      ),
    );
  });

  it('should cut a long name in the error', () => {
    expect(() => requireName('session', ' '.repeat(10_000))).toThrow(
      /^INVALID_ARGUMENT: " {78}… cannot name a session/,
    );
  });

  it('should tell ids from names by their first character', () => {
    expect(isId('#4f')).toBe(true);
    expect(isId('4f#')).toBe(false);
  });
});

describe('globMatcher', () => {
  const nameText = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 12 });
  const patternText = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '*'), minLength: 1, maxLength: 12 });

  /** The definition of a glob, letter by letter. */
  function matches(pattern: string, name: string): boolean {
    if (pattern === '') return name === '';
    if (pattern[0] === '*') {
      return matches(pattern.slice(1), name) || (name !== '' && matches(pattern, name.slice(1)));
    }
    return pattern[0] === name[0] && matches(pattern.slice(1), name.slice(1));
  }

  property.prop([patternText, nameText])('should match what the definition matches', (pattern, name) => {
    expect(globMatcher(pattern)(name)).toBe(matches(pattern, name));
  });

  it('should let * stand for any run, the empty one included', () => {
    expect(['sensor.', 'sensor.a', 'sensor.a.b', 'sensors'].map(globMatcher('sensor.*'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(globMatcher('*')('x')).toBe(true);
  });

  it('should not use a letter for the prefix and for the suffix', () => {
    expect(globMatcher('aba*aba')('aba')).toBe(false);
    expect(globMatcher('ab*ab*ab')('abab')).toBe(false);
  });

  it('should refuse what is no pattern, and say why', () => {
    expect(isPattern('*.temp')).toBe(true);
    for (const pattern of ['', '[ab]', 'a?', '*'.repeat(257)]) {
      expect(isPattern(pattern)).toBe(false);
      expect(() => requirePattern(pattern)).toThrow('is no pattern over names');
      expect(() => globMatcher(pattern)).toThrow('is no pattern over names');
    }
  });
});
