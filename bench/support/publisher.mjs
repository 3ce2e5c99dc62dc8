// @ts-check
// Publishes to 100 variables, round robin, as fast as the server takes it.
import { createClient } from 'rivulet/client';
import { z } from 'zod';
import { options, serve } from './role.mjs';

const NAMES = Array.from({ length: 100 }, (_, i) => `sensor.${i}`);
const client = createClient(`127.0.0.1:${options.port}`);
const session = client.session('bench', { variables: Object.fromEntries(NAMES.map(name => [name, z.number()])) });
await session.declare(Object.fromEntries(NAMES.map(name => [name, 0])));
const writers = NAMES.map(name => session.writer(name, { limit: 1_000 }));
const value = new Float64Array(NAMES.length);

function publish() {
  for (let i = 0; i < 16_000; i++) {
    const at = i % NAMES.length;
    const writer = writers[at];
    if (writer && !writer.full) writer.next((value[at] = (value[at] ?? 0) + 1));
  }
  setImmediate(publish);
}

/** One change a commit: each `set` is one. */
let underWay = 0;
let next = 0;
const answered = () => {
  underWay--;
};
function set() {
  while (underWay < 8_000) {
    underWay++;
    session.set(NAMES[next % NAMES.length] ?? '', next++).then(answered);
  }
  setImmediate(set);
}

serve(null, { publish: options.changesPerCommit > 1 ? publish : set });
