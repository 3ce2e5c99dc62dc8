import { fc, test } from '@fast-check/vitest';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { protobufCodec, textCodec } from '../../../src/connectors/index.js';

describe('textCodec', () => {
  const codec = textCodec();

  test.prop([fc.string({ unit: 'binary' })])('should give back any text', text => {
    expect(codec.decode(codec.encode(text))).toBe(text);
  });

  it('should keep a byte order mark, which belongs to the text', () => {
    expect(codec.decode(codec.encode('\uFEFFa'))).toBe('\uFEFFa');
  });

  it.each([['\uD800'], ['a\uDC00b'], [3], [undefined]])('should refuse to encode %j', text => {
    expect(() => codec.encode(text as string)).toThrow(/^INVALID_ARGUMENT/);
  });

  it.each([[[0xff]], [[0xc3]], [[0xed, 0xa0, 0x80]]])('should refuse to decode %j', bytes => {
    expect(() => codec.decode(Uint8Array.from(bytes))).toThrow(/^INVALID_ARGUMENT: .*no UTF-8/);
  });
});

describe('protobufCodec', () => {
  const { root } = protobuf.parse(
    'syntax = "proto3"; message Reading { string name = 1; double value = 2; int32 count = 3; uint64 big = 4; repeated bytes parts = 5; }',
  );
  const type = root.lookupType('Reading');
  const codec = protobufCodec<object>(type);

  test.prop([
    fc.record({
      name: fc.string({ unit: 'grapheme' }),
      value: fc.double({ noNaN: true }),
      count: fc.integer(),
      parts: fc.array(fc.uint8Array()),
    }),
  ])('should give back any message', message => {
    const decoded = type.toObject(codec.decode(codec.encode(message)) as protobuf.Message, {
      arrays: true,
      defaults: true,
    });
    const plain = (parts: readonly Uint8Array[]) => parts.map(part => [...part]);
    const { parts, big, ...rest } = decoded as typeof message & { big: unknown };
    const { parts: sent, ...others } = message;
    // protobufjs leaves -0 out, as it does 0.
    expect({ ...rest, value: rest.value + 0, parts: plain(parts) }).toEqual({
      ...others,
      value: others.value + 0,
      parts: plain(sent),
    });
    expect(String(big)).toBe('0');
  });

  it('should write the bytes that Protocol Buffers prescribe', () => {
    expect([...codec.encode({ name: 'a', count: 150 })]).toEqual([0x0a, 1, 0x61, 0x18, 0x96, 1]);
  });

  it.each([
    [{ name: 3 }, 'name: string expected'],
    [{ big: 5n }, 'big: integer|Long expected'],
    [{ count: 1.5 }, 'count: integer expected'],
  ])('should refuse %o, which protobufjs would encode to something else', (message, text) => {
    expect(() => codec.encode(message)).toThrow(text);
  });

  it.each([[[0x0a, 5, 0x61]], [[0x0f]], [[0xff]]])('should refuse the bytes %j', bytes => {
    expect(() => codec.decode(Uint8Array.from(bytes))).toThrow(/^INVALID_ARGUMENT/);
  });
});
