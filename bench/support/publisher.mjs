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

/** Many changes a commit: the writers put together what is pending. */
function publish() {
  let written = 0;
  for (let round = 0; round < 160; round++) {
    for (let at = 0; at < writers.length; at++) {
      const writer = writers[at];
      if (!writer || writer.full) continue;
      writer.next((value[at] = (value[at] ?? 0) + 1));
      written++;
    }
  }
  // With nothing to do it leaves the machine to the others.
  if (written > 0) setImmediate(publish);
  else setTimeout(publish, 1);
}

/** One change a commit: each `set` is one. */
let underWay = 0;
let next = 0;
const answered = () => {
  underWay--;
};
function set() {
  while (underWay < 1_500) {
    underWay++;
    session.set(NAMES[next % NAMES.length] ?? '', next++).then(answered);
  }
  setImmediate(set);
}

serve(null, { publish: options.changesPerCommit > 1 ? publish : set });
