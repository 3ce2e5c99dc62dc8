import { describe, expect, it } from 'vitest';
import { createClient, type Status } from '../../src/client/index.js';
import { createServer } from '../../src/server/index.js';
import { recordWatch } from '../support/recordSubscriber.js';
import { impatient } from '../support/rig.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W11 Values and status are apart: trouble of the network', () => {
  it(
    'should show in status$ and neither error nor complete a watch',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      const statuses: Status[] = [];
      rig.session.status$.subscribe(status => statuses.push(status));
      await eventually(() => recording.updates.length).toBe(1);
      await rig.proxy.refuse();
      rig.proxy.reset();
      await eventually(() => statuses.some(status => status.state === 'reconnecting' && status.attempt > 2)).toBe(true);
      await rig.proxy.heal();
      await rig.writer.set('a', 1);
      const end = await rig.end();
      await caughtUp(recording, end);

      expect(recording.events.every(({ kind }) => kind === 'update')).toBe(true);
      expect(statuses.at(-1)?.state).toBe('live');
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should error a watch once the attempts that are allowed are used up',
    withRig(
      async rig => {
        await register(rig, 'a');
        const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
        await eventually(() => recording.updates.length).toBe(1);
        await rig.proxy.refuse();
        rig.proxy.reset();

        await eventually(() => recording.events.at(-1)).toEqual({ kind: 'failed', code: 'UNAVAILABLE' });
      },
      { client: { reconnect: { ...impatient.reconnect, maxAttempts: 2 } } },
    ),
  );
});

describe('W11 Values and status are apart: what retrying cannot mend', () => {
  it(
    'should error a watch: the session was ended',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      await eventually(() => recording.updates.length).toBe(1);
      await rig.direct.end();

      await eventually(() => recording.events.at(-1)).toEqual({ kind: 'failed', code: 'FAILED_PRECONDITION' });
    }),
  );

  it('should error a watch: the server wants another token', async () => {
    const server = await createServer({ port: 0, token: 'right' }).listen();
    const client = createClient(server.address, { ...impatient, token: 'wrong' });
    const recording = recordWatch(client.session('lab').watch('a'), { id: 'client', names: ['a'] });

    await eventually(() => recording.events).toEqual([{ kind: 'failed', code: 'UNAUTHENTICATED' }]);
    await client.close();
    await server.close({ graceMs: 0 });
  });
});
