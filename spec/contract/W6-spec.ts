import { describe, expect, it } from 'vitest';
import { recordCommits, recordJoint, recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, isLive, register, withRig } from '../support/withRig.js';

describe('W6 Atomic: a commit', () => {
  it(
    'should reach everybody whole, also byte by byte and over a cut within it',
    withRig(async rig => {
      const names = ['a', 'b', 'c'];
      await register(rig, ...names);
      const raw = rig.openRaw({ id: 'raw', added: { patterns: ['*'] } });
      const joint = recordJoint(rig.session.values(...names), { id: 'values', names });
      const commits = recordCommits(rig.session.commits(names), { id: 'commits', names });
      const watch = recordWatch(rig.session.watch(names), { id: 'watch', names });
      await eventually(() => joint.emissions.length).toBe(1);
      rig.proxy.fragment('toClient', 1);
      for (let value = 1; value <= 30; value++) {
        if (value % 10 === 0) rig.proxy.cut('toClient', { inFrame: true });
        await rig.writer.update({ a: value, b: value, c: value });
      }
      const end = await rig.end();
      await caughtUp(watch, end);
      await caughtUp(commits, end);
      await raw.next(entry => entry.kind === 'commit' && entry.revision === end.revision);

      expect(joint.emissions.length).toBe(31);
      expect(joint.emissions.every(({ a, b, c }) => a === b && b === c)).toBe(true);
      await expectClean(rig, { subscribers: [watch.record(end), commits.record(end)], joint: [joint.record(end)] });
    }),
  );

  it(
    'should show in values() only while all names are present',
    withRig(async rig => {
      const names = ['a', 'b'];
      await register(rig, 'a');
      const joint = recordJoint(rig.session.values(...names), { id: 'values', names });
      await isLive(rig);
      await rig.writer.set('a', 1);
      await register(rig, 'b');
      await rig.writer.update({ a: 2, b: 2 });
      await rig.writer.delete('b');
      await rig.writer.set('a', 3);
      await register(rig, 'b');
      const end = await rig.end();
      await eventually(() => joint.emissions.at(-1)).toEqual({ a: 3, b: 0 });

      expect(joint.emissions).toEqual([
        { a: 1, b: 0 },
        { a: 2, b: 2 },
        { a: 3, b: 0 },
      ]);
      await expectClean(rig, { joint: [joint.record(end)] });
    }),
  );

  it(
    'should be applied whole or not at all',
    withRig(async rig => {
      await register(rig, 'a', 'b');
      const before = await rig.end();
      await rig.writer.update({ a: 1, nobody: 1 });

      expect(rig.writer.writes.at(-1)?.outcome).toEqual({ kind: 'rejected', code: 'NOT_FOUND' });
      expect(await rig.end()).toEqual(before);
      expect(await rig.direct.get('a')).toBe(0);
      await expectClean(rig);
    }),
  );
});
