import { describe, expect, it } from 'vitest';
import { specDifference, type Constraints, type VariableSpec, type VariableType } from '../../src/variables/index.js';

const spec = (type: VariableType, constraints: Constraints = {}): VariableSpec => ({ type, constraints });

describe('specDifference', () => {
  it.each([
    ['the same', spec('float', { min: 1 }), spec('float', { min: 1 })],
    ['flags that are false and flags that are not there', spec('integer', { big: false }), spec('integer')],
    ['bounds of 0 and -0', spec('float', { min: 0 }), spec('float', { min: -0 })],
    ['choices in another order', spec('choice', { choices: ['a', 'b'] }), spec('choice', { choices: ['b', 'a'] })],
    ['empty lists and none', spec('tensor', { shape: [] }), spec('tensor')],
    ['a JSON Schema that allows anything and none', spec('json', { jsonSchema: '{}' }), spec('json')],
    [
      'JSON Schemas laid out differently',
      spec('json', { jsonSchema: '{"type":"object","required":["a"]}' }),
      spec('json', { jsonSchema: '{ "required": ["a"], "type": "object" }' }),
    ],
  ])('should find no difference between %s', (_, declared, registered) => {
    expect(specDifference(declared, registered)).toBeUndefined();
  });

  it.each([
    [spec('float'), spec('integer'), 'declared type float, registered type integer'],
    [spec('float', { max: 150 }), spec('float', { max: 100 }), 'declared max 150, registered max 100'],
    [spec('float'), spec('float', { max: 100 }), 'declared no max, registered max 100'],
    [
      spec('float', { min: 0, minExclusive: true }),
      spec('float', { min: 0 }),
      'declared minExclusive true, registered no minExclusive',
    ],
    [spec('integer', { minInteger: 1n }), spec('integer'), 'declared minInteger 1n, registered no minInteger'],
    [
      spec('choice', { choices: ['a', 'b'] }),
      spec('choice', { choices: ['a'] }),
      'declared choices ["a","b"], registered choices ["a"]',
    ],
    [
      spec('tensor', { shape: [2, 3] }),
      spec('tensor', { shape: [3, 2] }),
      'declared shape [2,3], registered shape [3,2]',
    ],
    [
      spec('json', { jsonSchema: '{"type":"array"}' }),
      spec('json', { jsonSchema: '{"type":"object"}' }),
      'declared jsonSchema {"type":"array"}, registered jsonSchema {"type":"object"}',
    ],
  ])('should name the first difference between %o and %o', (declared, registered, expected) => {
    expect(specDifference(declared, registered)).toBe(expected);
  });
});
