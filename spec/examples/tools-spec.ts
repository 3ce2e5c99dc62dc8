import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { createServer } from '../../src/server/index.js';
import { root } from '../support/packageJson.js';
import { runExample } from '../support/runExample.js';

it('the tools example should heat the oven and bake, in a worker of its own', { timeout: 60_000 }, async () => {
  await using server = await createServer({ port: 0 }).listen();
  const file = join(root, 'examples/tools/worker.mjs');
  const worker = spawn(process.execPath, [file, server.address], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(worker, 'exit');
  try {
    await once(createInterface(worker.stdout), 'line');
    const lines = (await runExample('tools/caller.mjs', server.address, '20')).trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'bake: Bakes, and tells the temperature every minute',
      'preheat: Heats the oven to its target',
    ]);
    // Of progress that comes quickly only the newest is told.
    expect(lines.slice(2, -5)).toContainEqual(expect.stringMatching(/^\d+ %, \d+ degrees$/));
    expect(lines.slice(-5, -1)).toEqual([
      'the oven has 180 degrees',
      ...[1, 2, 3].map(minute => `minute ${minute}: 180 degrees`),
    ]);
  } finally {
    worker.kill('SIGTERM');
    await ended;
  }
});
