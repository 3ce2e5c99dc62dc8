import { describe, expect, it } from 'vitest';
import { recordWatch } from '../support/recordSubscriber.js';
import type { Rig } from '../support/rig.js';
import { caughtUp, eventually, expectClean, register, withRig } from '../support/withRig.js';

describe('W5 Reliable: a watch', () => {
  const outages: Readonly<Record<string, (rig: Rig) => Promise<void> | void>> = {
    'a reset': ({ proxy }) => {
      proxy.reset();
    },
    'a stall that nobody tells it of': ({ proxy }) => {
      proxy.stall();
    },
    'a half-closed connection': ({ proxy }) => {
      proxy.halfClose('toClient');
    },
    'a peer that accepts and says nothing': ({ proxy }) => {
      proxy.blackhole();
      proxy.reset();
    },
    'a refused connection': async ({ proxy }) => {
      await proxy.refuse();
      proxy.reset();
    },
  };

  it.each(Object.entries(outages))('should miss nothing over %s', async (name, fail) => {
    await withRig(async rig => {
      await register(rig, 'a', 'b');
      const names = ['a', 'b'];
      const recording = recordWatch(rig.session.watch(names), { id: name, names });
      const states: string[] = [];
      rig.session.status$.subscribe(({ state }) => states.push(state));
      await eventually(() => recording.updates.length).toBe(2);
      await fail(rig);
      for (let value = 1; value <= 50; value++) await rig.writer.update({ a: value, b: -value });
      await eventually(() => states.includes('reconnecting')).toBe(true);
      await rig.proxy.heal();
      const end = await rig.end();
      await caughtUp(recording, end);

      expect(recording.updates.filter(({ name }) => name === 'a').map(({ value }) => value)).toEqual(
        Array.from({ length: 51 }, (_, value) => value),
      );
      await expectClean(rig, { subscribers: [recording.record(end)] });
    })();
  });
});
