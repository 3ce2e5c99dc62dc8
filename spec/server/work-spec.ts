import { describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/index.js';
import { createSessionStore } from '../../src/store/index.js';
import type { VariableSpec } from '../../src/variables/index.js';
import {
  decodeWriteResponse,
  encodeWriteRequest,
  readWritesInSlices,
  ByteWriter,
  type Operation,
  type Write,
} from '../../src/wire/index.js';
import {
  createRawClient,
  formOfOperation,
  openWriteStream,
  putWrite,
  register,
  set,
  writeOf,
} from '../support/rawClient.js';

const text: VariableSpec = { type: 'string', constraints: { patterns: ['^[a-z]+$'] } };
const plain: VariableSpec = { type: 'string', constraints: {} };
/** It asks twice for what asks twice: checked until the steps of a value are used up. */
const greedy: VariableSpec = {
  type: 'json',
  constraints: { jsonSchema: '{"items":{"items":{"items":{"type":"number"}}}}' },
};
const large = Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => Array<number>(20).fill(1)));

function openSession(limits = {}) {
  const { session } = createSessionStore({ limits }).open('lab', { ttlMs: 0, metadata: {} });
  const count = (write: Write) => {
    const work = { steps: 0 };
    const slices = session.checkInSlices(write, { source: '', work });
    let pauses = 0;
    let slice = slices?.next();
    for (; slice && !slice.done; slice = slices!.next()) pauses++;
    return { pauses, work, checked: slice?.value };
  };
  return { session, count };
}

describe('the work of one write', () => {
  it('should be done in slices of 200,000 steps, with one value more at most', () => {
    const { session, count } = openSession();
    session.apply(writeOf(0, register('a', [], greedy)), { source: '' });
    const { pauses, work } = count(writeOf(0, ...Array.from({ length: 20 }, () => set('a', large))));

    expect(work.steps).toBeGreaterThan(1_000_000);
    expect(pauses).toBeGreaterThanOrEqual(Math.floor(work.steps / 400_000));
  });

  it('should not be done twice, and be done anew where the variable is another one by the decision', () => {
    const { session, count } = openSession();
    session.apply(writeOf(0, register('a', 'x', text)), { source: '' });
    const write = writeOf(0, set('a', 'abc'));
    const { checked } = count(write);
    const again = { steps: 0 };
    session.apply(write, { source: '', work: again }, checked);
    expect(again.steps).toBe(0);

    const number: VariableSpec = { type: 'string', constraints: { patterns: ['^\\d+$'] } };
    session.apply(writeOf(0, { kind: 'delete', name: 'a' }, register('a', '1', number)), { source: '' });
    const { failures } = session.apply(write, { source: '', work: again }, checked);

    expect(failures).toMatchObject([{ error: { code: 'INVALID_ARGUMENT' } }]);
    expect(again.steps).toBeGreaterThan(0);
  });

  it('should cost nothing before the decision where no variable has patterns or a JSON Schema', () => {
    const { session } = openSession();
    session.apply(writeOf(0, register('a', 1)), { source: '' });

    expect(session.checkInSlices(writeOf(0, set('a', 2), set('a', 3)), { source: '' })).toBeUndefined();
  });

  it('should let the reader of a message pause between writes that cost more than a look', () => {
    const writer = new ByteWriter();
    for (let sequence = 1; sequence <= 5; sequence++) putWrite(writer, writeOf(sequence, set('a', 'x')));
    let pauses = 0;
    const sink = {
      open() {},
      bind() {},
      unreadable() {},
      acknowledged() {},
      write() {},
      *writeInSlices() {
        yield;
      },
    };
    for (const _ of readWritesInSlices(writer.copy(), sink)) pauses++;

    expect(pauses).toBe(5);
  });
});

describe('the limit of steps', () => {
  it('should hold for a message of a write stream, and begin anew with the next', async () => {
    await using server = await createServer({ port: 0, limits: { steps: 10_000 } }).listen();
    const client = createRawClient(server.address);
    const stream = openWriteStream(client, { sessionId: 'lab', clientId: 'me' });
    stream.write(writeOf(1, register('a', 'x', text)));
    const writes = (from: number) => Array.from({ length: 40 }, (_, i) => writeOf(from + i, set('a', 'a'.repeat(100))));
    stream.write(...writes(2));
    stream.write(...writes(42));
    const outcomes = await stream.readOutcomes(81);
    client.close();

    const refused = outcomes.map(({ failures }) => failures[0]?.error.details?.limit);
    // 100 characters by 6 instructions take 2,401 steps: the fifth write passes the limit, and the sixth is refused.
    const expected = Array.from({ length: 40 }, (_, i) => (i < 5 ? undefined : 'steps'));
    expect(refused).toEqual([undefined, ...expected, ...expected]);
  });

  it('should hold for a call, whose operations before it take place', async () => {
    await using server = await createServer({ port: 0, limits: { steps: 10_000 } }).listen();
    const client = createRawClient(server.address);
    await client.calls.openSession({ sessionId: 'lab' });
    const call = async (...operations: Operation[]) => {
      const write = { ...writeOf(0, ...operations), independent: true };
      const request = { sessionId: 'lab', clientId: '', epoch: '', source: '', write };
      return decodeWriteResponse(await client.calls.write(encodeWriteRequest(request, formOfOperation))).outcome;
    };
    await call(register('a', 'x', text), register('b', 1));
    const { versions, failures } = await call(
      ...Array.from({ length: 8 }, () => set('a', 'a'.repeat(100))),
      set('b', 2),
    );
    client.close();

    expect(versions).toEqual([2, 3, 4, 5, 6, 0, 0, 0, 0]);
    expect(failures[0]!.error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'steps' } });
  });

  it('should count the bytes of rollbacks, each of which is read once', () => {
    const { session } = openSession();
    const megabyte = 'x'.repeat(1_000_000);
    session.apply(writeOf(0, register('a', megabyte, plain)), { source: '' });
    session.apply(writeOf(0, set('a', 'small')), { source: '' });
    const rollbacks = Array.from({ length: 10_000 }, (): Operation => ({ kind: 'rollback', name: 'a', version: 1 }));
    const work = { steps: 0 };
    const { failures } = session.apply({ ...writeOf(0, ...rollbacks), independent: true }, { source: '', work });

    expect(work.steps).toBeLessThan(13_000_000);
    expect(failures.at(-1)!.error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'steps' } });
    expect(session.table.find('a')!.state.value).toBe(megabyte);
  });
});
