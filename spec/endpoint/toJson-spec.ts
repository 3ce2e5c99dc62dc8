import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { toJson } from '../../src/endpoint/index.js';

describe('toJson', () => {
  it.each([
    [-0, '-0'],
    [{ a: -0 }, '{"a":-0}'],
    [NaN, '"NaN"'],
    [[Infinity, -Infinity], '["Infinity","-Infinity"]'],
    [2n ** 70n, '"1180591620717411303424"'],
    [new Float32Array([0.5, NaN]), '[0.5,"NaN"]'],
    [{ shape: [1, 2], data: new BigInt64Array([1n, -2n]) }, '{"shape":[1,2],"dtype":"bigint64","data":["1","-2"]}'],
    [{ a: undefined, b: null, c: () => 1 }, '{"b":null}'],
    [[undefined], '[null]'],
    [undefined, 'null'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ['\u2028\u007f', '"\\u2028\\u007f"'],
  ])('should write %o as %s', (value, text) => {
    expect(toJson(value)).toBe(text);
  });

  it.prop([fc.json()])('should write what JSON has so that JSON reads the same', text => {
    const value: unknown = JSON.parse(text);
    expect(JSON.parse(toJson(value))).toEqual(value);
  });
});
