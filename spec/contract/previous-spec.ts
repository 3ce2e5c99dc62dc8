import { filter, map } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect, untilState } from '../support/collect.js';
import { eventually, register, withRig } from '../support/withRig.js';

describe('The value before the first change', () => {
  it(
    'should be the one at the start, for a watch without initial values',
    withRig(async rig => {
      await rig.direct.register('a', z.number(), 20);
      const watch = rig.session.watch('a', { initial: false });
      const jumps = collect(
        watch.pipe(
          map(({ value, previous }) => Number(value) - Number(previous)),
          filter(difference => Math.abs(difference) >= 5),
        ),
      );
      await untilState(rig.session, 'live');
      await collect(rig.session.watch('a')).count(1);
      await rig.direct.set('a', 30);
      expect(await jumps.count(1)).toEqual([10]);
    }),
  );

  it(
    'should be the one at the cursor, for what has changed since, has gone since and is unchanged',
    withRig(async rig => {
      await register(rig, 'a', 'b', 'c', 'd');
      await rig.direct.update({ a: 1, b: 2, c: 3 });
      const { cursor } = await rig.direct.set('d', 4);
      await rig.direct.set('a', 11);
      await rig.direct.delete('c');
      await rig.direct.register('c', z.number(), 33);
      await rig.direct.register('e', z.number(), 5);
      const names = ['a', 'b', 'c', 'd', 'e'];
      const seen = collect(rig.session.watch(names, { resumeAfter: cursor, removals: true }));
      await seen.count(4);
      await rig.direct.set('b', 22);
      expect((await seen.count(5)).map(({ kind, name, value, previous }) => [kind, name, value, previous])).toEqual([
        ['change', 'a', 11, 1],
        ['removed', 'c', undefined, 3],
        ['initial', 'c', 33, undefined],
        ['initial', 'e', 5, undefined],
        ['change', 'b', 22, 2],
      ]);
    }),
  );

  it(
    'should be undefined where the log no longer has it, and the removal be delivered',
    withRig(
      async rig => {
        await register(rig, 'a', 'b', 'other');
        await rig.direct.set('a', 1);
        for (let value = 0; value < 40; value++) await rig.direct.set('other', value);
        const { cursor } = await rig.direct.set('other', -1);
        await rig.direct.set('a', 2);
        await rig.direct.delete('b');
        const seen = collect(rig.session.watch(['a', 'b'], { resumeAfter: cursor, removals: true }));
        expect((await seen.count(2)).map(({ kind, name, previous }) => [kind, name, previous])).toEqual([
          ['change', 'a', undefined],
          ['removed', 'b', undefined],
        ]);
      },
      { limits: { retainedCommits: 16 } },
    ),
  );

  it(
    'should be the one before the removal, where the log was compacted in between',
    withRig(
      async rig => {
        await register(rig, 'a', 'other');
        await rig.direct.set('a', 6);
        const seen = collect(rig.session.watch('a'));
        const resets = collect(rig.session.commits(['a']));
        await seen.count(1);
        await rig.proxy.refuse();
        rig.proxy.reset();
        await untilState(rig.session, 'reconnecting');
        await rig.direct.delete('a');
        for (let value = 0; value < 40; value++) await rig.direct.set('other', value);
        await rig.proxy.heal();
        await resets.until(({ kind }) => kind === 'reset');
        await rig.direct.register('a', z.number(), 7);
        expect((await seen.count(2)).map(({ kind, value, previous }) => [kind, value, previous])).toEqual([
          ['initial', 6, undefined],
          ['initial', 7, 6],
        ]);
      },
      { limits: { retainedCommits: 16 } },
    ),
  );
});

describe('Values after a cursor', () => {
  it(
    'should come once all are there, though some never change',
    withRig(async rig => {
      await register(rig, 'a', 'b');
      await rig.direct.set('a', 1);
      const { cursor } = await rig.direct.set('b', 2);
      const quiet = collect(rig.session.values(['a', 'b'], { resumeAfter: cursor }));
      expect(await quiet.count(1)).toEqual([{ a: 1, b: 2 }]);
      await rig.direct.set('a', 3);
      expect(await quiet.count(2)).toEqual([
        { a: 1, b: 2 },
        { a: 3, b: 2 },
      ]);
    }),
  );
});

describe('After a restart of the server', () => {
  it(
    'get should wait for what the client itself registers again, and a variable have no stale value',
    withRig(
      async rig => {
        const session = rig.client.session('own', { variables: { a: z.number(), b: z.number() } });
        await session.declare({ a: 1 });
        await session.set('a', 2);
        const a = session.variable('a');
        const seen = collect(a);
        await seen.count(1);
        expect(a.value).toBe(2);
        for (let round = 0; round < 2; round++) {
          await rig.restart();
          expect(await session.get('a')).toBe(2);
          await expect(session.get('b')).rejects.toMatchObject({ code: 'NOT_FOUND' });
        }
        await rig.proxy.refuse();
        rig.proxy.reset();
        await untilState(session, 'reconnecting');
        expect(a.value).toBeUndefined();
        await rig.proxy.heal();
        await eventually(() => a.value).toBe(2);
        seen.unsubscribe();
        await eventually(() => a.value).toBeUndefined();
      },
      { ownProcess: true },
    ),
    60_000,
  );
});
