import { firstValueFrom, lastValueFrom, NEVER, ReplaySubject, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  implement,
  method,
  perCall,
  perServer,
  RpcError,
  service,
  stream,
  type CallContext,
} from '../../src/rpc/index.js';
import { serveServices } from '../../src/server/serveServices.js';
import { serve } from './support.js';

const Text = z.object({ text: z.string() });
const plain = service('plain', {
  one: method(Text, Text),
  down: method(Text, stream(Text)),
  up: method(stream(Text), Text),
  both: method(stream(Text), stream(Text)),
});

describe('the context of a call', () => {
  it('should have what the caller has sent along', async () => {
    let seen: CallContext | undefined;
    const one = (input: { text: string }, context: CallContext) => {
      seen = context;
      return input;
    };
    await using rig = await serve(
      [implement(plain, { one, down: () => [], up: () => NEVER, both: () => [] })],
      {
        token: 'secret',
      },
      { token: () => Promise.resolve('secret') },
    );
    await rig.client.service(plain).one({ text: '' }, { metadata: { 'X-Tenant': 'acme' }, timeoutMs: 5000 });
    expect(seen?.metadata).toMatchObject({ 'x-tenant': 'acme', authorization: 'Bearer secret' });
    expect(Object.keys(seen!.metadata).filter(key => key.includes('deadline') || key.includes('timeout'))).toEqual([]);
    expect(seen?.peer).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(seen?.signal.aborted).toBe(false);
    const leftMs = seen!.deadline!.getTime() - Date.now();
    expect(leftMs).toBeGreaterThan(-5000);
    expect(leftMs).toBeLessThanOrEqual(5000);
  });

  it('should have no deadline where there is none, whatever the metadata say', async () => {
    const deadlines: unknown[] = [];
    const down = (input: { text: string }, { deadline }: CallContext) => {
      deadlines.push(deadline);
      return [input];
    };
    await using rig = await serve([implement(plain, { one: i => i, down, up: () => NEVER, both: () => [] })]);
    const api = rig.client.service(plain);
    await lastValueFrom(api.down({ text: '' }, { metadata: { 'rivulet-deadline-ms': '5' } }));
    expect(deadlines).toEqual([undefined]);
  });

  it.each(['one', 'down', 'up', 'both'] as const)('should end a call that takes too long: %s', async name => {
    const signals: AbortSignal[] = [];
    const never = (_: unknown, { signal }: CallContext) => {
      signals.push(signal);
      return NEVER;
    };
    await using rig = await serve([implement(plain, { one: never, down: never, up: never, both: never })]);
    const api = rig.client.service(plain);
    // Long enough for the call to begin.
    const options = { timeoutMs: 500 };
    const calls = {
      one: () => api.one({ text: '' }, options),
      down: () => lastValueFrom(api.down({ text: '' }, options)),
      up: () => api.up(NEVER, options),
      both: () => lastValueFrom(api.both(NEVER, options)),
    };
    await expect(calls[name]()).rejects.toMatchObject({ name: 'RpcError', code: 'DEADLINE_EXCEEDED' });
    await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('should refuse callers without the token', async () => {
    await using rig = await serve(
      [implement(plain, { one: i => i, down: () => [], up: () => NEVER, both: () => [] })],
      {
        token: 'secret',
      },
    );
    const api = rig.client.service(plain);
    await expect(api.one({ text: '' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_MISSING' });
    await expect(lastValueFrom(api.both([]))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a client that is closed', () => {
  it('should break off what is under way, and make no more calls', async () => {
    let begun = 0;
    const never = () => {
      begun++;
      return NEVER;
    };
    await using rig = await serve([implement(plain, { one: never, down: never, up: never, both: never })]);
    const api = rig.client.service(plain);
    const handle = api.both.open();
    const calls = [api.one({ text: '' }), lastValueFrom(api.down({ text: '' })), api.up(NEVER), handle.next()].map(
      call => call.catch((thrown: unknown) => thrown),
    );
    await expect.poll(() => begun).toBe(4);
    await rig.client.close();
    for (const call of calls) await expect(call).resolves.toMatchObject({ code: 'CANCELLED', reason: 'CLOSED' });
    await expect(api.one({ text: '' })).rejects.toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'CLOSED' });
    await expect(lastValueFrom(api.down({ text: '' }))).rejects.toMatchObject({ reason: 'CLOSED' });
  });
});

describe('dependencies', () => {
  it('should be made once a server and once a call, and disposed of in reverse', async () => {
    const log: string[] = [];
    const pool = perServer(async defer => {
      log.push('pool made');
      defer(() => log.push('pool ended'));
      return Promise.resolve({ name: 'pool' });
    });
    const session = perCall((context: CallContext & { readonly pool: { readonly name: string } }) => {
      log.push(`session made of ${context.pool.name}`);
      return { [Symbol.asyncDispose]: async () => void log.push('session disposed') };
    });
    const transaction = perCall((_, defer) => {
      log.push('transaction made');
      defer(() => log.push('transaction ended'));
      return {};
    });
    {
      await using rig = await serve([
        implement(
          plain,
          {
            one: (input, context) => {
              log.push(`handler with ${context.pool.name}`);
              if (input.text === 'fail') throw RpcError.aborted('As asked for.');
              return input;
            },
            async *down(input, { pool: { name } }) {
              log.push(`handler with ${name}`);
              yield input;
              yield input;
            },
            up: () => NEVER,
            both: () => NEVER,
          },
          { provide: { pool, session, transaction } },
        ),
      ]);
      expect(log.splice(0)).toEqual(['pool made']);
      const api = rig.client.service(plain);
      const whole = [
        'session made of pool',
        'transaction made',
        'handler with pool',
        'transaction ended',
        'session disposed',
      ];
      await api.one({ text: '' });
      expect(log.splice(0)).toEqual(whole);
      await expect(api.one({ text: 'fail' })).rejects.toMatchObject({ code: 'ABORTED' });
      expect(log.splice(0)).toEqual(whole);
      await lastValueFrom(api.down({ text: '' }).pipe(toArray()));
      expect(log.splice(0)).toEqual(whole);
      const items = api.down({ text: '' })[Symbol.asyncIterator]();
      await items.next();
      await items.return?.();
      await expect.poll(() => log).toEqual(whole);
      log.splice(0);
      const controller = new AbortController();
      const call = lastValueFrom(api.both(NEVER, { signal: controller.signal }));
      await expect.poll(() => log).toEqual(['session made of pool', 'transaction made']);
      controller.abort();
      await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
      await expect.poll(() => log).toEqual(whole.filter(line => !line.startsWith('handler')));
      log.splice(0);
    }
    expect(log).toEqual(['pool ended']);
  });

  it('should keep a server from listening that cannot be made, and dispose of the others', async () => {
    const log: string[] = [];
    const first = perServer(defer => {
      defer(() => log.push('first ended'));
      return 1;
    });
    const second = perServer(() => {
      throw new Error('No database.');
    });
    const handlers = { one: () => NEVER, down: () => NEVER, up: () => NEVER, both: () => NEVER };
    await expect(serve([implement(plain, handlers, { provide: { first, second } })])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      reason: 'DEPENDENCY_FAILED',
      message: expect.stringContaining('No database.'),
    });
    expect(log).toEqual(['first ended']);
  });

  it('should not be made anew before those of a failed start are disposed of', async () => {
    const log: string[] = [];
    const gate = new ReplaySubject<void>();
    const stopping = new ReplaySubject<void>();
    const first = perServer(defer => {
      log.push('first made');
      defer(async () => {
        stopping.next();
        await firstValueFrom(gate);
        log.push('first ended');
      });
      return 1;
    });
    const second = perServer(() => {
      throw new Error('No database.');
    });
    const handlers = { one: () => NEVER, down: () => NEVER, up: () => NEVER, both: () => NEVER };
    const around = { authenticate: () => {}, mapFailure: (thrown: unknown) => thrown, logger: console };
    const other = service('other', { one: method(Text, Text) });
    const services = [
      implement(plain, handlers, { provide: { first } }),
      implement(other, { one: () => NEVER }, { provide: { second } }),
    ];
    const served = serveServices({ services }, around);
    const starts = [served.start()];
    await firstValueFrom(stopping);
    starts.push(served.start());
    gate.next();
    await Promise.allSettled(starts);

    expect(log).toEqual(['first made', 'first ended']);
  });

  it('should fail the call that they cannot be made for, and not the one whose disposal fails', async () => {
    const troubles: string[] = [];
    const logger = { info() {}, warn() {}, error: (message: string) => void troubles.push(message) };
    const broken = perCall(({ metadata }, defer) => {
      if (metadata.fail) throw RpcError.resourceExhausted('No connection left.');
      defer(() => {
        throw new Error('It did not end.');
      });
      return 1;
    });
    const handlers = { one: (input: { text: string }) => input, down: () => NEVER, up: () => NEVER, both: () => NEVER };
    await using rig = await serve([implement(plain, handlers, { provide: { broken } })], { logger });
    const api = rig.client.service(plain);
    await expect(api.one({ text: '' }, { metadata: { fail: 'yes' } })).rejects.toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
    });
    await expect(api.one({ text: 'a' })).resolves.toEqual({ text: 'a' });
    expect(troubles).toEqual(['A dependency of a call could not be disposed of']);
  });
});
