import { concat, NEVER, Observable, of, range, Subject, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { toAsyncIterable } from '../../src/operators/index.js';

describe('toAsyncIterable', () => {
  const take = async <T>(iterable: AsyncIterable<T>) => {
    const seen: T[] = [];
    for await (const item of iterable) seen.push(item);
    return seen;
  };
  const iterate = <T>(source: Observable<T>, options?: Parameters<typeof toAsyncIterable>[1]) => {
    const iterator = toAsyncIterable(source, options)[Symbol.asyncIterator]();
    return iterator as Required<typeof iterator>;
  };
  const done = { done: true, value: undefined };

  it('should give the items in order, and end with the source', async () => {
    expect(await take(toAsyncIterable(of(1, 2, 3)))).toEqual([1, 2, 3]);
    expect(await take(toAsyncIterable(of()))).toEqual([]);
  });

  it('should give items that come later, also undefined ones', async () => {
    const source = new Subject<number | undefined>();
    const iterator = iterate(source);
    const first = iterator.next();
    source.next(undefined);
    source.next(2);
    source.complete();

    expect(await first).toEqual({ done: false, value: undefined });
    expect(await iterator.next()).toEqual({ done: false, value: 2 });
    expect(await iterator.next()).toEqual(done);
    expect(await iterator.next()).toEqual(done);
  });

  it('should subscribe once for each loop, with the first next', async () => {
    const subscribed = vi.fn();
    const iterable = toAsyncIterable(
      new Observable<number>(subscriber => {
        subscribed();
        subscriber.next(1);
        subscriber.complete();
      }),
    );
    const idle = iterable[Symbol.asyncIterator]();
    expect(subscribed).not.toHaveBeenCalled();
    await idle.return?.();
    expect(await idle.next()).toEqual(done);
    expect(subscribed).not.toHaveBeenCalled();

    await take(iterable);
    await take(iterable);
    expect(subscribed).toHaveBeenCalledTimes(2);
  });

  it('should answer calls of next in their order', async () => {
    const source = new Subject<number>();
    const iterator = iterate(source);
    const answers = Promise.all([iterator.next(), iterator.next(), iterator.next(), iterator.next()]);
    source.next(1);
    source.next(2);
    source.complete();

    expect(await answers).toEqual([{ done: false, value: 1 }, { done: false, value: 2 }, done, done]);
  });

  it('should unsubscribe at once when the loop is left', async () => {
    const source = new Subject<number>();
    const loop = (async () => {
      for await (const item of toAsyncIterable(source)) {
        if (item === 2) break;
      }
      return source.observed;
    })();
    source.next(1);
    source.next(2);
    source.next(3);
    expect(await loop).toBe(false);

    const throwing = (async () => {
      for await (const item of toAsyncIterable(source)) throw new Error(`at ${item}`);
    })();
    source.next(1);
    await expect(throwing).rejects.toThrow('at 1');
    expect(source.observed).toBe(false);
  });

  it('should reject with the error of the source after what is held, once', async () => {
    const failure = new Error('source');
    const iterator = iterate(
      concat(
        of(1, 2),
        throwError(() => failure),
      ),
    );
    expect(await iterator.next()).toEqual({ done: false, value: 1 });
    expect(await iterator.next()).toEqual({ done: false, value: 2 });
    await expect(iterator.next()).rejects.toBe(failure);
    expect(await iterator.next()).toEqual(done);
  });

  it('should reject the first of the waiting calls with the error, and end the others', async () => {
    const source = new Subject<number>();
    const iterator = iterate(source);
    const answers = Promise.allSettled([iterator.next(), iterator.next()]);
    source.error('failed');

    expect(await answers).toEqual([
      { status: 'rejected', reason: 'failed' },
      { status: 'fulfilled', value: done },
    ]);
    expect(await iterator.next()).toEqual(done);
  });

  it('should settle the waiting calls on return and on throw', async () => {
    const source = new Subject<number>();
    const left = iterate(source);
    const answers = Promise.all([left.next(), left.next()]);
    const returned = left.return();
    expect(source.observed).toBe(false);
    expect(await answers).toEqual([done, done]);
    expect(await returned).toEqual(done);

    const broken = iterate(source);
    const answer = broken.next();
    const thrown = broken.throw('reason');
    expect(source.observed).toBe(false);
    expect(await answer).toEqual(done);
    await expect(thrown).rejects.toBe('reason');
    expect(await broken.next()).toEqual(done);
  });

  it('should drop what is held on return, also an error', async () => {
    const source = new Subject<number>();
    const iterator = iterate(source);
    const first = iterator.next();
    source.next(1);
    source.next(2);
    source.error('failed');
    await first;
    await iterator.return();

    expect(await iterator.next()).toEqual(done);
  });

  it('should fail after what is held when the loop is slower than the limit allows', async () => {
    const source = new Subject<number>();
    const iterator = iterate(source, { limit: 2 });
    const first = iterator.next();
    [0, 1, 2, 3].forEach(n => source.next(n));
    expect(source.observed).toBe(false);

    expect((await first).value).toBe(0);
    expect((await iterator.next()).value).toBe(1);
    expect((await iterator.next()).value).toBe(2);
    await expect(iterator.next()).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: '2' } });
    expect(await iterator.next()).toEqual(done);
  });

  it('should hold 1,024 items unless told otherwise', async () => {
    expect(await take(toAsyncIterable(range(0, 1025)))).toHaveLength(1025);
    await expect(take(toAsyncIterable(range(0, 1026)))).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
  });

  it.each([
    { onFull: 'drop-oldest' as const, kept: [0, 3, 4] },
    { onFull: 'drop-newest' as const, kept: [0, 1, 2] },
  ])('should go on with $onFull', async ({ onFull, kept }) => {
    expect(await take(toAsyncIterable(range(0, 5), { limit: 2, onFull }))).toEqual(kept);
  });

  it('should hold what a loop brings about while it runs', async () => {
    const source = new Subject<number>();
    const seen: number[] = [];
    const loop = (async () => {
      for await (const item of toAsyncIterable(source)) {
        seen.push(item);
        if (item < 3) source.next(item + 1);
        else source.complete();
      }
    })();
    source.next(1);
    await loop;

    expect(seen).toEqual([1, 2, 3]);
  });

  it('should keep the order of many items', async () => {
    const seen = await take(toAsyncIterable(range(0, 5000), { limit: 5000 }));
    expect(seen).toEqual(Array.from({ length: 5000 }, (_, n) => n));
  });

  it('should stop a synchronous source that never ends', async () => {
    await expect(take(toAsyncIterable(range(0, Infinity), { limit: 3 }))).rejects.toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
    });
  });

  it('should not end by itself on a source that never does', async () => {
    const iterator = iterate(NEVER);
    const settled = vi.fn();
    const answer = iterator.next().then(settled);
    await new Promise(resolve => setImmediate(resolve));
    expect(settled).not.toHaveBeenCalled();

    await iterator.return();
    await answer;
    expect(settled).toHaveBeenCalledWith(done);
  });

  it('should refuse a limit that bounds nothing', () => {
    expect(() => toAsyncIterable(NEVER, { limit: 0 })).toThrow(/INVALID_ARGUMENT: limit of toAsyncIterable is 0/);
  });
});
