import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import { implement, method, service, stream } from '../../src/rpc/index.js';
import { createServer } from '../../src/server/index.js';
import { serve } from './support.js';

/** Backtracking looks at 2 ** 60 ways through this before it fails: a spec that tries ends by its time-out. */
const endless = `${'a'.repeat(60)}b`;
const Slug = z.object({ slug: z.string().regex(/^(a+)+$/) });
const Text = z.object({ slug: z.string() });

const slugs = service('test.v1.Slugs', { check: method(Slug, Text), checkAll: method(stream(Slug), Text) });
/** The same methods, as somebody sees them who knows nothing of the pattern. */
const loose = service('test.v1.Slugs', { check: method(Text, Text), checkAll: method(stream(Text), Text) });
const replies = service('test.v1.Replies', { get: method(Text, Slug) });
const looseReplies = service('test.v1.Replies', { get: method(Text, Text) });

describe('a pattern that backtracking would never finish', () => {
  it('should be matched by a server in linear time', async () => {
    await using rig = await serve([
      implement(slugs, {
        check: item => item,
        checkAll: async items => (await items[Symbol.asyncIterator]().next()).value!,
      }),
    ]);
    const api = rig.client.service(loose);

    await expect(api.check({ slug: endless })).rejects.toThrow(
      'INVALID_ARGUMENT: The input of test.v1.Slugs.check does not fit',
    );
    await expect(api.checkAll([{ slug: endless }])).rejects.toThrow('INVALID_ARGUMENT: An item of the input');
    expect(await api.check({ slug: 'aaa' })).toEqual({ slug: 'aaa' });
    await expect(api.check({ slug: 'a'.repeat(1_000_000) })).rejects.toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
      reason: 'LIMIT_EXCEEDED',
      details: { limit: 'valueSteps' },
    });
  });

  it('should be matched by a client in linear time, whatever the server replies', async () => {
    await using rig = await serve([implement(looseReplies, { get: item => item })]);

    await expect(rig.client.service(replies).get({ slug: endless })).rejects.toMatchObject({ reason: 'INVALID_REPLY' });
    expect(await rig.client.service(replies).get({ slug: 'a' })).toEqual({ slug: 'a' });
  });

  it('should be matched in linear time by the schema that describes a variable', async () => {
    await using server = await createServer({ port: 0 }).listen();
    await using client = createClient(server.address);
    const constraints = { variables: { text: Slug.shape.slug, document: z.object({ text: Slug.shape.slug }) } };
    const session = client.session('lab', constraints);
    await session.declare({ text: 'a', document: { text: 'a' } });
    const { schema } = await session.describe('text');
    const { schema: document } = await session.describe('document');

    expect([schema.safeParse('aa').success, schema.safeParse(endless).success]).toEqual([true, false]);
    expect(document.safeParse({ text: 'aa' }).success).toBe(true);
    expect(document.safeParse({ text: endless }).success).toBe(false);
  });

  it('should be refused where the service is defined if RE2 does not have it', () => {
    const Ahead = z.object({ text: z.string().regex(/^(?!x)/) });

    expect(() => service('s', { m: method(Ahead, Text) })).toThrow(
      'The input of s.m: the pattern "/^(?!x)/" needs a lookahead',
    );
    expect(() => service('s', { m: method(Text, stream(Ahead)) })).toThrow('The output of s.m: the pattern');
  });
});
