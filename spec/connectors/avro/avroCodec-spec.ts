import { fc, test } from '@fast-check/vitest';
import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { avroCodec, type AvroSchema } from '../../../src/connectors/avro/index.js';
import { decodeWith } from '../../../src/connectors/index.js';

const record = (...fields: unknown[]) => ({ type: 'record', name: 'Reading', fields });
const name = { name: 'name', type: 'string' };

/** Writes with one schema, and reads with another. */
function evolve(writer: AvroSchema, readerSchema: AvroSchema, value: unknown): unknown {
  return avroCodec(writer, { readerSchema }).decode(avroCodec(writer).encode(value));
}

describe('avroCodec', () => {
  describe('by known answers', () => {
    // The example of the Avro specification: {"type": "record", "name": "test", a: long, b: string}, 27 and "foo".
    it('should write the bytes that the specification prescribes', () => {
      const fields = [
        { name: 'a', type: 'long' },
        { name: 'b', type: 'string' },
      ];
      const codec = avroCodec({ type: 'record', name: 'test', fields });
      expect([...codec.encode({ a: 27, b: 'foo' })]).toEqual([0x36, 0x06, 0x66, 0x6f, 0x6f]);
      expect(codec.decode(Uint8Array.of(0x36, 0x06, 0x66, 0x6f, 0x6f))).toEqual({ a: 27, b: 'foo' });
    });

    it.each([
      [0, [0x00]],
      [-1, [0x01]],
      [1, [0x02]],
      [-64, [0x7f]],
      [64, [0x80, 0x01]],
    ])('should write the long %d as %j', (value, bytes) => {
      expect([...avroCodec('long').encode(value)]).toEqual(bytes);
      expect(avroCodec('long').decode(Uint8Array.from(bytes))).toBe(value);
    });

    it('should write a union by the place of its branch, and an array in blocks', () => {
      expect([...avroCodec(['null', 'string']).encode('a')]).toEqual([0x02, 0x02, 0x61]);
      expect([...avroCodec({ type: 'array', items: 'long' }).encode([3, 27])]).toEqual([4, 6, 0x36, 0]);
    });
  });

  describe('with a schema that has changed', () => {
    it('should give a field that was added its default', () => {
      const after = record(name, { name: 'unit', type: 'string', default: 'celsius' });
      expect(evolve(record(name), after, { name: 'oven' })).toEqual({ name: 'oven', unit: 'celsius' });
    });

    it('should skip a field that was removed', () => {
      const before = record(
        name,
        { name: 'parts', type: { type: 'array', items: 'long' } },
        { name: 'on', type: 'boolean' },
      );
      const after = record(name, { name: 'on', type: 'boolean' });
      expect(evolve(before, after, { name: 'oven', parts: [1, 2], on: true })).toEqual({ name: 'oven', on: true });
    });

    it.each([
      ['int', 'long', 5],
      ['int', 'float', 5],
      ['int', 'double', 5],
      ['long', 'float', 5],
      ['long', 'double', -7],
      ['float', 'double', 0.5],
      ['string', 'bytes', 'a'],
    ])('should widen %s to %s', (before, after, value) => {
      const widened = after === 'bytes' ? Buffer.from('a') : value;
      expect(evolve(before, after, value)).toEqual(widened);
      const inRecord = (type: string) => record({ name: 'x', type });
      expect(evolve(inRecord(before), inRecord(after), { x: value })).toEqual({ x: widened });
    });

    it('should find a field and a record by their aliases', () => {
      const after = {
        type: 'record',
        name: 'Measurement',
        aliases: ['Reading'],
        fields: [{ name: 'sensor', aliases: ['name'], type: 'string' }],
      };
      expect(evolve(record(name), after, { name: 'oven' })).toEqual({ sensor: 'oven' });
    });

    it('should take a value into a union', () => {
      expect(evolve('int', ['null', 'int'], 5)).toEqual(5);
    });

    it.each([
      ['string', 'int'],
      ['double', 'int'],
    ])('should refuse to read %s as %s, when it is made', (before, after) => {
      expect(() => avroCodec(before, { readerSchema: after as AvroSchema })).toThrow(
        /^INVALID_ARGUMENT: What was written with one schema cannot be read with the other/,
      );
    });

    it('should refuse a field that was added without a default', () => {
      expect(() => avroCodec(record(name), { readerSchema: record(name, { name: 'unit', type: 'string' }) })).toThrow(
        'default',
      );
    });
  });

  const everything = record(
    { name: 'int', type: 'int' },
    { name: 'long', type: 'long' },
    { name: 'double', type: 'double' },
    { name: 'text', type: ['null', 'string'] },
    { name: 'flags', type: { type: 'map', values: 'boolean' } },
    { name: 'letter', type: { type: 'enum', name: 'Letter', symbols: ['A', 'B'] } },
    { name: 'bytes', type: 'bytes' },
    { name: 'list', type: { type: 'array', items: ['double', 'string'] } },
    { name: 'fixed', type: { type: 'fixed', name: 'Four', size: 4 } },
  );
  const values = fc.record({
    int: fc.integer(),
    long: fc.maxSafeInteger(),
    double: fc.double({ noNaN: true }),
    text: fc.option(fc.string({ unit: 'grapheme' })),
    flags: fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean())).map(pairs => new Map(pairs)),
    letter: fc.constantFrom('A', 'B'),
    bytes: fc.uint8Array().map(bytes => Buffer.from(bytes)),
    list: fc.array(fc.oneof(fc.double({ noNaN: true }), fc.string({ unit: 'grapheme' }))),
    fixed: fc.uint8Array({ minLength: 4, maxLength: 4 }).map(bytes => Buffer.from(bytes)),
  });

  test.prop([values])('should give back any value', value => {
    const codec = avroCodec(everything, { confluent: { id: 7 } });
    const plain = { ...value, flags: Object.fromEntries([...value.flags].filter(([key]) => key !== '__proto__')) };
    expect(codec.decode(codec.encode(plain))).toEqual(plain);
  });

  test.prop([fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })])('should give back any long as a bigint', value => {
    const codec = avroCodec<bigint>('long', { longs: 'bigint' });
    expect(codec.decode(codec.encode(value))).toBe(value);
  });

  test.prop([fc.uint8Array({ maxLength: 40 })])(
    'should refuse any bytes that are not of it with one kind of error',
    bytes => {
      const codec = avroCodec(record(name, { name: 'x', type: 'double' }));
      try {
        codec.decode(bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
      }
    },
  );

  describe('with bytes that say they hold more than they do', () => {
    const nothings = { type: 'array', items: 'null' };
    const inside = record({ name: 'all', type: { type: 'map', values: { type: 'array', items: ['null', 'int'] } } });
    // 2 ** 40 as a zigzag varint, and the same below zero, behind which stands the size of the block.
    const count = [0x80, 0x80, 0x80, 0x80, 0x80, 0x40];
    const negative = [0xff, 0xff, 0xff, 0xff, 0xff, 0x3f, 0x02];

    it.each<[AvroSchema, number[]]>([
      [{ type: 'array', items: 'int' }, [...count, 2, 0]],
      [{ type: 'array', items: 'int' }, [...negative, 2, 0]],
      [{ type: 'map', values: 'null' }, [...count, 0, 0]],
      [nothings, [...count, 0]],
      [inside, [2, 2, 0x61, ...count, 0, 0, 0]],
    ])('should refuse to read %j, and not begin with it', (schema, bytes) => {
      expect(() => avroCodec(schema).decode(Uint8Array.from(bytes))).toThrow(
        /^INVALID_ARGUMENT: An array or a map says/,
      );
    });

    it('should read what holds what it says, in one block or many, and what holds itself', () => {
      const codec = avroCodec({ type: 'array', items: 'int' });
      expect(codec.decode(Uint8Array.of(2, 2, 3, 4, 4, 6, 0))).toEqual([1, 2, 3]);
      expect(avroCodec(nothings).decode(Uint8Array.of(4, 0))).toEqual([null, null]);
      const tree = record({ name: 'parts', type: { type: 'array', items: 'Reading' } });
      const value = { parts: [{ parts: [] }, { parts: [{ parts: [] }] }] };
      expect(avroCodec(tree).decode(avroCodec(tree).encode(value))).toEqual(value);
    });
  });

  it('should widen an int to a bigint', () => {
    const codec = avroCodec('int', { readerSchema: 'long', longs: 'bigint' });
    expect(codec.decode(avroCodec('int').encode(5))).toEqual(5n);
  });

  it.each([-4503599627370497, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])(
    'should give back the long %d, which avsc alone does not',
    value => {
      expect(avroCodec('long').decode(avroCodec('long').encode(value))).toBe(value);
      expect(avroCodec('long', { longs: 'bigint' }).decode(avroCodec('long').encode(value))).toBe(BigInt(value));
    },
  );

  it('should refuse a long that a number cannot hold', () => {
    const bytes = avroCodec('long', { longs: 'bigint' }).encode(2n ** 60n);
    expect(() => avroCodec('long').decode(bytes)).toThrow(/^INVALID_ARGUMENT: .*safe range/);
  });

  it('should say which field of a value does not fit', () => {
    const nested = record({ name: 'inner', type: record2('value', 'double') });
    expect(() => avroCodec(nested).encode({ inner: { value: 'warm' } })).toThrow(
      'does not fit the schema: inner.value is "warm", not double',
    );
    function record2(field: string, type: string) {
      return { type: 'record', name: 'Inner', fields: [{ name: field, type }] };
    }
  });

  it.each([
    [{ type: 'rekord' }],
    ['nothing'],
    ['{"type":'],
    [{ type: 'record', name: 'A', fields: [{ name: 'a b', type: 'int' }] }],
  ])('should refuse the schema %j', schema => {
    expect(() => avroCodec(schema)).toThrow(/^INVALID_ARGUMENT: .*is no Avro schema/);
  });

  it('should take a schema as JSON text', () => {
    const codec = avroCodec(JSON.stringify(record(name)));
    expect(codec.decode(codec.encode({ name: 'oven' }))).toEqual({ name: 'oven' });
  });

  it('should refuse bytes that are cut off, and bytes that go on', () => {
    const codec = avroCodec(record(name));
    expect(() => codec.decode(Uint8Array.of(0x06, 0x66))).toThrow(/^INVALID_ARGUMENT: .*truncated/);
    expect(() => codec.decode(Uint8Array.of(0x02, 0x66, 0x00))).toThrow(/^INVALID_ARGUMENT: .*trailing/);
  });

  describe('with the header of Confluent', () => {
    const before = record(name);
    const after = record(name, { name: 'unit', type: 'string', default: 'celsius' });
    const old = avroCodec<object>(before, { confluent: { id: 1 } });

    it('should write a zero, the id in 4 bytes, and the value', () => {
      const codec = avroCodec('long', { confluent: { id: 0x01020304 } });
      expect([...codec.encode(1)]).toEqual([0, 1, 2, 3, 4, 2]);
      expect(codec.decode(codec.encode(1))).toBe(1);
    });

    it('should read each message with the schema that its id names', () => {
      const codec = avroCodec(after, { confluent: { id: 2, registry: new Map([[1, before]]) } });
      expect(codec.decode(old.encode({ name: 'oven' }))).toEqual({ name: 'oven', unit: 'celsius' });
      expect(codec.decode(codec.encode({ name: 'oven', unit: 'kelvin' }))).toEqual({ name: 'oven', unit: 'kelvin' });
    });

    it('should ask the registry once for each id, and hold up the stream meanwhile', async () => {
      const asked: number[] = [];
      const registry = async (id: number) => {
        asked.push(id);
        return before;
      };
      const codec = avroCodec<{ name: string }>(after, { confluent: { id: 2, registry } });
      const messages = ['a', 'b', 'c'].map(name => old.encode({ name }));
      const decoded = await lastValueFrom(from(messages).pipe(decodeWith(codec), toArray()));
      expect(decoded.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
      expect(asked).toEqual([1]);
    });

    it('should say what to do where nobody waited', async () => {
      const codec = avroCodec(after, { confluent: { id: 2, registry: async () => before } });
      const bytes = old.encode({ name: 'oven' });
      expect(() => codec.decode(bytes)).toThrow(/^FAILED_PRECONDITION: .*prepare/);
      await codec.prepare?.(bytes);
      expect(codec.decode(bytes)).toEqual({ name: 'oven', unit: 'celsius' });
    });

    it('should ask again after a registry that failed', async () => {
      let attempts = 0;
      const registry = async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('away');
        return before;
      };
      const codec = avroCodec(after, { confluent: { id: 2, registry } });
      const bytes = old.encode({ name: 'oven' });
      await expect(codec.prepare?.(bytes)).rejects.toThrow('away');
      await codec.prepare?.(bytes);
      expect(codec.decode(bytes)).toMatchObject({ name: 'oven' });
    });

    it('should refuse an id that the registry does not know, and one that does not go with the schema', async () => {
      const other = avroCodec<string>('string', { confluent: { id: 9 } }).encode('a');
      expect(() => avroCodec(after, { confluent: { id: 2 } }).decode(other)).toThrow(/^NOT_FOUND: .*no schema 9/);
      const wrong = avroCodec(after, { confluent: { id: 2, registry: () => 'string' } });
      expect(() => wrong.decode(other)).toThrow(/^INVALID_ARGUMENT: What was written/);
      const unknown = avroCodec(after, { confluent: { id: 2, registry: async () => undefined } });
      await expect(unknown.prepare?.(other)).rejects.toThrow(/^NOT_FOUND/);
    });

    it.each([[[]], [[0, 0, 0, 0]], [[1, 0, 0, 0, 1, 2]]])('should refuse the bytes %j', bytes => {
      const codec = avroCodec('long', { confluent: { id: 1 } });
      expect(() => codec.decode(Uint8Array.from(bytes))).toThrow("Confluent's header");
    });

    it.each([-1, 1.5, 2 ** 32, NaN])('should refuse the id %d', id => {
      expect(() => avroCodec('long', { confluent: { id } })).toThrow(/^INVALID_ARGUMENT: The schema id/);
    });
  });
});
