import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  compileAccept,
  Violation,
  type Constraints,
  type VariableType,
  type VariableValue,
} from '../../src/variables/index.js';

/** What becomes of a value: itself, or the constraint and the message of its violation. */
function outcome(type: VariableType, constraints: Constraints, value: unknown): unknown {
  const accepted = compileAccept({ type, constraints })(value as VariableValue);
  return accepted instanceof Violation ? [accepted.constraint, accepted.message] : accepted;
}

describe('compileAccept of a float', () => {
  property.prop([fc.double()])('should take every number as it is where there is no bound', value => {
    expect(outcome('float', {}, value)).toBe(value);
  });

  property.prop([fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.double(), fc.boolean(), fc.boolean()])(
    'should take the numbers within the bounds and no others',
    (min, max, value, minExclusive, maxExclusive) => {
      const isWithin = (minExclusive ? value > min : value >= min) && (maxExclusive ? value < max : value <= max);
      const accepted = compileAccept({ type: 'float', constraints: { min, max, minExclusive, maxExclusive } })(value);

      expect(accepted instanceof Violation).toBe(!isWithin);
    },
  );

  it.each<[unknown, Constraints, unknown]>([
    [160, { max: 150 }, ['max', '160 is above the max of 150']],
    [-60, { min: -50 }, ['min', '-60 is below the min of -50']],
    [0, { min: 0, minExclusive: true }, ['min', '0 is not above 0']],
    [1, { max: 1, maxExclusive: true }, ['max', '1 is not below 1']],
    [NaN, { min: 0 }, ['min', 'NaN is not within any bounds']],
    [NaN, { max: 0 }, ['max', 'NaN is not within any bounds']],
    [5n, { max: 150 }, 5],
    [2n ** 60n, {}, 2 ** 60],
    [160n, { max: 150 }, ['max', '160 is above the max of 150']],
    [2n ** 53n + 1n, {}, ['type', '9007199254740993n is not a number that a float holds exactly']],
    [10n ** 400n, {}, ['type', '(a bigint beyond 128 bits) is not a number that a float holds exactly']],
    ['5', {}, ['type', '"5" is not a number']],
    [null, {}, ['type', 'null is not a number']],
  ])('should make of %o under %o: %o', (value, constraints, expected) => {
    expect(outcome('float', constraints, value)).toEqual(expected);
  });
});

describe('compileAccept of an integer', () => {
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

  property.prop([int64])('should never change an integer, and give the shortest form', value => {
    const accepted = outcome('integer', {}, value);

    expect(BigInt(accepted as number)).toBe(value);
    expect(typeof accepted).toBe(Number.isSafeInteger(Number(value)) ? 'number' : 'bigint');
    expect(outcome('integer', { big: true }, value)).toBe(value);
  });

  property.prop([int64, int64, int64])('should take the integers within the bounds and no others', (a, b, value) => {
    const accepted = compileAccept({ type: 'integer', constraints: { minInteger: a, maxInteger: b } })(value);

    expect(accepted instanceof Violation).toBe(!(value >= a && value <= b));
  });

  it.each<[unknown, Constraints, unknown]>([
    [5, {}, 5],
    [-0, {}, 0],
    [5, { big: true }, 5n],
    [5n, {}, 5],
    [5, { minInteger: 6n }, ['minInteger', '5 is below the min of 6']],
    [
      2 ** 53 - 1,
      { maxInteger: 2n ** 53n - 2n },
      ['maxInteger', '9007199254740991 is above the max of 9007199254740990'],
    ],
    [1.5, {}, ['type', '1.5 is not a whole number']],
    [NaN, {}, ['type', 'NaN is not a whole number']],
    [2 ** 53, {}, ['type', '9007199254740992 is not exact: send integers beyond 2^53 as bigint']],
    [2n ** 63n, {}, ['type', '9223372036854775808n is not an integer of 64 bits, signed']],
    ['5', {}, ['type', '"5" is not an integer']],
  ])('should make of %o under %o: %o', (value, constraints, expected) => {
    expect(outcome('integer', constraints, value)).toEqual(expected);
  });
});

