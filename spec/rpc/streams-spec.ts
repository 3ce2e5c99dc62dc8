import {
  EMPTY,
  finalize,
  firstValueFrom,
  interval,
  lastValueFrom,
  map,
  NEVER,
  Observable,
  of,
  range,
  Subject,
  toArray,
} from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { implement, method, RpcError, service, stream, type CallContext, type Handlers } from '../../src/rpc/index.js';
import { serve } from './support.js';

const Item = z.object({ n: z.int() });
const Big = z.object({ n: z.int(), text: z.string() });
const flows = service('flows', {
  one: method(z.object({}), Item),
  down: method(z.object({}), stream(Item)),
  up: method(stream(Item), Item),
  both: method(stream(Item), stream(Item)),
  big: method(z.object({}), stream(Big)),
  bigUp: method(stream(Big), Item),
});
const silent: Handlers<(typeof flows)['methods']> = {
  one: () => NEVER,
  down: () => NEVER,
  up: () => NEVER,
  both: () => NEVER,
  big: () => NEVER,
  bigUp: () => NEVER,
};

function defer<T = void>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

const aborted = ({ signal }: CallContext) =>
  new Promise<void>(resolve => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

describe('a call that is let go of', () => {
  it('should be seen by the handler of one message', async () => {
    const [begun, ended] = [defer(), defer()];
    const one = async (_: unknown, context: CallContext) => {
      begun.resolve();
      await aborted(context);
      ended.resolve();
      return { n: 1 };
    };
    await using rig = await serve([implement(flows, { ...silent, one })]);
    const controller = new AbortController();
    const reply = rig.client.service(flows).one({}, { signal: controller.signal });
    await begun.promise;
    controller.abort();

    await expect(reply).rejects.toMatchObject({ name: 'RpcError', code: 'CANCELLED' });
    await ended.promise;
  });

  it('should unsubscribe from the Observable of a handler', async () => {
    const ended = defer();
    const down = () =>
      interval(1).pipe(
        map(n => ({ n })),
        finalize(() => {
          ended.resolve();
        }),
      );
    await using rig = await serve([implement(flows, { ...silent, down })]);
    await expect(firstValueFrom(rig.client.service(flows).down({}))).resolves.toEqual({ n: 0 });
    await ended.promise;
  });

  it('should unsubscribe from an Observable that stands for one message', async () => {
    const [begun, ended] = [defer(), defer()];
    const one = () =>
      new Observable<{ n: number }>(() => {
        begun.resolve();
        return () => {
          ended.resolve();
        };
      });
    await using rig = await serve([implement(flows, { ...silent, one })]);
    const controller = new AbortController();
    const reply = rig.client.service(flows).one({}, { signal: controller.signal });
    await begun.promise;
    controller.abort();
    await expect(reply).rejects.toMatchObject({ code: 'CANCELLED' });
    await ended.promise;
  });

  it('should return from the generator of a handler, also while nothing is read', async () => {
    const ended = defer();
    const down = async function* (_: unknown, { signal }: CallContext) {
      try {
        yield { n: 1 };
        await new Promise(resolve => {
          signal.addEventListener('abort', resolve);
        });
        yield { n: 2 };
      } finally {
        ended.resolve();
      }
    };
    await using rig = await serve([implement(flows, { ...silent, down })]);
    const subscription = rig.client
      .service(flows)
      .down({})
      .subscribe(() => {
        subscription.unsubscribe();
      });
    await ended.promise;
  });

  it('should not pass for the end of an upload', async () => {
    const received = new Subject<number>();
    const outcome = defer<unknown>();
    const up = async (items: AsyncIterable<{ n: number }>) => {
      try {
        for await (const { n } of items) received.next(n);
        outcome.resolve('ended');
      } catch (thrown) {
        outcome.resolve(thrown);
        throw thrown;
      }
      return { n: 0 };
    };
    await using rig = await serve([implement(flows, { ...silent, up })]);
    const call = rig.client.service(flows).up.open();
    const first = firstValueFrom(received);
    await call.send({ n: 1 });
    await expect(first).resolves.toBe(1);
    call.cancel();
    await expect(outcome.promise).resolves.toMatchObject({ code: 'CANCELLED' });
  });

  it('should let go of the input, whatever it is', async () => {
    const ended: string[] = [];
    const both = () => of({ n: 1 });
    await using rig = await serve([implement(flows, { ...silent, both })]);
    const api = rig.client.service(flows);
    const observable$ = NEVER.pipe(finalize(() => ended.push('observable')));
    await expect(lastValueFrom(api.both(observable$))).resolves.toEqual({ n: 1 });
    const generator = (async function* () {
      try {
        for (let n = 0; ; n++) yield { n };
      } finally {
        ended.push('generator');
      }
    })();
    await expect(lastValueFrom(api.both(generator))).resolves.toEqual({ n: 1 });
    await expect.poll(() => ended).toEqual(['observable', 'generator']);
  });
});

describe('a slow reader', () => {
  const text = 'x'.repeat(20_000);

  it('should slow the generator of a handler', async () => {
    let made = 0;
    const big = async function* () {
      for (let n = 0; n < 5000; n++) {
        made++;
        yield { n, text };
      }
    };
    await using rig = await serve([implement(flows, { ...silent, big })]);
    const items = rig.client.service(flows).big({})[Symbol.asyncIterator]();
    await items.next();
    // As far as the buffers of both sides go, and no further.
    let before = -1;
    await expect
      .poll(
        () => {
          const isStill = made === before;
          before = made;
          return isStill;
        },
        { interval: 100 },
      )
      .toBe(true);
    expect(made).toBeLessThan(1000);
    let read = 1;
    while (!(await items.next()).done) read++;
    expect(read).toBe(5000);
    expect(made).toBe(5000);
  });

  it('should slow the generator of a caller', async () => {
    let made = 0;
    const open = defer();
    const bigUp = async (items: AsyncIterable<{ n: number }>) => {
      let n = 0;
      for await (const _ of items) {
        if (n++ === 0) await open.promise;
      }
      return { n };
    };
    async function* input() {
      for (let n = 0; n < 5000; n++) {
        made++;
        yield { n, text };
      }
    }
    await using rig = await serve([implement(flows, { ...silent, bigUp })]);
    const reply = rig.client.service(flows).bigUp(input());
    let before = -1;
    await expect
      .poll(
        () => {
          const isStill = made === before && made > 0;
          before = made;
          return isStill;
        },
        { interval: 100 },
      )
      .toBe(true);
    expect(made).toBeLessThan(1000);
    open.resolve();
    await expect(reply).resolves.toEqual({ n: 5000 });
  });

  it('should end the call of an Observable that cannot be slowed', async () => {
    let isSubscribed = true;
    const big = () =>
      range(0, 100_000).pipe(
        map(n => ({ n, text })),
        finalize(() => {
          isSubscribed = false;
        }),
      );
    await using rig = await serve([implement(flows, { ...silent, big })]);
    const failure: unknown = await lastValueFrom(rig.client.service(flows).big({})).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(RpcError);
    expect(failure).toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
      reason: 'BUFFER_FULL',
      details: { maxBuffered: 10_000 },
    });
    expect((failure as RpcError).message).toContain('10000');
    expect(isSubscribed).toBe(false);
  });

  it('should take up to maxBuffered of it', async () => {
    const down = () => range(0, 100).pipe(map(n => ({ n })));
    const handlers = { ...silent, down };
    await using enough = await serve([implement(flows, handlers, { maxBuffered: 100 })]);
    await expect(lastValueFrom(enough.client.service(flows).down({}).pipe(toArray()))).resolves.toHaveLength(100);
    await using tooLittle = await serve([implement(flows, handlers, { maxBuffered: 98 })]);
    await expect(lastValueFrom(tooLittle.client.service(flows).down({}))).rejects.toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
    });
  });

  it('should end the call of an Observable input that cannot be slowed', async () => {
    await using rig = await serve([implement(flows, silent)]);
    const input = range(0, 1000).pipe(map(n => ({ n })));
    const reply = rig.client.service(flows).up(input, { maxBuffered: 10 });
    await expect(reply).rejects.toMatchObject({ name: 'RpcError', code: 'RESOURCE_EXHAUSTED' });
  });
});

