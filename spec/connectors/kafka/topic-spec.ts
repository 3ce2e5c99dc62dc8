import { filter, firstValueFrom, map, mergeMap, Subject, take, toArray } from 'rxjs';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { DeadLetter } from '../../../src/connectors/index.js';
import { sinkTo } from '../../../src/connectors/index.js';
import type { Message, Position, RawMessage, Topic } from '../../../src/connectors/kafka/index.js';
import { checkpoint, dependency } from '../../../src/event-time/index.js';
import { collect } from '../../support/collect.js';
import { describeKafka, startKafkaBroker, type KafkaBroker } from '../../support/kafkaBroker.js';
import { recipes, runRecipe } from '../../support/recipes.js';
import { count, createRig } from './rig.js';

// A broker takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const eventually = <R>(look: () => R) => expect.poll(look, { timeout: 30_000 });
const values = (messages: readonly Message<string>[]) => messages.map(({ value }) => value);

function untilState(topic: Topic<string>, state: string) {
  return firstValueFrom(topic.status$.pipe(filter(status => status.state === state)));
}

describeKafka('a topic of Kafka', home => {
  let broker: KafkaBroker;
  const { fresh, open, make, fill, committed, closeAll } = createRig(() => broker);
  beforeAll(async () => {
    broker = await startKafkaBroker(home);
  });
  afterEach(closeAll);
  afterAll(() => broker[Symbol.asyncDispose]());

  it('should bring every message with all that belongs to it, in the order of its partition', async () => {
    const name = await make('order', { partitions: 3 });
    const writer = open(name);
    const sent = await Promise.all(
      count(0, 300).map((value, at) =>
        writer.send({ value, key: `key ${at % 10}`, timestamp: 1000 + at, headers: { at: value } }),
      ),
    );

    const messages = await open(name).messages$.pipe(take(300), toArray()).toPromise();
    for (let key = 0; key < 10; key++) {
      const mine = messages!.filter(message => message.key === `key ${key}`);
      expect(values(mine)).toEqual(count(0, 300).filter(value => Number(value) % 10 === key));
    }
    for (const { value, partition, offset, timestamp, headers, topic } of messages!) {
      expect({ partition, offset }).toEqual(sent[Number(value)]);
      expect([topic, timestamp]).toEqual([name, 1000 + Number(value)]);
      expect(headers.map(([header, bytes]) => [header, new TextDecoder().decode(bytes)])).toEqual([['at', value]]);
    }
    expect(new Set(sent.map(({ partition }) => partition)).size).toBe(3);
  });

  it('should hold no more than its bounds for a subscriber that is slow, and lose nothing', async () => {
    const name = await make('slow');
    const padding = '.'.repeat(90);
    await fill(
      name,
      count(0, 5000).map(value => value + padding),
    );
    const topic = open(name, { maxInFlight: 10, maxBytesPerPartition: 64 * 1024 });
    let mostBuffered = 0;
    let mostInFlight = 0;
    const seen: bigint[] = [];
    await new Promise<void>(resolve => {
      topic.messages$.subscribe(message => {
        mostBuffered = Math.max(mostBuffered, topic.buffered);
        mostInFlight = Math.max(mostInFlight, topic.inFlight);
        seen.push(message.offset);
        setImmediate(() => {
          message.ack();
          if (seen.length === 5000) resolve();
        });
      });
    });

    expect(seen).toEqual(count(0, 5000).map(BigInt));
    expect(mostInFlight).toBe(10);
    // Ten, and what one read of 64 KiB brings, which ends with a whole batch.
    expect(mostBuffered).toBeGreaterThan(10);
    expect(mostBuffered).toBeLessThan(10 + 1000);
  });

  it('should stop reading while nothing is acknowledged', async () => {
    const name = await make('stuck');
    await fill(name, count(0, 5000));
    const topic = open(name, { maxInFlight: 5, maxBytesPerPartition: 4096 });
    const messages = collect(topic.messages$);
    await messages.count(5);
    await eventually(() => topic.buffered).toBeGreaterThan(0);
    const { buffered } = topic;
    // Each commit is a round trip, in which reading would have gone on.
    for (let round = 0; round < 5; round++) await committed(name);
    expect([messages.items.length, topic.inFlight, topic.buffered]).toEqual([5, 5, buffered]);
  });

  it('should bring after a restart what was not acknowledged, from the lowest on', async () => {
    const name = await make('restart');
    await fill(name, count(0, 10));
    const before = open(name);
    const first = collect(before.messages$);
    for (const message of await first.count(10)) if (message.value !== '4') message.ack();
    await before.flush();
    expect(await committed(name)).toEqual({ 0: '4' });
    await before.close();
    expect(first.isComplete).toBe(true);

    const second = collect(open(name).messages$);
    expect(values(await second.count(6))).toEqual(['4', '5', '6', '7', '8', '9']);
  });

  it('should repeat nothing after a restart when all was acknowledged', async () => {
    const name = await make('done');
    await fill(name, ['a', 'b']);
    const before = open(name, { commitIntervalMs: 60_000 });
    await before.messages$.pipe(take(2)).forEach(message => message.ack());
    await before.close();
    await fill(name, ['c']);

    expect(values(await collect(open(name).messages$).count(1))).toEqual(['c']);
  });

  it('should wait at its end for a sink that is still at work', async () => {
    const name = await make('drain');
    await fill(name, count(0, 5));
    const topic = open(name, { drainMs: 10_000 });
    const write = () => new Promise<void>(resolve => setTimeout(resolve, 20));
    await topic.messages$.pipe(take(3), sinkTo(write)).forEach(() => {});
    await topic.close();
    expect(await committed(name)).toEqual({ 0: '3' });
  });

  it('should begin with what comes, where told so, and stay there', async () => {
    const name = await make('latest');
    await fill(name, ['old']);
    const first = open(name, { fromBeginning: false });
    const subscription = first.messages$.subscribe();
    await untilState(first, 'connected');
    await first.flush();
    subscription.unsubscribe();
    await first.close();
    await fill(name, ['new']);

    expect(values(await collect(open(name, { fromBeginning: false }).messages$).count(1))).toEqual(['new']);
  });

  it('should go on from another place, and take back what it had handed out', async () => {
    const name = await make('seek');
    await fill(name, count(0, 6));
    const topic = open(name);
    await topic.seek({ 0: 4n });
    const messages = collect(topic.messages$);
    await messages.count(2);
    await topic.seek({ 0: 1n });
    expect(topic.inFlight).toBe(0);
    messages.items[0]!.ack();
    await messages.count(7);
    await topic.flush();
    expect(await committed(name)).toEqual({ 0: '1' });
    await topic.seek('start');
    await messages.count(13);
    await topic.seek('end');
    await fill(name, ['6']);
    await messages.count(14);
    expect(values(messages.items).join('')).toBe('45' + '12345' + '012345' + '6');
    await topic.flush();
    expect(await committed(name)).toEqual({ 0: '6' });
  });

  it('should refuse a place that does not exist, and go on', async () => {
    const name = await make('nowhere');
    await fill(name, ['a']);
    const topic = open(name);
    const messages = collect(topic.messages$);
    await messages.count(1);
    await expect(topic.seek({ 0: 7n })).rejects.toMatchObject({ code: 'OUT_OF_RANGE', details: { end: '1' } });
    await expect(topic.seek({ 0: 1 } as never)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await fill(name, ['b']);
    expect(values(await messages.count(2))).toEqual(['a', 'b']);
    messages.items[0]!.ack();
    await topic.flush();
    expect(await committed(name)).toEqual({ 0: '1' });
    await topic.close();

    const other = open(name);
    await other.seek({ 0: 99n });
    const failed = collect(other.messages$);
    await failed.end();
    expect(failed.error?.code).toBe('OUT_OF_RANGE');
  });

  it('should refuse to seek in a partition that the topic does not have', async () => {
    const name = await make('partitions', { partitions: 2 });
    await fill(name, ['a']);
    const topic = open(name);
    const messages = collect(topic.messages$);
    await messages.count(1);
    await expect(topic.seek({ 0: 0n, 2: 0n })).rejects.toMatchObject({
      code: 'OUT_OF_RANGE',
      details: { partition: '2', partitions: '2' },
    });
    expect(values(await messages.count(2))).toEqual(['a', 'a']);
    await topic.close();

    const other = open(name);
    await other.seek({ 7: 0n });
    const failed = collect(other.messages$);
    await failed.end();
    expect(failed.error).toMatchObject({ code: 'OUT_OF_RANGE', details: { partition: '7' } });
  });

  it('should hand out nothing while paused', async () => {
    const name = await make('pause');
    await fill(name, count(0, 10));
    const topic = open(name);
    const messages = collect(
      topic.messages$.pipe(
        map(message => {
          if (message.value === '3') topic.pause();
          return message;
        }),
      ),
    );
    await messages.count(4);
    await eventually(() => topic.buffered).toBe(6);
    expect(messages.items.length).toBe(4);
    topic.resume();
    expect(values(messages.items)).toEqual(count(0, 10));
  });

  it('should share the partitions with a second member, and take them back when it leaves', async () => {
    const name = await make('members', { partitions: 2 });
    const [one, other] = [open(name), open(name)];
    const first = collect(one.messages$);
    await untilState(one, 'connected');
    await fill(name, ['a0'], 0);
    await fill(name, ['a1'], 1);
    await first.count(2);

    const second = collect(other.messages$);
    await untilState(other, 'connected');
    // One of the two is the other's now, and comes again there, since it was not acknowledged.
    const [moved] = await second.count(1);
    const kept = first.items.find(({ partition }) => partition !== moved!.partition)!;
    await fill(name, ['b'], kept.partition);
    await first.count(3);
    expect(first.items[2]!.value).toBe('b');
    for (const message of first.items) message.ack();
    await one.flush();
    // What was taken away counts for the one who has it.
    expect(await committed(name)).toEqual({ [kept.partition]: '2', [moved!.partition]: '0' });
    expect(one.inFlight).toBe(0);

    moved!.ack();
    await other.close();
    await fill(name, ['c'], moved!.partition);
    await first.count(4);
    expect(values(first.items).slice(2)).toEqual(['b', 'c']);
  });

  it('should give undecodable messages to the dead letters, and count them as acknowledged', async () => {
    const name = await make('letters');
    await fill(name, ['a', 'b!', 'c']);
    const letters: DeadLetter<RawMessage>[] = [];
    const topic = open(name, { deadLetter: async letter => letters.push(letter) });
    await topic.messages$.pipe(take(2)).forEach(message => message.ack());
    await topic.close();

    expect(letters.map(({ input }) => [input.offset, new TextDecoder().decode(input.value!)])).toEqual([[1n, 'b!']]);
    expect(letters[0]!.error).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'UNDECODABLE' });
    expect(letters[0]!.error.message).toContain(`${name} in partition 0 at offset 1 cannot be decoded: No shouting.`);
    expect(await committed(name)).toEqual({ 0: '3' });
  });

  it('should fail at an undecodable message without dead letters, or when they fail, and bring it again', async () => {
    const name = await make('undecodable');
    await fill(name, ['a', 'b!', 'c']);
    const topic = open(name);
    const seen: string[] = [];
    const reading = topic.messages$.pipe(
      map(message => {
        message.ack();
        seen.push(message.value);
      }),
    );
    const failed = collect(reading);
    await failed.end();
    expect(failed.error).toMatchObject({ code: 'INVALID_ARGUMENT', details: { partition: '0', offset: '1' } });
    expect(await firstValueFrom(topic.status$)).toMatchObject({ state: 'closed', cause: failed.error });
    await topic.close();

    const again = collect(open(name, { deadLetter: () => Promise.reject(new Error('full')) }).messages$);
    await again.end();
    expect([seen, String(again.error)]).toEqual([['a'], 'Error: full']);
    expect(await committed(name)).toEqual({ 0: '1' });
  });

  it('should read and write messages without a value where told what stands for that', async () => {
    const name = await make('tombstones');
    const topic = open(name, { tombstone: '' });
    await topic.send({ key: 'k', value: '' });
    const [message] = await collect(topic.messages$).count(1);
    expect(message).toMatchObject({ key: 'k', value: '' });
    await topic.close();

    const failed = collect(open(name).messages$);
    await failed.end();
    expect(failed.error?.message).toContain('It has no value');
  });

  it('should write what an observable sends, in order, and flush it', async () => {
    const name = await make('observer');
    const topic = open(name);
    const source = new Subject<{ value: string }>();
    source.subscribe(topic);
    for (const value of count(0, 3000)) source.next({ value });
    source.complete();
    await topic.flush();
    const messages = await collect(topic.messages$.pipe(mergeMap(async message => (message.ack(), message)))).count(
      3000,
    );
    expect(values(messages)).toEqual(count(0, 3000));
  });

  it('should tell in flush what became of a message that nobody waits for', async () => {
    const name = await make('failures');
    const topic = open(name);
    topic.next({ value: 'a', partition: 9 });
    topic.next({ value: 'b' });
    await expect(topic.flush()).rejects.toMatchObject({ code: 'INVALID_ARGUMENT', details: { partition: '9' } });
    await topic.flush();
    topic.error(new Error('source'));
    await expect(topic.flush()).rejects.toThrow('source');
    topic.next('no message' as never);
    await expect(topic.close()).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect((await firstValueFrom(topic.status$)).state).toBe('closed');
    await expect(topic.send({ value: 'c' })).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
  });

  it('should refuse a message above a limit with its size, and write smaller ones all the same', async () => {
    const name = await make('large', { config: { 'max.message.bytes': '2000' } });
    const topic = open(name, { maxMessageBytes: 5000 });
    const large = { code: 'RESOURCE_EXHAUSTED', reason: 'MESSAGE_TOO_LARGE' };
    await expect(topic.send({ value: 'x'.repeat(6000) })).rejects.toMatchObject({
      ...large,
      details: { bytes: '6082', limit: '5000' },
    });
    // The broker has a lower limit, for whole batches: it takes the others one by one, in order.
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map(letter => topic.send({ value: letter.repeat(letter === 'c' ? 3000 : 900) })),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: { ...large, details: { bytes: '3082' } } });
    const messages = await collect(topic.messages$).count(3);
    expect(values(messages).map(value => value[0])).toEqual(['a', 'b', 'd']);
  });

  it('should refuse what would make too much wait', async () => {
    const topic = open(await make('full'), { maxPendingBytes: 500 });
    const [first, second] = await Promise.allSettled(['a', 'b'].map(value => topic.send({ value: value.repeat(300) })));
    expect(first!.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { code: 'RESOURCE_EXHAUSTED', details: { limit: '500' } } });
    await topic.send({ value: 'c'.repeat(300) });
  });

  it('should pass messages on, and acknowledge them when they are written', async () => {
    const [from, to] = [await make('from', { partitions: 2 }), await make('to', { partitions: 2 })];
    await fill(from, count(0, 100));
    const [source, target] = [open(from), open(to)];
    await source.messages$
      .pipe(
        take(100),
        map(message => ({ ...message, value: `${message.value}0` })),
        sinkTo(target, { concurrency: 50 }),
      )
      .forEach(() => {});
    await source.close();
    expect((await committed(from))[0]).toBe('100');
    expect(values(await collect(open(to).messages$).count(100))).toEqual(count(0, 100).map(value => `${value}0`));
  });

  it('should say that a topic is missing, to who reads and to who writes, and make it', async () => {
    const name = fresh('missing');
    const topic = open(name);
    const failed = collect(topic.messages$);
    await failed.end();
    expect(failed.error).toMatchObject({ code: 'NOT_FOUND', details: { topic: name } });
    await expect(topic.send({ value: 'a' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect([await topic.ensure({ partitions: 2 }), await topic.ensure()]).toEqual([true, false]);
    await topic.send({ value: 'a', partition: 1 });
    expect(values(await collect(topic.messages$).count(1))).toEqual(['a']);
  });

  it('should say who it is, and never tell anybody the password', async () => {
    const name = await make('secret');
    const told: string[] = [];
    const tell = (message: string, fields?: object) => told.push(message + JSON.stringify(fields));
    const brokers = [broker.saslAddress];
    const logger = { debug: tell, info: tell, warn: tell, error: tell };
    const sasl = { mechanism: 'plain' as const, ...broker.credentials };
    const known = open(name, { brokers, sasl, logger });
    await known.send({ value: 'a' });
    expect(values(await collect(known.messages$).count(1))).toEqual(['a']);

    const unknown = open(name, { brokers, sasl: { ...sasl, password: 'hunter2-hunter2' }, logger });
    const failed = collect(unknown.messages$);
    await failed.end();
    expect(failed.error?.code).toBe('UNAUTHENTICATED');
    await expect(unknown.send({ value: 'b' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(told.length).toBeGreaterThan(0);
    const texts = [...told, String(failed.error), JSON.stringify(failed.error), `${failed.error?.stack}`].join('\n');
    expect(texts).not.toContain('hunter2');
    expect(texts).not.toContain(broker.credentials.password);
  });

  it('should be read by one subscriber at a time, and only with a group', async () => {
    const name = await make('one');
    const topic = open(name);
    const first = collect(topic.messages$);
    const second = collect(topic.messages$);
    expect(second.error?.code).toBe('FAILED_PRECONDITION');
    first.unsubscribe();
    const third = collect(topic.messages$);
    await fill(name, ['a']);
    expect(values(await third.count(1))).toEqual(['a']);
    const alone = collect(open(name, { groupId: undefined }).messages$);
    expect(alone.error?.message).toContain('groupId');
  });

  it('should say so where a group reads two topics, of which one would get nothing', async () => {
    const [one, other] = [open(await make('mine')), await make('yours')];
    const first = collect(one.messages$);
    await untilState(one, 'connected');
    const second = collect(open(other, { groupId: `readers-of-${one.name}` }).messages$);
    // The one that deals the partitions out, whoever gets them.
    await first.end();
    expect(first.error).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'GROUP_SHARED' });
    second.unsubscribe();
  });

  it('should come to the same sum after a crash, from a place kept beside it', async () => {
    const name = await make('fold', { partitions: 3 });
    for (const partition of [0, 1, 2]) await fill(name, count(0, 50), partition);
    const total = 3 * (49 * 25);
    let saved: { sum: number; seen: number; position: Position } | undefined;

    async function run(crashAfter: number): Promise<number> {
      const topic = open(name);
      let { sum, seen } = saved ?? { sum: 0, seen: 0 };
      if (saved) await topic.seek(saved.position);
      let left = Math.min(crashAfter, 150 - seen);
      await topic.messages$.pipe(take(left)).forEach(message => {
        // Kept now and then, together; what was done since then is lost in the crash, its acknowledgement is not.
        if (seen % 20 === 0) saved = { sum, seen, position: message.position };
        sum += Number(message.value);
        seen += 1;
        left -= 1;
        message.ack();
      });
      await topic.close();
      return sum;
    }

    await run(37);
    await run(64);
    expect(saved!.seen).toBeGreaterThan(60);
    expect(await run(Infinity)).toBe(total);
  });

  it('should replay for a checkpoint what came while a dependency was down, over a crash as well', async () => {
    const name = await make('checkpoint', { partitions: 2 });
    const minute = 60_000;
    // One a minute, in both partitions by turns.
    const happen = async (...times: readonly number[]) => {
      for (const time of times) await fill(name, [`${time}`], time % 2);
    };
    let kept: string | undefined;
    const state = {
      load: async () => kept,
      save: async (marks: string) => {
        kept = marks;
      },
    };
    const diary = new Map<string, string>();

    function run(sky: string) {
      const topic = open(name);
      const weather$ = new Subject<number>();
      const { gate, downtime$ } = checkpoint({
        timestamp: (message: Message<string>) => Number(message.value) * minute,
        position: message => message.position,
        dependencies: { weather: dependency(weather$, { timestamp: time => time * minute, thresholdMs: 2 * minute }) },
        recover: ({ position }) => topic.seek(position!).then(() => 'replaying' as const),
        state,
      });
      const down = firstValueFrom(downtime$.pipe(filter(downtime => downtime !== undefined)));
      topic.messages$.pipe(gate()).subscribe(message => {
        diary.set(message.value, sky);
        message.ack();
      });
      return { topic, weather$, down };
    }

    const before = run('sun');
    before.weather$.next(0);
    await happen(0, 1);
    await eventually(() => diary.size).toBe(2);
    before.weather$.next(1);
    // The weather is not heard of any more. What comes runs ahead of it until that is noticed.
    await happen(2, 3, 4, 5, 6, 7);
    await before.down;
    await before.topic.close();
    expect(diary.size).toBeGreaterThan(2);
    expect(diary.size).toBeLessThan(8);

    const after = run('rain');
    await after.down;
    after.weather$.next(9);
    await eventually(() => diary.size).toBe(8);
    // What came after the last heartbeat was done again, in both partitions, with the weather that was true.
    const sunny = () => [...diary].filter(([, sky]) => sky === 'sun').map(([time]) => time);
    await eventually(() => sunny().sort()).toEqual(['0', '1']);
  });

  it('should lose and repeat nothing while the broker is killed and started again', async () => {
    const name = await make('outage');
    const topic = open(name);
    const states: string[] = [];
    topic.status$.subscribe(({ state }) => states.push(state));
    const read: string[] = [];
    const reading = topic.messages$.subscribe(message => {
      read.push(message.value);
      message.ack();
    });
    const acknowledged: string[] = [];
    let isOver = false;
    let next = 0;
    const sending = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const value = `${(next += 1)}`;
        await topic.send({ value });
        acknowledged.push(value);
      }
    });
    await eventually(() => read.length).toBeGreaterThan(100);
    await broker.kill();
    await untilState(topic, 'retrying');
    const before = acknowledged.length;
    await broker.start();
    await eventually(() => acknowledged.length).toBeGreaterThan(before + 100);
    isOver = true;
    await Promise.all(sending);
    await eventually(() => read.length).toBe(next);

    // As it stands in the log: all that was acknowledged, in the order of the calls, each once.
    expect(read).toEqual(count(1, next + 1));
    expect(new Set(acknowledged).size).toBe(next);
    expect(states).toContain('retrying');
    await topic.flush();
    expect(await committed(name)).toEqual({ 0: `${next}` });
    expect((await firstValueFrom(topic.status$)).state).toBe('connected');
    reading.unsubscribe();
  });

  it('should commit what was acknowledged while the broker was stopped, and bring nothing of it again', async () => {
    const name = await make('stopped');
    await fill(name, count(0, 6));
    const topic = open(name);
    const messages = collect(topic.messages$);
    await messages.count(6);
    const impatient = open(await make('given-up'), { deliveryTimeoutMs: 300 });
    await impatient.send({ value: 'a' });
    await broker.stop();
    await untilState(topic, 'retrying');
    await expect(impatient.send({ value: 'b' })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      reason: 'OUTCOME_UNKNOWN',
    });
    for (const message of messages.items.slice(0, 4)) message.ack();
    await broker.start();
    await topic.flush();
    expect(await committed(name)).toEqual({ 0: '4' });
    await fill(name, ['6']);
    await messages.count(7);
    // Those in flight stay in flight: they were handed out, and nobody else has had them.
    expect(values(messages.items)).toEqual(count(0, 7));
    expect(topic.inFlight).toBe(3);
    messages.items[5]!.ack();
    messages.items[4]!.ack();
    await topic.flush();
    expect(await committed(name)).toEqual({ 0: '6' });
    const again = () => impatient.send({ value: 'c' }).catch(() => undefined);
    await eventually(again).toMatchObject({ partition: 0 });
  });

  const needKafka = recipes.filter(({ code }) => code?.includes('process.env.KAFKA_BROKER'));
  it('should be in the cookbook', () => {
    expect(needKafka).not.toEqual([]);
  });

  it.each(needKafka)('should print what the cookbook promises: $title', async recipe => {
    const printed = await runRecipe(recipe, { KAFKA_BROKER: broker.address }, 50_000);
    expect(printed).toEqual({ stdout: recipe.output, stderr: '' });
  });
});
