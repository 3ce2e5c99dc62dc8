import { firstValueFrom, lastValueFrom, map, NEVER, Observable, of, range, take, tap, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  implement,
  method,
  perCall,
  RpcError,
  service,
  stream,
  type Api,
  type CallOptions,
  type Handlers,
  type Implementation,
} from '../../src/rpc/index.js';
import { serve, type Rig } from './support.js';

const Item = z.object({ n: z.int() });
const attacked = service('attacked', {
  one: method(Item, Item),
  down: method(Item, stream(Item)),
  up: method(stream(Item), Item),
  both: method(stream(Item), stream(Item)),
});
type Methods = (typeof attacked)['methods'];
type ItemIterator = AsyncIterator<{ readonly n: number }>;

/** Each pattern answers with the first thing that it gets. */
const echo: Handlers<Methods> = {
  one: item => item,
  down: item => [item],
  up: items => items.pipe(take(1)),
  both: items => items.pipe(take(1)),
};

let rig: Rig;
const loose: unknown[] = [];
const logged: unknown[] = [];
const note = (error: unknown) => {
  loose.push(error);
};
beforeEach(() => {
  loose.length = 0;
  logged.length = 0;
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  process.on('warning', note);
});
afterEach(async () => {
  await rig[Symbol.asyncDispose]();
  // What RxJS cannot tell anybody it throws in a timer.
  await new Promise(resolve => setTimeout(resolve, 1));
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  process.off('warning', note);
  expect(loose).toEqual([]);
});

async function begin(implementation: Implementation): Promise<Api<Methods>> {
  const error = (_: string, { error: thrown }: Readonly<Record<string, unknown>> = {}) => void logged.push(thrown);
  rig = await serve([implementation], { logger: { info() {}, warn() {}, error } });
  return rig.client.service(attacked);
}
const callsOf = (handlers: Partial<Handlers<Methods>> = {}) => begin(implement(attacked, { ...echo, ...handlers }));
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown as RpcError,
  );
const endless = (): ItemIterator => ({ next: async () => ({ done: false, value: { n: 1 } }) });
const iterable = (iterator: ItemIterator) => ({ [Symbol.asyncIterator]: () => iterator });

const returns: Readonly<Record<string, NonNullable<ItemIterator['return']>>> = {
  'throws at once': () => {
    throw new Error('on return');
  },
  'gives no promise': () => undefined as never,
  rejects: () => Promise.reject(new Error('on return')),
  'never ends': () => new Promise(() => {}),
};

