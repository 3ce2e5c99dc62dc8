import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { describeValue, isTensor, sameValue } from '../../src/variables/index.js';

describe('sameValue', () => {
  property.prop([fc.jsonValue()])('should find a copy the same', value => {
    expect(sameValue(value, structuredClone(value))).toBe(true);
  });

  property.prop([fc.jsonValue(), fc.jsonValue()])('should be symmetric, and agree with deep equality', (a, b) => {
    let areEqual = true;
    try {
      expect(a).toStrictEqual(b);
    } catch {
      areEqual = false;
    }
    expect(sameValue(a, b)).toBe(areEqual);
    expect(sameValue(b, a)).toBe(areEqual);
  });

  it.each([
    [NaN, NaN, true],
    [0, -0, false],
    [1, 1n, false],
    [5n, 5n, true],
    ['', null, false],
    [[1, 2], [1, 3], false],
    [[1], [1, 2], false],
    [[], {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [new Float32Array([1, NaN]), new Float32Array([1, NaN]), true],
    [new Float32Array([0]), new Float32Array([-0]), false],
    [new Float32Array([1]), new Float64Array([1]), false],
    [new Float32Array([1]), [1], false],
    [{ shape: [2], data: new Int8Array([1, 2]) }, { shape: [2], data: new Int8Array([1, 2]) }, true],
    [{ shape: [2], data: new Int8Array([1, 2]) }, { shape: [2, 1], data: new Int8Array([1, 2]) }, false],
  ])('should compare %o and %o: %s', (a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
  });

  it('should take a key of one object for no key of the prototype of the other', () => {
    expect(sameValue(JSON.parse('{"__proto__":1}'), { x: 1 })).toBe(false);
    expect(sameValue({ constructor: Object }, {})).toBe(false);
    expect(sameValue({ toString: Object.prototype.toString }, { x: 1 })).toBe(false);
  });

  it('should compare documents too deep for the stack', () => {
    const deep = () => JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;

    expect(sameValue(deep(), deep())).toBe(true);
  });
});

describe('isTensor', () => {
  it('should know a tensor from JSON of the same keys', () => {
    expect(isTensor({ shape: [1], data: new BigInt64Array(1) })).toBe(true);
    for (const value of [null, 1, { shape: [1], data: [1] }, { data: new Float32Array(1) }, new Float32Array(1)]) {
      expect(isTensor(value)).toBe(false);
    }
    expect(isTensor({ shape: [1], data: new DataView(new ArrayBuffer(1)) })).toBe(false);
    expect(isTensor({ shape: [1], data: new Uint8ClampedArray(1) })).toBe(false);
  });
});

describe('describeValue', () => {
  it.each([
    ['a "b"', '"a \\"b\\""'],
    [-0, '-0'],
    [NaN, 'NaN'],
    [5n, '5n'],
    [1n << 5000n, '(a bigint beyond 128 bits)'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('x'), '(symbol)'],
    [() => 1, '(function)'],
    [new Float32Array(3), 'Float32Array(3)'],
    [Buffer.from('ab'), 'Uint8Array(2)'],
    [{ shape: [2, 3], data: new Float64Array(6) }, 'Tensor(2 x 3, Float64Array)'],
    [{ a: [1, 'x'], b: null }, '{"a":[1,"x"],"b":null}'],
    [[[[[[1]]]]], '[[[[[…]]]]]'],
    [new Map(), '[object Map]'],
  ])('should describe %o', (value, expected) => {
    expect(describeValue(value)).toBe(expected);
  });

  it('should cut long values', () => {
    expect(describeValue('x'.repeat(1_000_000), 10)).toBe('"xxxxxxxx…');
    expect(describeValue(new Array(1_000_000).fill(1), 10)).toBe('[1,1,1,1,…');
    expect(describeValue({ k: 'x'.repeat(1_000_000) }, 10)).toBe('{"k":"xxx…');
  });

  it('should survive cyclic values and those that throw when read', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const hostile = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });

    expect(describeValue(cyclic)).toBe('[[[[[…]]]]]');
    expect(describeValue(hostile)).toBe('(unreadable object)');
  });

  property.prop([
    fc.anything({ withBigInt: true, withTypedArray: true, withDate: true }),
    fc.integer({ min: 1, max: 99 }),
  ])('should keep to its length whatever it describes', (value, max) => {
    expect(describeValue(value, max).length).toBeLessThanOrEqual(max);
  });
});
