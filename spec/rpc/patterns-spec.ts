import { concatMap, delay, firstValueFrom, from, lastValueFrom, NEVER, of, range, reduce, take, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { implement, method, service, stream, type Handlers } from '../../src/rpc/index.js';
import { serve, users } from './support.js';

const handlers: Handlers<(typeof users)['methods']> = {
  getUser: async ({ userId }) => ({ id: userId }),
  listUsers: ({ limit }) => range(1, limit).pipe(concatMap(id => of({ id }))),
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

const points = [
  { timestamp: 1, value: 10.5 },
  { timestamp: 2, value: 20.3 },
  { timestamp: 3, value: 15.8 },
];

const numbered = service('numbered', {
  one: method(z.object({}), z.object({ n: z.int() })),
  many: method(z.object({}), stream(z.object({ n: z.int() }))),
});

describe('a service', () => {
  it('should answer one message with one, with its defaults', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    await expect(api.getUser({ userId: 42 })).resolves.toEqual({ id: 42, name: 'nobody', tags: [] });
  });

  it('should answer one message with a stream, which is cold', async () => {
    let calls = 0;
    const listUsers: (typeof handlers)['listUsers'] = ({ limit }) => {
      calls++;
      return range(1, limit).pipe(concatMap(id => of({ id })));
    };
    await using rig = await serve([implement(users, { ...handlers, listUsers })]);
    const users$ = rig.client.service(users).listUsers({});

    await expect(lastValueFrom(users$.pipe(toArray()))).resolves.toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    await expect(firstValueFrom(users$)).resolves.toEqual({ id: 1 });
    expect(calls).toBe(2);
  });

  it('should give a stream to a loop, too', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const found: number[] = [];
    for await (const { id } of rig.client.service(users).listUsers({ limit: 100 })) {
      found.push(id);
      if (id === 4) break;
    }
    expect(found).toEqual([1, 2, 3, 4]);
  });

  it('should answer a stream with one message: the aggregate of three points', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const result = await rig.client.service(users).aggregate(from(points));
    expect(result.count).toBe(3);
    expect(result.total).toBeCloseTo(46.6, 10);
    expect(result.average).toBeCloseTo(15.533333333333333, 10);
  });

  it('should answer an empty stream: the aggregate of nothing', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const result = await rig.client.service(users).aggregate([]);
    expect(result).toEqual({ count: 0, total: 0, average: 0 });
  });

  it('should answer a stream with a stream, in order', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const texts = Array.from({ length: 1000 }, (_, index) => ({ text: `item-${index}` }));
    const replies = await lastValueFrom(rig.client.service(users).conversation(texts).pipe(toArray()));
    expect(replies).toEqual(texts.map(({ text }) => ({ text: text.toUpperCase() })));
  });

  it('should keep ten calls at once apart', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, call) =>
        lastValueFrom(
          api
            .conversation(range(0, 50).pipe(concatMap(index => of({ text: `${call}-${index}` }).pipe(delay(0)))))
            .pipe(toArray()),
        ),
      ),
    );
    expect(all.map(replies => replies.map(({ text }) => text))).toEqual(
      Array.from({ length: 10 }, (_, call) => Array.from({ length: 50 }, (__, index) => `${call}-${index}`)),
    );
  });

  it('should take one call as the input of another', async () => {
    await using rig = await serve([implement(users, handlers)]);
    const api = rig.client.service(users);
    const twice = api.conversation(api.conversation([{ text: 'a' }, { text: 'b' }]));
    await expect(lastValueFrom(twice.pipe(toArray()))).resolves.toEqual([{ text: 'A' }, { text: 'B' }]);
  });
});

describe('a reply', () => {
  it.each([
    ['a value', () => ({ n: 1 })],
    ['a promise', () => Promise.resolve({ n: 1 })],
    ['an Observable', () => of({ n: 1 })],
    ['an Observable, of which the first counts', () => from([{ n: 1 }, { n: 2 }])],
    ['an Observable that goes on', () => from([{ n: 1 }]).pipe(concatMap(value => [value, value]))],
  ])('should be one message, made of %s', async (_, one) => {
    await using rig = await serve([implement(numbered, { one, many: () => [] })]);
    await expect(rig.client.service(numbered).one({})).resolves.toEqual({ n: 1 });
  });

  it.each([
    ['an Observable', () => from([{ n: 1 }, { n: 2 }])],
    ['an array', () => [{ n: 1 }, { n: 2 }]],
    ['a promise of one', () => Promise.resolve({ n: 1 }), [{ n: 1 }]],
    [
      'an async generator',
      async function* () {
        yield { n: 1 };
        yield { n: 2 };
      },
    ],
    ['a set', () => new Set([{ n: 1 }, { n: 2 }])],
    ['nothing', () => [], []],
  ])('should be a stream, made of %s', async (_, many, expected = [{ n: 1 }, { n: 2 }]) => {
    await using rig = await serve([implement(numbered, { one: () => NEVER, many })]);
    const all = await lastValueFrom(rig.client.service(numbered).many({}).pipe(toArray()));
    expect(all).toEqual(expected);
  });

  it('should let go of an Observable after its first value', async () => {
    const values$ = from([{ n: 1 }]).pipe(
      concatMap(value => [value, value]),
      take(1),
    );
    await using rig = await serve([implement(numbered, { one: () => values$, many: () => [] })]);
    await expect(rig.client.service(numbered).one({})).resolves.toEqual({ n: 1 });
  });
});

describe('a definition', () => {
  it('should refuse a method called then', () => {
    const methods = { then: method(z.object({}), z.object({})) };
    expect(() => service('thenable', methods as never)).toThrow(/INVALID_ARGUMENT.*`then`/);
  });

  it('should refuse an implementation without a handler', () => {
    expect(() => implement(numbered, { one: () => ({ n: 1 }) } as never)).toThrow(/numbered\.many has no handler/);
  });

  it('should refuse a schema without a protobuf form, with its path', () => {
    expect(() => service('bad', { get: method(z.object({ a: z.any() }), z.object({})) })).toThrow(/bad\.get.*a/);
  });
});
