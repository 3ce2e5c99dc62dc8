import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/index.js';
import {
  beginWriteEntry,
  ByteWriter,
  endWriteEntry,
  messages,
  readWritesInSlices,
  writeBindEntry,
} from '../../src/wire/index.js';
import {
  createRawClient,
  openWriteStream,
  putWrite,
  register,
  set,
  writeOf,
  type RawClient,
} from '../support/rawClient.js';

describe('the write stream of a server', () => {
  let server: Server;
  let client: RawClient;
  beforeEach(async () => {
    server = await createServer({ port: 0, limits: { bindings: 5 } }).listen();
    client = createRawClient(server.address);
  });
  afterEach(async () => {
    client.close();
    await server.close({ graceMs: 0 });
  });

  const lab = { sessionId: 'lab', clientId: 'me' };

  it('should answer all writes of a message with one message, in their order', async () => {
    const stream = openWriteStream(client, lab);
    await stream.read();
    expect(stream.opened).toMatchObject([{ revision: 0, decided: 0 }]);
    stream.send(writer => {
      writeBindEntry(writer, 0, 'a');
      putWrite(writer, writeOf(1, register('a', 1)));
      for (let sequence = 2; sequence <= 50; sequence++) putWrite(writer, writeOf(sequence, set(0, sequence)));
    });
    await stream.readOutcomes(50);

    expect(stream.sizes).toEqual([0, 50]);
    expect(stream.outcomes.map(({ sequence, revision }) => [sequence, revision])).toEqual(
      Array.from({ length: 50 }, (_, index) => [index + 1, index + 1]),
    );
    expect(server.stats()).toMatchObject({ commits: 50 });
  });

  it('should tell a failure of one write, and go on with the next', async () => {
    const stream = openWriteStream(client, lab);
    stream.write(writeOf(1, register('a', 1)), writeOf(2, set('a', 'hot')), writeOf(3, set('a', 2)));
    const outcomes = await stream.readOutcomes(3);

    expect(outcomes.map(({ versions }) => versions)).toEqual([[1], [0], [2]]);
    expect(outcomes[1]!.failures).toMatchObject([
      { operation: 0, error: { code: 'INVALID_ARGUMENT', reason: 'TYPE_MISMATCH' } },
    ]);
  });

  it('should let a write that cannot be read cost only its own error', async () => {
    const stream = openWriteStream(client, lab);
    const withoutValue = { write: { sequence: 2, operations: [{ set: { name: 'a', value: {} } }] } };
    stream.send(writer => {
      putWrite(writer, writeOf(1, register('a', 1)));
      writer.raw(messages.v1.WriteStreamRequest.encode({ entries: [withoutValue] }).finish());
      putWrite(writer, writeOf(3, set('a', 2)));
    });
    const outcomes = await stream.readOutcomes(3);

    expect(outcomes.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(outcomes[1]!.failures).toMatchObject([{ error: { code: 'INVALID_ARGUMENT' } }]);
    expect(outcomes[2]).toMatchObject({ revision: 2, versions: [2] });
  });

  it('should let no write take what belongs to the next', async () => {
    const stream = openWriteStream(client, lab);
    stream.send(writer => {
      putWrite(writer, writeOf(1, register('a', 1)));
      // An entry with a write whose operation says that it is 9 bytes long, where 2 are left.
      writer.raw(Uint8Array.of(0x0a, 8, 0x1a, 6, 0x08, 2, 0x12, 9, 0x0a, 0));
      putWrite(writer, writeOf(3, set('a', 2)));
    });
    const outcomes = await stream.readOutcomes(3);

    expect(outcomes[1]!.failures).toMatchObject([{ error: { code: 'INVALID_ARGUMENT' } }]);
    expect(outcomes[2]).toMatchObject({ sequence: 3, revision: 2, versions: [2] });
  });

  it('should refuse a message that is none', async () => {
    const stream = openWriteStream(client, lab);
    await stream.read();
    stream.send(writer => writer.raw(Uint8Array.of(0x0a, 4, 0x12, 2, 0x12, 9)));

    expect(await stream.read().catch(client.errorOf)).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'MALFORMED' });
  });

  it('should give the old answers to a client that comes back and sends again', async () => {
    const first = openWriteStream(client, lab);
    first.write(writeOf(1, register('a', 1)), writeOf(2, set('a', 2)), writeOf(3, set('a', 3)));
    const before = [...(await first.readOutcomes(3))];
    const { epoch } = first.opened[0]!;
    first.cancel();
    const second = openWriteStream(client, { ...lab, epoch, acknowledged: 1 });
    second.write(writeOf(1, set('a', 9)), writeOf(2, set('a', 2)), writeOf(3, set('a', 3)), writeOf(4, set('a', 4)));
    const outcomes = await second.readOutcomes(4);

    expect(second.opened).toEqual([{ epoch, revision: 3, decided: 3 }]);
    expect(outcomes[0]!.failures).toMatchObject([{ error: { code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' } }]);
    expect(outcomes.slice(1, 3)).toEqual(before.slice(1));
    expect(outcomes[3]).toMatchObject({ revision: 4, versions: [4] });
    expect(server.stats().changes).toBe(4);
  });

  it('should keep a stream and its memory apart by client', async () => {
    const mine = openWriteStream(client, lab);
    const yours = openWriteStream(client, { sessionId: 'lab', clientId: 'you' });
    mine.write(writeOf(1, register('a', 1)));
    await mine.readOutcomes(1);
    yours.write(writeOf(1, set('a', 2)));

    expect(await yours.readOutcomes(1)).toMatchObject([{ revision: 2, versions: [2] }]);
    expect(server.stats()).toMatchObject({ writeStreams: 2, connections: 1 });
  });

  it('should go on in a new epoch, and say which that is', async () => {
    const stream = openWriteStream(client, { ...lab, epoch: 'lost' });
    await stream.read();

    expect(stream.opened[0]!.epoch).not.toBe('lost');
    expect(stream.opened[0]!.decided).toBe(0);
  });

  it('should not let a client go on that it does not remember', async () => {
    const other = openWriteStream(client, { sessionId: 'lab', clientId: 'other' });
    await other.read();
    const stream = openWriteStream(client, { ...lab, epoch: other.opened[0]!.epoch });

    expect(await stream.read().catch(client.errorOf)).toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' });
  });

  it('should end with the session, and refuse to go on in its epoch', async () => {
    const stream = openWriteStream(client, lab);
    await stream.read();
    await client.calls.endSession({ sessionId: 'lab' });
    while (await stream.read());
    expect(stream.closings).toEqual(['session-ended']);

    const again = openWriteStream(client, { ...lab, epoch: stream.opened[0]!.epoch });
    expect(await again.read().catch(client.errorOf)).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'SESSION_ENDED',
    });
  });

  it('should answer everything before it fails for misuse', async () => {
    const stream = openWriteStream(client, lab);
    stream.write(writeOf(1, register('a', 1)));
    stream.bind(7, 'a');
    await stream.readOutcomes(1);

    expect(await stream.read().catch(client.errorOf)).toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
      details: { limit: 'bindings', max: '5' },
    });
  });

  it('should want to be opened first, once, for a session that is there', async () => {
    const missing = openWriteStream(client, { ...lab, create: undefined });
    expect(await missing.read().catch(client.errorOf)).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_SESSION' });

    async function* unopened() {
      yield Uint8Array.of(0x0a, 2, 0x20, 1);
    }
    const answers = client.calls.writeStream(unopened())[Symbol.asyncIterator]();
    expect(await answers.next().catch(client.errorOf)).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'STREAM_MISUSED',
    });
  });

  it('should end when the writer does, after the last answer', async () => {
    const stream = openWriteStream(client, lab);
    stream.write(writeOf(1, register('a', 1)));
    stream.end();

    expect(await stream.readOutcomes(1)).toHaveLength(1);
    expect(await stream.read()).toBe(false);
    expect(server.stats()).toMatchObject({ writeStreams: 0, connections: 0 });
  });

  it('should pause between the writes of a large message, and keep their order', () => {
    const writer = new ByteWriter();
    for (let sequence = 1; sequence <= 3_000; sequence++) {
      const head = { sequence, independent: false, metadata: {}, eventTime: undefined };
      endWriteEntry(writer, beginWriteEntry(writer, head));
    }
    const read: number[] = [];
    const none = () => {};
    const sink = { open: none, bind: none, acknowledged: none, unreadable: none };
    const slices = readWritesInSlices(writer.copy(), { ...sink, write: ({ sequence }) => void read.push(sequence) });
    expect([...slices].length).toBeGreaterThanOrEqual(Math.floor(writer.length / 4_200));
    expect(read).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 1));
  });
});
