// @ts-check
// Sets that are awaited: 256 loops at once, and one at a time until a watch has seen it.
import { createClient } from 'rivulet/client';
import { filter, firstValueFrom } from 'rxjs';
import { z } from 'zod';
import { median, options, rateOf, serve } from './role.mjs';

const client = createClient(`127.0.0.1:${options.port}`);
const session = client.session('bench', { variables: { x: z.number() } });
await session.declare({ x: 0 });

async function measure() {
  /** @type {number[]} */
  const times = [];
  let wanted = -1;
  /** @type {() => void} */
  let seen = () => undefined;
  const watch = session.value('x').subscribe(value => {
    if (value === wanted) seen();
  });
  await firstValueFrom(session.status$.pipe(filter(status => status.state === 'live')));
  for (let n = 1; n <= 4_000; n++) {
    const startedAt = performance.now();
    await new Promise(resolve => {
      wanted = n;
      seen = () => resolve(undefined);
      void session.set('x', n);
    });
    if (n > 1_000) times.push(performance.now() - startedAt);
  }
  watch.unsubscribe();
  let done = 0;
  let isOver = false;
  const loop = async () => {
    for (let n = 0; !isOver; n++) {
      await session.set('x', n);
      done++;
    }
  };
  for (let i = 0; i < 256; i++) void loop();
  const loops = await rateOf(options.seconds, () => done);
  isOver = true;
  return { loops, p50Ms: median(times) };
}

serve(null, { measure });
