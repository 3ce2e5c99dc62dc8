import { from, lastValueFrom, of, reduce, take, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { implement, type Handlers } from '../../src/rpc/index.js';
import { serve, users } from './support.js';

const handlers: Handlers<(typeof users)['methods']> = {
  getUser: async ({ userId }) => ({ id: userId }),
  listUsers: ({ limit }) => from([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]).pipe(take(limit)),
  aggregate: points$ =>
    points$.pipe(
      reduce(
        ({ count, total }, { value }) => ({
          count: count + 1,
          total: total + value,
          average: (total + value) / (count + 1),
        }),
        { count: 0, total: 0, average: 0 },
      ),
    ),
  conversation: async function* (messages) {
    for await (const { text } of messages) yield { text: text.toUpperCase() };
  },
};

describe('a service', () => {
  it('should answer one message with one, with its defaults', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    await expect(api.getUser({ userId: 42 })).resolves.toEqual({ id: 42, name: 'nobody', tags: [] });
  });

  it('should answer one message with a stream', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    const all = await lastValueFrom(api.listUsers({}).pipe(toArray()));
    expect(all).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  });

  it('should answer a stream with one message', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    const points = [
      { timestamp: 1, value: 10.5 },
      { timestamp: 2, value: 20.3 },
      { timestamp: 3, value: 15.8 },
    ];
    const result = await api.aggregate(from(points));
    expect(result.count).toBe(3);
    expect(result.total).toBeCloseTo(46.6, 10);
    expect(result.average).toBeCloseTo(15.5333333333, 9);
  });

  it('should answer a stream with a stream', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    const all = await lastValueFrom(api.conversation(of({ text: 'a' }, { text: 'b' })).pipe(toArray()));
    expect(all).toEqual([{ text: 'A' }, { text: 'B' }]);
  });
});
