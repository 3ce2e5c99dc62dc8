import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, tool } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { impatient } from '../support/rig.js';
import { eventually } from '../support/withRig.js';
import { collect } from '../support/collect.js';
import { eventsOf, failureOf, latch, openStage, type Stage } from './support/stage.js';

describe('a call of a tool', () => {
  let stage: Stage;
  beforeEach(async () => (stage = await openStage()));
  afterEach(() => stage[Symbol.asyncDispose]());
  const offers = () => stage.worker.session('lab').tools;
  const tools = () => stage.caller.session('lab').tools;

  /** A tool that ends when its signal is aborted, and tells why. */
  function endless() {
    const started = latch();
    const aborted = latch<unknown>();
    const deadlines: (Date | undefined)[] = [];
    const wait = tool('wait', { streaming: z.string() }, async (_, { signal, deadline, chunk }) => {
      deadlines.push(deadline);
      await chunk('waiting');
      started.open();
      await new Promise(resolve => signal.addEventListener('abort', resolve));
      aborted.open(signal.reason);
    });
    return { wait, started, aborted, deadlines };
  }

  describe('that is cancelled', () => {
    it.each(['by unsubscribing', 'by its signal', 'by leaving an iteration'])(
      'should abort the handler: %s',
      async how => {
        const { wait, started, aborted } = endless();
        await offers().offer(wait);
        if (how === 'by leaving an iteration') {
          for await (const event of tools().run(wait, {})) {
            expect(event).toEqual({ kind: 'chunk', value: 'waiting' });
            break;
          }
        } else {
          const stop = new AbortController();
          const run = collect(tools().run(wait, {}, { signal: stop.signal }));
          await started.opened;
          if (how === 'by its signal') {
            stop.abort();
            await run.end();
            expect(run.error).toMatchObject({ code: 'CANCELLED' });
          } else {
            run.unsubscribe();
          }
        }
        expect(await aborted.opened).toMatchObject({ code: 'CANCELLED' });
      },
    );

    it('should be one of two hundred, and leave nothing behind', async () => {
      let [running, begun] = [0, 0];
      const count = tool(
        'count',
        { parameters: z.object({ n: z.int() }), result: z.int() },
        async ({ n }, { signal }) => {
          if (n < 0) return running;
          running++;
          begun++;
          await new Promise(resolve => signal.addEventListener('abort', resolve));
          running--;
          return n;
        },
      );
      await offers().offer(count, { maxCalls: 250 });
      await tools().call(count, { n: -1 });
      const runs = Array.from({ length: 200 }, (_, n) => collect(tools().run(count, { n })));
      await eventually(() => begun).toBe(200);
      for (const run of runs) run.unsubscribe();
      await eventually(() => running).toBe(0);
      expect(await tools().call(count, { n: -1 })).toBe(0);
    });

    it('should want room for one call at least', async () => {
      const { wait } = endless();
      for (const maxCalls of [0, -1, 1.5]) {
        const { code, rawMessage } = await failureOf(offers().offer(wait, { maxCalls }));
        expect([code, rawMessage]).toEqual(['INVALID_ARGUMENT', `maxCalls is ${maxCalls}: give an integer from 1.`]);
      }
    });

    it('should leave room for others at its worker', async () => {
      const { wait, aborted } = endless();
      await offers().offer(wait, { maxCalls: 1 });
      for await (const _ of tools().run(wait, {})) break;
      await aborted.opened;
      const again = collect(tools().run(wait, {}));
      await again.count(1);
      const refused = await failureOf(tools().call(wait, {}));
      expect(refused).toMatchObject({ code: 'RESOURCE_EXHAUSTED', reason: 'WORKERS_BUSY', details: { max: '1' } });
      again.unsubscribe();
    });
  });

  describe('whose time is over', () => {
    it('should fail with DEADLINE_EXCEEDED and abort the handler, which knew', async () => {
      const { wait, aborted, deadlines } = endless();
      await offers().offer(wait);
      const before = Date.now();
      const failure = await failureOf(tools().call(wait, {}, { timeoutMs: 100 }));
      expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      expect(failure.rawMessage).toContain('wait');
      // Either side may notice first: the caller's cancellation, or the server's deadline.
      expect(['CANCELLED', 'DEADLINE_EXCEEDED']).toContain(RivuletError.from(await aborted.opened).code);
      expect(deadlines[0]!.getTime()).toBeGreaterThan(before);
      expect(deadlines[0]!.getTime()).toBeLessThan(before + 2_000);
    });

    it('should say that nobody answers where no server is there', async () => {
      const lonely = createClient('127.0.0.1:1', impatient);
      const { code, rawMessage } = await failureOf(lonely.session('lab').tools.call('wait', {}, { timeoutMs: 300 }));
      await lonely.close();
      expect(code).toBe('DEADLINE_EXCEEDED');
      expect(rawMessage).toMatch(/^No answer from 127\.0\.0\.1:1 \(.*ECONNREFUSED.*\) within 300 ms\.$/);
    });

    it('should have no deadline where none is wanted', async () => {
      const { wait, deadlines, started } = endless();
      await offers().offer(wait);
      const run = collect(tools().run(wait, {}, { timeoutMs: Infinity }));
      await started.opened;
      run.unsubscribe();
      expect(deadlines).toEqual([undefined]);
    });
  });

  describe('that fails', () => {
    it('should bring a RivuletError of the handler as it is, after what it sent', async () => {
      const fail = tool('fail', { streaming: z.int() }, async function* () {
        yield 1;
        throw new RivuletError('ABORTED', 'The oven is open.', { reason: 'OVEN_OPEN', details: { door: 'left' } });
      });
      await offers().offer(fail);
      const run = collect(tools().run(fail, {}));
      await run.end();
      expect(run.items).toEqual([{ kind: 'chunk', value: 1 }]);
      expect(run.error).toMatchObject({
        code: 'ABORTED',
        rawMessage: 'The oven is open.',
        reason: 'OVEN_OPEN',
        details: { door: 'left' },
      });
    });

    it.each(['UNAVAILABLE', 'UNIMPLEMENTED', 'UNAUTHENTICATED'] as const)(
      'should not take an %s of the handler for one of the connection',
      async code => {
        const { wait, started } = endless();
        const fail = tool('fail', {}, () => {
          throw new RivuletError(code, 'The oven is away.');
        });
        await offers().offer([fail, wait]);
        const other = collect(tools().run(wait, {}));
        await started.opened;
        expect(await failureOf(tools().call(fail, {}))).toMatchObject({ code, rawMessage: 'The oven is away.' });
        expect(await failureOf(tools().call(fail, {}))).toMatchObject({ code });
        expect(other.error).toBeUndefined();
        other.unsubscribe();
      },
    );

    it('should keep the text of an unexpected error in the log of the worker, under an id', async () => {
      const fail = tool('fail', {}, () => {
        throw new TypeError('secret is not a function');
      });
      await offers().offer(fail);
      const failure = await failureOf(tools().call(fail, {}));
      expect(failure).toMatchObject({ code: 'INTERNAL' });
      expect(failure.rawMessage).not.toContain('secret');
      expect(stage.log).toEqual([
        { message: expect.stringContaining(String(failure.details.id)), error: expect.anything() },
      ]);
      expect(stage.log[0]!.error).toMatchObject({ rawMessage: 'secret is not a function' });
    });

    it('should be INTERNAL where a result or a chunk is not as declared', async () => {
      const result = tool('result', { result: z.int() }, () => 1.5);
      const chunk = tool('chunk', { streaming: z.int().max(3) }, async (_, context) => {
        await context.chunk(4);
      });
      const undeclared = tool('undeclared', {}, async (_, context) => {
        await context.chunk('x' as never);
      });
      await offers().offer([result, chunk, undeclared]);
      for (const which of [result, chunk]) {
        expect(await failureOf(tools().call(which.name))).toMatchObject({ code: 'INTERNAL' });
      }
      expect(stage.log).toHaveLength(2);
      expect(await failureOf(tools().call('undeclared'))).toMatchObject({ reason: 'INVALID_RESULT' });
    });

    it('should bring what a call of the handler to its session failed with', async () => {
      const fail = tool('fail', {}, async (_, { session }) => {
        await session.set('nothing', 1);
      });
      await offers().offer(fail);
      expect(await failureOf(tools().call(fail, {}))).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_VARIABLE' });
    });
  });

  describe('with its arguments', () => {
    const echo = tool(
      'echo',
      {
        parameters: z.object({
          n: z.int().min(1),
          tag: z
            .string()
            .regex(/^[a-z]+$/)
            .default('x'),
          even: z
            .number()
            .refine(value => value % 2 === 0, 'must be even')
            .optional(),
          at: z.iso
            .datetime()
            .transform(text => new Date(text))
            .optional(),
          loose: z.coerce.number().optional(),
          trimmed: z.string().trim().max(3).optional(),
        }),
        result: z.string(),
      },
      ({ n, tag, at, loose, trimmed }) => [n, tag, at?.getTime(), loose, trimmed].join(' '),
    );
    let calls = 0;
    beforeEach(async () => {
      calls = 0;
      await offers().offer(
        tool(echo, (parameters, context) => {
          calls++;
          return echo.handler(parameters, context);
        }),
      );
    });

    it('should let zod of the worker fill in, convert and transform', async () => {
      const text = await tools().call(echo, { n: 1, at: '1970-01-01T00:00:01Z', loose: '7', trimmed: ' abc ' });
      expect(text).toBe('1 x 1000 7 abc');
    });

    it.each([
      ['no object', 5, ''],
      ['a property that is missing', {}, ''],
      ['below the minimum', { n: 0 }, 'n'],
      ['against a pattern', { n: 1, tag: 'A' }, 'tag'],
    ])('should be refused by the server: %s', async (_, parameters, path) => {
      const failure = await failureOf(tools().call('echo', parameters));
      expect(failure).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'INVALID_ARGUMENTS' });
      expect(failure.details.issues).toMatchObject([{ path }]);
      expect(calls).toBe(0);
    });

    it('should be refused by the worker where only zod can tell', async () => {
      const failure = await failureOf(tools().call(echo, { n: 1, even: 3 }));
      expect(failure).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'INVALID_ARGUMENTS' });
      expect(failure.rawMessage).toContain('even: must be even');
      expect(failure.details.issues).toMatchObject([{ path: 'even', code: 'custom' }]);
      expect(calls).toBe(0);
    });

    it('should be refused by the caller where they are no JSON', async () => {
      const failure = await failureOf(tools().call('echo', { n: 1, at: new Date(0) }));
      expect(failure).toMatchObject({ code: 'INVALID_ARGUMENT' });
      expect(failure.rawMessage).toContain('.at');
    });

    it('should not hang the server by a pattern', async () => {
      const evil = tool('evil', { parameters: z.string().regex(/^(a+)+$/) }, () => {});
      await offers().offer(evil);
      expect(await failureOf(tools().call(evil, `${'a'.repeat(5_000)}!`))).toMatchObject({ code: 'INVALID_ARGUMENT' });
    });
  });

  it('should wait for the variables that it needs by failing, and say which', async () => {
    const heat = tool('heat', { result: z.number(), needs: ['temperature', 'mode'] }, async (_, { session }) =>
      Number(await session.get('temperature')),
    );
    await offers().offer(heat);
    const lab = stage.caller.session('lab');
    expect(await failureOf(tools().call(heat, {}))).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'NEEDS_MISSING',
      details: { missing: 'temperature, mode' },
    });
    await lab.register('mode', z.string(), 'auto');
    expect((await failureOf(tools().call(heat, {}))).details.missing).toBe('temperature');
    await lab.register('temperature', z.number(), 20);
    expect(await tools().call(heat, {})).toBe(20);
    await lab.delete('mode');
    expect((await tools().list())[0]).toMatchObject({ available: false, missing: ['mode'] });
  });

  it('should end with its session', async () => {
    const { wait, started, aborted } = endless();
    const offer = await offers().offer(wait);
    const run = collect(tools().run(wait, {}));
    await started.opened;
    await stage.client().session('lab').end();
    await run.end();
    expect(run.error).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'SESSION_ENDED' });
    expect(await failureOf(offer.closed)).toMatchObject({ reason: 'SESSION_ENDED' });
    await aborted.opened;
  });

  it('should be cut off when the caller closes its session, and the offer when the worker does', async () => {
    const { wait, started, aborted } = endless();
    const lab = stage.worker.session('lab');
    const offer = await lab.tools.offer(wait);
    const calling = stage.caller.session('lab');
    const run = collect(calling.tools.run(wait, {}));
    await started.opened;
    await calling.close();
    await run.end();
    expect(run.error).toMatchObject({ reason: 'CLOSED' });
    expect(await aborted.opened).toMatchObject({ code: 'CANCELLED' });
    await lab.close();
    await offer.closed;
    await eventually(async () => (await stage.client().session('lab').tools.list()).length).toBe(0);
  });

  it('should want the token of the server', async () => {
    await stage[Symbol.asyncDispose]();
    stage = await openStage({ token: 'right' });
    await offers().offer(tool('ok', { result: z.int() }, () => 1));
    const stranger = stage.client({ token: 'wrong' }).session('lab');
    expect(await failureOf(stranger.tools.list())).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_WRONG' });
    expect(await failureOf(stranger.tools.call('ok'))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await failureOf(stranger.tools.offer(tool('x', {}, () => {})))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await eventsOf(tools().run('ok'))).toEqual([{ kind: 'result', value: 1 }]);
  });

  it('should go to the worker with the fewest calls under way', async () => {
    const who = tool('who', { parameters: z.boolean(), result: z.string(), streaming: z.string() });
    for (const name of ['a', 'b']) {
      await stage
        .client({ name })
        .session('lab')
        .tools.offer(
          tool(who, async (waits, { chunk, signal }) => {
            await chunk(name);
            if (waits) await new Promise(resolve => signal.addEventListener('abort', resolve));
            return name;
          }),
        );
    }
    const held = collect(tools().run(who, true));
    await held.count(1);
    const busy = (held.items[0] as { value: string }).value;
    const answers = new Set<string>();
    for (let call = 0; call < 3; call++) answers.add(await tools().call(who, false));
    expect([...answers]).toEqual([busy === 'a' ? 'b' : 'a']);
    held.unsubscribe();
  });
});
