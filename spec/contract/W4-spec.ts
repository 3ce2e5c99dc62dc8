import { describe, expect, it } from 'vitest';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W4 Unique: a watch', () => {
  it(
    'should see no change twice, though its connection is cut again and again in the middle of a frame',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      await eventually(() => recording.updates.length).toBe(1);
      for (let round = 1; round <= 10; round++) {
        rig.proxy.cut('toClient', { inFrame: true });
        await rig.writer.set('a', round);
        await eventually(() => rig.proxy.counters.cuts).toBe(round);
        await rig.writer.set('a', round + 0.5);
        await caughtUp(recording, await rig.end());
      }
      const end = await rig.end();

      const versions = recording.updates.map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should see no change twice when its selection changes',
    withRig(async rig => {
      const names = ['a', 'b', 'c', 'd'];
      await register(rig, ...names);
      const group = rig.session.group('a');
      const recording = recordWatch(group.changes$, { id: 'group', names: ['a'] });
      const selected = ['a'];
      await eventually(() => recording.updates.length).toBe(1);
      for (const name of names.slice(1)) {
        const writes = Array.from({ length: 20 }, (_, value) => rig.writer.update({ a: value, [name]: value }));
        selected.push(name);
        recording.select([...selected]);
        group.add(name);
        await Promise.all(writes);
      }
      await eventually(() => new Set(recording.updates.map(({ name }) => name)).size).toBe(4);
      await rig.writer.update({ a: -1, b: -1, c: -1, d: -1 });
      const end = await rig.end();
      await caughtUp(recording, end);

      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );
});
