import { firstValueFrom, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordWatch } from '../support/recordSubscriber.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

// That a slow subscriber costs the server no memory stands in slow-subscriber-spec.ts.
describe('W10 Bounded: a slow subscriber', () => {
  it(
    "should get the net effect of whole commits under 'latest', in small frames that say what they stand for",
    withRig(async rig => {
      await register(rig, 'a', 'b');
      await rig.writer.register('text', z.string(), '');
      const gate = new Subject<void>();
      const watch = rig.openRaw({
        id: 'slow',
        added: { patterns: ['*'] },
        delivery: 'latest',
        onFrame: () => firstValueFrom(gate, { defaultValue: undefined }),
      });
      await watch.next(({ kind }) => kind === 'snapshot-end');
      // More than all buffers between the log and the reader hold.
      for (let round = 1; round <= 400; round++) {
        await rig.writer.update({ a: round, text: `${round}`.padEnd(12_000, 'x') });
        await rig.writer.update({ a: round, b: round });
      }
      const end = await rig.end();
      gate.complete();
      await watch.next(entry => entry.kind === 'commit' && entry.revision === end.revision);

      const counts = watch.entries.flatMap(entry => (entry.kind === 'change' ? [entry.coalesced] : []));
      expect(Math.max(...counts)).toBeGreaterThan(10);
      expect(watch.entries.filter(({ kind }) => kind === 'commit').length).toBeLessThan(400);
      await expectClean(rig);
    }),
    60_000,
  );

  it(
    'should get every change or the latest of each in the client, over a line that stalls',
    withRig(
      async rig => {
        await register(rig, 'a', 'b');
        const pair = ['a', 'b'];
        const every = recordWatch(rig.session.watch(pair), { id: 'every', names: pair });
        const latest = recordWatch(rig.session.watch(pair, { delivery: 'latest' }), {
          id: 'latest',
          names: pair,
          delivery: 'latest',
        });
        await eventually(() => every.updates.length + latest.updates.length).toBe(4);
        rig.proxy.stall('toClient');
        for (let value = 1; value <= 300; value++) await rig.writer.update({ a: value, b: value });
        await rig.proxy.heal();
        const end = await rig.end();
        await caughtUp(every, end);
        await caughtUp(latest, end);

        await expectClean(rig, { subscribers: [every.record(end), latest.record(end)] });
      },
      { client: { bookmarkIntervalMs: 60_000 } },
    ),
  );
});
