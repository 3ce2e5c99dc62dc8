import fc from 'fast-check';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RivuletError } from '../../../src/errors/index.js';
import { damageOf } from '../../wire/support/messages.js';
import { messageOf } from './support/schemas.js';

/** What our reader refuses and that of protobufjs takes. */
const STRICTER = /more than 64 bits|the wire type|of another type|safe range|more than 10 bytes|nested deeper|unsafe/;

const { codec, proto } = messageOf(
  z.object({
    count: z.uint32(),
    delta: z.int32(),
    big: z.uint64(),
    wide: z.bigint(),
    ratio: z.number(),
    half: z.float32(),
    name: z.string(),
    isOn: z.boolean(),
    bytes: z.instanceof(Uint8Array),
    counts: z.array(z.uint32()),
    names: z.array(z.string()),
    inner: z.object({ name: z.string(), deltas: z.array(z.int32()) }).optional(),
    all: z.array(z.object({ isOn: z.boolean() })),
    byName: z.record(z.string(), z.uint32()),
  }),
);
const type = protobuf.parse(proto, new protobuf.Root(), { keepCase: true }).root.lookupType('test.v1.RunRequest');

const values = fc.record({
  count: fc.nat(),
  delta: fc.integer(),
  big: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  wide: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  ratio: fc.double(),
  half: fc.float(),
  name: fc.string({ unit: 'binary' }),
  isOn: fc.boolean(),
  bytes: fc.uint8Array({ maxLength: 9 }),
  counts: fc.array(fc.nat()),
  names: fc.array(fc.string()),
  inner: fc.record({ name: fc.string(), deltas: fc.array(fc.integer()) }),
  all: fc.array(fc.record({ isOn: fc.boolean() })),
  byName: fc.dictionary(fc.string(), fc.nat()),
});
const plain = (bytes: Uint8Array) =>
  type.toObject(type.decode(bytes), { defaults: true, longs: String, arrays: true, objects: true });

describe('the reader of messages of services', () => {
  it('should agree with protobufjs on damaged bytes', () => {
    const damaged = fc.tuple(values, damageOf).map(([value, damage]) => damage(codec.encode(value).slice()));
    fc.assert(fc.property(damaged, requireAgreement), { numRuns: 3_000 });
  });

  it.each([3, 9, 10, 11, 150, 100_000])('should end on a varint of %i continuation bytes', count => {
    for (const tag of [0x08, 0x10, 0x18, 0x3a, 0x52, 0x62]) {
      for (const end of [[], [0], [1, 1, 1]]) {
        requireAgreement(Uint8Array.from([tag, ...new Array<number>(count).fill(0x80), ...end]));
      }
    }
  });
});

function requireAgreement(bytes: Uint8Array): void {
  let read: unknown;
  try {
    read = codec.decode(bytes);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(RivuletError);
    const { code, rawMessage } = thrown as RivuletError;
    expect(code).toBe('INVALID_ARGUMENT');
    if (!STRICTER.test(rawMessage)) expect(() => type.decode(bytes), rawMessage).toThrow();
    return;
  }
  expect(plain(codec.encode(read))).toEqual(plain(bytes));
}
