import { createServer } from 'node:net';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { firstValueFrom, from, lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { RivuletError } from '../../../src/errors/index.js';
import { sinkTo, textCodec } from '../../../src/connectors/index.js';
import {
  channelWriter,
  hashWriter,
  redisCache,
  redisChannel,
  redisSink,
  streamWriter,
  type ChannelMessage,
} from '../../../src/connectors/redis/index.js';
import { requires } from '../../support/requires.js';
import { soon, until, useRedis, useServer } from './support.js';

const FILL = "for n = 1, ARGV[1] do redis.call('SET', n, n) end";

requires('redis-server').describe('a Redis that is loading', program => {
  // Half a millisecond for each key, so that it loads for a while.
  const { server } = useServer(program, ['--key-load-delay', '500']);

  it('should be waited for by many writes at a time, without a warning', async () => {
    const { url } = server();
    await using filling = redisSink<number>(url, n => ['EVAL', FILL, '0', n]);
    await filling.write(5_000);
    await server().kill();
    const warnings: string[] = [];
    const warn = ({ name }: Error) => void warnings.push(name);
    process.on('warning', warn);
    const started = server().start();
    await using sink = redisSink<string>(url, text => ['SADD', 'written', text], soon);
    const causes: unknown[] = [];
    sink.status$.subscribe(status => status.state === 'retrying' && causes.push(status.cause));
    await Promise.all(Array.from({ length: 50 }, (_, n) => sink.write(String(n))));
    await started;
    process.off('warning', warn);
    expect(causes).toContainEqual(expect.objectContaining({ message: expect.stringContaining('LOADING') as string }));
    expect(warnings).toEqual([]);
  });
});

requires('redis-server').describe('redisSink', program => {
  const { server, client, key } = useRedis(program);

  it('should write by command, in order', async () => {
    const counts = key('counts');
    await using sink = redisSink<string>(server().url, symbol => ['HINCRBY', counts, symbol, 1]);
    const rounds = ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'];
    await lastValueFrom(from(rounds).pipe(sinkTo(sink)));
    expect(await client().hGetAll(counts)).toEqual({ a: '2', b: '2', c: '2', d: '2' });
  });

  it('should write by function, and skip what it makes nothing of', async () => {
    const list = key('list');
    await using sink = redisSink<number>(server().url, (n, send) =>
      n === 2 ? undefined : Promise.all([send(['RPUSH', list, n]), send(['RPUSH', list, n * 10])]),
    );
    await lastValueFrom(from([1, 2, 3]).pipe(sinkTo(sink)));
    expect(await client().lRange(list, 0, -1)).toEqual(['1', '10', '3', '30']);
  });

  it('should use a client that is given, and leave it open', async () => {
    const given = client();
    const counter = key('counter');
    const sink = redisSink<number>(given, by => ['INCRBY', counter, by]);
    await sink.write(2);
    expect(await firstValueFrom(sink.status$)).toMatchObject({ state: 'connected' });
    await sink.close();
    await expect(sink.write(1)).rejects.toThrow('FAILED_PRECONDITION: The connection to Redis is closed');
    expect([given.isOpen, await given.get(counter)]).toEqual([true, '2']);
  });

  it('should write hashes and streams', async () => {
    const [hash, stream] = [key('hash'), key('stream')];
    await using latest = hashWriter<number>(server().url, hash);
    await using orders = streamWriter<string>(server().url, stream, {
      codec: textCodec(),
      field: 'text',
      maxLength: 100,
    });
    await latest.write(['a', 1]);
    await latest.write(['a', 2.5]);
    for (let n = 0; n < 1000; n++) void orders.write(`order ${n}`);
    await orders.write('last');
    expect(await client().hGetAll(hash)).toEqual({ a: '2.5' });
    const messages = await client().xRevRange(stream, '+', '-', { COUNT: 1 });
    expect(messages![0]!.message).toEqual({ text: 'last' });
    expect(await client().xLen(stream)).toBeLessThan(300);
  });

  it('should say what Redis refuses, with a code', async () => {
    const text = key('text');
    await client().set(text, 'a');
    await using sink = redisSink<readonly string[]>(server().url, command => command);
    const codeOf = async (...command: string[]) =>
      sink.write(command).then(
        () => 'OK',
        (error: unknown) => (error as RivuletError).code,
      );
    expect([await codeOf('LPUSH', text, '1'), await codeOf('NONSENSE')]).toEqual([
      'FAILED_PRECONDITION',
      'INVALID_ARGUMENT',
    ]);
    await client().configSet('maxmemory', '1');
    expect(await codeOf('SET', text, 'b')).toBe('RESOURCE_EXHAUSTED');
    await client().configSet('maxmemory', '0');
    expect(await codeOf('SET', text, 'b')).toBe('OK');
  });

  it('should write all that it was given, though Redis is killed meanwhile', async () => {
    const list = key('list');
    await using sink = redisSink<number>(server().url, n => ['SADD', list, n], soon);
    const states: string[] = [];
    sink.status$.subscribe(({ state }) => states.push(state));
    const written: number[] = [];
    const save = sinkTo(sink, { concurrency: 8, retry: { initialDelayMs: 5, maxDelayMs: 20 } });
    const done = new Promise<void>((resolve, reject) => {
      from(Array.from({ length: 2000 }, (_, n) => n))
        .pipe(save)
        .subscribe({ next: n => written.push(n), complete: resolve, error: reject });
    });
    await until(() => written.length > 100);
    await server().kill();
    await until(() => states.includes('retrying'));
    await server().start();
    await done;
    await until(() => client().isReady);
    expect(written).toHaveLength(2000);
    expect(await client().sCard(list)).toBe(2000);
    expect(states.slice(0, 2)).toEqual(['connecting', 'connected']);
    expect(states.at(-1)).toBe('connected');
  });

  describe('the channels', () => {
    it('should bring what is published, by name and by pattern', async () => {
      const channel = key('alarms');
      const [byName, byPattern]: ChannelMessage<unknown>[][] = [[], []];
      const named$ = redisChannel(server().url, { channel });
      const matched$ = redisChannel(client(), { pattern: `${channel.slice(0, -2)}*` });
      const subscriptions = [
        named$.subscribe(message => byName!.push(message)),
        matched$.subscribe(message => byPattern!.push(message)),
      ];
      await until(async () => (await client().pubSubNumSub([channel]))[channel] === 1);
      await until(async () => (await client().pubSubNumPat()) === 1);
      await using alarms = channelWriter<{ n: number }>(server().url, channel);
      await alarms.write({ n: 1 });
      await alarms.write({ n: 2 });
      await until(() => byName!.length === 2 && byPattern!.length === 2);
      const expected = [1, 2].map(n => ({ channel, value: { n } }));
      expect([byName, byPattern]).toEqual([expected, expected]);
      expect(await firstValueFrom(named$.status$)).toMatchObject({ state: 'connected' });

      for (const subscription of subscriptions) subscription.unsubscribe();
      await until(async () => (await client().pubSubNumSub([channel]))[channel] === 0);
      expect(await firstValueFrom(named$.status$)).toMatchObject({ state: 'idle' });
    });

    it('should give what cannot be decoded to the dead letters, or end', async () => {
      const channel = key('texts');
      const letters: string[] = [];
      const seen: unknown[] = [];
      const errors: RivuletError[] = [];
      const deadLetter = { next: ({ error }: { error: Error }) => letters.push(error.message) };
      const kept = redisChannel(server().url, { channel, deadLetter }).subscribe(({ value }) => seen.push(value));
      redisChannel(server().url, { channel }).subscribe({ error: (error: RivuletError) => errors.push(error) });
      await until(async () => (await client().pubSubNumSub([channel]))[channel] === 2);
      await client().publish(channel, '{');
      await client().publish(channel, '1');
      await until(() => seen.length === 1 && errors.length === 1);
      kept.unsubscribe();
      expect([letters.length, errors[0]!.code, errors[0]!.reason]).toEqual([1, 'DATA_LOSS', 'UNDECODABLE']);
    });

    it('should listen again when Redis comes back', async () => {
      const channel = key('again');
      const seen: unknown[] = [];
      const messages$ = redisChannel(server().url, { channel, ...soon });
      const states: string[] = [];
      messages$.status$.subscribe(({ state }) => states.push(state));
      const subscription = messages$.subscribe(({ value }) => seen.push(value));
      await until(() => states.includes('connected'));
      await server().kill();
      await until(() => states.at(-1) === 'retrying');
      await server().start();
      await until(() => states.at(-1) === 'connected' && client().isReady);
      await until(async () => (await client().pubSubNumSub([channel]))[channel] === 1);
      await client().publish(channel, '"back"');
      await until(() => seen.length === 1);
      subscription.unsubscribe();
      expect(seen).toEqual(['back']);
    });

    it('should refuse to have both a channel and a pattern, or neither', () => {
      expect(() => redisChannel(server().url, {})).toThrow('either a channel or a pattern');
      expect(() => redisChannel(server().url, { channel: 'a', pattern: 'b' })).toThrow('INVALID_ARGUMENT');
    });
  });
});

requires('redis-server').describe('a password for Redis', program => {
  const password = 'open-sesame';
  const { server } = useServer(program, ['--requirepass', password]);
  const secret = (url: string) => url.replace('redis://', 'redis://default:wrong-sesame@');

  it('should let in whoever has it', async () => {
    await using sink = redisSink<string>(server().url.replace('//', `//:${password}@`), text => ['SET', 'a', text]);
    await sink.write('b');
    expect(await firstValueFrom(sink.status$)).toMatchObject({ state: 'connected' });
  });

  it('should be told as UNAUTHENTICATED where it is wrong, once and for all, and be in no text', async () => {
    const cache = redisCache(secret(server().url));
    const failure: unknown = await cache.put('a', 1).catch((error: unknown) => error);
    await until(async () => (await firstValueFrom(cache.status$)).state === 'closed');
    const status = await firstValueFrom(cache.status$);
    expect(failure).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(status).toMatchObject({ state: 'closed', cause: { code: 'UNAUTHENTICATED' } });
    await expect(cache.get('a')).rejects.toThrow('UNAUTHENTICATED');
    expect(inspect([failure, status], { depth: 20, showHidden: true })).not.toContain('sesame');
    await cache.close();
  });

  it.each([
    'redis://user:open-sesame@[broken',
    'http://user:open-sesame@localhost',
    'open-sesame',
    'redis://u:open-sesame@h/x',
  ])('should be in no text about a URL that is wrong: %#', url => {
    let failure: unknown;
    try {
      redisCache(url);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('sesame');
  });

  it('should be in no text about a server that is not there', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as { readonly port: number };
    probe.close();
    const url = `redis://user:open-sesame@127.0.0.1:${port}`;
    const sink = redisSink<string>(url, text => ['SET', 'a', text], { retry: { maxAttempts: 2, initialDelayMs: 1 } });
    const failure: unknown = await sink.write('a').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RivuletError);
    expect(failure).toMatchObject({ code: 'UNAVAILABLE' });
    const status = await firstValueFrom(sink.status$);
    expect(status).toMatchObject({ state: 'closed' });
    expect(inspect([failure, status], { depth: 20, showHidden: true })).not.toContain('sesame');
  });
});
