import { lastValueFrom, reduce, toArray } from 'rxjs';
import { expect, it } from 'vitest';
import { createClientOver } from '../../src/client/index.js';
import { implement, RpcError } from '../../src/rpc/index.js';
import { createServer } from '../../src/server/index.js';
import { withoutBidirectional } from '../support/hosts.js';
import { users } from './support.js';

const implementation = implement(users, {
  getUser: ({ userId }) => {
    if (userId === 404) throw RpcError.notFound('Nobody.', { details: { userId } });
    return { id: userId };
  },
  listUsers: ({ limit }) => Array.from({ length: limit }, (_, id) => ({ id })),
  aggregate: points$ =>
    points$.pipe(
      reduce((all, { value }) => ({ ...all, count: all.count + 1, total: all.total + value }), {
        count: 0,
        total: 0,
        average: 0,
      }),
    ),
  async *conversation(messages) {
    for await (const { text } of messages) yield { text: `${text}!` };
  },
});

it('should call services over a transport without a socket, in all four patterns', async () => {
  await using server = createServer({ services: [implementation], token: 'secret' });
  const client = createClientOver({ transport: server.connect() });
  const api = client.service(users);

  await expect(api.getUser({ userId: 7 })).resolves.toEqual({ id: 7, name: 'nobody', tags: [] });
  await expect(lastValueFrom(api.listUsers({}).pipe(toArray()))).resolves.toEqual([{ id: 0 }, { id: 1 }, { id: 2 }]);
  await expect(api.aggregate([{ timestamp: 1, value: 2 }])).resolves.toEqual({ count: 1, total: 2, average: 0 });
  const call = api.conversation.open();
  await call.send({ text: 'a' });
  await expect(call.next()).resolves.toEqual({ text: 'a!' });
  await call.end();
  await expect(call.next()).resolves.toBeUndefined();
  await expect(api.getUser({ userId: 404 })).rejects.toMatchObject({
    name: 'RpcError',
    code: 'NOT_FOUND',
    details: { userId: 404 },
  });
  const endless = api.conversation.open();
  const next = endless.next();
  await client.close();
  await expect(next).rejects.toMatchObject({ code: 'CANCELLED', reason: 'CLOSED' });
});

it('should say what a transport does not have', async () => {
  await using server = createServer({ services: [implementation], token: 'secret' });
  const client = createClientOver({ transport: withoutBidirectional(server.connect()) });
  const api = client.service(users);

  await expect(api.aggregate([])).rejects.toMatchObject({
    code: 'UNIMPLEMENTED',
    reason: 'TRANSPORT_LACKS_PATTERN',
    rawMessage: expect.stringContaining('/test.v1.Users/aggregate'),
  });
  await expect(lastValueFrom(api.conversation([]))).rejects.toMatchObject({ code: 'UNIMPLEMENTED' });
  await expect(api.conversation.open().next()).rejects.toMatchObject({ code: 'UNIMPLEMENTED' });
  await expect(api.getUser({ userId: 7 })).resolves.toMatchObject({ id: 7 });
  await client.close();
});
