/**
 * A worker: offers tools in the session `kitchen`, and serves their calls until Ctrl-C.
 *
 *     rivulet serve                                    # prints its address
 *     node examples/tools/worker.mjs 127.0.0.1:50051
 *     node examples/tools/caller.mjs 127.0.0.1:50051
 *
 * Start it twice, and calls go to both in turn. Kill it in the middle of a call, and see what the caller gets.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { boundVariables, createClient, tool } from 'rivulet/client';
import { bake, preheat, variables } from './declarations.mjs';

const [address = '127.0.0.1:50051'] = process.argv.slice(2);
const client = createClient(address, { name: `worker-${process.pid}` });
const kitchen = client.session('kitchen', { variables });
await kitchen.declare({ temperature: 20, target: 180 });

const offer = await kitchen.tools.offer([
  tool(preheat, async ({ stepMs }, { session, progress, signal }) => {
    const oven = await boundVariables(session, { now: 'temperature', wanted: 'target' });
    const from = oven.now;
    while (oven.now < oven.wanted && !signal.aborted) {
      await session.set('temperature', Math.min(oven.wanted, oven.now + 20));
      progress((oven.now - from) / (oven.wanted - from), `${oven.now} degrees`);
      await delay(stepMs);
    }
    return oven.now;
  }),
  tool(bake, async function* ({ minutes, stepMs }, { session }) {
    for (let minute = 1; minute <= minutes; minute++) {
      await delay(stepMs);
      yield { minute, temperature: await session.get('temperature') };
    }
    return `done after ${minutes} minutes`;
  }),
]);
console.log(`offered: ${offer.names.join(', ')}`);

process.once('SIGINT', () => void offer.close().then(() => client.close()));
