// Runs the fuzzers of spec/fuzz for as long as one likes, each target for its share of the time, and prints what brings a
// failure back: the seed and the bytes in hex.
//
//   node scripts/fuzz.mjs --seconds 600 --seed 17 --target http2
//   node scripts/fuzz.mjs --target frames --input 0a80...
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const targets = ['frames', 'requests', 'http2', 'websocket'];
/** For what is before and after the random inputs: compiling, the corpus, closing. */
const EXTRA_SECONDS = 240;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    target: { type: 'string', multiple: true, default: targets },
    input: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
const unknown = values.target.filter(target => !targets.includes(target));
if (!(seconds > 0) || !Number.isSafeInteger(seed) || unknown.length > 0) {
  console.error(`Usage: node scripts/fuzz.mjs [--seconds n] [--seed n] [--target ${targets.join('|')}] [--input hex]`);
  process.exit(2);
}

const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'rivulet-fuzz-'));
const share = Math.max(1, Math.round(seconds / values.target.length));
let isFailed = false;
for (const target of values.target) {
  const current = join(folder, target);
  const env = {
    ...process.env,
    RIVULET_FUZZ_SECONDS: String(share),
    RIVULET_FUZZ_SEED: String(seed),
    RIVULET_FUZZ_CURRENT: current,
    ...(values.input !== undefined && { RIVULET_FUZZ_INPUT: values.input }),
  };
  console.log(`== ${target}: ${share} s from seed ${seed} on`);
  // A group of its own, so that what hangs can be ended with all that it has started.
  const args = ['node_modules/vitest/vitest.mjs', 'run', `spec/fuzz/${target}-spec.ts`];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', detached: true });
  let isHung = false;
  const watchdog = setTimeout(
    () => {
      isHung = true;
      process.kill(-child.pid, 'SIGKILL');
    },
    (share + EXTRA_SECONDS) * 1_000,
  );
  const code = await new Promise(resolve => child.once('exit', resolve));
  clearTimeout(watchdog);
  if (code === 0) continue;
  isFailed = true;
  if (values.input === undefined && !existsSync(current)) {
    console.error(`\n${target} failed before its first input.`);
    continue;
  }
  const last = values.input === undefined ? readFileSync(current, 'utf8') : `${target}, input ${values.input}`;
  console.error(`\n${isHung ? 'It hung at' : 'It failed at'} ${last}`);
  console.error(`Once more: node scripts/fuzz.mjs --target ${target} --input ${last.split(' ').at(-1)}`);
}
rmSync(folder, { recursive: true });
process.exitCode = isFailed ? 1 : 0;
