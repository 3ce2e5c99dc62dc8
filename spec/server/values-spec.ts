import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/index.js';
import {
  sameValue,
  type Tensor,
  type TypedArray,
  type VariableSpec,
  type VariableValue,
} from '../../src/variables/index.js';
import { decodeVariables } from '../../src/wire/index.js';
import {
  createRawClient,
  openWatch,
  openWriteStream,
  register,
  set,
  writeOf,
  type RawClient,
} from '../support/rawClient.js';

/** A number within the safe range, else a bigint: how an integer comes from the wire. */
function narrow(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

const text = fc.string({ unit: 'binary', maxLength: 50 }).map(value => value.toWellFormed());
const json = fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme' }) as fc.Arbitrary<VariableValue>;

function tensors<A extends TypedArray>(elements: fc.Arbitrary<A>): fc.Arbitrary<Tensor> {
  return elements.map(data => ({ shape: data.length % 2 === 0 ? [data.length / 2, 2] : [data.length], data }));
}

/** The values of each type, the odd ones first among them. */
const types: readonly (readonly [VariableSpec, fc.Arbitrary<VariableValue>])[] = [
  [{ type: 'float', constraints: {} }, fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, -0, 5e-324), fc.double())],
  [{ type: 'integer', constraints: {} }, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(narrow)],
  [{ type: 'string', constraints: {} }, fc.oneof(fc.constantFrom('', '\0', '\ufeff', 'x'.repeat(100_000), '😀'), text)],
  [{ type: 'boolean', constraints: {} }, fc.boolean()],
  [{ type: 'choice', constraints: { choices: ['auto', 'manual', 'é'] } }, fc.constantFrom('auto', 'manual', 'é')],
  [{ type: 'module', constraints: {} }, text],
  [{ type: 'embedding', constraints: { dimensions: 7 } }, fc.float32Array({ minLength: 7, maxLength: 7 })],
  [
    { type: 'tensor', constraints: {} },
    fc.oneof(
      tensors(fc.float32Array()),
      tensors(fc.float64Array()),
      tensors(fc.int8Array()),
      tensors(fc.uint8Array()),
      tensors(fc.int16Array()),
      tensors(fc.uint16Array()),
      tensors(fc.int32Array()),
      tensors(fc.uint32Array()),
      tensors(fc.bigInt64Array()),
      tensors(fc.bigUint64Array()),
    ),
  ],
  [{ type: 'json', constraints: {} }, json],
];

/** The number of the type among those above, so that values come in any order of types. */
const change = fc.oneof(...types.map(([, values], index) => fc.tuple(fc.constant(index), values)));

describe('values of all types, there and back through a connection', () => {
  let server: Server;
  let client: RawClient;
  beforeAll(async () => {
    server = await createServer({ port: 0 }).listen();
    client = createRawClient(server.address);
  });
  afterAll(async () => {
    client.close();
    await server.close({ graceMs: 0 });
  });

  it('should arrive exactly, in a watch, in a snapshot and in a read', async () => {
    let rounds = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async changes => {
        const sessionId = `values-${++rounds}`;
        const names = types.map((_, index) => `v${index}`);
        const writer = openWriteStream(client, { sessionId });
        await writer.read();
        const added = { names };
        const watch = openWatch(client, { sessionId, added });
        await watch.read();
        const last = new Map<number, VariableValue>();
        // The first value of a type registers its variable, the others are set.
        const operations = changes.map(([type, value]) => {
          const isNew = !last.has(type);
          last.set(type, value);
          return isNew ? register(names[type]!, value, types[type]![0]) : set(names[type]!, value);
        });
        writer.write(writeOf(1, ...operations));
        const [outcome] = await writer.readOutcomes(1);
        expect(outcome!.failures).toEqual([]);

        await watch.read();
        const arrived = watch.entries.flatMap(entry => (entry.entry === 'change' ? [entry.value] : []));
        expect(arrived).toHaveLength(changes.length);
        for (const [index, [, value]] of changes.entries()) expect(sameValue(arrived[index], value)).toBe(true);

        const later = openWatch(client, { sessionId, added });
        await later.readUntil(({ entry }) => entry === 'snapshotEnd');
        const byHandle = new Map<number, string>();
        for (const entry of later.entries) {
          if (entry.entry === 'bind') byHandle.set(entry.handle, entry.name);
          if (entry.entry !== 'change') continue;
          const type = names.indexOf(byHandle.get(entry.handle)!);
          expect(sameValue(entry.value, last.get(type))).toBe(true);
        }

        const { values } = decodeVariables(await client.calls.getVariables({ sessionId, names }));
        expect(values).toHaveLength(last.size);
        for (const { description, value } of values) {
          expect(sameValue(value, last.get(names.indexOf(description.name)))).toBe(true);
        }
        watch.cancel();
        later.cancel();
        writer.end();
        await client.calls.endSession({ sessionId });
      }),
      { numRuns: 40 },
    );
  });
});
