import { defer, ignoreElements, merge } from 'rxjs';
import { answer, defineDevice } from 'rivulet/devices';
import { z } from 'zod';
import { dialogue } from './dialogue.mjs';
import { randomFrom } from './random.mjs';

/**
 * An I/O pin: makes a sequence of random bits of each tick, and tells the buzzer one after the other. The tick is
 * acknowledged when the buzzer has acknowledged them all.
 */
export const iopin = print =>
  defineDevice({
    name: 'iopin',
    options: z.object({
      chance: z.number().min(0).max(1),
      sequence: z.int().min(1).max(64),
      seed: z.int(),
      waitMs: z.int().min(0),
    }),
    messages: z.int().min(0),
    setup: ({ seed }) => randomFrom(seed),
    loop(messages$, { call, waitForPeer, name, state: random, options: { chance, sequence, waitMs } }) {
      const { came, send } = dialogue(name, print);
      const bits$ = messages$.pipe(
        answer(async ({ data: tick }) => {
          came(tick);
          for (let n = 0; n < sequence; n++) {
            await send({ call, waitForPeer }, 'buzzer', random() < chance ? 1 : 0, waitMs);
          }
        }),
      );
      // Without a buzzer there is nothing to do: that is known before the first tick comes.
      const buzzer$ = defer(() => waitForPeer('buzzer', { timeoutMs: waitMs }));
      return merge(bits$, buzzer$.pipe(ignoreElements()));
    },
  });
