/**
 * A caller: lists the tools of the session `kitchen`, and runs them. See worker.mjs for how to start both.
 *
 * A shorter pause between two steps, in ms, may follow the address.
 */
import { createClient } from 'rivulet/client';
import { bake, preheat } from './declarations.mjs';

const [address = '127.0.0.1:50051', stepMs = '200'] = process.argv.slice(2);
const client = createClient(address);
const { tools } = client.session('kitchen');

for (const { name, description, available, missing } of await tools.list()) {
  console.log(`${name}: ${description}${available ? '' : ` (missing: ${missing.join(', ')})`}`);
}

for await (const event of tools.run(preheat, { stepMs: Number(stepMs) })) {
  if (event.kind === 'progress') console.log(`${Math.round(event.fraction * 100)} %, ${event.text}`);
  if (event.kind === 'result') console.log(`the oven has ${event.value} degrees`);
}

for await (const event of tools.run(bake, { minutes: 3, stepMs: Number(stepMs) })) {
  if (event.kind === 'chunk') console.log(`minute ${event.value.minute}: ${event.value.temperature} degrees`);
  if (event.kind === 'result') console.log(event.value);
}

await client.close();
