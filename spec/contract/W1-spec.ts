import { describe, expect, it } from 'vitest';
import { expectClean, register, withRig } from '../support/withRig.js';

describe('W1 First frame: a watch', () => {
  it(
    'should begin with the epoch and the revision it starts at, even when nothing matches',
    withRig(async rig => {
      await register(rig, 'a');
      const watch = rig.openRaw({ id: 'nobody', added: { names: ['nobody'] } });
      const opened = await watch.next(entry => entry.kind === 'opened');

      expect(watch.entries[0]).toBe(opened);
      expect(opened).toMatchObject(await rig.end());
      await expectClean(rig);
    }),
  );

  it(
    'should begin so in a session that it makes, and where it resumes',
    withRig(async rig => {
      const first = await rig.openRaw({ id: 'first', added: { patterns: ['*'] } }).next(e => e.kind === 'opened');
      expect(first).toMatchObject({ revision: 0 });
      const resumeAfter = await rig.end();
      await register(rig, 'a');
      const resumed = rig.openRaw({ id: 'resumed', kept: { names: ['nobody'] }, resumeAfter });

      expect(await resumed.next(entry => entry.kind === 'opened')).toMatchObject(await rig.end());
      await expectClean(rig);
    }),
  );

  it(
    'should be live in the client, even when nothing matches',
    withRig(async rig => {
      const states: string[] = [];
      rig.session.status$.subscribe(({ state }) => states.push(state));
      rig.session.watch('nobody').subscribe();

      await expect.poll(() => states.at(-1)).toBe('live');
    }),
  );
});
