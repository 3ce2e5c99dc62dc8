import { fc, it as property } from '@fast-check/vitest';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { compileCost } from '../../src/variables/patternCost.js';

const atom = fc.constantFrom(
  'a',
  '.',
  '\\d',
  '[a-z]',
  '[^]x]',
  '[[:alpha:]_]',
  '\\.',
  '\\Qx+y\\E',
  '^',
  '$',
  '\\b',
  '(?i)',
);
const pattern = fc.letrec<{ pattern: string }>(tie => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(
        fc.constantFrom('(', '(?:', '(?P<n>', '(?i:'),
        tie('pattern'),
        fc.constantFrom('*', '+?', '?', '{3}', '{2,}', '{0,7}', '{4,5}?', ''),
      )
      .map(([open, inner, quantifier]) => `${open}${inner})${quantifier}`),
  ),
})).pattern;

describe('what a pattern costs to compile', () => {
  property.prop([pattern], { numRuns: 2000 })('should not be less than what its instructions cost', text => {
    let compiled: RE2JS;
    try {
      compiled = RE2JS.compile(text);
    } catch {
      return;
    }
    expect(compileCost(text)).toBeGreaterThanOrEqual(compiled.programSize() * 150);
  });

  it.each([
    ['instructions', '(?:[a-c]{30}x){900}'],
    ['a pattern of 900 characters, a thousand times', `(?:${'ab'.repeat(450)}){1000}`],
    ['Unicode classes', '\\pL'.repeat(330)],
    ['alternatives of them', Array(240).fill('\\pL').join('|')],
    ['ranges whose case is folded', `(?i)${'[\\x{100}-\\x{1ffff}]'.repeat(50)}`],
  ])('should be too much for many %s', (_, text) => {
    expect(compileCost(text)).toBeGreaterThan(1_000_000);
  });

  it.each([
    ['^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'],
    ['(?i)^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+$'],
    ['^\\pL[\\pL\\pN ]{0,63}$'],
    ['(?i)^[à-ÿ]+$'],
    ['[a-c]{999}$'],
  ])('should be little for %s', text => {
    expect(compileCost(text)).toBeLessThan(500_000);
  });
});
