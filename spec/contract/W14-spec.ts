import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from '../../src/client/index.js';
import { collect, untilState } from '../support/collect.js';
import { hostKinds, type Host } from '../support/hosts.js';

const variables = { x: z.number(), y: z.number(), z: z.number() };

describe.each(hostKinds)('W14 Program order: over $kind, a subscriber', ({ start }) => {
  let host: Host;
  let client: Client;
  beforeEach(async () => {
    host = await start();
    client = host.client();
    await client.session('lab', { variables }).declare({ x: 0, y: 0, z: 0 });
  });
  afterEach(() => host.close());

  const lab = () => client.session('lab', { variables });

  it('should see the value from before its program wrote, and then each write', async () => {
    const session = lab();
    const seen = collect(session.value('x'));
    await Promise.all([session.set('x', 1), session.set('x', 2), session.set('x', 3)]);
    expect(await seen.count(4)).toEqual([0, 1, 2, 3]);
  });

  it('should see so however often a program does it', async () => {
    const session = lab();
    for (let round = 1; round <= 50; round++) {
      const before = await session.get('x');
      const seen = collect(session.value('x'));
      await session.set('x', round);
      await session.close();
      expect(seen.items).toEqual([before, round]);
      expect(seen.isComplete).toBe(true);
      client = host.client();
      Object.assign(session, lab());
    }
  });

  it('should see it by a pattern, by an id and of a name that was missing', async () => {
    const session = client.session('lab');
    const { id } = await session.describe('x');
    const byPattern = collect(session.watch({ match: 'x*' }));
    const byId = collect(session.value(id));
    const missing = collect(session.watch('new'));
    const declared = client.session('lab', { variables: { ...variables, new: z.number() } });
    await declared.declare({ new: 1 });
    await declared.update({ new: 2, x: 1 });
    expect((await missing.count(2)).map(({ kind, value }) => [kind, value])).toEqual([
      ['initial', 1],
      ['change', 2],
    ]);
    expect((await byPattern.count(2)).map(({ value }) => value)).toEqual([0, 1]);
    expect(await byId.count(2)).toEqual([0, 1]);
  });

  it('should see the values of a writer, which go in one commit with others', async () => {
    const session = lab();
    await firstValueFrom(session.value('y'));
    const others = session.writer('y');
    const writer = session.writer('x');
    others.next(1);
    const seen = collect(session.value('x'));
    for (let value = 1; value <= 200; value++) {
      writer.next(value);
      others.next(value);
    }
    await session.flush();
    expect(await seen.count(201)).toEqual(Array.from({ length: 201 }, (_, value) => value));
  });

  it('should get what was acknowledged before the session closes', async () => {
    const session = lab();
    const every = collect(session.value('x'));
    const latest = collect(session.value('x', { delivery: 'latest' }));
    const joint = collect(session.values('x', 'y'));
    await Promise.all([every.count(1), latest.count(1), joint.count(1)]);
    await session.set('x', 1);
    session.writer('y').next(2);
    await session.close();
    expect(every.items).toEqual([0, 1]);
    expect(latest.items.at(-1)).toBe(1);
    expect(joint.items.at(-1)).toEqual({ x: 1, y: 2 });
    for (const seen of [every, latest, joint]) expect(seen.isComplete).toBe(true);
  });

  it('should get it as well where the client closes, or the session ends', async () => {
    const session = lab();
    const seen = collect(session.value('x'));
    await seen.count(1);
    await session.set('x', 1);
    await client.close();
    expect(seen.items).toEqual([0, 1]);

    client = host.client();
    const ending = lab();
    const last = collect(ending.value('x'));
    await last.count(1);
    await ending.set('x', 2);
    await ending.end();
    expect(last.items).toEqual([1, 2]);
    expect(last.error).toBeUndefined();
  });

  it('should not wait for a name that flows, nor for another name', async () => {
    const session = lab();
    const flowing = collect(session.value('x'));
    await flowing.count(1);
    // Nothing can answer this watch before the turn is over, and the write is sent all the same.
    const again = collect(session.value('x'));
    expect(again.items).toEqual([0]);
    const other = collect(session.value('y'));
    await session.set('x', 1);
    await session.set('z', 1);
    expect(await flowing.count(2)).toEqual([0, 1]);
    await other.count(1);
  });

  it('should keep status$ live while its selection changes', async () => {
    const session = lab();
    const seen = collect(session.value('x'));
    await seen.count(1);
    await untilState(session, 'live');
    const status = collect(session.status$);
    await collect(session.value('y')).count(1);
    await collect(session.value('z')).count(1);
    expect(new Set(status.items.map(({ state }) => state))).toEqual(new Set(['live']));
  });
});
