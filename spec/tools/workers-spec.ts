import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClientOver, tool } from '../../src/client/index.js';
import { niceGrpcTransport } from '../../src/client/node/transport.js';
import { collect } from '../support/collect.js';
import { eventually, withRig } from '../support/withRig.js';
import { startWorkerProcess } from './support/workerProcess.js';
import { failureOf, latch, openStage, type Stage } from './support/stage.js';

const wait = tool('wait', { streaming: z.string() });

/** A handler that waits until it is aborted. */
function waiting() {
  const started = latch();
  const aborted = latch<unknown>();
  const handled = tool(wait, async (_, { chunk, signal }) => {
    await chunk('waiting');
    started.open();
    await new Promise(resolve => signal.addEventListener('abort', resolve));
    aborted.open(signal.reason);
  });
  return { handled, started, aborted };
}

describe('a worker', () => {
  let stage: Stage;
  beforeEach(async () => (stage = await openStage()));
  afterEach(() => stage[Symbol.asyncDispose]());
  const tools = () => stage.caller.session('lab').tools;

  it('that is killed should fail its calls with UNAVAILABLE, and its tools should leave the list', async () => {
    const child = await startWorkerProcess(stage.server.address, 'lab');
    const lists = collect(tools().list$);
    await lists.until(list => list.length === 2);
    const runs = [1, 2, 3].map(() => collect(tools().run('wait')));
    await Promise.all(runs.map(run => run.count(1)));
    expect(await tools().call('pid')).toBe(child.pid);

    await child.kill();
    await Promise.all(runs.map(run => run.end()));
    for (const { items, error } of runs) {
      expect(items).toEqual([{ kind: 'chunk', value: 'waiting' }]);
      expect(error).toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'WORKER_GONE',
        details: { tool: 'wait', worker: 'child' },
      });
      expect(error!.rawMessage).toContain('The worker "child" has gone');
    }
    await lists.until(list => list.length === 0);
    expect(await failureOf(tools().call('pid'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('should be followed by another of the same tool when it is killed', async () => {
    const child = await startWorkerProcess(stage.server.address, 'lab');
    await stage.worker.session('lab').tools.offer(tool('pid', { result: z.int() }, () => 0));
    await child.kill();
    await eventually(async () => (await tools().list()).find(({ name }) => name === 'pid')?.workers).toBe(1);
    expect(await tools().call('pid')).toBe(0);
  });

  it('should be refused where another one declares the tool otherwise, and say in what', async () => {
    const lab = stage.worker.session('lab').tools;
    await lab.offer(tool('a', { description: 'one', result: z.int() }, () => 1));
    await lab.offer(tool('a', { description: 'one', result: z.int() }, () => 1));
    const other = await failureOf(lab.offer(tool('a', { description: 'one', result: z.string() }, () => 'x')));
    expect(other).toMatchObject({ code: 'ALREADY_EXISTS', reason: 'TOOL_DIFFERS', details: { difference: 'result' } });
    // All or nothing.
    const both = [tool('b', {}, () => {}), tool('a', { description: 'two', result: z.int() }, () => 1)];
    expect(await failureOf(lab.offer(both))).toMatchObject({ details: { difference: 'description' } });
    expect((await tools().list()).map(({ name, workers }) => [name, workers])).toEqual([['a', 2]]);
  });

  it.each([
    ['nothing', [], 'empty'],
    ['two tools of one name', [tool('a', {}, () => {}), tool('a', {}, () => {})], 'two tools of one name'],
    ['a tool without a handler', [tool('a', {}) as never], 'no handler'],
    ['a pattern that RE2 refuses', [tool('a', { parameters: z.string().regex(/a{1001}/) }, () => {})], 'RE2'],
  ])('should not offer %s', async (_, offered, text) => {
    const failure = await failureOf(stage.worker.session('lab').tools.offer(offered));
    expect(failure).toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(failure.rawMessage).toContain(text);
    expect(await tools().list()).toEqual([]);
  });

  it('should let calls under way end when it closes the offer, and take no more', async () => {
    const finish = latch();
    const started = latch();
    const slow = tool('slow', { result: z.string() }, async () => {
      started.open();
      await finish.opened;
      return 'done';
    });
    const offer = await stage.worker.session('lab').tools.offer(slow);
    const result = tools().call(slow, {});
    await started.opened;
    const closed = offer.close();
    await eventually(async () => (await tools().list()).length).toBe(0);
    expect(await failureOf(tools().call(slow, {}))).toMatchObject({ reason: 'UNKNOWN_TOOL' });
    finish.open();
    expect(await result).toBe('done');
    await closed;
    await offer.closed;
  });

  it('should abort what is still under way after the grace time', async () => {
    const { handled, started, aborted } = waiting();
    const offer = await stage.worker.session('lab').tools.offer(handled);
    const run = collect(tools().run(wait, {}));
    await started.opened;
    await offer.close({ graceMs: 10 });
    expect(await aborted.opened).toMatchObject({ code: 'CANCELLED' });
    await run.end();
    expect(run.error).toMatchObject({ code: 'UNAVAILABLE', reason: 'WORKER_GONE' });
  });

  it('should not be offered in time where there is no server, and be given up', async () => {
    await stage.server.close({ graceMs: 0 });
    const offered = stage.worker.session('lab').tools.offer(waiting().handled, { timeoutMs: 50 });
    expect(await failureOf(offered)).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('should say so where the platform has no bidirectional streams, and list and run there', async () => {
    const { bidirectional: _, ...transport } = niceGrpcTransport(stage.server.address, undefined);
    const browser = createClientOver({ transport });
    try {
      const { tools: own } = browser.session('lab');
      expect(await failureOf(own.offer(waiting().handled))).toMatchObject({ code: 'UNIMPLEMENTED' });
      await stage.worker.session('lab').tools.offer(tool('ok', { result: z.int() }, () => 1));
      expect(await own.list()).toHaveLength(1);
      expect(await own.call('ok')).toBe(1);
    } finally {
      await browser.close();
    }
  });

  it('should have it in the log when its offer ends by an error that nobody looks at', async () => {
    await stage.worker.session('lab').tools.offer(tool('ok', { result: z.int() }, () => 1));
    await stage.caller.session('lab').end();
    await eventually(() => stage.log).toMatchObject([
      { message: 'The tools ok are offered no more', error: { reason: 'SESSION_ENDED' } },
    ]);
  });

  it('should run in the process of the server as anywhere else', async () => {
    const own = stage.client({ name: 'own' }).session('lab');
    await own.tools.offer(tool('pid', { result: z.int() }, () => process.pid));
    expect(await tools().call('pid')).toBe(process.pid);
  });
});

describe('in an outage', () => {
  it(
    'an offer should wait for the connection, and take no notice of a close in between',
    withRig(async rig => {
      await rig.session.ready();
      await rig.proxy.refuse();
      rig.proxy.reset();
      const waitingFor = rig.session.tools.offer(tool('ok', { result: z.int() }, () => 1));
      await rig.proxy.heal();
      const offer = await waitingFor;
      expect(await rig.direct.tools.call('ok')).toBe(1);
      await rig.proxy.refuse();
      rig.proxy.reset();
      await Promise.all([offer.close(), offer.close()]);
      await offer.closed;
      await eventually(async () => (await rig.direct.tools.list()).length).toBe(0);
      await rig.proxy.heal();
    }),
  );
});

describe('after an outage', () => {
  it(
    'a worker should abort what is under way, and offer its tools again',
    withRig(async rig => {
      const { handled, started, aborted } = waiting();
      await rig.session.tools.offer([handled, tool('ok', { result: z.int() }, () => 1)]);
      const lists = collect(rig.direct.tools.list$);
      await lists.until(list => list.length === 2);
      const run = collect(rig.direct.tools.run(wait, {}));
      await started.opened;
      rig.proxy.reset();
      await aborted.opened;
      await run.end();
      expect(run.error).toMatchObject({ code: 'UNAVAILABLE', reason: 'WORKER_GONE' });
      await eventually(async () => (await rig.direct.tools.list()).length).toBe(2);
      expect(await rig.direct.tools.call('ok')).toBe(1);
      expect((await rig.direct.tools.list())[0]!.workers).toBe(1);
    }),
  );

  it(
    'a caller should have its run failed, the handler aborted, and the list again',
    withRig(async rig => {
      const { handled, started, aborted } = waiting();
      await rig.direct.tools.offer(handled);
      const lists = collect(rig.session.tools.list$);
      await lists.until(list => list.length === 1);
      const run = collect(rig.session.tools.run(wait, {}));
      await started.opened;
      rig.proxy.reset();
      await run.end();
      expect(run.error).toMatchObject({ code: 'UNAVAILABLE' });
      expect(await aborted.opened).toMatchObject({ code: 'CANCELLED' });
      const before = lists.items.length;
      await lists.count(before + 1);
      expect(lists.items.at(-1)).toMatchObject([{ name: 'wait' }]);
      expect(lists.error).toBeUndefined();
    }),
  );

  it(
    'all should go on with a server that was killed and started again',
    withRig(
      async rig => {
        const { handled, started, aborted } = waiting();
        await rig.session.tools.offer([handled, tool('ok', { result: z.int() }, () => 1)]);
        const run = collect(rig.direct.tools.run(wait, {}));
        await started.opened;
        await rig.restart();
        await run.end();
        expect(run.error).toMatchObject({ code: 'UNAVAILABLE' });
        await aborted.opened;
        await eventually(async () => (await rig.direct.tools.list()).length).toBe(2);
        expect(await rig.direct.tools.call('ok')).toBe(1);
      },
      { ownProcess: true },
    ),
  );
});
