import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { ErrorDetail } from '../../src/errors/index.js';
import { readStruct, writeStruct } from '../../src/wire/struct.js';

const detail = fc.letrec<{ detail: ErrorDetail }>(tie => ({
  detail: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('detail'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('detail'), { maxKeys: 4 }),
  ),
})).detail;

describe('a google.protobuf.Struct', () => {
  it.prop([fc.dictionary(fc.string({ unit: 'grapheme' }), detail)])('should give back what was written', object => {
    expect(readStruct(writeStruct(object))).toEqual({ ...object });
  });

  it('should make own properties of all keys', () => {
    const read = readStruct(writeStruct(JSON.parse('{ "__proto__": { "a": 1 } }') as Record<string, ErrorDetail>));
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect((read as { readonly a?: unknown }).a).toBeUndefined();
  });

  it.prop([fc.uint8Array({ maxLength: 200 })])('should be read or refused, whatever the bytes', bytes => {
    try {
      readStruct(bytes);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'INVALID_ARGUMENT' });
    }
  });

  it('should not nest without end', () => {
    let deep: ErrorDetail = 1;
    for (let level = 0; level < 10_000; level++) deep = [deep];
    expect(() => readStruct(writeStruct({ deep }))).not.toThrow(RangeError);
  });
});
