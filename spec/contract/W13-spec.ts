import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/client/index.js';
import { waitFor } from '../../src/operators/index.js';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, isLive, register, withRig } from '../support/withRig.js';

describe('W13 Missing names wait: a watched name that does not exist', () => {
  it(
    'should be listed in status$, and flow when it is registered, also after the connection was lost',
    withRig(async rig => {
      await register(rig, 'there');
      const names = ['there', 'later'];
      const recording = recordWatch(rig.session.watch(names), { id: 'client', names });
      const statuses: Status[] = [];
      rig.session.status$.subscribe(status => statuses.push(status));
      await eventually(() => statuses.at(-1)?.missing).toEqual(['later']);
      rig.proxy.reset();
      await register(rig, 'later');
      await rig.writer.set('later', 1);
      const end = await rig.end();
      await caughtUp(recording, end);

      await eventually(() => statuses.at(-1)?.missing).toEqual([]);
      expect(recording.updates.filter(({ name }) => name === 'later')).toMatchObject([
        { update: 'initial', version: 1 },
        { update: 'change', version: 2 },
      ]);
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should be listed again when it is deleted',
    withRig(async rig => {
      await register(rig, 'a');
      rig.session.watch('a').subscribe();
      const statuses: Status[] = [];
      rig.session.status$.subscribe(status => statuses.push(status));
      await isLive(rig);
      await rig.writer.delete('a');

      await eventually(() => statuses.at(-1)?.missing).toEqual(['a']);
    }),
  );

  it(
    'should be named by a wait that times out',
    withRig(async rig => {
      await register(rig, 'there');
      rig.session.watch('nowhere').subscribe();
      const statuses: Status[] = [];
      rig.session.status$.subscribe(status => statuses.push(status));
      await eventually(() => statuses.at(-1)?.missing).toEqual(['nowhere']);
      const waiting = waitFor(rig.session.values('there', 'nowhere'), () => true, { timeoutMs: 50 });

      await expect(waiting).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
        message: expect.stringContaining('nowhere') as string,
      });
    }),
  );
});
