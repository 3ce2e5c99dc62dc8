import { createChannel, type Channel } from 'nice-grpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tool } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { statusOf, toNumber } from '../../src/wire/index.js';
import { collect } from '../support/collect.js';
import { rawWorker } from '../support/rawWorker.js';
import { eventually } from '../support/withRig.js';
import { failureOf, openStage, type Stage } from './support/stage.js';

describe('a worker by the wire format', () => {
  let stage: Stage;
  let channel: Channel;
  let worker: ReturnType<typeof rawWorker>;
  beforeEach(async () => {
    stage = await openStage();
    channel = createChannel(stage.server.address);
    worker = rawWorker(channel);
  });
  afterEach(async () => {
    worker.cut();
    channel.close();
    await stage[Symbol.asyncDispose]();
  });
  const tools = () => stage.caller.session('lab').tools;

  it('should be given a call, and answer it', async () => {
    await worker.open('count', { parametersSchema: '{"type":"object","required":["n"]}' });
    const run = collect(tools().run('count', { n: 1 }, { timeoutMs: 5_000 }));
    const start = await worker.started();
    expect(start).toMatchObject({ tool: 'count', arguments: '{"n":1}' });
    expect(toNumber(start.timeoutMs)).toBeGreaterThan(0);
    expect(toNumber(start.timeoutMs)).toBeLessThanOrEqual(5_000);
    const call = toNumber(start.call);
    worker.send(
      { progress: { call, progress: { fraction: 0.5, text: 'half' } } },
      { chunk: { call, value: '"a"' } },
      { result: { call, value: '3' } },
      // Of a call that is over.
      { chunk: { call, value: '"b"' } },
    );
    await run.end();
    expect(run.items).toEqual([
      { kind: 'progress', fraction: 0.5, text: 'half' },
      { kind: 'chunk', value: 'a' },
      { kind: 'result', value: 3 },
    ]);
    worker.end();
    await worker.over;
    expect(await tools().list()).toEqual([]);
  });

  it.each([
    ['a result of another type', { result: { value: '"x"' } }, 'INVALID_RESULT', 'INTERNAL'],
    ['a result that is no JSON', { result: { value: 'x' } }, 'INVALID_RESULT', 'INTERNAL'],
    ['a chunk of another type', { chunk: { value: '1' } }, 'INVALID_RESULT', 'INTERNAL'],
    [
      'an error',
      { failure: { status: statusOf(new RivuletError('DATA_LOSS', 'Gone.', { reason: 'GONE' })) } },
      'GONE',
      'DATA_LOSS',
    ],
    ['an error without a code', { failure: {} }, undefined, 'UNKNOWN'],
  ])('should fail the call with %s', async (_, entry, reason, code) => {
    await worker.open('count');
    const failure = failureOf(tools().call('count'));
    const { call } = await worker.started();
    const [kind, body] = Object.entries(entry)[0]!;
    worker.send({ [kind]: { call, ...body } });
    expect(await failure).toMatchObject({ code, reason });
  });

  it('should have one progress waiting at most, whatever it sends between', async () => {
    await worker.open('count', { chunkSchema: '{}' });
    const run = tools().run('count')[Symbol.asyncIterator]();
    const first = run.next();
    const { call } = await worker.started();
    const text = 'x'.repeat(500_000);
    const entries = Array.from({ length: 100 }, (_, at) => [
      { progress: { call: call!, progress: { fraction: at / 100, text } } },
      { chunk: { call: call!, value: '0' } },
    ]);
    // Nobody reads until all of it has come to the server.
    worker.send(...entries.flat(), { result: { call: call!, value: '1' } }, { withdraw: {} });
    await eventually(() => worker.answers.some(({ withdrawn }) => withdrawn)).toBe(true);
    const kinds: string[] = [];
    for (let next = await first; !next.done; next = await run.next()) kinds.push(next.value.kind);

    expect(kinds.filter(kind => kind === 'progress').length).toBeLessThan(50);
    expect(kinds.filter(kind => kind === 'chunk')).toHaveLength(100);
    expect(kinds.at(-1)).toBe('result');
  });

  it('should not send chunks without credit', async () => {
    await worker.open('count');
    // Nobody reads.
    const reading = tools().run('count')[Symbol.asyncIterator]();
    const first = reading.next();
    const { call, credit } = await worker.started();
    expect(credit).toBeGreaterThan(0);
    const value = JSON.stringify('x'.repeat(500_000));
    for (let sent = 0; sent < 40; sent++) worker.send({ chunk: { call: call!, value } });
    await eventually(() => worker.answers.some(({ cancel }) => cancel)).toBe(true);
    await first;
    const failure = failureOf(
      (async () => {
        while (!(await reading.next()).done);
      })(),
    );
    expect(await failure).toMatchObject({ code: 'RESOURCE_EXHAUSTED', reason: 'NO_CREDIT' });
  });

  it('should be told when nobody waits any more', async () => {
    await worker.open('count');
    const run = collect(tools().run('count'));
    const { call } = await worker.started();
    run.unsubscribe();
    await eventually(() => worker.answers.some(({ cancel }) => cancel)).toBe(true);
    const { cancel } = worker.answers.find(answer => answer.cancel)!;
    expect(toNumber(cancel!.call)).toBe(toNumber(call));
    expect(cancel).toMatchObject({ status: { code: 1 } });
  });

  it('should do no harm by what it says twice, too late, or of calls that never were', async () => {
    await worker.open('count');
    const answer = tools().call('count');
    const { call } = await worker.started();
    worker.send({ result: { call: 4711, value: '0' } }, { failure: { call: 4711 } });
    worker.send({ chunk: { call: 4711, value: '"x"' } }, { progress: { call: 4711, progress: {} } });
    worker.send({ result: { call: call!, value: '1' } }, { result: { call: call!, value: '2' } });
    worker.send({ failure: { call: call! } }, { chunk: { call: call!, value: '"late"' } });
    expect(await answer).toBe(1);

    const run = collect(tools().run('count'));
    await eventually(() => worker.answers.filter(({ start }) => start).length).toBe(2);
    const again = worker.answers.filter(({ start }) => start)[1]!.start!;
    run.unsubscribe();
    await eventually(() => worker.answers.some(({ cancel }) => cancel)).toBe(true);
    worker.send({ chunk: { call: again.call!, value: '"late"' } }, { result: { call: again.call!, value: '3' } });

    const last = tools().call('count');
    await eventually(() => worker.answers.filter(({ start }) => start).length).toBe(3);
    const third = worker.answers.filter(({ start }) => start)[2]!.start!;
    worker.send({ result: { call: third.call!, value: '4' } });
    expect(await last).toBe(4);
    expect((await tools().list())[0]).toMatchObject({ workers: 1 });
  });

  it('should take the place of its own former stream', async () => {
    await worker.open('count', {}, 'the same');
    const failure = failureOf(tools().call('count'));
    await worker.started();
    const again = rawWorker(channel);
    await again.open('count', {}, 'the same');
    expect(await failure).toMatchObject({ code: 'UNAVAILABLE', reason: 'WORKER_GONE' });
    await worker.over;
    expect(worker.answers.at(-1)).toMatchObject({ closing: {} });
    expect((await tools().list())[0]).toMatchObject({ workers: 1 });
    again.cut();
  });

  it.each([
    ['begins without opening', { withdraw: {} }, 'must open it'],
    ['has no id', { open: { sessionId: 'lab', create: {}, tools: [{ name: 'a' }] } }, 'no id'],
    [
      'has a bad name',
      { open: { sessionId: 'lab', create: {}, offerId: 'x', tools: [{ name: 'a b' }] } },
      'name a tool',
    ],
    [
      'needs what cannot be',
      { open: { sessionId: 'lab', create: {}, offerId: 'x', tools: [{ name: 'a', needs: ['#'] }] } },
      'name a variable',
    ],
    [
      'has a schema with a reference out of it',
      {
        open: {
          sessionId: 'lab',
          create: {},
          offerId: 'x',
          tools: [{ name: 'a', parametersSchema: '{"$ref":"http://x"}' }],
        },
      },
      'The parameters of the tool a',
    ],
    ['knows no session', { open: { sessionId: 'nowhere', offerId: 'x', tools: [{ name: 'a' }] } }, 'no session'],
  ])('should be refused where it %s', async (_, entry, text) => {
    worker.send(entry);
    await expect(worker.over).rejects.toThrow(text);
  });

  it('should stand in the list beside those of other workers', async () => {
    await worker.open('count');
    const { tools: listed } = await worker.calls.listTools({ sessionId: 'lab' });
    expect(listed).toMatchObject([{ spec: { name: 'count', resultSchema: '{"type":"integer"}' }, workers: 1 }]);
    expect(await tools().list()).toMatchObject([{ name: 'count', parameters: {}, available: true }]);
    await stage.worker.session('lab').tools.offer(tool('other', { result: z.int() }, () => 1));
    expect(await tools().list()).toHaveLength(2);
  });
});
