// Runs the benchmarks in bench/, one after the other so that none disturbs another: all, or those named as arguments.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../bench', import.meta.url));
const present = existsSync(folder)
  ? readdirSync(folder)
      .filter(file => file.endsWith('.mjs'))
      .map(file => basename(file, '.mjs'))
      .sort()
  : [];
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !present.includes(name));
if (unknown.length > 0 || present.length === 0) {
  console.error(`No benchmark ${unknown.join(', ')} in bench/: there is ${present.join(', ') || 'none'}.`);
  process.exit(1);
}

const failed = (wanted.length > 0 ? wanted : present).filter(name => {
  console.log(`\n== ${name}`);
  return spawnSync(process.execPath, ['--expose-gc', join(folder, `${name}.mjs`)], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exit(1);
}
