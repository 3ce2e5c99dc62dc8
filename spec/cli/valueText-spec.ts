import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fromText, toJson } from '../../src/cli/valueText.js';

describe('toJson', () => {
  it.each([
    [1.5, '1.5'],
    [-0, '-0'],
    [NaN, '"NaN"'],
    [-Infinity, '"-Infinity"'],
    [9_007_199_254_740_993n, '"9007199254740993"'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['\x1b\u009b\u2028', '"\\u001b\\u009b\\u2028"'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'null'],
    [new Float32Array([1, 0.5, NaN]), '[1,0.5,"NaN"]'],
    [{ shape: [2, 1], data: new Float64Array([1, 2]) }, '{"shape":[2,1],"dtype":"float64","data":[1,2]}'],
    [{ shape: [1], data: new BigInt64Array([-3n]) }, '{"shape":[1],"dtype":"bigint64","data":["-3"]}'],
    [{ deep: [{ n: 1n }] }, '{"deep":[{"n":"1"}]}'],
  ])('should write %o as %s', (value, expected) => {
    expect(toJson(value)).toBe(expected);
  });
});

describe('fromText', () => {
  it.each([
    ['float', '22.5', 22.5],
    ['float', '-1e-3', -0.001],
    ['float', '-0', -0],
    ['float', 'NaN', NaN],
    ['float', '-Infinity', -Infinity],
    ['integer', '42', 42],
    ['integer', '-9007199254740993', -9_007_199_254_740_993n],
    ['boolean', 'false', false],
    ['string', ' as it is ', ' as it is '],
    ['choice', 'auto', 'auto'],
    ['module', 'm', 'm'],
    ['json', '{"a":[1]}', { a: [1] }],
    ['embedding', '[1,2.5]', new Float32Array([1, 2.5])],
    ['tensor', '{"shape":[1,2],"data":[1,2]}', { shape: [1, 2], data: new Float32Array([1, 2]) }],
    ['tensor', '{"shape":[1],"dtype":"biguint64","data":["7"]}', { shape: [1], data: new BigUint64Array([7n]) }],
  ])('should read for a %s the text %s', (type, text, expected) => {
    expect(fromText(type, text)).toEqual(expected);
  });

  it.each([
    ['float', ['', 'x', '1,5', '0x10', 'infinity', '1 ']],
    ['integer', ['', '1.5', '1e3', 'x', '9'.repeat(41)]],
    ['boolean', ['', 'yes', 'TRUE', '1']],
    ['json', ['', '{a:1}', "{'a':1}"]],
    ['embedding', ['1', '{}', '["a"]', '[null]']],
    ['tensor', ['null', '[]', '{"shape":[-1],"data":[]}', '{"shape":[1],"dtype":"toString","data":[1]}']],
  ])('should refuse for a %s what is none, and say what to give', (type, texts) => {
    for (const text of texts) expect(() => fromText(type, text), text).toThrow(new RegExp(`is no ${type}: give `));
  });

  test.prop([fc.double().map(n => (Object.is(n, -0) ? 0 : n))])('should read back each number it writes', number => {
    expect(fromText('float', toJson(number).replaceAll('"', ''))).toBe(number);
  });

  test.prop([fc.array(fc.float(), { maxLength: 8 })])('should read back each embedding it writes', numbers => {
    const embedding = new Float32Array(numbers.map(n => (n === 0 ? 0 : n)));
    expect(fromText('embedding', toJson(embedding))).toEqual(embedding);
  });

  test.prop([fc.bigInt({ min: -(10n ** 39n), max: 10n ** 39n })])('should never round an integer', integer => {
    expect(String(fromText('integer', String(integer)))).toBe(String(integer));
  });
});
