import { describe, expect, it } from 'vitest';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, expectClean, register, withRig } from '../support/withRig.js';

describe('W3 Ordered: a watch', () => {
  it(
    'should get commits in the order of their revisions, over a line that delays and splits',
    withRig(async rig => {
      const names = ['a', 'b', 'c'];
      await register(rig, ...names);
      rig.proxy.delay('toClient', 2, 10);
      rig.proxy.fragment('toClient', 50);
      const recordings = (['every', 'latest'] as const).map(delivery =>
        recordWatch(rig.session.watch(names, { delivery }), { id: delivery, names, delivery }),
      );
      for (let value = 1; value <= 100; value++) {
        await Promise.all(names.map(name => rig.writer.set(name, value)));
      }
      await rig.writer.update({ a: -1, b: -1, c: -1 });
      const end = await rig.end();
      for (const recording of recordings) await caughtUp(recording, end);

      const revisions = recordings[0]!.updates.map(({ position }) => position.revision);
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
      await expectClean(rig, { subscribers: recordings.map(recording => recording.record(end)) });
    }),
  );
});
