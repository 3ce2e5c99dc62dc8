import { describe, expect, it } from 'vitest';
import { cursorOf } from '../../src/variables/index.js';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W7 Resumable: a watch', () => {
  it(
    'should resume after its cursor, and not at it',
    withRig(async rig => {
      await register(rig, 'a');
      await rig.writer.set('a', 1);
      const resumeAfter = await rig.end();
      await rig.writer.set('a', 2);
      await rig.writer.set('a', 3);
      const watch = rig.openRaw({ id: 'resumed', kept: { names: ['a'] }, resumeAfter });
      await watch.next(entry => entry.kind === 'change' && entry.value === 3);

      const values = watch.entries.flatMap(entry => (entry.kind === 'change' ? [entry.value] : []));
      expect(values).toEqual([2, 3]);
      await expectClean(rig);
    }),
  );

  it(
    'should resume after a bookmark without missing or repeating anything',
    withRig(async rig => {
      await register(rig, 'a', 'other');
      const first = rig.openRaw({ id: 'first', added: { names: ['a'] }, bookmarkIntervalMs: 100 });
      await rig.writer.set('other', 1);
      const { revision } = await rig.end();
      await first.next(entry => entry.kind === 'bookmark' && entry.revision === revision);
      await first.stop();
      await rig.writer.set('a', 1);
      const resumeAfter = { epoch: (await rig.end()).epoch, revision };
      const second = rig.openRaw({ id: 'second', kept: { names: ['a'] }, resumeAfter });

      expect(await second.next(entry => entry.kind === 'change')).toMatchObject({ version: 2, value: 1 });
      await expectClean(rig);
    }),
  );

  it(
    'should resume where the user says, by the cursor of an update',
    withRig(async rig => {
      await register(rig, 'a', 'b');
      await rig.writer.update({ a: 1, b: 1 });
      const resumeAfter = await rig.end();
      for (let value = 2; value <= 20; value++) await rig.writer.update({ a: value, b: value });
      const cursor = cursorOf(resumeAfter.epoch, resumeAfter.revision);
      const recording = recordWatch(rig.session.watch(['a', 'b'], { resumeAfter: cursor }), {
        id: 'resumed',
        names: ['a', 'b'],
        initial: false,
        resumeAfter,
      });
      const end = await rig.end();
      await caughtUp(recording, end);

      expect(recording.updates.length).toBe(38);
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should be refused where its cursor lies in the future of its epoch',
    withRig(async rig => {
      await register(rig, 'a');
      const { epoch, revision } = await rig.end();
      const future = { epoch, revision: revision + 100 };
      const watch = rig.openRaw({ id: 'future', kept: { names: ['a'] }, resumeAfter: future });
      expect(String(await watch.over)).toContain('INVALID_ARGUMENT');

      const resumeAfter = cursorOf(future.epoch, future.revision);
      const recording = recordWatch(rig.session.watch('a', { resumeAfter }), { id: 'client', names: ['a'] });
      await eventually(() => recording.events).toEqual([{ kind: 'failed', code: 'INVALID_ARGUMENT' }]);
    }),
  );
});