describe('an iterator whose return', () => {
  it.each(Object.entries(returns))('%s should not disturb a call that it is the input of', async (_, ending) => {
    const calls = await callsOf();
    const source = iterable({ ...endless(), return: ending });
    await expect(calls.up(source)).resolves.toEqual({ n: 1 });
    await expect(lastValueFrom(calls.both(source))).resolves.toEqual({ n: 1 });
  });

  it.each(Object.entries(returns))('%s should not disturb a call that it is the reply of', async (_, ending) => {
    const calls = await callsOf({ down: () => iterable({ ...endless(), return: ending }) });
    await expect(firstValueFrom(calls.down({ n: 1 }))).resolves.toEqual({ n: 1 });
    await expect(calls.one({ n: 2 })).resolves.toEqual({ n: 2 });
  });

  it('never ends should not keep the error of a reply from its caller', async () => {
    const next = async () => ({ done: false as const, value: { n: 'text' as never } });
    const calls = await callsOf({ down: () => iterable({ next, return: () => new Promise(() => {}) }) });
    expect(await failureOf(lastValueFrom(calls.down({ n: 1 })))).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('a source that throws', () => {
  const sources: Readonly<Record<string, ItemIterator | Observable<{ readonly n: number }>>> = {
    'in next, at once': {
      next() {
        throw RpcError.dataLoss('Lost.');
      },
    },
    'in next, later': { next: () => Promise.reject(RpcError.dataLoss('Lost.')) },
    'when it is subscribed to': new Observable(() => {
      throw RpcError.dataLoss('Lost.');
    }),
  };

  it.each(Object.entries(sources))('%s, should fail the call that it is the input of', async (_, source) => {
    const calls = await callsOf();
    const input = source instanceof Observable ? source : iterable(source);
    expect(await failureOf(calls.up(input))).toMatchObject({ code: 'DATA_LOSS' });
    expect(await failureOf(lastValueFrom(calls.both(input)))).toMatchObject({ code: 'DATA_LOSS' });
  });

  it.each(Object.entries(sources))('%s, should fail the call that it is the reply of', async (_, source) => {
    const calls = await callsOf({ down: () => (source instanceof Observable ? source : iterable(source)) });
    expect(await failureOf(lastValueFrom(calls.down({ n: 1 })))).toMatchObject({ code: 'DATA_LOSS' });
  });

  it('while it clears up should disturb nobody', async () => {
    const untidy = (isEnding: boolean) =>
      new Observable<{ n: number }>(subscriber => {
        subscriber.next({ n: 1 });
        if (isEnding) subscriber.complete();
        return () => {
          throw new Error('while it clears up');
        };
      });
    const calls = await callsOf({ down: ({ n }) => untidy(n === 1) });
    await expect(lastValueFrom(calls.down({ n: 1 }))).resolves.toEqual({ n: 1 });
    await expect(firstValueFrom(calls.down({ n: 0 }))).resolves.toEqual({ n: 1 });
    await expect(calls.up(untidy(false))).resolves.toEqual({ n: 1 });
    await expect(lastValueFrom(calls.both(untidy(true)))).resolves.toEqual({ n: 1 });
  });
});

describe('a handler', () => {
  it('that throws at once should fail the call in all four patterns', async () => {
    const refuse = () => {
      throw RpcError.notFound('No.');
    };
    const calls = await callsOf({ one: refuse, down: refuse, up: refuse, both: refuse });
    const failures = await Promise.all(
      [calls.one({ n: 1 }), lastValueFrom(calls.down({ n: 1 })), calls.up(NEVER), lastValueFrom(calls.both(NEVER))].map(
        failureOf,
      ),
    );
    expect(failures.map(failure => failure?.code)).toEqual(Array(4).fill('NOT_FOUND'));
  });

  it('that aborts something of its own has failed: nobody has cancelled the call', async () => {
    const error = new DOMException('A fetch was aborted.', 'AbortError');
    const calls = await callsOf({ one: () => Promise.reject(error), down: () => new Observable(s => s.error(error)) });
    const failures = [await failureOf(calls.one({ n: 1 })), await failureOf(lastValueFrom(calls.down({ n: 1 })))];
    expect(failures).toMatchObject([{ code: 'INTERNAL' }, { code: 'INTERNAL' }]);
    expect(logged).toEqual([error, error]);
  });

  it('that emits one more than may wait, at once, should have the others sent', async () => {
    const calls = await callsOf({ down: ({ n }) => range(0, n).pipe(map(at => ({ n: at }))) });
    await expect(lastValueFrom(calls.down({ n: 10_000 }))).resolves.toEqual({ n: 9_999 });
    let received = 0;
    const failure = await failureOf(lastValueFrom(calls.down({ n: 10_001 }).pipe(tap(() => received++))));
    expect(failure).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { maxBuffered: 10_000 } });
    expect(received).toBe(10_000);
  });

  it('that does not read its input should answer all the same, again and again', async () => {
    const calls = await callsOf({ up: () => ({ n: 5 }), both: () => of({ n: 6 }) });
    const letGo: string[] = [];
    async function* forever(name: string) {
      try {
        for (;;) yield { n: 1 };
      } finally {
        letGo.push(name);
      }
    }
    for (let round = 0; round < 10; round++) {
      await expect(calls.up(forever('up'))).resolves.toEqual({ n: 5 });
      await expect(lastValueFrom(calls.both(forever('both')))).resolves.toEqual({ n: 6 });
    }
    expect(letGo).toHaveLength(20);
    await expect(calls.up(NEVER)).resolves.toEqual({ n: 5 });
    const call = calls.up.open();
    await expect.poll(() => call.closed).toBe(true);
    await expect(call.end()).resolves.toEqual({ n: 5 });
  });

  it('should not be called for a caller who has gone while its dependencies were made', async () => {
    let [made, called] = [() => {}, 0];
    const waiting = new Promise<void>(resolve => {
      made = resolve;
    });
    const events: string[] = [];
    const slow = perCall(async ({ signal }, defer) => {
      events.push('begun');
      signal.addEventListener('abort', () => events.push('gone'));
      defer(() => events.push('ended'));
      await waiting;
      return 'slow';
    });
    const count = () => {
      called++;
      return of({ n: 1 });
    };
    const handlers = { one: count, down: count, up: count, both: count };
    const calls = await begin(implement(attacked, handlers, { provide: { slow } }));
    const controller = new AbortController();
    const reply = failureOf(calls.one({ n: 1 }, { signal: controller.signal }));
    const replies = calls.down({ n: 1 }).subscribe();
    await expect.poll(() => events).toEqual(['begun', 'begun']);
    controller.abort();
    replies.unsubscribe();
    expect(await reply).toMatchObject({ code: 'CANCELLED' });
    await expect.poll(() => events.slice(2)).toEqual(['gone', 'gone']);
    made();
    await expect.poll(() => events.slice(4)).toEqual(['ended', 'ended']);
    expect(called).toBe(0);
  });
});

describe('the options of a call', () => {
  const begun = (calls: Api<Methods>, options: CallOptions) =>
    Promise.all(
      [
        calls.one({ n: 1 }, options),
        lastValueFrom(calls.down({ n: 1 }, options)),
        calls.up(NEVER, options),
        lastValueFrom(calls.both(NEVER, options)),
        calls.up.open(options).end(),
        calls.both.open(options).next(),
      ].map(failureOf),
    );
  const silent = { one: () => NEVER, down: () => NEVER, up: () => NEVER, both: () => NEVER };

  it.each<[string, CallOptions, string]>([
    ['no time at all', { timeoutMs: 0 }, 'DEADLINE_EXCEEDED'],
    ['hardly any time', { timeoutMs: 0.1 }, 'DEADLINE_EXCEEDED'],
    ['a time in the past', { timeoutMs: -1 }, 'INVALID_ARGUMENT'],
    ['a time that is none', { timeoutMs: NaN }, 'INVALID_ARGUMENT'],
    ['a signal that is aborted already', { signal: AbortSignal.abort(), timeoutMs: 0 }, 'CANCELLED'],
    ['a key with a space', { metadata: { 'a key': 'x' } }, 'INVALID_ARGUMENT'],
    ['a key without letters', { metadata: { '': 'x' } }, 'INVALID_ARGUMENT'],
    ['a pseudo-header', { metadata: { ':path': '/' } }, 'INVALID_ARGUMENT'],
    ['a key for bytes', { metadata: { 'trace-bin': 'x' } }, 'INVALID_ARGUMENT'],
    ['a key of HTTP/1', { metadata: { Connection: 'close' } }, 'INVALID_ARGUMENT'],
    ['a key of gRPC', { metadata: { 'grpc-timeout': '1S' } }, 'INVALID_ARGUMENT'],
    ['a value of two lines', { metadata: { key: 'a\r\nb' } }, 'INVALID_ARGUMENT'],
    ['a value beyond ASCII', { metadata: { key: 'Zürich' } }, 'INVALID_ARGUMENT'],
    ['a value that is no text', { metadata: { key: 5 as never } }, 'INVALID_ARGUMENT'],
  ])('should fail it in every pattern and break nothing: %s', async (_, options, code) => {
    const calls = await callsOf({ ...silent, one: ({ n }) => (n === 1 ? NEVER : { n }) });
    const failures = await begun(calls, options);
    expect(failures.map(failure => failure?.code)).toEqual(Array(6).fill(code));
    if (options.metadata) {
      const [key] = Object.keys(options.metadata);
      expect(failures).toMatchObject(Array(6).fill({ reason: 'INVALID_METADATA', details: { key } }));
    }
    await expect(calls.one({ n: 2 })).resolves.toEqual({ n: 2 });
  });

  it('should not tell a value that cannot be sent, which may be secret', async () => {
    const calls = await callsOf();
    const failure = await failureOf(calls.one({ n: 1 }, { metadata: { password: 'geheim\n' } }));
    expect(String(failure)).toContain('"password"');
    expect(String(failure)).not.toContain('geheim');
  });

  it('should hold while a token is waited for', async () => {
    rig = await serve([implement(attacked, silent)], {}, { token: () => new Promise<string>(() => {}) });
    const failures = await begun(rig.client.service(attacked), { timeoutMs: 5 });
    expect(failures.map(failure => failure?.code)).toEqual(Array(6).fill('DEADLINE_EXCEEDED'));
  });

  it('should leave the default where a time is undefined', async () => {
    const deadlines: (Date | undefined)[] = [];
    const calls = await callsOf({
      one: (item, { deadline }) => {
        deadlines.push(deadline);
        return item;
      },
    });
    await calls.one({ n: 1 }, { timeoutMs: undefined });
    expect(deadlines).toEqual([expect.any(Date)]);
  });
});

describe('many at once', () => {
  it('should keep a thousand calls apart', async () => {
    const calls = await callsOf({ down: ({ n }) => [{ n }, { n: n + 1 }] });
    const replies = await Promise.all(
      Array.from({ length: 250 }, (_, n) =>
        Promise.all([
          calls.one({ n }),
          lastValueFrom(calls.down({ n })),
          calls.up([{ n }]),
          lastValueFrom(calls.both([{ n }])),
        ]),
      ),
    );
    expect(replies).toEqual(replies.map((_, n) => [{ n }, { n: n + 1 }, { n }, { n }]));
  });

  it('should bear to be cancelled, more often than a server bears on one connection, and leave other calls alone', async () => {
    const calls = await callsOf({ down: ({ n }) => range(n, 3).pipe(map(at => ({ n: at }))), both: () => NEVER });
    const others = [calls.both(NEVER), calls.both(NEVER)].map(replies => failureOf(lastValueFrom(replies)));
    for (let round = 0; round < 15; round++) {
      await Promise.all(Array.from({ length: 100 }, (_, n) => firstValueFrom(calls.down({ n }))));
    }
    expect(await Promise.race([...others, calls.one({ n: 1 })])).toEqual({ n: 1 });
    await rig.client.close();
    expect(await Promise.all(others)).toMatchObject([{ reason: 'CLOSED' }, { reason: 'CLOSED' }]);
  });

  it('should bear that replies are asked for before the last has come', async () => {
    let begun = 0;
    const down = () => {
      begun++;
      return [{ n: 1 }, { n: 2 }];
    };
    const replies = (await callsOf({ down })).down({ n: 1 })[Symbol.asyncIterator]();
    const results = await Promise.all([replies.next(), replies.next(), replies.next(), replies.next()]);
    expect(results.map(({ value }) => value as unknown)).toEqual([{ n: 1 }, { n: 2 }, undefined, undefined]);
    expect(begun).toBe(1);
  });

  it('should leave no listeners with a signal that many calls follow', async () => {
    const calls = await callsOf();
    const { signal } = new AbortController();
    for (let n = 0; n < 100; n++) {
      await calls.one({ n }, { signal });
      await lastValueFrom(calls.both([{ n }], { signal }).pipe(toArray()));
    }
    // Node warns of more than ten, which would be noted.
    await Promise.all(Array.from({ length: 10 }, (_, n) => calls.one({ n }, { signal })));
  });
});