describe('an error in the middle of a stream', () => {
  it('should arrive after what came before it', async () => {
    const down = async function* () {
      yield { n: 1 };
      yield { n: 2 };
      throw RpcError.dataLoss('The rest is gone.', { details: { left: 3 } });
    };
    await using rig = await serve([implement(flows, { ...silent, down })]);
    const seen: unknown[] = [];
    await new Promise<void>(resolve => {
      rig.client
        .service(flows)
        .down({})
        .subscribe({
          next: item => seen.push(item),
          error: error => {
            seen.push(error);
            resolve();
          },
        });
    });
    expect(seen).toEqual([{ n: 1 }, { n: 2 }, expect.any(RpcError)]);
    expect(seen[2]).toMatchObject({ code: 'DATA_LOSS', rawMessage: 'The rest is gone.', details: { left: 3 } });
  });

  it('should come to a reader who reads later', async () => {
    const down = () =>
      new Observable<{ n: number }>(subscriber => {
        for (let n = 0; n < 500; n++) subscriber.next({ n });
        subscriber.error(RpcError.aborted('Enough.'));
      });
    await using rig = await serve([implement(flows, { ...silent, down })]);
    const items = rig.client.service(flows).down({})[Symbol.asyncIterator]();
    const found: number[] = [];
    const readAll = async () => {
      for (;;) {
        const result = await items.next();
        if (result.done) return;
        found.push(result.value.n);
        await new Promise(setImmediate);
      }
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'ABORTED' });
    expect(found).toEqual(Array.from({ length: 500 }, (_, n) => n));
    await expect(items.next()).resolves.toEqual({ done: true, value: undefined });
  });

  it('should fail an upload whose input fails, and be no end to the handler', async () => {
    const [begun, outcome] = [defer(), defer<unknown>()];
    const up = async (items: AsyncIterable<unknown>) => {
      try {
        for await (const _ of items) begun.resolve();
        outcome.resolve('ended');
      } catch (thrown) {
        outcome.resolve(thrown);
      }
      return { n: 0 };
    };
    await using rig = await serve([implement(flows, { ...silent, up })]);
    const cause = new Error('The sensor is gone.');
    const input = (async function* () {
      yield { n: 1 };
      await begun.promise;
      throw cause;
    })();
    await expect(rig.client.service(flows).up(input)).rejects.toMatchObject({ name: 'RpcError', cause });
    await expect(outcome.promise).resolves.toMatchObject({ code: 'CANCELLED' });
  });

  it('should be said of an input that is read twice', async () => {
    const both: (typeof silent)['both'] = items$ => {
      items$.subscribe({ error: () => {} });
      return items$;
    };
    await using rig = await serve([implement(flows, { ...silent, both })]);
    await expect(lastValueFrom(rig.client.service(flows).both(EMPTY))).rejects.toMatchObject({
      code: 'FAILED_PRECONDITION',
    });
  });
});
