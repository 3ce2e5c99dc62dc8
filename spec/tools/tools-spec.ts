import { of } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tool } from '../../src/client/index.js';
import { collect } from '../support/collect.js';
import { eventsOf, failureOf, openStage, type Stage } from './support/stage.js';

describe('tools', () => {
  let stage: Stage;
  beforeEach(async () => (stage = await openStage()));
  afterEach(() => stage[Symbol.asyncDispose]());

  const summarise = tool(
    'summarise',
    {
      description: 'Summarises the last readings',
      parameters: z.object({ minutes: z.int().min(1).default(5).describe('how far back') }),
      result: z.string(),
      streaming: z.object({ line: z.int() }),
      needs: { temperature: z.number() },
    },
    async function* ({ minutes }, { session, progress }) {
      progress(0.5, 'reading');
      for (let line = 0; line < minutes; line++) yield { line };
      return `${await session.get('temperature')} degrees`;
    },
  );
  const double = tool('double', { parameters: z.number(), result: z.number() }, value => 2 * value);

  async function offered() {
    const lab = stage.worker.session('lab', { variables: { temperature: z.number() } });
    await lab.declare({ temperature: 21 });
    return lab.tools.offer(summarise);
  }
  const lab = () => stage.caller.session('lab');

  it('should be run with progress, chunks in order, and a result', async () => {
    await offered();
    expect(await eventsOf(lab().tools.run(summarise, { minutes: 3 }))).toEqual([
      { kind: 'progress', fraction: 0.5, text: 'reading' },
      { kind: 'chunk', value: { line: 0 } },
      { kind: 'chunk', value: { line: 1 } },
      { kind: 'chunk', value: { line: 2 } },
      { kind: 'result', value: '21 degrees' },
    ]);
  });

  it('should fill in defaults, and be called by name for the result alone', async () => {
    await offered();
    expect(await lab().tools.call('summarise')).toBe('21 degrees');
    expect(await eventsOf(lab().tools.run('summarise', {}))).toHaveLength(7);
  });

  it('should be listed with their JSON Schemas', async () => {
    await offered();
    expect(await lab().tools.list()).toEqual([
      {
        name: 'summarise',
        description: 'Summarises the last readings',
        parameters: {
          type: 'object',
          properties: {
            minutes: { default: 5, description: 'how far back', type: 'integer', minimum: 1, maximum: 2 ** 53 - 1 },
          },
        },
        result: { type: 'string' },
        streaming: expect.objectContaining({ type: 'object', required: ['line'] }),
        needs: ['temperature'],
        missing: [],
        available: true,
        workers: 1,
      },
    ]);
  });

  it('should leave the list when the offer is closed, and not be found then', async () => {
    const offer = await offered();
    expect(offer.names).toEqual(['summarise']);
    await offer.close();
    await offer.close();
    await offer.closed;
    expect(await lab().tools.list()).toEqual([]);
    expect(await failureOf(lab().tools.call('summarise'))).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_TOOL' });
  });

  it('should not be found in a session that nobody has opened', async () => {
    expect(await failureOf(stage.caller.session('nowhere').tools.call('x'))).toMatchObject({ reason: 'UNKNOWN_TOOL' });
    expect(await stage.caller.session('elsewhere').tools.list()).toEqual([]);
  });

  it('should take an Observable of chunks, and a handler that gives nothing', async () => {
    const count = tool('count', { streaming: z.int() }, () => of(1, 2, 3));
    const reset = tool('reset', {}, async () => {});
    await stage.worker.session('lab').tools.offer([count, reset]);
    expect(await eventsOf(lab().tools.run(count, {}))).toEqual([
      ...[1, 2, 3].map(value => ({ kind: 'chunk', value })),
      { kind: 'result', value: null },
    ]);
    expect(await lab().tools.call(reset, {})).toBeNull();
  });

  it('should be declared in one place, handled in another and called in a third', async () => {
    const shout = tool('shout', { parameters: z.string(), result: z.string() });
    await stage.worker.session('lab').tools.offer(tool(shout, text => text.toUpperCase()));
    expect(await lab().tools.call(shout, 'hello')).toBe('HELLO');
  });

  it('should write variables, and end what the handler has left subscribed when it ends', async () => {
    const left: { ended: boolean } = { ended: false };
    const heat = tool(
      'heat',
      { parameters: z.object({ by: z.number() }), result: z.number(), needs: { temperature: z.number() } },
      async ({ by }, { session }) => {
        session.watch('temperature').subscribe({ complete: () => (left.ended = true) });
        const { version } = await session.set('temperature', (await session.get('temperature')) + by);
        return version;
      },
    );
    const own = stage.worker.session('lab', { variables: { temperature: z.number() } });
    await own.declare({ temperature: 20 });
    await own.tools.offer(heat);
    expect(await lab().tools.call(heat, { by: 2 })).toBe(2);
    expect(await lab().get('temperature')).toBe(22);
    expect(left.ended).toBe(true);
  });

  it('should be run anew by each subscription and each iteration', async () => {
    await stage.worker.session('lab').tools.offer(double);
    const run = lab().tools.run(double, 4);
    const result = [{ kind: 'result', value: 8 }];
    expect(await eventsOf(run)).toEqual(result);
    expect(await eventsOf(run)).toEqual(result);
    const iterated = [];
    for await (const event of run) iterated.push(event);
    expect(iterated).toEqual(result);
  });

  it('should keep ten runs at once apart', async () => {
    const echo = tool(
      'echo',
      { parameters: z.object({ id: z.int() }), result: z.int(), streaming: z.object({ id: z.int(), at: z.int() }) },
      async function* ({ id }, { progress }) {
        for (let at = 0; at < 100; at++) {
          progress(at / 100, `${id}`);
          yield { id, at };
          // Lets the others go on.
          if (at % 7 === id % 7) await new Promise(resolve => setImmediate(resolve));
        }
        return id;
      },
    );
    await stage.worker.session('lab').tools.offer(echo);
    const runs = await Promise.all(Array.from({ length: 10 }, (_, id) => eventsOf(lab().tools.run(echo, { id }))));
    runs.forEach((events, id) => {
      const chunks = events.flatMap(event => (event.kind === 'chunk' ? [event.value] : []));
      expect(chunks).toEqual(Array.from({ length: 100 }, (_, at) => ({ id, at })));
      expect(events.every(event => event.kind !== 'progress' || event.text === `${id}`)).toBe(true);
      expect(events.at(-1)).toEqual({ kind: 'result', value: id });
    });
  });

  it('should be offered in a session by several workers, and called in turn', async () => {
    const who = tool('who', { result: z.string() });
    for (const name of ['a', 'b', 'c']) {
      await stage
        .client({ name })
        .session('lab')
        .tools.offer(tool(who, () => name));
    }
    expect((await lab().tools.list())[0]).toMatchObject({ name: 'who', workers: 3 });
    const answers = [];
    for (let call = 0; call < 6; call++) answers.push(await lab().tools.call(who, {}));
    expect([...answers.slice(0, 3)].sort()).toEqual(['a', 'b', 'c']);
    expect(answers.slice(3)).toEqual(answers.slice(0, 3));
  });

  it('should be shown live as they come, change and go', async () => {
    const lists = collect(lab().tools.list$);
    await lists.count(1);
    expect(lists.items[0]).toEqual([]);
    const offer = await stage.worker.session('lab').tools.offer([double, summarise]);
    await lists.until(tools => tools.length === 2);
    expect(lists.items.at(-1)).toMatchObject([
      { name: 'double', available: true },
      { name: 'summarise', available: false, missing: ['temperature'] },
    ]);
    await lab().register('temperature', z.number(), 20);
    await lists.until(tools => tools[1]?.available === true);
    await lab().delete('temperature');
    await lists.until(tools => tools[1]?.missing[0] === 'temperature');
    await offer.close();
    await lists.until(tools => tools.length === 0 && lists.items.length > 1);
    const late = collect(lab().tools.list$);
    await late.count(1);
    expect(late.items[0]).toEqual([]);
  });
});
