import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RivuletError } from '../../../src/errors/index.js';
import { hex, messageOf, roundTrip } from './support/schemas.js';

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(RivuletError);
    return (error as RivuletError).message;
  }
  return 'nothing failed';
}

const field = (schema: z.ZodType) => messageOf(z.object({ f: schema })).codec;

describe('the bytes of a value', () => {
  // By hand, from the encoding guide of protobuf.
  it.each<[z.ZodType, unknown, string]>([
    [z.int(), 150, '08 9601'],
    [z.int(), -1, '08 ffffffffffffffffff01'],
    [z.int(), 0, ''],
    [z.int().optional(), 0, '08 00'],
    [z.bigint(), -(2n ** 63n), '08 80808080808080808001'],
    [z.uint64(), 2n ** 64n - 1n, '08 ffffffffffffffffff01'],
    [z.string(), 'testing', '0a 07 74657374696e67'],
    [z.number(), 1, '09 000000000000f03f'],
    [z.number(), -0, '09 0000000000000080'],
    [z.float32(), 0.5, '0d 0000003f'],
    [z.array(z.int()), [3, 270, 86942], '0a 06 03 8e02 9ea705'],
    [z.array(z.string()), ['a', ''], '0a 01 61 0a 00'],
    [z.record(z.string(), z.int()), { a: 0 }, '0a 05 0a 01 61 10 00'],
    [z.object({ x: z.int() }), { x: 0 }, '0a 00'],
    [z.enum(['a', 'b']), 'b', '08 02'],
    [z.date(), new Date(-1), '0a 11 08 ffffffffffffffffff01 10 c08faedc03'],
    [z.instanceof(Uint8Array), Uint8Array.of(1, 2), '0a 02 0102'],
    [z.boolean(), true, '08 01'],
  ])('should be those of protobuf: %#', (schema, value, expected) => {
    const codec = field(schema);
    expect(hex(codec.encode({ f: value }))).toBe(expected.replaceAll(' ', ''));
    expect(codec.decode(bytesOf(expected))).toEqual({ f: value });
  });

  it('should hold any Date', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), date => {
        expect(roundTrip(z.object({ at: z.date() }), { at: date })).toEqual({ at: date });
      }),
    );
  });

  it('should be apart, however many and however large', () => {
    const codec = field(z.string());
    const texts = Array.from({ length: 300 }, (_, index) => 'x'.repeat((index * 37) % 500));
    const all = [...texts, 'y'.repeat(100_000), ...texts].map(text => [codec.encode({ f: text }), text] as const);
    for (const [bytes, text] of all) expect(codec.decode(bytes)).toEqual({ f: text });
  });

  it('should not be mixed with those of a value that is written in between', () => {
    const codec = messageOf(z.object({ a: z.string(), b: z.string() })).codec;
    let inner: Uint8Array | undefined;
    const value = {
      a: 'outer',
      get b() {
        inner ??= codec.encode({ a: 'in', b: 'ner' });
        return 'most';
      },
    };
    expect(codec.decode(codec.encode(value))).toEqual({ a: 'outer', b: 'most' });
    expect(codec.decode(inner!)).toEqual({ a: 'in', b: 'ner' });
  });

  it('should give copies of bytes, which are no Buffers', () => {
    const codec = field(z.instanceof(Uint8Array));
    const wire = Buffer.from(codec.encode({ f: Uint8Array.of(1, 2, 3) }));
    const { f } = codec.decode(wire) as { f: Uint8Array };
    wire.fill(0);
    expect(f).toStrictEqual(Uint8Array.of(1, 2, 3));
    expect(Buffer.isBuffer(f)).toBe(false);
  });
});

describe('what is missing', () => {
  it.each<[z.ZodType, unknown]>([
    [z.object({ f: z.int() }), { f: 0 }],
    [z.object({ f: z.string().optional() }), {}],
    [z.object({ f: z.string().nullable() }), { f: null }],
    [z.object({ f: z.int().default(7) }), {}],
    [z.object({ f: z.array(z.int()) }), { f: [] }],
    [z.object({ f: z.record(z.string(), z.int()) }), { f: {} }],
    [z.object({ f: z.date() }), {}],
    [z.object({ f: z.enum(['a']) }), {}],
    [z.object({ f: z.enum({ none: 0 }) }), { f: 0 }],
    [z.object({ f: z.object({}) }), {}],
  ])('should come back as zero, null or nothing, by its schema: %#', (schema, value) => {
    expect(messageOf(schema).codec.decode(new Uint8Array(0))).toEqual(value);
  });

  it('should be UNSPECIFIED, too, where an enum is optional', () => {
    expect(field(z.enum(['a']).optional()).decode(bytesOf('08 00'))).toEqual({});
    expect(field(z.enum(['a']).nullable()).decode(bytesOf('08 00'))).toEqual({ f: null });
  });

  it('should be left to the schema to refuse, as a value of an enum that is not known is', () => {
    const schema = z.object({ f: z.enum(['a']) });
    const { codec } = messageOf(schema);
    expect(schema.safeParse(codec.decode(new Uint8Array(0))).success).toBe(false);
    expect(schema.safeParse(codec.decode(bytesOf('08 07'))).success).toBe(false);
  });
});

