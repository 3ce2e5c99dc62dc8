import { fc, test } from '@fast-check/vitest';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { protobufCodec } from '../../../src/connectors/index.js';
import type { RivuletError } from '../../../src/errors/index.js';

const Reading = z.object({
  name: z.string().min(1),
  celsius: z.number(),
  count: z.int32(),
  parts: z.array(z.instanceof(Uint8Array)),
  unit: z.enum(['celsius', 'kelvin']).optional(),
  place: z.object({ floor: z.int32() }),
});
const codec = protobufCodec(Reading, { name: 'lab.v1.Reading' });
/** The same message by another implementation, which has read our `.proto`. */
const type = protobuf.parse(codec.proto).root.lookupType('lab.v1.Reading');

const readings = fc.record(
  {
    name: fc.string({ minLength: 1, unit: 'grapheme' }),
    celsius: fc.double({ noNaN: true, noDefaultInfinity: true }),
    count: fc.integer(),
    parts: fc.array(fc.uint8Array()),
    unit: fc.constantFrom('celsius' as const, 'kelvin' as const),
    place: fc.record({ floor: fc.integer() }),
  },
  { requiredKeys: ['name', 'celsius', 'count', 'parts', 'place'] },
);

describe('protobufCodec of a schema', () => {
  test.prop([readings])('should give back any value', value => {
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });

  test.prop([readings])('should write what another implementation reads', value => {
    const read = type.toObject(type.decode(codec.encode(value)), { arrays: true, defaults: true, enums: String });
    const { unit, ...others } = value;
    const parts = (read.parts as Uint8Array[]).map(part => Uint8Array.from(part));
    expect({ ...read, parts }).toEqual({ ...others, ...(unit && { unit: `UNIT_${unit.toUpperCase()}` }) });
  });

  test.prop([readings])('should read what another implementation writes', value => {
    const unit = value.unit && `UNIT_${value.unit.toUpperCase()}`;
    const bytes = type.encode(type.fromObject({ ...value, unit })).finish();
    expect(codec.decode(bytes)).toEqual(value);
  });

  it('should write the bytes that Protocol Buffers prescribe', () => {
    const short = protobufCodec(z.object({ name: z.string(), count: z.int32().meta({ field: 3 }) }));
    expect([...short.encode({ name: 'a', count: 150 })]).toEqual([0x0a, 1, 0x61, 0x18, 0x96, 1]);
    expect(short.contentType).toBe('application/x-protobuf');
    expect(short.proto).toContain('message Message {\n');
  });

  it('should give typed values of the output side, and take them', () => {
    const count = z.codec(z.string(), z.bigint(), { decode: BigInt, encode: String });
    const both = protobufCodec(z.object({ count, unit: z.string().default('celsius') }));
    const decoded: { count: bigint; unit: string } = both.decode(both.encode({ count: 2n ** 70n, unit: 'kelvin' }));
    expect(decoded).toEqual({ count: 2n ** 70n, unit: 'kelvin' });
    expect(both.decode(Uint8Array.of(0x0a, 1, 0x37))).toEqual({ count: 7n, unit: 'celsius' });
  });

  it('should hold values to the schema, both ways', () => {
    const wrong = { name: '', celsius: 20, count: 1, parts: [], place: { floor: 1 } };
    const bytes = type.encode(type.fromObject(wrong)).finish();
    for (const act of [() => codec.encode(wrong), () => codec.decode(bytes)]) {
      let thrown: unknown;
      try {
        act();
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'SCHEMA_MISMATCH' });
      expect((thrown as RivuletError).details.issues).toEqual([
        { path: ['name'], code: 'too_small', message: expect.any(String) },
      ]);
    }
  });

  it('should read a transform that goes one way, and write nothing wrong for it', () => {
    const length = protobufCodec(z.object({ text: z.string().transform(text => text.length) }));
    expect(length.decode(Uint8Array.of(0x0a, 3, 0x61, 0x62, 0x63))).toEqual({ text: 3 });
    expect(() => length.encode({ text: 3 })).toThrow(/^INVALID_ARGUMENT: Message\.text cannot be written/);
  });

  it.each([[[0x0a, 5, 0x61]], [[0x0f]], [[0xff]]])('should refuse the bytes %j', bytes => {
    expect(() => codec.decode(Uint8Array.from(bytes))).toThrow(/^INVALID_ARGUMENT: lab\.v1\.Reading.* cannot be read/);
  });

  it('should refuse at once what has no form in protobuf, and a name that is none', () => {
    expect(() => protobufCodec(z.object({ place: z.object({ at: z.tuple([z.number()]) }) }), { name: 'Way' })).toThrow(
      'Way.place.at: protobuf has no tuples',
    );
    expect(() => protobufCodec(z.string())).toThrow('a message is an object');
    for (const name of ['', 'a b', 'shop.', '__proto__.1'])
      expect(() => protobufCodec(Reading, { name })).toThrow('cannot be the name of a message');
  });
});
