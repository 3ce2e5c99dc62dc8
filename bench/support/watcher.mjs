// @ts-check
// Watches 100 variables, each by itself, and checks every value and version.
import { createClient } from 'rivulet/client';
import { options, rateOf, serve } from './role.mjs';

const client = createClient(`127.0.0.1:${options.port}`);
const session = client.session('bench');
let seen = 0;
for (let i = 0; i < 100; i++) {
  let version = 0;
  session.watch(`sensor.${i}`).subscribe(update => {
    if (version !== 0 && update.version !== version + 1) throw new Error(`${version} then ${update.version}`);
    if (typeof update.value !== 'number') throw new Error(`${update.value} is no number`);
    version = update.version;
    seen++;
  });
}
serve(null, { measure: async () => ({ rate: await rateOf(options.seconds, () => seen) }) });