describe('a value of another type', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.number(), '5', '.f cannot be written: expected a number, got "5".'],
    [z.number(), undefined, '.f cannot be written: a number is missing.'],
    [z.int(), 2 ** 53, '.f cannot be written: expected an integer within the safe range, got 9007199254740992.'],
    [z.int(), 0.5, 'expected an integer within the safe range, got 0.5'],
    [z.int32(), 2 ** 31, 'expected an integer of 32 bits, got 2147483648'],
    [z.uint32(), -1, 'expected an unsigned integer of 32 bits, got -1'],
    [z.float32(), 1e300, 'expected a number of 32 bits, got 1e+300'],
    [z.bigint(), 5, 'expected a bigint of 64 bits, got 5'],
    [z.bigint(), 2n ** 63n, 'expected a bigint of 64 bits, got 9223372036854775808n'],
    [z.uint64(), -1n, 'expected an unsigned bigint of 64 bits, got -1n'],
    [z.string(), 5, 'expected a string, got 5'],
    [z.string(), '\ud800', 'the string has half of a surrogate pair'],
    [z.string().optional(), null, 'expected a string, got null'],
    [z.string().nullable(), undefined, 'a string is missing'],
    [z.boolean(), 1, 'expected a boolean, got 1'],
    [z.instanceof(Uint8Array), [1], 'expected a Uint8Array, got [1]'],
    [z.date(), 5, 'expected a Date, got 5'],
    [z.date(), new Date(NaN), 'expected a Date, got an invalid one'],
    [z.enum(['a', 'b']), 'c', 'expected one of "a", "b", got "c"'],
    [z.object({ x: z.object({ y: z.int() }) }), { x: { y: 'z' } }, '.f.x.y cannot be written: expected an integer'],
    [z.object({}), 'text', 'expected an object, got "text"'],
    [z.object({}), [], 'expected an object, got []'],
    [z.array(z.int()), 5, 'expected an array, got 5'],
    [z.array(z.int()), undefined, 'an array is missing'],
    [z.array(z.string()), ['a', 5], '.f[1] cannot be written: expected a string, got 5.'],
    [z.record(z.string(), z.int()), { 'a b': 'x' }, '.f["a b"] cannot be written: expected an integer'],
    [
      z.discriminatedUnion('k', [z.object({ k: z.literal('a') })]),
      { k: 'b' },
      '.f.k cannot be written: expected one of "a", got "b".',
    ],
  ])('should be refused with its path: %#', (schema, value, text) => {
    const { codec } = messageOf(z.object({ f: schema }));
    const message = failure(() => codec.encode({ f: value }));
    expect(message).toContain(text);
    expect(message).toMatch(/^INVALID_ARGUMENT: test\.v1\.Spec\.run input\.f/);
  });

  it('should be refused where it holds itself', () => {
    const Tree: z.ZodType = z.object({ next: z.lazy(() => Tree).optional() });
    const cyclic: { next?: unknown } = {};
    cyclic.next = cyclic;
    expect(failure(() => messageOf(Tree).codec.encode(cyclic))).toContain('it is nested deeper than 100');
  });
});

