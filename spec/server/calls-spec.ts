import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/index.js';
import { createLoopTurn } from '../../src/server/loopTurn.js';
import { createUnaryCalls } from '../../src/server/unaryCalls.js';
import { createSessionStore } from '../../src/store/index.js';
import {
  decodeHistory,
  decodeVariables,
  decodeWriteResponse,
  encodeVariables,
  encodeWriteRequest,
  messages,
  toNumber,
  type Operation,
  type WriteRequest,
} from '../../src/wire/index.js';
import { createRawClient, formOfOperation, register, set, writeOf, type RawClient } from '../support/rawClient.js';

const textSpec = { type: 'string', constraints: {} } as const;

describe('the calls of a server', () => {
  let server: Server;
  let client: RawClient;
  beforeEach(async () => {
    server = await createServer({ port: 0, limits: { pageSize: 3, answerBytes: 2_000 } }).listen();
    client = createRawClient(server.address);
    await client.calls.openSession({ sessionId: 'lab' });
  });
  afterEach(async () => {
    client.close();
    await server.close({ graceMs: 0 });
  });

  async function write(operations: Operation[], more: Partial<WriteRequest> = {}) {
    const request = {
      sessionId: 'lab',
      clientId: '',
      epoch: '',
      source: 'me',
      write: writeOf(0, ...operations),
      ...more,
    };
    return decodeWriteResponse(await client.calls.write(encodeWriteRequest(request, formOfOperation)));
  }

  it('should open, list and end sessions', async () => {
    const opened = await client.calls.openSession({ sessionId: 'a', spec: { ttlMs: 5_000, metadata: { by: 'me' } } });
    expect(opened).toMatchObject({ created: true });
    expect([toNumber(opened.revision), toNumber(opened.ttlMs)]).toEqual([0, 5_000]);
    expect(await client.calls.openSession({ sessionId: 'a' })).toMatchObject({
      epoch: opened.epoch,
      created: false,
    });
    for (const sessionId of ['b', 'c']) await client.calls.openSession({ sessionId });

    const page = await client.calls.listSessions({});
    expect(page.sessions!.map(({ sessionId }) => sessionId)).toEqual(['a', 'b', 'c']);
    expect(page.sessions![0]).toMatchObject({ epoch: opened.epoch, metadata: { by: 'me' }, variables: 0, watches: 0 });
    expect(page.nextPageToken).toBe('c');
    expect((await client.calls.listSessions({ pageToken: 'c' })).sessions!.map(({ sessionId }) => sessionId)).toEqual([
      'lab',
    ]);

    await client.calls.endSession({ sessionId: 'a' });
    expect(await client.calls.endSession({ sessionId: 'a' }).catch(client.errorOf)).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'UNKNOWN_SESSION',
      details: { session: 'a' },
    });
  });

  it('should read values as of one revision, and list what is missing', async () => {
    await write([register('a', 1), register('b', 2)]);
    const [first] = decodeVariables(await client.calls.getVariables({ sessionId: 'lab', names: ['a'] })).values;
    const { description } = first!;
    const answer = decodeVariables(
      await client.calls.getVariables({ sessionId: 'lab', names: ['b', 'none', description.id] }),
    );

    expect(answer).toMatchObject({ revision: 1, missing: ['none'] });
    expect(answer.values.map(({ description, value }) => [description.name, description.source, value])).toEqual([
      ['b', 'me', 2],
      ['a', 'me', 1],
    ]);
  });

  it('should list variables by pattern, in pages', async () => {
    await write(['x.1', 'x.2', 'x.3', 'x.4', 'y'].map(name => register(name, 0)));
    const page = await client.calls.listVariables({ sessionId: 'lab', pattern: 'x*' });
    expect(page.variables!.map(({ name }) => name)).toEqual(['x.1', 'x.2', 'x.3']);
    const rest = await client.calls.listVariables({ sessionId: 'lab', pattern: 'x*', pageToken: page.nextPageToken! });

    expect(rest).toMatchObject({ variables: [{ name: 'x.4' }], nextPageToken: '' });
    expect(await client.calls.listVariables({ sessionId: 'lab', pattern: 'a b' }).catch(client.errorOf)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      reason: 'INVALID_PATTERN',
    });
  });

  it('should tell the history of a variable, also of one that is gone', async () => {
    await write([register('a', 1)]);
    await write([set('a', 2)]);
    const { values } = decodeVariables(await client.calls.getVariables({ sessionId: 'lab', names: ['a'] }));
    await write([{ kind: 'delete', name: 'a' }]);
    const name = values[0]!.description.id;
    const { entries, truncated } = decodeHistory(await client.calls.getHistory({ sessionId: 'lab', name }));

    expect(entries.map(({ revision, version, value }) => [revision, version, value])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(truncated).toBe(false);
    expect(await client.calls.getHistory({ sessionId: 'lab', name: 'a' }).catch(client.errorOf)).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'UNKNOWN_VARIABLE',
    });
  });

  it('should page a history backwards by count', async () => {
    await write([register('a', 1), ...[2, 3, 4, 5, 6, 7].map(value => set('a', value))]);
    const ask = async (request: object) => {
      const answer = decodeHistory(await client.calls.getHistory({ sessionId: 'lab', name: 'a', ...request }));
      return [answer.entries.map(({ version }) => version), answer.truncated];
    };

    expect(await ask({})).toEqual([[5, 6, 7], true]);
    expect(await ask({ beforeVersion: 5 })).toEqual([[2, 3, 4], true]);
    expect(await ask({ beforeVersion: 2 })).toEqual([[1], false]);
    expect(await ask({ beforeVersion: 1 })).toEqual([[], false]);
    expect(await ask({ beforeVersion: 6, limit: 2 })).toEqual([[4, 5], true]);
    expect(await ask({ beforeVersion: 2 ** 53 - 1, limit: 1 })).toEqual([[7], true]);
  });

  it('should page a history backwards by bytes, with one change at least', async () => {
    const big = 'x'.repeat(1_500);
    await write([register('text', big, textSpec)]);
    await write([set('text', `${big}2`)]);
    await write([set('text', big.repeat(2))]);
    const ask = async (beforeVersion: number) =>
      decodeHistory(await client.calls.getHistory({ sessionId: 'lab', name: 'text', beforeVersion }));

    expect(await ask(0)).toMatchObject({ entries: [{ version: 3 }], truncated: true });
    expect(await ask(3)).toMatchObject({ entries: [{ version: 2 }], truncated: true });
    expect(await ask(2)).toMatchObject({ entries: [{ version: 1 }], truncated: false });
  });

  it('should have one effect of a write that is sent twice', async () => {
    await write([register('a', 1)]);
    const again = { clientId: 'c', write: writeOf(1, set('a', 5)) };
    const first = await write([], again);
    expect(first.outcome).toMatchObject({ sequence: 1, revision: 2, versions: [2] });

    expect(await write([], again)).toEqual(first);
    expect(server.stats()).toMatchObject({ commits: 2, changes: 2 });
  });

  it('should refuse a write issued in another epoch, and one in an epoch that was ended', async () => {
    const { epoch } = await client.calls.openSession({ sessionId: 'lab' });
    expect(await write([register('a', 1)], { epoch: 'other' }).catch(client.errorOf)).toMatchObject({
      code: 'ABORTED',
      reason: 'EPOCH_CHANGED',
    });
    await client.calls.endSession({ sessionId: 'lab' });

    expect(await write([register('a', 1)], { epoch: epoch! }).catch(client.errorOf)).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'SESSION_ENDED',
    });
  });

  it('should fail with the error of the operation, its reason and its details', async () => {
    await write([register('a', 1, { type: 'float', constraints: { max: 5 } })]);
    const error = await write([{ kind: 'set', target: 'a', value: 2, expectedVersion: 9 }]).catch(client.errorOf);
    expect(error).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'VERSION_MISMATCH',
      details: { name: 'a', expected: '9', current: '1' },
    });

    expect(await write([set('a', 6)]).catch(client.errorOf)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      reason: 'CONSTRAINT_VIOLATED',
      details: { name: 'a', constraint: 'max' },
    });
  });

  it('should survive an error whose text no header can hold', async () => {
    await write([register('j', 1, { type: 'json', constraints: { jsonSchema: '{"type":"number"}' } })]);
    const error = await write([{ kind: 'set', target: 'j', value: '\\ud800 lone' }]).catch(client.errorOf);
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
    const lone = await client.calls.getVariables({ sessionId: 'lab', names: ['j'] });

    expect(decodeVariables(lone).values).toHaveLength(1);
  });

  it('should refuse answers that are too large, and say by how much', async () => {
    await write([register('s', 'x'.repeat(3_000), { type: 'string', constraints: {} })]);
    const error = await client.calls.getVariables({ sessionId: 'lab', names: ['s'] }).catch(client.errorOf);

    expect(error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'answerBytes', max: '2000' } });
  });

  it('should answer a name once, however often it is asked for', async () => {
    await write([register('s', 'x'.repeat(500), { type: 'string', constraints: {} })]);
    const names = new Array<string>(2_000).fill('s');
    const { values, missing } = decodeVariables(
      await client.calls.getVariables({ sessionId: 'lab', names: [...names, 'no', 'no'] }),
    );
    expect(values).toHaveLength(1);
    expect(missing).toEqual(['no']);
  });

  it('should encode no more of an answer than fits', () => {
    const description = { name: 's', id: '#1', version: 1, metadata: {}, timestamp: 0, source: '' };
    const spec = { type: 'string', constraints: {} } as const;
    const value = { description: { ...description, spec }, value: 'x'.repeat(1_000), eventTime: 0 };
    const values = new Array<typeof value>(1_000).fill(value);
    const encoded = encodeVariables({ epoch: 'e', revision: 1, values, missing: [] }, 5_000);
    expect(encoded.length).toBeGreaterThan(5_000);
    expect(encoded.length).toBeLessThan(7_000);
  });

  it('should page listings by bytes as well', () => {
    const store = createSessionStore({});
    const { session } = store.open('lab', { ttlMs: 0, metadata: {} });
    const jsonSchema = JSON.stringify({ description: 'x'.repeat(60_000) });
    const names = Array.from({ length: 20 }, (_, index) => `v${String(index).padStart(2, '0')}`);
    const operations = names.map(name => register(name, 1, { type: 'json', constraints: { jsonSchema } }));
    session.apply(writeOf(0, ...operations), { source: '' });
    return pagesOf(createUnaryCalls(store, createLoopTurn()), names);
  });

  async function pagesOf(calls: ReturnType<typeof createUnaryCalls>, names: readonly string[]) {
    const found: string[] = [];
    let pageToken = '';
    do {
      const page = await calls.listVariables({ sessionId: 'lab', pageToken });
      expect(messages.v1.ListVariablesResponse.encode(page).len).toBeLessThan(2 ** 20 + 100);
      found.push(...page.variables!.map(({ name }) => name!));
      pageToken = page.nextPageToken ?? '';
    } while (pageToken !== '');
    expect(found).toEqual(names);
  }

  it('should refuse a message that is no write, and long names of clients', async () => {
    expect(await client.calls.write(Uint8Array.of(10, 200)).catch(client.errorOf)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      reason: 'MALFORMED',
    });
    expect(await write([], { clientId: 'x'.repeat(300) }).catch(client.errorOf)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      rawMessage: 'The client id has 300 characters: give it at most 256.',
    });
  });
});
