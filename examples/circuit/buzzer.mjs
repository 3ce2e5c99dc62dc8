import { tap } from 'rxjs';
import { defineDevice } from 'rivulet/devices';
import { z } from 'zod';
import { dialogue } from './dialogue.mjs';

/** A buzzer: sounds on 1, and says `...` on 0. */
export const buzzer = print =>
  defineDevice({
    name: 'buzzer',
    options: z.object({ sound: z.string().min(1).max(200) }),
    messages: z.union([z.literal(0), z.literal(1)]),
    loop(messages$, { name, options: { sound } }) {
      const { came, say } = dialogue(name, print);
      return messages$.pipe(
        tap(({ data: bit }) => {
          came(bit);
          say(bit === 1 ? sound : '...');
        }),
      );
    },
  });
