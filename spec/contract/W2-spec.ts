import { describe, expect, it } from 'vitest';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W2 Snapshot: a watch without a resume point', () => {
  const names = Array.from({ length: 30 }, (_, number) => `v${number}`);

  it(
    'should get the present values as of one revision, between a begin and an end, while others write',
    withRig(async rig => {
      await register(rig, ...names);
      const writing = Promise.all(names.flatMap(name => [1, 2, 3].map(value => rig.writer.set(name, value))));
      const watches = Array.from({ length: 5 }, (_, n) =>
        rig.openRaw({ id: `watch ${n}`, added: { patterns: ['*'] } }),
      );
      await Promise.all(watches.map(watch => watch.next(({ kind }) => kind === 'snapshot-end')));
      await writing;
      const end = await rig.end();
      for (const watch of watches) {
        await watch.next(entry => 'revision' in entry && entry.kind !== 'opened' && entry.revision >= end.revision);
      }

      await expectClean(rig);
    }),
  );

  it(
    'should get an empty one where nothing is there',
    withRig(async rig => {
      const watch = rig.openRaw({ id: 'empty', added: { patterns: ['*'] } });
      await watch.next(({ kind }) => kind === 'snapshot-end');

      expect(watch.entries.map(({ kind }) => kind)).toEqual(['opened', 'snapshot-begin', 'snapshot-end']);
      await expectClean(rig);
    }),
  );

  it(
    'should get all of it, though connections are cut within it',
    withRig(async rig => {
      await register(rig, ...names);
      await rig.session.ready();
      rig.proxy.fragment('toClient', 100);
      rig.proxy.cut('toClient', { afterBytes: 700 });
      const recording = recordWatch(rig.session.watch(names), { id: 'client', names });
      await eventually(() => recording.updates.length).toBe(names.length);
      await rig.writer.update(Object.fromEntries(names.map((name, value) => [name, value])));
      const end = await rig.end();
      await caughtUp(recording, end);

      expect(rig.proxy.counters.cuts).toBe(1);
      expect(recording.updates.slice(0, names.length).every(({ update }) => update === 'initial')).toBe(true);
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );
});
