import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonCodec } from '../../../src/connectors/index.js';
import type { RivuletError } from '../../../src/errors/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function thrownBy(action: () => unknown): RivuletError {
  try {
    action();
  } catch (error) {
    return error as RivuletError;
  }
  throw new Error('Nothing was thrown.');
}

describe('jsonCodec', () => {
  const codec = jsonCodec();

  // -0 has a JSON text, which is read as 0.
  test.prop([fc.jsonValue()])('should give back any JSON value', value => {
    expect(codec.decode(codec.encode(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it('should write what JSON says', () => {
    expect(text(codec.encode({ at: new Date(0), gone: undefined, tiny: 1e-7 }))).toBe(
      '{"at":"1970-01-01T00:00:00.000Z","tiny":1e-7}',
    );
    expect(codec.decode(utf8(' [1, {"a": 1, "a": 2}] '))).toEqual([1, { a: 2 }]);
    expect(codec.contentType).toBe('application/json');
  });

  it.each([
    [NaN, 'JSON has no NaN.'],
    [{ a: [1, -Infinity], b: null }, 'JSON has no -Infinity, which is at "1".'],
    [1n, 'has no JSON'],
    [undefined, 'undefined has no JSON'],
    [() => 1, 'has no JSON'],
  ])('should refuse %o, which JSON would change', (value, message) => {
    expect(() => codec.encode(value)).toThrow(message);
  });

  it('should refuse a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => codec.encode(circle)).toThrow(/^INVALID_ARGUMENT: .*circular/);
  });

  it.each(['', '{', '{"a":1}x', "{'a':1}", 'NaN'])('should refuse %j', line => {
    expect(() => codec.decode(utf8(line))).toThrow(/^INVALID_ARGUMENT: .* is no JSON/);
  });

  it('should refuse what is no UTF-8', () => {
    expect(() => codec.decode(Uint8Array.of(0x22, 0xff, 0x22))).toThrow('no UTF-8');
  });

  it('should decode a part of a larger buffer', () => {
    expect(codec.decode(utf8('xx{"a":1}yy').subarray(2, 9))).toEqual({ a: 1 });
  });

  it('should not let a key change what an object inherits', () => {
    const bytes = utf8('{"__proto__":{"isAdmin":true},"a":1}');
    const plain = codec.decode(bytes) as { isAdmin?: boolean };
    expect(plain.isAdmin).toBeUndefined();
    expect(Object.hasOwn(plain, '__proto__')).toBe(true);
    for (const schema of [z.looseObject({ a: z.number() }), z.record(z.string(), z.unknown())]) {
      const value = jsonCodec(schema).decode(bytes);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect('isAdmin' in value).toBe(false);
    }
  });

  describe('with a schema', () => {
    const reading = z.object({ name: z.string(), celsius: z.number().min(-50), at: z.coerce.date() });

    it('should give typed values back', () => {
      const value = { name: 'oven', celsius: 200, at: new Date(5) };
      const decoded: z.output<typeof reading> = jsonCodec(reading).decode(jsonCodec(reading).encode(value));
      expect(decoded).toEqual(value);
    });

    it('should say what does not fit, and where', () => {
      const bytes = utf8('{"name":3,"celsius":-100,"at":"1970-01-01"}');
      const error = thrownBy(() => jsonCodec(reading).decode(bytes));
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'SCHEMA_MISMATCH' });
      expect(String(error)).toContain('name: ');
      expect(error.details.issues).toEqual([
        { path: ['name'], code: 'invalid_type', message: expect.any(String) },
        { path: ['celsius'], code: 'too_small', message: expect.any(String) },
      ]);
    });

    it('should name three of many, and have twenty in the details', () => {
      const error = thrownBy(() => jsonCodec(z.array(z.int())).decode(utf8(JSON.stringify(Array(30).fill('a')))));
      expect(error.message).toMatch(/\[0\]: .*; \[1\]: .*; \[2\]: .*; and 27 more\.$/);
      expect(error.details.issues).toHaveLength(20);
    });

    it('should check what is encoded, too', () => {
      expect(() => jsonCodec(reading).encode({ name: 'oven', celsius: -51, at: new Date(5) })).toThrow('celsius');
    });

    it('should write the input side of a zod codec', () => {
      const big = z.codec(z.string(), z.bigint(), {
        decode: digits => BigInt(digits),
        encode: value => value.toString(),
      });
      const codec = jsonCodec(z.object({ count: big }));
      expect(text(codec.encode({ count: 2n ** 70n }))).toBe('{"count":"1180591620717411303424"}');
      expect(codec.decode(codec.encode({ count: 2n ** 70n }))).toEqual({ count: 2n ** 70n });
    });

    it('should write a value as it is where a transform goes one way only', () => {
      const codec = jsonCodec(z.string().transform(value => value.length));
      expect(text(codec.encode(3))).toBe('3');
      expect(codec.decode(utf8('"abc"'))).toBe(3);
    });
  });
});
