import { firstValueFrom, type Subscription } from 'rxjs';
import { expect, it } from 'vitest';
import type { RivuletError } from '../../../src/errors/index.js';
import { sinkTo } from '../../../src/connectors/index.js';
import { redisStream, streamWriter, type RedisMessage } from '../../../src/connectors/redis/index.js';
import { requires } from '../../support/requires.js';
import { soon, until, useRedis } from './support.js';

requires('redis-server').describe('redisStream', program => {
  const { server, client, key } = useRedis(program);

  async function add(stream: string, from: number, to: number) {
    await using writer = streamWriter<number>(server().url, stream);
    await Promise.all(Array.from({ length: to - from }, (_, n) => writer.write(from + n)));
  }
  const open = (stream: string, options: Partial<Parameters<typeof redisStream>[1]> = {}) =>
    redisStream<number>(server().url, { stream, group: 'group', consumer: 'one', ...soon, ...options } as Parameters<
      typeof redisStream<number>
    >[1]);
  const pending = async (stream: string) => (await client().xPending(stream, 'group')).pending;

  it('should bring each message, in order, until it is acknowledged', async () => {
    const stream = key('stream');
    await add(stream, 0, 5);
    const seen: RedisMessage<number>[] = [];
    const subscription = open(stream).subscribe(message => seen.push(message));
    await until(() => seen.length === 5);
    await add(stream, 5, 6);
    await until(() => seen.length === 6);
    expect(seen.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Buffer.from(seen[5]!.fields.get('value')!).toString()).toBe('5');
    expect(seen[0]!.timestamp).toBe(Number(seen[0]!.id.split('-')[0]));
    await Promise.all([seen[0]!.ack(), seen[1]!.ack(), seen[1]!.ack()]);
    expect(await pending(stream)).toBe(4);
    subscription.unsubscribe();

    const again: number[] = [];
    const second = open(stream).subscribe(({ value }) => again.push(value));
    await until(() => again.length === 4);
    second.unsubscribe();
    expect(again).toEqual([2, 3, 4, 5]);
  });

  it('should begin at the end where told so', async () => {
    const stream = key('stream');
    await add(stream, 0, 3);
    const seen: number[] = [];
    const subscription = open(stream, { startAt: 'end' }).subscribe(({ value }) => seen.push(value));
    await until(
      async () =>
        (
          await client()
            .xInfoGroups(stream)
            .catch(() => [])
        ).length === 1,
    );
    await add(stream, 3, 5);
    await until(() => seen.length === 2);
    subscription.unsubscribe();
    expect(seen).toEqual([3, 4]);
  });

  it('should read no more than maxInFlight that are not acknowledged', async () => {
    const stream = key('stream');
    await add(stream, 0, 50);
    const out: RedisMessage<number>[] = [];
    let most = 0;
    let count = 0;
    const subscription = open(stream, { maxInFlight: 7 }).subscribe(message => {
      count++;
      out.push(message);
      most = Math.max(most, out.length);
    });
    await until(() => out.length === 7);
    expect(await pending(stream)).toBe(7);
    while (count < 50) {
      const done = out.splice(0, 3);
      const before = count;
      await Promise.all(done.map(message => message.ack()));
      await until(() => count > before || count === 50);
      expect(await pending(stream)).toBeLessThanOrEqual(7);
    }
    subscription.unsubscribe();
    expect(most).toBe(7);
  });

  it('should be acknowledged by sinkTo once the sink has it', async () => {
    const stream = key('stream');
    await add(stream, 0, 20);
    const written: number[] = [];
    const save = sinkTo<RedisMessage<number>>(async ({ value }) => void written.push(value));
    let passed = 0;
    const subscription = open(stream)
      .pipe(save)
      .subscribe(() => passed++);
    await until(() => passed === 20);
    expect([await pending(stream), written.length]).toEqual([0, 20]);
    subscription.unsubscribe();
  });

  it('should share the messages of a group, and take over those of a consumer that died', async () => {
    const stream = key('stream');
    await add(stream, 0, 6);
    const dead: number[] = [];
    const died = open(stream, { consumer: 'dead', maxInFlight: 4 }).subscribe(({ value }) => dead.push(value));
    await until(() => dead.length === 4);
    died.unsubscribe();

    const seen = new Set<number>();
    const alive = open(stream, { consumer: 'alive', claimAfterMs: 50 }).subscribe(message => {
      seen.add(message.value);
      void message.ack();
    });
    await until(() => seen.size === 6);
    await until(async () => (await pending(stream)) === 0);
    alive.unsubscribe();
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('should give what cannot be decoded to the dead letters and acknowledge it, or end', async () => {
    const stream = key('stream');
    await client().xAdd(stream, '*', { value: '{' });
    await client().xAdd(stream, '*', { other: '1' });
    await client().xAdd(stream, '*', { value: '1' });
    const error = await firstValueFrom(open(stream)).catch((failure: unknown) => failure as RivuletError);
    expect(error).toMatchObject({ code: 'DATA_LOSS', reason: 'UNDECODABLE' });
    expect(await pending(stream)).toBe(3);

    const letters: string[] = [];
    const deadLetter = { next: (letter: { error: Error }) => letters.push(letter.error.message) };
    const message = await firstValueFrom(open(stream, { deadLetter }));
    expect(message.value).toBe(1);
    expect(letters).toEqual([
      expect.stringContaining('it is no application/json'),
      expect.stringContaining('no field value'),
    ]);
    await until(async () => (await pending(stream)) === 1);
  });

  it('should pass over a message that was deleted before it was read again', async () => {
    const stream = key('stream');
    await add(stream, 0, 2);
    const first: RedisMessage<number>[] = [];
    const subscription = open(stream).subscribe(message => first.push(message));
    await until(() => first.length === 2);
    subscription.unsubscribe();
    await client().xDel(stream, first[0]!.id);
    const message = await firstValueFrom(open(stream));
    expect(message.value).toBe(1);
    await until(async () => (await pending(stream)) === 1);
  });

  it('should lose nothing when Redis is killed and comes back, and repeat only what was not acknowledged', async () => {
    const stream = key('stream');
    const messages$ = open(stream, { maxInFlight: 32 });
    const states: string[] = [];
    messages$.status$.subscribe(({ state }) => states.push(state));
    const acknowledged = new Set<number>();
    const repeated: number[] = [];
    const subscriptions: Subscription[] = [];
    subscriptions.push(
      messages$.subscribe(message => {
        if (acknowledged.has(message.value)) repeated.push(message.value);
        void message.ack().then(() => acknowledged.add(message.value));
      }),
    );
    await using writer = streamWriter<number>(server().url, stream, soon);
    const written: number[] = [];
    const writing = (async () => {
      for (let n = 0; n < 1500; n++) {
        // What failed with its connection may have been done, and is a message of its own then.
        await writer.write(n).then(
          () => written.push(n),
          () => undefined,
        );
      }
    })();
    for (const threshold of [100, 400]) {
      await until(() => acknowledged.size >= threshold);
      await server().kill();
      await until(() => states.at(-1) === 'retrying');
      await server().start();
      await until(() => states.at(-1) === 'connected');
    }
    await writing;
    await until(() => written.every(n => acknowledged.has(n)));
    await until(() => client().isReady);
    await until(async () => (await pending(stream)) === 0);
    for (const subscription of subscriptions) subscription.unsubscribe();
    expect(repeated).toEqual([]);
    expect(written.length).toBeGreaterThan(1400);
    expect(await firstValueFrom(messages$.status$)).toMatchObject({ state: 'idle' });
  });

  it('should end with an error when its connection breaks and is not to be tried again', async () => {
    const stream = key('stream');
    await add(stream, 0, 1);
    let isReading = false;
    const failed = new Promise<unknown>(resolve => {
      open(stream, { retry: { maxAttempts: 0 } }).subscribe({ next: () => (isReading = true), error: resolve });
    });
    await until(() => isReading);
    await client().sendCommand(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes']);
    expect(await failed).toMatchObject({ code: 'UNAVAILABLE', reason: 'CONNECTION_LOST' });
  });

  it('should refuse what is no stream, and options that make no sense', async () => {
    const text = key('text');
    await client().set(text, 'a');
    const error = await firstValueFrom(open(text)).catch((failure: unknown) => failure as RivuletError);
    expect(error).toMatchObject({ code: 'FAILED_PRECONDITION' });
    expect(() => open('')).toThrow('redisStream needs a stream');
    expect(() => open('a', { maxInFlight: 0 })).toThrow('maxInFlight of redisStream');
  });
});
