import { describe, expect, it } from 'vitest';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W9 Bookmarked: an idle watch', () => {
  it(
    'should get bookmarks with the current revision, at the interval it asks for',
    withRig(async rig => {
      await register(rig, 'a', 'other');
      const watch = rig.openRaw({ id: 'idle', added: { names: ['a'] }, bookmarkIntervalMs: 100 });
      const opened = await watch.next(entry => entry.kind === 'opened');
      for (let value = 1; value <= 3; value++) {
        await rig.writer.set('other', value);
        const { revision } = await rig.end();
        await watch.next(entry => entry.kind === 'bookmark' && entry.revision === revision);
      }

      expect(opened).toMatchObject({ bookmarkIntervalMs: 100 });
      expect(watch.entries.some(({ kind }) => kind === 'commit')).toBe(false);
      await expectClean(rig);
    }),
  );

  it(
    'should take two intervals of silence for a dead connection, and connect again',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      const causes: string[] = [];
      rig.session.status$.subscribe(status => {
        if (status.state === 'reconnecting') causes.push(String(status.cause));
      });
      await eventually(() => recording.updates.length).toBe(1);
      rig.proxy.stall('toClient');
      await rig.writer.set('a', 1);
      await eventually(() => causes.join()).toContain('has said nothing');
      await rig.proxy.heal();
      const end = await rig.end();
      await caughtUp(recording, end);

      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should stay where it is on a line that is only slow',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      const states: string[] = [];
      rig.session.status$.subscribe(({ state }) => states.push(state));
      await eventually(() => recording.updates.length).toBe(1);
      rig.proxy.delay('toClient', 30, 20);
      const probe = rig.openRaw({ id: 'clock', added: { names: ['nobody'] }, bookmarkIntervalMs: 200 });
      // Five bookmarks of a neighbour: so much time has passed for the client, too.
      let bookmarks = 0;
      await probe.next(({ kind }) => kind === 'bookmark' && ++bookmarks === 5);

      expect(states.filter(state => state === 'reconnecting')).toEqual([]);
      expect(rig.proxy.counters.accepted).toBe(1);
    }),
  );
});
