import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordWatch } from '../support/recordSubscriber.js';
import { writeTag } from '../support/history.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('A late subscriber', () => {
  it(
    'should at once get an initial for each present name as of one revision, and then only what is later',
    withRig(async rig => {
      const names = ['a', 'b', 'c'];
      await register(rig, ...names);
      const first = recordWatch(rig.session.watch(names), { id: 'first', names });
      for (let value = 1; value <= 20; value++) await rig.writer.update({ a: value, b: value });
      await caughtUp(first, await rig.end());
      const late = recordWatch(rig.session.watch(names), { id: 'late', names });

      expect(late.updates.map(({ name, update, value }) => [name, update, value])).toEqual([
        ['a', 'initial', 20],
        ['b', 'initial', 20],
        ['c', 'initial', 0],
      ]);
      expect(new Set(late.updates.map(({ position }) => position.revision)).size).toBe(1);
      await rig.writer.update({ a: 21, c: 21 });
      const end = await rig.end();
      await caughtUp(late, end);
      await expectClean(rig, { subscribers: [first.record(end), late.record(end)] });
    }),
  );
});

describe('An accepted write', () => {
  it(
    'should be a change, also where the value is equal, and previous what this watch last delivered',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      await eventually(() => recording.updates.length).toBe(1);
      for (const value of [1, 1, 1]) await rig.writer.set('a', value);
      const end = await rig.end();
      await caughtUp(recording, end);

      expect(recording.updates.map(({ version, previous }) => [version, previous])).toEqual([
        [1, undefined],
        [2, 0],
        [3, 1],
        [4, 1],
      ]);
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should have one effect, though its answer is cut off again and again',
    withRig(async rig => {
      await register(rig, 'a');
      const session = rig.client.session(rig.sessionId, { variables: { a: z.number() } });
      await session.set('a', -1);
      const tags: string[] = [];
      for (let n = 0; n < 10; n++) {
        rig.proxy.cut('toClient', { inFrame: true });
        tags.push(`cut-${n}`);
        await session.set('a', n, { metadata: { [writeTag]: `cut-${n}` } });
        await eventually(() => rig.proxy.counters.cuts).toBe(n + 1);
      }
      const writes = tags.map(tag => ({ tag, outcome: { kind: 'acknowledged', at: {} }, mayBeEmpty: false }) as const);

      await expectClean(rig, { writes });
    }),
  );

  it(
    'should be seen by the next get of its client, whatever the watch has seen',
    withRig(async rig => {
      await register(rig, 'a');
      const session = rig.client.session(rig.sessionId, { variables: { a: z.number() } });
      const recording = recordWatch(session.watch('a'), { id: 'client', names: ['a'] });
      await eventually(() => recording.updates.length).toBe(1);
      for (let value = 1; value <= 50; value++) {
        await session.set('a', value);
        expect(await session.get('a')).toBe(value);
      }
    }),
  );
});

describe('A write whose epoch is lost before its answer', () => {
  it(
    'should fail with OUTCOME_UNKNOWN, and its declared variable be there again',
    withRig(
      async rig => {
        const session = rig.client.session(rig.sessionId, { variables: { a: z.number() } });
        await session.declare({ a: 0 });
        await session.set('a', 1);
        rig.proxy.stall('toClient');
        const writing = session.set('a', 2, { metadata: { [writeTag]: 'lost' } }).catch((error: unknown) => error);
        const { epoch } = await rig.end();
        await rig.truth.reached({ epoch, revision: 3 });
        // The answer is held in the proxy, and is gone with the connection.
        rig.proxy.reset();
        await rig.proxy.refuse();
        await rig.restart();
        await rig.proxy.heal();

        expect(await writing).toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' });
        await session.set('a', 3);
        expect(await session.get('a')).toBe(3);
        await expectClean(rig, { writes: [{ tag: 'lost', outcome: { kind: 'unknown' }, mayBeEmpty: false }] });
      },
      { ownProcess: true },
    ),
  );
});

