import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { embedding, moduleName, tensor, type Session } from '../../src/client/index.js';
import { collect, type Collection } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = {
  float: z.number(),
  integer: z.int(),
  big: z.bigint(),
  string: z.string(),
  boolean: z.boolean(),
  choice: z.enum(['auto', 'manual', '__proto__']),
  module: moduleName(),
  embedding: embedding(5),
  tensor: tensor([]),
  json: z.json(),
};
type Values = { [K in keyof typeof variables]: z.output<(typeof variables)[K]> };

const first: Values = {
  float: 0,
  integer: 0,
  big: 0n,
  string: '',
  boolean: false,
  choice: 'auto',
  module: 'm',
  embedding: new Float32Array(5),
  tensor: { shape: [0], data: new Float32Array() },
  json: null,
};

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.constantFrom('', '\0', '\u{10FFFF}', '\uFEFF', 'e\u0301', '👩‍👩‍👧', '\r\n\t"\\'),
  // Far past what one frame holds.
  fc.integer({ min: 60_000, max: 300_000 }).map(length => 'ö'.repeat(length)),
);

const json = fc
  .anything({
    key: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '', 'toJSON')),
    values: [
      fc.boolean(),
      fc.constantFrom(null, -0, 1e308, 5e-324, 2 ** 53),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary' }),
    ],
    maxDepth: 6,
    withNullPrototype: false,
  })
  .filter(value => value !== undefined);

const arrays = [
  fc.float32Array(),
  fc.float64Array(),
  fc.int8Array(),
  fc.uint8Array(),
  fc.int16Array(),
  fc.uint16Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.bigInt64Array(),
  fc.bigUint64Array(),
];

const arbitraries: { readonly [K in keyof Values]: fc.Arbitrary<Values[K]> } = {
  float: fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 5e-324, Number.MAX_VALUE)),
  integer: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)),
  big: fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.constantFrom(2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, -(2n ** 53n) - 1n, 0n),
  ),
  string: text,
  boolean: fc.boolean(),
  choice: fc.constantFrom('auto', 'manual', '__proto__'),
  module: text.filter(name => name.length < 1_000),
  embedding: fc.float32Array({ minLength: 5, maxLength: 5 }),
  tensor: fc
    .oneof(...arrays)
    .chain(data => fc.constantFrom({ shape: [data.length], data }, { shape: [1, data.length, 1], data })),
  json: json as fc.Arbitrary<Values['json']>,
};

describe.each(hostKinds)('there and back over $kind', ({ start }) => {
  let host: Host;
  let session: Session<Values>;
  let reader: Session<Values>;
  let seen: Collection<{ readonly name: string; readonly value: unknown; readonly version: number }>;
  beforeAll(async () => {
    host = await start();
    session = host.client().session('lab', { variables });
    reader = host.client().session('lab', { variables });
    await session.declare(first);
    seen = collect(reader.watch({ match: '*' }));
    await seen.count(Object.keys(first).length);
  });
  afterAll(() => host.close());

  it.each(Object.keys(arbitraries) as (keyof Values)[])('should be the same %s, however it is read', async name => {
    await fc.assert(
      fc.asyncProperty(arbitraries[name] as fc.Arbitrary<Values[typeof name]>, async value => {
        const { version } = await session.set(name, value as never);
        await seen.until(update => update.name === name && update.version === version);
        const update = seen.items.findLast(one => one.name === name)!;
        expect(update.version).toBe(version);
        expectSame(update.value, value);
        // The reader answers from its watch, the writer asks the server.
        expectSame(await reader.get(name), value);
        expectSame(await session.get(name), value);
        expectSame((await session.history(name, { limit: 1 })).entries[0]!.value, value);
      }),
      { numRuns: 60 },
    );
  });

  it('should give integers beyond 2^53 as bigint where they are undeclared, and never round one', async () => {
    const bigs = [2n ** 53n + 1n, -(2n ** 63n), 2n ** 63n - 1n];
    const loose = host.client().session('lab');
    for (const value of bigs) {
      await session.set('big', value);
      expect(await loose.get('big')).toBe(value);
    }
    await session.set('big', 7n);
    expect(await loose.get('big')).toBe(7);
    for (const value of [2n ** 63n, -(2n ** 63n) - 1n]) {
      await expect(session.set('big', value)).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
        rawMessage: expect.stringContaining(String(value)),
      });
    }
    await expect(session.set('integer', 2 ** 53)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(session.set('integer', 1.5)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('should refuse what has another shape', async () => {
    await expect(session.set('embedding', new Float32Array(4))).rejects.toMatchObject({
      details: { name: 'embedding' },
    });
    const torn = { shape: [2, 2], data: new Float32Array(3) };
    await expect(session.set('tensor', torn)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(session.set('choice', 'other' as never)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    for (const value of [NaN, undefined, 1n, new Date(), { a: [() => 1] }]) {
      await expect(session.set('json', value as never)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    }
  });

  it('should take JSON as deep as is allowed, and no deeper', async () => {
    const nested = (depth: number): z.output<typeof variables.json> => (depth === 0 ? 1 : [nested(depth - 1)]);
    await session.set('json', nested(99));
    expectSame(await session.get('json'), nested(99));
    await expect(session.set('json', nested(101))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    const circular: unknown[] = [];
    circular.push(circular);
    await expect(session.set('json', circular as never)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

/** NaN is NaN, and 0 is not -0. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}
