import { map, of, Subject, throwError } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RivuletError } from '../../src/client/index.js';
import { collect } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = { a: z.number().max(1_000), b: z.number() };

describe.each(hostKinds)('a reactive variable over $kind', ({ start }) => {
  let host: Host;
  const warnings: string[] = [];
  const logger = { warn: (message: string) => warnings.push(message) };
  beforeEach(async () => {
    warnings.length = 0;
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client({ logger }).session('lab', { variables });

  it('should be an Observable of its values, and an Observer that writes them', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const a = session.variable('a');
    expect(a.value).toBeUndefined();
    const seen = collect(a);
    const changes = collect(a.changes$);
    await seen.count(1);
    expect(a.value).toBe(0);
    of(1, 2, 3).subscribe(a);
    await seen.until(value => value === 3);
    expect(a.value).toBe(3);
    expect(seen.items).toEqual([0, 1, 2, 3]);
    await changes.count(3);
    expect(changes.items.map(({ previous, value }) => [previous, value])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(await a.set(4)).toMatchObject({ version: 5 });
    const doubled = collect(a.pipe(map(value => value * 2)));
    expect(await doubled.until(value => value === 8)).toContain(8);
  });

  it('should be the same for the same name, and say its name', () => {
    const session = lab();
    expect(session.variable('a')).toBe(session.variable('a'));
    expect(session.variable('b').name).toBe('b');
  });

  it('should outlive its sources, whether they complete or fail', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const a = session.variable('a');
    const seen = collect(a);
    const errors = collect(a.errors$);
    of(1).subscribe(a);
    throwError(() => new Error('The sensor is broken.')).subscribe(a);
    of(2).subscribe(a);
    await seen.until(value => value === 2);
    expect(errors.items).toMatchObject([{ message: expect.stringContaining('The sensor is broken.') }]);
    expect([seen.isComplete, seen.error, errors.isComplete]).toEqual([false, undefined, false]);
  });

  it('should tell the errors of its writes to whoever listens, and to the log where nobody does', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const a = session.variable('a');
    a.next(5_000);
    await session.flush();
    expect(warnings).toEqual([expect.stringMatching(/a .*lab/)]);
    const errors = collect(a.errors$);
    a.next(6_000);
    await session.flush();
    expect(errors.items).toMatchObject([{ code: 'INVALID_ARGUMENT', details: { name: 'a', constraint: 'max' } }]);
    expect(warnings).toHaveLength(1);
    await expect(a.set(7_000)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(errors.items).toHaveLength(1);
  });

  it('should take a stream of many', async () => {
    const session = lab();
    await session.declare({ b: -1 });
    const seen = collect(session.value('b'));
    await seen.count(1);
    const source = new Subject<number>();
    source.subscribe(session.variable('b'));
    for (let i = 0; i < 5_000; i++) source.next(i);
    await seen.until(value => value === 4_999);
    expect(seen.items).toEqual(Array.from({ length: 5_001 }, (_, i) => i - 1));
  });

  it('should report what is written to it after its session is closed', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const a = session.variable('a');
    const errors = collect(a.errors$);
    await session.close();
    a.next(1);
    expect(errors.items).toMatchObject([{ code: 'FAILED_PRECONDITION', reason: 'CLOSED' }]);
    const late = collect(a);
    expect(late.error).toMatchObject({ reason: 'CLOSED' });
  });
});

