import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = { temperature: z.number(), humidity: z.number(), count: z.bigint() };

describe.each(hostKinds)('reading over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const lab = () => host.client().session('lab', { variables });

  it('should see its own last write, whether or not something watches', async () => {
    const session = lab();
    await session.declare({ temperature: 0 });
    const seen = collect(session.watch('temperature'));
    await seen.count(1);
    for (let i = 1; i <= 200; i++) {
      await session.set('temperature', i);
      expect(await session.get('temperature')).toBe(i);
    }
  });

  it('should ask the server where the watch has not seen the last write yet', async () => {
    const session = lab();
    await session.declare({ temperature: 0, humidity: 0 });
    const seen = collect(session.watch('temperature'));
    await seen.count(1);
    const { revision } = await session.set('humidity', 5);
    // A write that the watch does not select: it cannot know at once that it is complete up to there.
    expect(seen.items.every(update => update.revision < revision)).toBe(true);
    expect(await session.get('temperature')).toBe(0);
    expect(await session.get('humidity')).toBe(5);
  });

  it('should read several, and tell which do not exist', async () => {
    const session = lab();
    await session.declare({ temperature: 20 });
    expect(await session.getMany(['temperature', 'humidity'])).toEqual({
      values: { temperature: 20 },
      missing: ['humidity'],
    });
    const seen = collect(session.watch(['temperature', 'humidity']));
    await seen.count(1);
    expect(await session.getMany(['temperature', 'humidity'])).toEqual({
      values: { temperature: 20 },
      missing: ['humidity'],
    });
    await expect(session.get('humidity')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      reason: 'UNKNOWN_VARIABLE',
      rawMessage: expect.stringContaining('humidity'),
    });
  });

  it('should give a declared bigint as one, however small and however it is read', async () => {
    const session = lab();
    await session.declare({ count: 5n });
    expect(await session.get('count')).toBe(5n);
    const seen = collect(session.value('count'));
    expect(await seen.count(1)).toEqual([5n]);
    expect(await session.get('count')).toBe(5n);
    expect((await session.history('count')).entries.map(({ value }) => value)).toEqual([5n]);
  });

  it('should describe and list, with the constraints as a schema', async () => {
    const session = await lab().register('level', z.int().min(0).max(10), 3, { metadata: { unit: 'm' } });
    await session.declare({ temperature: 20, humidity: 50 });
    const info = await session.describe('level');
    expect(info).toMatchObject({ name: 'level', type: 'integer', version: 1, metadata: { unit: 'm' } });
    expect(info.id).toMatch(/^#/);
    expect(info.schema.safeParse(11).success).toBe(false);
    expect(info.schema.safeParse(10).success).toBe(true);
    expect((await session.list()).map(({ name }) => name)).toEqual(['humidity', 'level', 'temperature']);
    expect((await session.list('*i*')).map(({ name }) => name)).toEqual(['humidity']);
    expect(await session.list('nothing.*')).toEqual([]);
    await expect(host.client().session('lab').describe('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('should list through all pages', async () => {
    await host.close();
    host = await start({ limits: { pageSize: 7 } });
    const session = host.client().session('lab');
    const names = Array.from({ length: 30 }, (_, i) => `v.${String(i).padStart(2, '0')}`);
    await Promise.all(names.map(name => session.register(name, z.number(), 0)));
    expect((await session.list('v.*')).map(({ name }) => name)).toEqual(names);
  });

  it('should give the history, and say where it is cut off', async () => {
    await host.close();
    host = await start({ limits: { retainedCommits: 5 } });
    const session = lab();
    await session.declare({ temperature: 0 });
    await session.set('temperature', 1);
    const { entries, truncated } = await session.history('temperature');
    expect(entries.map(({ kind, value, previous, version }) => [kind, value, previous, version])).toEqual([
      ['initial', 0, undefined, 1],
      ['change', 1, 0, 2],
    ]);
    expect(truncated).toBe(false);
    for (let i = 2; i < 50; i++) await session.set('temperature', i);
    const cut = await session.history('temperature');
    expect(cut.truncated).toBe(true);
    expect(cut.entries.at(-1)!.value).toBe(49);
    expect((await session.history('temperature', { limit: 1 })).entries.map(({ value }) => value)).toEqual([49]);
  });

  it('should give all of a history through pages, or part of it', async () => {
    await host.close();
    host = await start({ limits: { pageSize: 7 } });
    const session = lab();
    await session.declare({ temperature: 0 });
    for (let i = 1; i < 30; i++) await session.set('temperature', i);
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

    const whole = await session.history('temperature');
    expect(whole.entries.map(({ value }) => value)).toEqual(numbers(0, 29));
    expect(whole.entries.map(({ version }) => version)).toEqual(numbers(1, 30));
    expect(whole.entries.slice(1).map(({ previous }) => previous)).toEqual(numbers(0, 28));
    expect(whole.truncated).toBe(false);

    const part = await session.history('temperature', { limit: 16, before: 21 });
    expect(part.entries.map(({ version }) => version)).toEqual(numbers(5, 20));
    expect(part.truncated).toBe(true);
    const rest = await session.history('temperature', { limit: 16, before: 5 });
    expect(rest.entries.map(({ version }) => version)).toEqual(numbers(1, 4));
    expect(rest.truncated).toBe(false);
    expect(await session.history('temperature', { before: 1 })).toEqual({ entries: [], truncated: false });
  });

  it('should open the session where it is not there', async () => {
    const session = host.client().session('nobody-was-here');
    expect(await session.list()).toEqual([]);
    expect(await host.client().session('nor-here').getMany(['x'])).toEqual({ values: {}, missing: ['x'] });
    await host.client().session('ready').ready();
  });
});
