import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { avroCodec, schemaRegistry } from '../../../src/connectors/avro/index.js';
import { decodeWith } from '../../../src/connectors/index.js';
import { serveHttp } from '../sources/httpServer.js';

/** A registry of Confluent's kind; each answer by the path it is asked for. */
const serveRegistry = (answers: Readonly<Record<string, unknown>>) =>
  serveHttp((request, response) => {
    const answer = answers[request.url ?? ''];
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (answer === undefined) response.writeHead(404).end('{"error_code":40403}');
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });

describe('schemaRegistry', () => {
  it('should find the schema of each message, asking once for each id', async () => {
    await using server = await serveRegistry({ '/feed/schemas/ids/1': { schema: '"int"' } });
    const registry = schemaRegistry(`${server.url}/`, { headers: { Authorization: 'Basic a' } });
    const codec = avroCodec<number>('double', { confluent: { id: 2, registry } });
    const old = avroCodec<number>('int', { confluent: { id: 1 } });
    const decoded = from([1, 2, 3].map(value => old.encode(value))).pipe(decodeWith(codec), toArray());
    expect(await lastValueFrom(decoded)).toEqual([1, 2, 3]);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers.authorization).toBe('Basic a');
  });

  it('should know nothing of an id that the registry does not know', async () => {
    await using server = await serveRegistry({});
    expect(await schemaRegistry(server.url)(7)).toBeUndefined();
  });

  it.each<[unknown, object]>([
    [401, { code: 'UNAUTHENTICATED' }],
    [500, { code: 'UNAVAILABLE' }],
    ['{', { code: 'UNAVAILABLE' }],
    [
      { schema: 'message A {}', schemaType: 'PROTOBUF' },
      { code: 'FAILED_PRECONDITION', details: { schemaId: '7' } },
    ],
    [{ schema: '"B"', references: [{ name: 'B' }] }, { code: 'FAILED_PRECONDITION' }],
    [{}, { code: 'FAILED_PRECONDITION' }],
  ])('should reject where the answer is %j', async (answer, error) => {
    await using server = await serveRegistry({ '/feed/schemas/ids/7': answer });
    await expect(schemaRegistry(server.url)(7)).rejects.toMatchObject(error);
  });

  it('should reject where nobody answers', async () => {
    await using server = await serveHttp(() => {});
    await expect(schemaRegistry(server.url, { timeoutMs: 30 })(7)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(() => schemaRegistry('registry')).toThrow(/^INVALID_ARGUMENT/);
  });
});
