import { filter, firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { impatient } from '../support/rig.js';
import { isLive, register, withRig } from '../support/withRig.js';

const HOUR_MS = 3_600_000;

/** Sets the wall clock of this process; the timers of Node do not follow it. */
function setClock(byMs: number) {
  const { now } = Date;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + byMs);
}

const patient = { client: { reconnect: { ...impatient.reconnect, firstFrameTimeoutMs: 60_000 } } };

describe('when the system clock is set', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it(
    'should fail a write after its time-out, also where the clock was set back',
    withRig(async rig => {
      await register(rig, 'x');
      rig.proxy.stall();
      const write = rig.session.set('x', 1, { timeoutMs: 100 });
      setClock(-HOUR_MS);
      await expect(write).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      await rig.proxy.heal();
    }, patient),
  );

  it(
    'should not fail a write early where the clock was set forward',
    withRig(async rig => {
      await register(rig, 'x');
      rig.proxy.stall();
      const long = rig.session.set('x', 1, { timeoutMs: 600_000 });
      const short = rig.session.set('x', 2, { timeoutMs: 100 });
      setClock(HOUR_MS);
      await expect(short).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      await rig.proxy.heal();
      expect(await long).toMatchObject({ version: 2 });
    }, patient),
  );

  it(
    'should notice a silent server, also where the clock was set back',
    withRig(async rig => {
      await register(rig, 'x');
      const watch = rig.session.watch('x').subscribe();
      await isLive(rig);
      setClock(-HOUR_MS);
      rig.proxy.stall();
      const trouble = await firstValueFrom(rig.session.status$.pipe(filter(({ state }) => state === 'reconnecting')));
      expect(trouble).toMatchObject({ cause: { reason: 'SILENT' } });
      await rig.proxy.heal();
      watch.unsubscribe();
    }),
  );

  it(
    'should say in status$ what the clock on the wall says',
    withRig(
      async rig => {
        setClock(HOUR_MS);
        const session = rig.client.session('other');
        const byWall = (time: number | undefined) => {
          expect(Math.abs(Date.now() - (time ?? 0))).toBeLessThan(HOUR_MS / 2);
        };
        const idle = await firstValueFrom(session.status$);
        byWall(idle.since);
        const watch = session.watch('x').subscribe();
        const live = await firstValueFrom(session.status$.pipe(filter(({ state }) => state === 'live')));
        byWall(live.since);
        await rig.restart();
        const { lost } = await firstValueFrom(session.status$.pipe(filter(status => status.lost !== undefined)));
        byWall(lost?.at);
        watch.unsubscribe();
      },
      { ownProcess: true },
    ),
  );
});