describe('A session', () => {
  it(
    'should outlive its last watch by its time to live, and then be another one',
    withRig(async rig => {
      const sessionId = 'short';
      const { calls } = rig.raw;
      const opened = await calls.openSession({ sessionId, spec: { ttlMs: 100 } });
      const watch = rig.client
        .session(sessionId, { variables: { a: z.number() }, ttlMs: 100 })
        .watch('a')
        .subscribe();
      const isThere = async () => {
        const { sessions } = await calls.listSessions({});
        return sessions?.some(session => session.sessionId === sessionId) ?? false;
      };
      // The recorder's bookmarks come every 100 ms: after five of them the time to live is long over.
      const clock = rig.openRaw({ id: 'clock', added: { names: ['nobody'] }, bookmarkIntervalMs: 100 });
      let bookmarks = 0;
      await clock.next(({ kind }) => kind === 'bookmark' && ++bookmarks === 5);
      expect(await isThere()).toBe(true);
      watch.unsubscribe();
      await eventually(isThere).toBe(false);
      const { epoch } = await calls.openSession({ sessionId, spec: { ttlMs: 100 } });

      expect(epoch).not.toBe(opened.epoch);
    }),
  );
});

describe('A variable that is deleted and registered again', () => {
  it(
    'should have a new id and version 1, and be initial to those who were told that it went',
    withRig(async rig => {
      await register(rig, 'a');
      await rig.writer.set('a', 5);
      const options = { removals: true } as const;
      const told = recordWatch(rig.session.watch('a', options), { id: 'told', names: ['a'], removals: true });
      const untold = recordWatch(rig.session.watch('a'), { id: 'untold', names: ['a'] });
      await eventually(() => told.updates.length + untold.updates.length).toBe(2);
      await rig.writer.delete('a');
      await register(rig, 'a');
      const end = await rig.end();
      await caughtUp(told, end);
      await caughtUp(untold, end);

      expect(told.updates.map(({ update, version, previous }) => [update, version, previous])).toMatchObject([
        ['initial', 2, undefined],
        ['removed', expect.any(Number), 5],
        ['initial', 1, undefined],
      ]);
      expect(untold.updates.map(({ update, previous }) => [update, previous])).toEqual([
        ['initial', undefined],
        ['initial', 5],
      ]);
      expect(new Set(told.updates.map(({ id }) => id)).size).toBe(2);
      await expectClean(rig, { subscribers: [told.record(end), untold.record(end)] });
    }),
  );

  it(
    'should fail a write that expects a version of the one before',
    withRig(async rig => {
      await register(rig, 'a');
      const session = rig.client.session(rig.sessionId, { variables: { a: z.number() } });
      const { version } = await session.describe('a');
      await rig.writer.delete('a');
      await register(rig, 'a');

      await expect(session.set('a', 1, { expectedVersion: version })).rejects.toMatchObject({
        code: 'FAILED_PRECONDITION',
        reason: 'VERSION_MISMATCH',
      });
      await expect(session.set('a', 1, { expectedVersion: 0 })).rejects.toMatchObject({
        code: 'FAILED_PRECONDITION',
      });
    }),
  );
});

describe('A rollback', () => {
  it(
    'should write the old value as a new version',
    withRig(async rig => {
      await register(rig, 'a');
      for (const value of [1, 2]) await rig.writer.set('a', value);
      await rig.writer.rollback('a', 2);

      expect(await rig.direct.get('a')).toBe(1);
      expect(await rig.direct.describe('a')).toMatchObject({ version: 4 });
      await expectClean(rig);
    }),
  );

  it(
    'should be refused where the version is no longer retained, and history say that it is truncated',
    withRig(
      async rig => {
        await register(rig, 'a');
        for (let value = 1; value <= 200; value++) await rig.writer.set('a', value);
        await rig.writer.rollback('a', 1);
        const { entries, truncated } = await rig.direct.history('a');

        expect(rig.writer.writes.at(-1)?.outcome).toEqual({ kind: 'rejected', code: 'OUT_OF_RANGE' });
        expect(truncated).toBe(true);
        expect(entries.at(-1)?.value).toBe(200);
      },
      { limits: { retainedCommits: 64 } },
    ),
  );
});
