import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import { createServer } from '../../src/server/index.js';
import { recordWatch } from '../support/recordSubscriber.js';
import { impatient } from '../support/rig.js';
import { caughtUp, eventually, expectClean, isLive, register, withRig } from '../support/withRig.js';

describe('W12 Polite: a client', () => {
  it(
    'should have one stream for a thousand subscribers of a session, on one connection',
    withRig(async rig => {
      const names = Array.from({ length: 100 }, (_, number) => `v${number}`);
      await register(rig, ...names);
      // The recorder of the truth has one, too.
      const others = rig.server!.stats().watches;
      let updates = 0;
      for (let n = 0; n < 1_000; n++) rig.session.watch(names[n % 100]!).subscribe(() => updates++);
      await eventually(() => updates).toBe(1_000);

      expect(rig.server!.stats().watches - others).toBe(1);
      expect(rig.proxy.counters.accepted).toBe(1);
    }),
  );

  it(
    'should have one more stream for the other delivery mode',
    withRig(async rig => {
      await register(rig, 'a');
      const others = rig.server!.stats().watches;
      let updates = 0;
      for (const delivery of ['every', 'latest'] as const) {
        for (let n = 0; n < 10; n++) rig.session.watch('a', { delivery }).subscribe(() => updates++);
      }
      await eventually(() => updates).toBe(20);

      expect(rig.server!.stats().watches - others).toBe(2);
    }),
  );

  it(
    'should connect again once for all of its sessions',
    withRig(async rig => {
      const sessions = Array.from({ length: 5 }, (_, n) => rig.client.session(`${rig.sessionId}-${n}`));
      const live = new Set<string>();
      for (const session of sessions) {
        session.watch('nobody').subscribe();
        session.status$.subscribe(({ state }) => {
          if (state === 'live') live.add(session.id);
          else live.delete(session.id);
        });
      }
      await eventually(() => live.size).toBe(5);
      expect(rig.proxy.counters.accepted).toBe(1);
      rig.proxy.reset();
      await eventually(() => live.size).toBeLessThan(5);
      await eventually(() => live.size).toBe(5);

      expect(rig.proxy.counters.accepted).toBe(2);
    }),
  );

  it(
    'should leave no connection behind, however often it was refused',
    withRig(async rig => {
      await register(rig, 'a');
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      let attempt = 0;
      rig.session.status$.subscribe(status => {
        if (status.state === 'reconnecting') ({ attempt } = status);
      });
      await eventually(() => recording.updates.length).toBe(1);
      await rig.proxy.refuse();
      rig.proxy.reset();
      await eventually(() => attempt).toBeGreaterThan(20);
      await rig.proxy.heal();
      await rig.writer.set('a', 1);
      const end = await rig.end();
      await caughtUp(recording, end);

      // Ten bookmarks of a neighbour: what is left of the attempts has had the time to connect.
      const clock = rig.openRaw({ id: 'clock', added: { names: ['nobody'] }, bookmarkIntervalMs: 100 });
      let bookmarks = 0;
      await clock.next(({ kind }) => kind === 'bookmark' && ++bookmarks === 10);
      expect(rig.proxy.counters.open).toBe(1);
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it(
    'should have patience with a line on which it takes long to connect',
    withRig(async rig => {
      await register(rig, 'a');
      rig.proxy.delay('toServer', 150);
      rig.proxy.delay('toClient', 150);
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      await eventually(() => recording.updates.length).toBe(1);

      expect(rig.proxy.counters.accepted).toBe(1);
      await expectClean(rig, { subscribers: [recording.record(await rig.end())] });
    }),
  );

  it(
    'should not wait for ever for a first frame',
    withRig(async rig => {
      await register(rig, 'a');
      rig.proxy.blackhole();
      const recording = recordWatch(rig.session.watch('a'), { id: 'client', names: ['a'] });
      const causes: string[] = [];
      rig.session.status$.subscribe(status => {
        if (status.state === 'reconnecting') causes.push(String(status.cause));
      });
      await eventually(() => causes.length).toBeGreaterThan(0);
      await rig.proxy.heal();
      const end = await rig.end();
      await caughtUp(recording, end);

      expect(causes[0]).toContain('has not answered');
      await expectClean(rig, { subscribers: [recording.record(end)] });
    }),
  );

  it('should take a clean end of its streams for a failure, and come back', async () => {
    const server = await createServer({ port: 0 }).listen();
    const { port } = server;
    const client = createClient(server.address, impatient);
    const states: string[] = [];
    const session = client.session('lab');
    session.status$.subscribe(({ state }) => states.push(state));
    let isOver = false;
    session.watch('a').subscribe({ error: () => (isOver = true), complete: () => (isOver = true) });
    await eventually(() => states.at(-1)).toBe('live');
    await server.close();
    await eventually(() => states.at(-1)).toBe('reconnecting');
    const next = await createServer({ port }).listen();
    await eventually(() => states.at(-1)).toBe('live');

    expect(isOver).toBe(false);
    await client.close();
    await next.close({ graceMs: 0 });
  });

  it(
    'should make one swap of all the selections that change in one tick, and lose nothing by it',
    withRig(async rig => {
      const names = Array.from({ length: 50 }, (_, number) => `v${number}`);
      await register(rig, ...names);
      const first = recordWatch(rig.session.watch('v0'), { id: 'v0', names: ['v0'] });
      await isLive(rig);
      const bytesBefore = rig.proxy.counters.bytesToServer;
      const recordings = names.slice(1).map(name => recordWatch(rig.session.watch(name), { id: name, names: [name] }));
      const writing = Promise.all(names.map((name, value) => rig.writer.set(name, value + 1)));
      await eventually(() => recordings.every(({ updates }) => updates.length > 0)).toBe(true);
      await writing;
      await rig.writer.update(Object.fromEntries(names.map(name => [name, -1])));
      const end = await rig.end();
      for (const recording of [first, ...recordings]) await caughtUp(recording, end);

      // One request that names all fifty, and not fifty.
      expect(rig.proxy.counters.bytesToServer - bytesBefore).toBeLessThan(2_000);
      await expectClean(rig, { subscribers: [first, ...recordings].map(recording => recording.record(end)) });
    }),
  );
});
