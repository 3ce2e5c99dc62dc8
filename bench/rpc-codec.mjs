// What it costs to write and read the messages of a service, against code that protobufjs generates for the same .proto.
// Run `npm run build` first, then `node bench/rpc-codec.mjs`.
//
// protobufjs makes a Long of each integer of 64 bits and checks no types; here an integer is a number, and every value is
// checked as it is written.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describeService, protoText } from '../dist/rpc/schema/index.js';

const CALLS = Number(process.env.CALLS ?? 200_000);
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const root = fileURLToPath(new URL('..', import.meta.url));

const Plain = z.object({ id: z.int(), name: z.string(), value: z.number(), ok: z.boolean(), note: z.string() });
const Nested = z.object({
  id: z.int(),
  name: z.string(),
  value: z.number(),
  ok: z.boolean(),
  samples: z.array(z.number()),
  place: z.object({ room: z.string(), floor: z.int32() }),
});
const plain = { id: 12_345, name: 'temperature', value: 21.5, ok: true, note: 'in the kitchen' };
const nested = { ...plain, note: undefined, samples: [1, 2, 3.5], place: { room: 'kitchen', floor: 2 } };

const { methods, file } = describeService('Bench', [
  { name: 'run', input: Plain, output: Nested, inputStream: false, outputStream: false, idempotent: false },
]);
const { input, output } = methods.get('run');
const generated = await generate(protoText(file));

measure('5 fields', input, generated.RunRequest, plain);
measure('6 fields, an array and a message among them', output, generated.RunResponse, nested);

/** Beside this file, so that what is generated finds protobufjs. */
async function generate(text) {
  const folder = mkdtempSync(join(root, 'bench', 'generated-'));
  try {
    writeFileSync(join(folder, 'bench.proto'), text);
    const options = '-t static-module -w esm --keep-case --no-delimited --no-verify --no-convert --no-typeurl';
    execFileSync(process.execPath, [
      join(root, 'node_modules/protobufjs-cli/bin/pbjs'),
      ...options.split(' '),
      ...['--dependency', 'protobufjs/minimal.js', '-o', join(folder, 'bench.mjs'), join(folder, 'bench.proto')],
    ]);
    return await import(join(folder, 'bench.mjs'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(title, codec, theirs, value) {
  const bytes = codec.encode(value);
  const sameBytes = theirs.encode(value).finish();
  if (Buffer.compare(bytes, sameBytes) !== 0) throw new Error(`${title}: protobufjs writes other bytes`);
  const loops = {
    write: [() => codec.encode(value), () => theirs.encode(value).finish()],
    read: [() => codec.decode(bytes), () => theirs.decode(sameBytes)],
  };
  let [all, allOfTheirs] = [0, 0];
  for (const [name, [ours, baseline]] of Object.entries(loops)) {
    // In turns, so that a busy machine disturbs both alike.
    let [best, bestOfTheirs] = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round++) {
      best = Math.min(best, nsPerCall(ours));
      bestOfTheirs = Math.min(bestOfTheirs, nsPerCall(baseline));
    }
    all += best;
    allOfTheirs += bestOfTheirs;
    print(`${title}: ${name}`, best, bestOfTheirs);
  }
  print(`${title}: both`, all, allOfTheirs);
}

/** CPU time and not the time of day, so that a busy machine does not count. Collecting garbage does count. */
function nsPerCall(run) {
  const start = process.cpuUsage();
  for (let call = 0; call < CALLS; call++) run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / CALLS;
}

function print(title, ns, baselineNs) {
  const ratio = (ns / baselineNs).toFixed(2);
  console.log(`${title}: ${ns.toFixed(0)} ns, protobufjs ${baselineNs.toFixed(0)} ns, ratio ${ratio}`);
}
