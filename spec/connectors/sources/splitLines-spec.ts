import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lineSplitter } from '../../../src/connectors/sources/splitLines.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Cuts bytes at the given places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [...new Set([0, ...places.map(place => place % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
}

function linesOf(chunks: readonly Uint8Array[], isLoneCrAnEnd = false): string[] {
  const splitter = lineSplitter(1000, isLoneCrAnEnd);
  const lines = chunks.flatMap(chunk => splitter.push(chunk)).map(text);
  const rest = splitter.end();
  return rest ? [...lines, text(rest)] : lines;
}

const line = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\t', '\r', '\n') });

describe('lineSplitter', () => {
  test.prop([line, fc.array(fc.nat())])('should give the same lines however the bytes are cut', (whole, places) => {
    // A CR at the very end belongs to the line end that never came.
    const expected = whole.replace(/\r$/, '\r\n').split(/\r?\n/);
    if (expected.at(-1) === '') expected.pop();
    expect(linesOf(cut(utf8(whole), places))).toEqual(expected);
  });

  test.prop([line, fc.array(fc.nat())])('should take a lone CR for an end where told', (whole, places) => {
    const expected = whole.split(/\r\n|\r|\n/);
    if (expected.at(-1) === '') expected.pop();
    expect(linesOf(cut(utf8(whole), places), true)).toEqual(expected);
  });

  it.each([
    ['\r\r\n', ['\r']],
    ['\r\r', ['\r']],
    ['\r', ['']],
    ['a\r\n', ['a']],
    ['a\r', ['a']],
    ['a\rb\r\n\r\n', ['a\rb', '']],
  ])('should take one CR at most for a part of the end in %j, in one chunk and byte by byte', (whole, expected) => {
    const bytes = utf8(whole);
    expect(linesOf([bytes])).toEqual(expected);
    expect(linesOf(cut(bytes, [...bytes.keys()]))).toEqual(expected);
  });

  it('should take a line of the greatest length, with either end', () => {
    const splitter = lineSplitter(3);
    expect(splitter.push(utf8('abc\nabc\r\nab')).map(text)).toEqual(['abc', 'abc']);
    expect(splitter.push(utf8('c\r')).map(text)).toEqual([]);
    expect(splitter.push(utf8('\n')).map(text)).toEqual(['abc']);
  });

  it.each([[['abcd\n']], [['ab', 'cd\n']], [['abcd']], [['ab', 'cd', 'e']], [['abcd\r\n']]])(
    'should refuse %j',
    chunks => {
      const splitter = lineSplitter(3);
      const read = () => {
        chunks.forEach(chunk => splitter.push(utf8(chunk)));
        splitter.end();
      };
      expect(read).toThrow(/^RESOURCE_EXHAUSTED: A line is longer than 3 bytes/);
    },
  );
});