describe('bytes that anybody may have written', () => {
  const Tree: z.ZodType = z.object({ next: z.lazy(() => Tree).optional() });

  it.each<[string, z.ZodType, string, string]>([
    ['cut off in an integer', z.int(), '08 96', 'it is cut off'],
    ['cut off in a double', z.number(), '09 0000', 'it is cut off'],
    ['cut off in a string', z.string(), '0a 05 61', 'it is cut off'],
    ['cut off before a length', z.string(), '0a', 'it is cut off'],
    ['a length beyond 4 GiB', z.string(), '0a ffffffffff0f', 'it is cut off'],
    ['a string beyond its message', z.object({ x: z.string() }), '0a 03 0a 05 61 61616161', 'it is cut off'],
    ['11 bytes', z.int(), '08 8080808080808080808001', 'an integer takes more than 10 bytes'],
    ['65 bits', z.int(), '08 ffffffffffffffffff02', 'an integer takes more than 64 bits'],
    ['an unsafe integer', z.int(), '08 ffffffffffffffff7f', 'beyond the safe range of a number'],
    ['another wire type', z.int(), '0a 00', 'it has the wire type 2, which is that of another type'],
    ['no UTF-8', z.string(), '0a 01 ff', 'a string is not UTF-8'],
    ['number 0', z.int(), '00 00', 'a field has the number 0'],
    ['wire type 6', z.int(), '16', 'a field has the wire type 6'],
    ['an end of no group', z.int(), '14', 'a group ends that did not begin'],
    ['a group without an end', z.int(), '13 08 01', 'it is cut off'],
    ['half a packed item', z.array(z.number()), '0a 09 000000000000000000', 'it is cut off'],
    ['too many nanoseconds', z.date(), '0a 06 10 8094ebdc03', 'a Timestamp has 1000000000 nanoseconds'],
    ['a time beyond any Date', z.date(), '0a 08 08 ffffffffffff3f', 'a Timestamp is beyond the range of a Date'],
  ])('should be refused: %s', (_title, schema, bytes, text) => {
    const message = failure(() => field(schema).decode(bytesOf(bytes)));
    expect(message).toContain(text);
    expect(message).toMatch(/^INVALID_ARGUMENT: test\.v1\.Spec\.run input/);
  });

  it('should be refused where they are nested too deep, and read up to there', () => {
    const nest = (depth: number): Uint8Array => {
      let inner = new Uint8Array(0);
      const { codec } = messageOf(z.object({ f: z.instanceof(Uint8Array).optional() }));
      for (let level = 0; level < depth; level++) inner = new Uint8Array(codec.encode({ f: inner }));
      return inner;
    };
    const { codec } = messageOf(Tree);
    expect(failure(() => codec.decode(nest(101)))).toContain('it is nested deeper than 100');
    expect(() => codec.decode(nest(100))).not.toThrow();
    expect(failure(() => codec.decode(bytesOf('13'.repeat(5000))))).toContain('nested deeper');
  });

  it('should never do anything but give a value or be refused', () => {
    const Union = z.discriminatedUnion('k', [
      z.object({ k: z.literal('a'), x: z.int() }),
      z.object({ k: z.literal('b') }),
    ]);
    const { codec } = messageOf(
      z.object({
        a: z.int(),
        b: z.string(),
        c: z.array(z.number()),
        d: z.record(z.string(), Tree),
        e: Union,
        t: z.date(),
        g: Tree,
      }),
    );
    const value = { a: 5, b: 'b', c: [1], d: { x: {} }, e: { k: 'a', x: 1 }, t: new Date(5), g: { next: {} } };
    const valid = codec.encode(value);
    const broken = fc
      .array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 5 })
      .map(changes => changes.reduce((bytes, [at, byte]) => bytes.with(at, byte), new Uint8Array(valid)));
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      broken,
      fc.nat(valid.length).map(end => valid.slice(0, end)),
    );
    fc.assert(
      fc.property(any, bytes => {
        try {
          codec.decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RivuletError);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, z.ZodType, string, unknown]>([
    ['unknown fields are passed over', z.int(), '10 05 1a 01 00 21 0000000000000000 2d 00000000 33 08 01 34 08 07', 7],
    ['the last one wins', z.int(), '08 05 08 07', 7],
    ['packed and unpacked', z.array(z.int()), '08 01 0a 02 02 03 08 04', [1, 2, 3, 4]],
    ['messages go on', z.object({ x: z.int(), y: z.int() }), '0a 04 08 01 10 02 0a 02 10 03', { x: 1, y: 3 }],
    ['a longer varint than needed', z.int(), '08 858000', 5],
    ['entries without a key or a value', z.record(z.string(), z.int()), '0a 00 0a 03 0a 01 61', { '': 0, a: 0 }],
  ])('should be read as protobuf says: %s', (_title, schema, bytes, value) => {
    expect(field(schema).decode(bytesOf(bytes))).toEqual({ f: value });
  });

  it('should go on with the same member of a union, and begin anew with another', () => {
    const Shape = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a'), x: z.int(), y: z.int() }),
      z.object({ kind: z.literal('b'), z: z.int() }),
    ]);
    const codec = field(Shape);
    expect(codec.decode(bytesOf('0a 04 0a 02 08 01 0a 04 0a 02 10 02'))).toEqual({ f: { kind: 'a', x: 1, y: 2 } });
    expect(codec.decode(bytesOf('0a 04 0a 02 08 01 0a 04 12 02 08 05'))).toEqual({ f: { kind: 'b', z: 5 } });
  });

  it('should not touch prototypes', () => {
    const codec = field(z.record(z.string(), z.object({ polluted: z.int() })));
    const { f } = codec.decode(
      codec.encode({
        f: Object.fromEntries([
          ['__proto__', { polluted: 1 }],
          ['constructor', { polluted: 2 }],
        ]),
      }),
    ) as { f: Record<string, unknown> };
    expect(Object.getPrototypeOf(f)).toBe(Object.prototype);
    expect(Object.keys(f)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const named = messageOf(z.object({ constructor: z.int().optional(), toString: z.array(z.int()) })).codec;
    expect(named.decode(named.encode({ toString: [1] }))).toEqual({ constructor: undefined, toString: [1] });
  });
});
