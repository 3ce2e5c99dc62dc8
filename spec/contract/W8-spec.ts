import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Status } from '../../src/client/index.js';
import { recordCommits, recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W8 Honest: a watch that lost history', () => {
  it(
    'should be told that the epoch changed, and what differs by value',
    withRig(
      async rig => {
        const names = ['same', 'other', 'gone'];
        await register(rig, ...names);
        await rig.writer.update({ same: 1, other: 1, gone: 1 });
        const watch = recordWatch(rig.session.watch(names, { removals: true }), { id: 'watch', names, removals: true });
        const commits = recordCommits(rig.session.commits(names), { id: 'commits', names });
        const lost: Status['lost'][] = [];
        rig.session.status$.subscribe(status => lost.push(status.lost));
        await caughtUp(commits, await rig.end());
        const before = watch.updates.length;

        // Nobody but the client under test is to come back before the new history is as it should be.
        await rig.proxy.refuse();
        rig.proxy.reset();
        await rig.restart();
        await rig.direct.ready();
        await eventually(async () => (await rig.direct.list()).length).toBe(3);
        await rig.writer.delete('gone');
        await rig.writer.update({ same: 1, other: 2 });
        await rig.proxy.heal();
        await eventually(() => watch.updates.length).toBe(before + 2);
        const end = await rig.end();

        expect(watch.updates.slice(before)).toMatchObject([
          { update: 'resync', name: 'other', value: 2, previous: 1 },
          { update: 'removed', name: 'gone', value: undefined, previous: 1 },
        ]);
        expect(commits.events).toContainEqual(expect.objectContaining({ kind: 'reset', reason: 'epoch-changed' }));
        expect(lost.at(-1)?.reason).toBe('epoch-changed');
        await expectClean(rig, { subscribers: [watch.record(end), commits.record(end)] });
      },
      { ownProcess: true },
    ),
  );

  it(
    'should come through a cut in the middle of the snapshot that follows a reset',
    withRig(
      async rig => {
        const names = Array.from({ length: 100 }, (_, number) => `v${number}`);
        const text = 'x'.repeat(4_000);
        for (const name of names) await rig.writer.register(name, z.string(), text);
        const recording = recordWatch(rig.session.watch(names), { id: 'client', names });
        await eventually(() => recording.updates.length).toBe(names.length);
        await rig.proxy.refuse();
        rig.proxy.reset();
        await rig.restart();
        await rig.direct.ready();
        await eventually(async () => (await rig.direct.list()).length).toBe(names.length);
        await rig.writer.set('v0', 'after');
        // The snapshot takes 400 kB, in frames of 64 KiB.
        await eventually(() => rig.proxy.counters.open).toBe(0);
        rig.proxy.cut('toClient', { afterBytes: 200_000 });
        await rig.proxy.heal();
        await eventually(() => rig.proxy.counters.cuts).toBe(1);
        await eventually(() => recording.updates.length).toBe(names.length + 1);
        await rig.writer.set('v1', 'after');
        const end = await rig.end();
        await caughtUp(recording, end);

        expect(recording.updates.slice(names.length)).toMatchObject([
          { update: 'resync', name: 'v0', value: 'after', previous: text },
          { update: 'change', name: 'v1', value: 'after', previous: text },
        ]);
        await expectClean(rig, { subscribers: [recording.record(end)] });
      },
      { ownProcess: true },
    ),
    40_000,
  );

  it(
    'should be told that the log is compacted, and what changed meanwhile',
    withRig(
      async rig => {
        const names = ['a', 'still'];
        await register(rig, ...names);
        const watch = recordWatch(rig.session.watch(names), { id: 'watch', names });
        const commits = recordCommits(rig.session.commits(names), { id: 'commits', names });
        const lost: Status['lost'][] = [];
        rig.session.status$.subscribe(status => lost.push(status.lost));
        await eventually(() => watch.updates.length).toBe(2);
        await rig.proxy.refuse();
        rig.proxy.reset();
        for (let value = 1; value <= 200; value++) await rig.writer.set('a', value);
        await rig.proxy.heal();
        const end = await rig.end();
        await eventually(() => watch.updates.at(-1)?.value).toBe(200);

        expect(watch.updates.slice(2)).toMatchObject([{ update: 'resync', name: 'a', value: 200, previous: 0 }]);
        expect(commits.events).toContainEqual(expect.objectContaining({ kind: 'reset', reason: 'compacted' }));
        expect(lost.at(-1)?.reason).toBe('compacted');
        await expectClean(rig, { subscribers: [watch.record(end), commits.record(end)] });
      },
      { limits: { retainedCommits: 64 } },
    ),
  );

  it(
    'should begin with a reset on the wire where it resumes what is gone',
    withRig(async rig => {
      await register(rig, 'a');
      const watch = rig.openRaw({ id: 'late', kept: { names: ['a'] }, resumeAfter: { epoch: 'gone', revision: 7 } });
      await watch.next(({ kind }) => kind === 'snapshot-end');

      expect(watch.entries.map(({ kind }) => kind).filter(kind => kind !== 'bind')).toEqual([
        'opened',
        'reset',
        'snapshot-begin',
        'change',
        'snapshot-end',
      ]);
      await expectClean(rig);
    }),
  );
});
