import { Observable, range } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tool } from '../../src/client/index.js';
import { collect } from '../support/collect.js';
import { eventually } from '../support/withRig.js';
import { failureOf, openStage, type Stage } from './support/stage.js';

const KILOBYTE = 'x'.repeat(1_000);

describe('a chatty tool', () => {
  let stage: Stage;
  beforeEach(async () => (stage = await openStage()));
  afterEach(() => stage[Symbol.asyncDispose]());
  const tools = () => stage.caller.session('lab').tools;
  const offer = (offered: Parameters<ReturnType<typeof tools>['offer']>[0]) =>
    stage.worker.session('lab').tools.offer(offered);

  it('should be slowed down to the pace of a caller who iterates, and lose nothing', async () => {
    let made = 0;
    const chatter = tool('chatter', { streaming: z.object({ at: z.int(), text: z.string() }) }, async function* () {
      for (let at = 0; at < 1_500; at++) {
        made++;
        yield { at, text: KILOBYTE.repeat(4) };
      }
    });
    await offer(chatter);
    let read = 0;
    let atPause = 0;
    for await (const event of tools().run(chatter, {})) {
      if (event.kind !== 'chunk') continue;
      expect(event.value.at).toBe(read++);
      if (read !== 10) continue;
      // Nobody reads: what is made comes to a stand, long before all is.
      await eventually(() => {
        const stands = made === atPause && made > 0;
        atPause = made;
        return stands;
      }).toBe(true);
      expect(made).toBeLessThan(750);
    }
    expect(read).toBe(1_500);
  });

  it('should tell progress while its chunks wait, the newest of it', async () => {
    const steps = tool('steps', { streaming: z.string() }, async (_, { progress, chunk }) => {
      for (let at = 1; at <= 5_000; at++) {
        progress(at / 5_000, `${at}`);
        if (at % 100 === 0) await chunk(KILOBYTE.repeat(10));
      }
    });
    await offer(steps);
    const texts: number[] = [];
    for await (const event of tools().run(steps, {})) if (event.kind === 'progress') texts.push(Number(event.text));
    expect(texts.at(-1)).toBe(5_000);
    expect(texts.length).toBeLessThanOrEqual(5_000);
    expect(texts).toEqual([...texts].sort((a, b) => a - b));
  });

  it('should be ended with RESOURCE_EXHAUSTED where an Observable outruns its reader', async () => {
    let isUnsubscribed = false;
    const flood = tool(
      'flood',
      { streaming: z.string() },
      () =>
        new Observable<string>(subscriber => {
          const inner = range(0, 20_000).subscribe(() => subscriber.next('x'));
          return () => {
            isUnsubscribed = true;
            inner.unsubscribe();
          };
        }),
    );
    await offer(flood);
    const run = collect(tools().run(flood, {}));
    await run.end();
    expect(run.error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', reason: 'CHUNKS_WAITING' });
    expect(isUnsubscribed).toBe(true);
  });

  it('should be ended, and aborted, where it sends chunks and waits for none', async () => {
    let reason: unknown;
    const flood = tool('flood', { streaming: z.string() }, async (_, { chunk, signal }) => {
      signal.addEventListener('abort', () => (reason = signal.reason));
      for (let at = 0; at < 20_000; at++) void chunk(KILOBYTE);
      await new Promise(resolve => signal.addEventListener('abort', resolve));
    });
    await offer(flood);
    expect(await failureOf(tools().call(flood, {}))).toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
    expect(reason).toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
  });
});

describe('the limits of a server', () => {
  let stage: Stage;
  afterEach(() => stage[Symbol.asyncDispose]());
  const offers = () => stage.worker.session('lab').tools;
  const tools = () => stage.caller.session('lab').tools;
  const limited = (limit: string) => ({ code: 'RESOURCE_EXHAUSTED', reason: 'LIMIT_EXCEEDED', details: { limit } });
  const nothing = (name: string) => tool(name, {}, () => {});

  it('should hold for declarations', async () => {
    stage = await openStage({ limits: { tools: 2, toolBytes: 500, toolWorkers: 2 } });
    await offers().offer([nothing('a'), nothing('b')]);
    expect(await failureOf(offers().offer(nothing('c')))).toMatchObject(limited('tools'));
    expect(await failureOf(offers().offer(tool('a', { description: KILOBYTE }, () => {})))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    const large = tool('large', { description: KILOBYTE }, () => {});
    expect(await failureOf(stage.worker.session('other').tools.offer(large))).toMatchObject(limited('toolBytes'));
    await offers().offer(nothing('a'));
    expect(await failureOf(offers().offer(nothing('a')))).toMatchObject(limited('toolWorkers'));
    expect((await tools().list()).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('should hold for calls', async () => {
    stage = await openStage({ limits: { toolCalls: 3, toolCallsPerWorker: 2 } });
    const wait = tool('wait', { streaming: z.int() }, async (_, { chunk, signal }) => {
      await chunk(1);
      await new Promise(resolve => signal.addEventListener('abort', resolve));
    });
    await offers().offer(wait);
    const begin = async () => {
      const run = collect(tools().run(wait, {}));
      await run.count(1);
      return run;
    };
    const [first] = [await begin(), await begin()];
    expect(await failureOf(tools().call(wait, {}))).toMatchObject(limited('toolCallsPerWorker'));
    await offers().offer(wait);
    await begin();
    expect(await failureOf(tools().call(wait, {}))).toMatchObject(limited('toolCalls'));
    first.unsubscribe();
    await eventually(async () => (await failureOf(tools().call(wait, {}, { timeoutMs: 20 }))).code).toBe(
      'DEADLINE_EXCEEDED',
    );
  });

  it('should hold for what passes', async () => {
    stage = await openStage({ limits: { toolValueBytes: 1_000 } });
    await offers().offer([
      tool('echo', { parameters: z.string(), result: z.string() }, text => text),
      tool('result', { result: z.string() }, () => KILOBYTE),
      tool('chunk', { streaming: z.string() }, async (_, { chunk }) => chunk(KILOBYTE)),
      tool('progress', {}, (_, { progress }) => {
        progress(0.5, KILOBYTE + KILOBYTE);
      }),
    ]);
    expect(await tools().call('echo', 'x'.repeat(998))).toHaveLength(998);
    for (const [name, parameters] of [
      ['echo', KILOBYTE],
      ['result', {}],
      ['chunk', {}],
      ['progress', {}],
    ] as const) {
      expect(await failureOf(tools().call(name, parameters))).toMatchObject(limited('toolValueBytes'));
    }
  });
});
