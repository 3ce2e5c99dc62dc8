import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

describe.each(hostKinds)('a declaration over $kind', ({ start }) => {
  let host: Host;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  it('should count for a variable that is watched already', async () => {
    const other = host.client().session('lab', { variables: { count: z.bigint() } });
    await other.declare({ count: 1n });
    const client = host.client();
    const all = collect(client.session('lab').watch({ match: '*' }));
    await all.count(1);
    expect(all.items[0]!.value).toBe(1);
    const session = client.session('lab', { variables: { count: z.bigint() } });
    const values = collect(session.value('count'));
    await other.set('count', 2n);
    expect(await values.count(2)).toEqual([1n, 2n]);
    expect(await session.get('count')).toBe(2n);
  });

  it('should not trouble those who watch by a pattern, where it is not what is registered', async () => {
    await host.client().session('lab').register('x', z.number(), 1.5);
    const session = host.client().session('lab', { variables: { x: z.bigint(), y: z.number() } });
    const all = collect(session.watch({ match: '*' }));
    await session.declare({ y: 1 });
    await all.count(2);
    await host.client().session('lab').set('x', 2.5);
    expect((await all.count(3)).map(({ name, value }) => [name, value])).toEqual([
      ['x', 1.5],
      ['y', 1],
      ['x', 2.5],
    ]);
    await expect(session.get('x')).rejects.toMatchObject({ reason: 'SPEC_MISMATCH' });
  });

  it('should be checked with every value where that is asked for', async () => {
    const client = host.client();
    const session = client.session('lab', { variables: { x: z.number().max(10) }, validate: 'every' });
    await session.declare({ x: 1 });
    const seen = collect(session.watch('x'));
    await seen.count(1);
    await session.set('x', 2);
    expect((await seen.count(2)).map(({ value }) => value)).toEqual([1, 2]);
  });

  it('should take metadata of strings only', async () => {
    const session = host.client().session('lab', { variables: { x: z.number() } });
    await session.declare({ x: 1 });
    const wrong = { unit: 5 } as unknown as Record<string, string>;
    const refusal = { code: 'INVALID_ARGUMENT', rawMessage: expect.stringContaining('metadata.unit') };
    await expect(session.set('x', 2, { metadata: wrong })).rejects.toMatchObject(refusal);
    await expect(session.register('y', z.number(), 2, { metadata: wrong })).rejects.toMatchObject(refusal);
    expect(() => host.client().session('lab', { variables: {}, metadata: wrong })).toThrow(/metadata\.unit/);
    expect(await session.set('x', 3)).toMatchObject({ version: 2 });
  });

  it('should be forgotten by a session that could not be made', () => {
    const client = host.client();
    const shape = { x: z.number(), y: z.number().refine(n => n > 0) };
    expect(() => client.session('lab', { variables: shape })).toThrow(/variables\.y.*refine/);
    expect(() => client.session('lab', { variables: { x: z.string() } })).not.toThrow();
  });
});