describe.each(hostKinds)('a writer over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client().session('lab', { variables });

  it('should put what is pending into few commits, each change delivered', async () => {
    const session = lab();
    await session.declare({ a: 0, b: 0 });
    const seen = collect(session.watch('a'));
    const joint = collect(session.values('a', 'b'));
    await Promise.all([seen.count(1), joint.count(1)]);
    const before = host.stats().commits;
    const writers = [session.writer('a'), session.writer('b')] as const;
    for (let i = 1; i <= 500; i++) for (const writer of writers) writer.next(i);
    await seen.until(({ value }) => value === 500);
    expect(seen.items.map(({ version }) => version)).toEqual(Array.from({ length: 501 }, (_, i) => i + 1));
    // 64 values a commit, at the most.
    expect(host.stats().commits - before).toBeLessThanOrEqual(17);
    // Values show the end of each commit only.
    for (const { a, b } of joint.items) expect(a).toBe(b);
  });

  it('should say when it is full, and refuse more', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const writer = session.writer('a', { limit: 3 });
    const errors = collect(writer.errors$);
    expect(writer.full).toBe(false);
    for (let i = 1; i <= 5; i++) writer.next(i);
    expect(writer.full).toBe(true);
    expect(errors.items).toMatchObject([
      { code: 'RESOURCE_EXHAUSTED', reason: 'WRITER_FULL', rawMessage: expect.stringContaining('a is full') },
      { code: 'RESOURCE_EXHAUSTED' },
    ]);
    await session.flush();
    expect(writer.full).toBe(false);
    expect(await session.describe('a')).toMatchObject({ version: 4 });
    expect(await session.get('a')).toBe(3);
    expect(() => session.writer('a', { limit: 0 })).toThrow(/limit of a writer is 0/);
  });

  it('should keep the latest where that is what was asked for', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const writer = session.writer('a', { limit: 3, onFull: 'latest' });
    const errors = collect(writer.errors$);
    const seen = collect(session.value('a'));
    await seen.count(1);
    for (let i = 1; i <= 100; i++) writer.next(i);
    await seen.until(value => value === 100);
    expect(seen.items).toEqual([0, 1, 2, 3, 100]);
    expect(errors.items).toEqual([]);
  });

  it('should write nothing more after its session is closed', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const writer = session.writer('a', { limit: 1, onFull: 'latest' });
    const errors = collect(writer.errors$);
    for (let i = 1; i <= 10; i++) writer.next(i);
    await session.close();
    expect(errors.items.every(error => (error as RivuletError).reason === 'CLOSED')).toBe(true);
    await expect.poll(() => host.stats().writeStreams).toBe(0);
  });

  it('should be full of nothing after it was refused something', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const writer = session.writer('a', { limit: 2 });
    const errors = collect(writer.errors$);
    for (const value of [5_000, undefined, 'x', 6_000]) {
      writer.next(value as number);
      await session.flush();
    }
    expect(errors.items).toHaveLength(4);
    expect(writer.full).toBe(false);
    writer.next(7);
    await session.flush();
    expect(await session.get('a')).toBe(7);
  });
});

describe.each(hostKinds)('writeFrom over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client().session('lab', { variables });

  it('should write all of an iterable, and pull no faster than is answered', async () => {
    const session = lab();
    await session.declare({ b: -1 });
    let pulled = 0;
    let most = 0;
    const before = host.stats().changes;
    await session.writeFrom(
      'b',
      (async function* () {
        for (; pulled < 20_000; pulled++) {
          most = Math.max(most, pulled - (host.stats().changes - before));
          yield pulled;
        }
      })(),
    );
    expect(await session.get('b')).toBe(19_999);
    expect(await session.describe('b')).toMatchObject({ version: 20_001 });
    expect(most).toBeLessThanOrEqual(1_024);
  });

  it('should stop at a value that is refused, and let go of the source', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    let isReturned = false;
    const source = (async function* () {
      try {
        for (let i = 1; ; i++) {
          yield i < 10 ? i : 5_000;
          await new Promise(resolve => setImmediate(resolve));
        }
      } finally {
        isReturned = true;
      }
    })();
    await expect(session.writeFrom('a', source)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { name: 'a', constraint: 'max' },
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(isReturned).toBe(true);
    expect(await session.get('a')).toBe(9);
  });

  it('should fail with what its source failed with', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const broken = new Error('The sensor is broken.');
    const source = (async function* () {
      yield 1;
      throw broken;
    })();
    await expect(session.writeFrom('a', source)).rejects.toBe(broken);
  });

  it('should end when it is aborted, however long the source is silent', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const abort = new AbortController();
    const source = (async function* () {
      yield 1;
      await new Promise(() => {});
    })();
    const writing = session.writeFrom('a', source, { signal: abort.signal });
    const seen = collect(session.value('a'));
    await seen.until(value => value === 1);
    abort.abort();
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(session.writeFrom('a', source, { signal: abort.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('should end when its session is closed', async () => {
    const session = lab();
    await session.declare({ a: 0 });
    const ticks = (async function* () {
      for (let i = 0; ; i++) {
        yield i % 1_000;
        await new Promise(resolve => setImmediate(resolve));
      }
    })();
    const silent = (async function* () {
      await new Promise(() => {});
      yield 0;
    })();
    const writing = [session.writeFrom('a', ticks), session.writeFrom('b', silent)];
    const seen = collect(session.value('a'));
    await seen.until(value => value === 5);
    const ended = Promise.all(writing.map(each => expect(each).rejects.toMatchObject({ reason: 'CLOSED' })));
    await session.close();
    await ended;
    const again = lab();
    const { version } = await again.describe('a');
    await new Promise(resolve => setImmediate(resolve));
    expect(await again.describe('a')).toMatchObject({ version });
  });

  it('should end when its client is closed', async () => {
    const client = host.client();
    const session = client.session('lab', { variables });
    await session.declare({ a: 0 });
    const silent = (async function* () {
      await new Promise(() => {});
      yield 0;
    })();
    const writing = expect(session.writeFrom('a', silent)).rejects.toMatchObject({ reason: 'CLOSED' });
    await client.close();
    await writing;
  });
});
