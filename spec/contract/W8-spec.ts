import { describe, expect, it } from 'vitest';
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
        const fresh = rig.raw;
        await rig.direct.ready();
        await eventually(async () => (await rig.direct.list()).length).toBe(3);
        await rig.writer.delete('gone');
        await rig.writer.update({ same: 1, other: 2 });
        expect(fresh).toBe(rig.raw);
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