describe('compileAccept of text', () => {
  it.each<[unknown, Constraints, unknown]>([
    ['', {}, ''],
    ['😀', { minLength: 2 }, '😀'],
    ['ab', { minLength: 3 }, ['minLength', '"ab" has 2 characters, fewer than 3']],
    ['abcd', { maxLength: 3 }, ['maxLength', '"abcd" has 4 characters, more than 3']],
    ['xay', { patterns: ['a'] }, 'xay'],
    ['XAY', { patterns: ['(?i)a', '^X'] }, 'XAY'],
    ['ab', { patterns: ['a', 'c'] }, ['patterns', '"ab" does not match the pattern "c"']],
    ['c', { choices: ['a', 'b'] }, ['choices', '"c" is not one of ["a","b"]']],
    ['a\ud800', {}, ['type', '"a\\ud800" is not text: it holds half of a surrogate pair']],
    [5, {}, ['type', '5 is not a string']],
    [null, {}, ['type', 'null is not a string']],
  ])('should make of %o under %o: %o', (value, constraints, expected) => {
    expect(outcome('string', constraints, value)).toEqual(expected);
  });

  it('should take the choices and no other, and any module where none are given', () => {
    expect(outcome('choice', { choices: ['a'] }, 'a')).toBe('a');
    expect(outcome('choice', { choices: ['a'] }, 'b')).toEqual(['choices', '"b" is not one of ["a"]']);
    expect(outcome('module', {}, 'anything')).toBe('anything');
    expect(outcome('module', { choices: ['a'] }, 'toString')).toEqual(['choices', '"toString" is not one of ["a"]']);
  });

  it('should refuse patterns that RE2 does not have, by name', () => {
    const compile = (pattern: string) => () => compileAccept({ type: 'string', constraints: { patterns: [pattern] } });

    expect(compile('(?=a)')).toThrow('INVALID_ARGUMENT: The pattern "(?=a)" is no pattern in RE2 syntax');
    expect(compile('(')).toThrow('missing closing )');
    expect(compile('x'.repeat(1001))).toThrow('is longer than 1000 characters');
    expect(compile('[a-c]{1000}'.repeat(30))).toThrow('makes the patterns too large to compile');
    expect(compile('(?i)' + '\\pL'.repeat(300))).toThrow('makes the patterns too large to compile');
  });

  it('should not try a pattern that backtracking would never finish', () => {
    expect(outcome('string', { patterns: ['^(a+)+$'] }, `${'a'.repeat(50_000)}b`)).toMatchObject(['patterns', {}]);
  });

  it('should refuse a text that even linear time is too long for', () => {
    const [constraint, message] = outcome('string', { patterns: ['[a-c]{999}$'] }, 'abc'.repeat(100_000)) as string[];

    expect(constraint).toBe('patterns');
    expect(message).toMatch(/^"abc.*… is too long to be matched against the pattern/);
  });
});

describe('compileAccept of booleans, embeddings and tensors', () => {
  const tensor = (shape: readonly number[], data: ArrayLike<unknown>) => ({ shape, data });
  const vector = new Float32Array([1, NaN, -0]);
  const matrix = tensor([2, 3], new Int8Array(6));

  it.each<[VariableType, unknown, Constraints, unknown]>([
    ['boolean', false, {}, false],
    ['boolean', 0, {}, ['type', '0 is not a boolean']],
    ['embedding', vector, { dimensions: 3 }, vector],
    ['embedding', vector, { dimensions: 2 }, ['dimensions', 'Float32Array(3) does not have 2 dimensions']],
    ['embedding', [1, 2], { dimensions: 2 }, ['type', '[1,2] is not a Float32Array']],
    ['embedding', new Float64Array(2), { dimensions: 2 }, ['type', 'Float64Array(2) is not a Float32Array']],
    ['tensor', matrix, {}, matrix],
    ['tensor', matrix, { shape: [2, 0], dataType: 'int8' }, matrix],
    [
      'tensor',
      matrix,
      { shape: [3, 2] },
      ['shape', 'Tensor(2 x 3, Int8Array) does not have the shape 3 x 2 (0: any size)'],
    ],
    ['tensor', matrix, { shape: [6] }, ['shape', 'Tensor(2 x 3, Int8Array) does not have the shape 6 (0: any size)']],
    ['tensor', matrix, { dataType: 'uint8' }, ['dataType', 'Tensor(2 x 3, Int8Array) does not hold uint8']],
    [
      'tensor',
      tensor([2, 3], new Int8Array(5)),
      {},
      ['type', 'Tensor(2 x 3, Int8Array) has 5 elements, which its shape does not'],
    ],
    [
      'tensor',
      tensor([-1, -1], new Int8Array(1)),
      {},
      ['type', 'Tensor(-1 x -1, Int8Array) has 1 elements, which its shape does not'],
    ],
    ['tensor', [1], {}, ['type', '[1] is not a tensor: { shape, data } with a typed array for data']],
  ])('should make of the %s %o under %o: %o', (type, value, constraints, expected) => {
    expect(outcome(type, constraints, value)).toEqual(expected);
  });

  it('should take the tensor that has one element and no dimension, and the one that has none', () => {
    expect(outcome('tensor', {}, tensor([], new BigInt64Array(1)))).toMatchObject({ shape: [] });
    expect(outcome('tensor', {}, tensor([0, 3], new Uint16Array(0)))).toMatchObject({ shape: [0, 3] });
  });
});

describe('compileAccept of json', () => {
  property.prop([fc.jsonValue({ maxDepth: 6 })])('should take every document as it is', value => {
    expect(outcome('json', {}, value)).toBe(value);
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: [1, NaN] }, 'in {"a":[1,NaN]}, .a[1] must be plain JSON, and not NaN'],
    ['undefined', { a: undefined }, 'in {"a":undefined}, .a must be plain JSON, and not undefined'],
    ['a hole', new Array(1), 'in [undefined], [0] must be plain JSON, and not undefined'],
    ['a bigint within', [1n], 'in [1n], [0] must be plain JSON, and not bigint'],
    ['a bigint beyond 2^53', 2n ** 53n, '9007199254740992n must be plain JSON, and not bigint'],
    ['a Date', new Date(0), '[object Date] must be plain JSON, and not [object Date]'],
    ['a Map', { 'a b': new Map() }, 'in {"a b":[object Map]}, ["a b"] must be plain JSON, and not [object Map]'],
    ['an embedding', new Float32Array(1), 'Float32Array(1) must be plain JSON, and not [object Float32Array]'],
  ])('should refuse %s, with its place', (_, value, message) => {
    expect(outcome('json', {}, value)).toEqual(['type', message]);
  });

  it('should take a bigint for a number where nothing is lost', () => {
    expect(outcome('json', {}, 5n)).toBe(5);
  });

  it('should take documents of 100 levels and refuse deeper and endless ones', () => {
    const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);

    expect(outcome('json', {}, nested(100))).toEqual(nested(100));
    expect(outcome('json', {}, nested(101))).toMatchObject(['type', expect.stringContaining('deeper than 100')]);
    expect(outcome('json', {}, cyclic)).toMatchObject(['type', expect.stringContaining('deeper than 100')]);
  });
});
