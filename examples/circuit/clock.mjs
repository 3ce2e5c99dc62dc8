import { defer, repeat } from 'rxjs';
import { defineDevice } from 'rivulet/devices';
import { z } from 'zod';
import { dialogue } from './dialogue.mjs';

/** A clock: tells the I/O pin the number of each tick. The next tick comes `delayMs` after an acknowledgement. */
export const clock = print =>
  defineDevice({
    name: 'clock',
    options: z.object({
      ticks: z.int().min(1).default(Infinity),
      delayMs: z.int().min(0),
      waitMs: z.int().min(0),
    }),
    loop(_, { call, waitForPeer, name, options: { ticks, delayMs, waitMs } }) {
      const { send } = dialogue(name, print);
      let tick = 0;
      return defer(() => send({ call, waitForPeer }, 'iopin', tick++, waitMs)).pipe(
        repeat({ count: ticks, delay: delayMs }),
      );
    },
  });
