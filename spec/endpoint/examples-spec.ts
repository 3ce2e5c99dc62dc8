import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import { createServer } from '../../src/server/index.js';
import { root } from '../support/packageJson.js';
import { readResponse } from './support.js';
import { eventually } from '../support/withRig.js';

/** Runs a file in examples/. */
function run(file: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'examples', file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise(resolve => child.once('close', (code, signal) => resolve(code ?? signal)));
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

describe.each(['hono', 'express'])('examples/endpoint/%s.mjs', name => {
  it('should serve any Observable, every change and JSON, and end with Ctrl-C', async () => {
    await using server = await createServer({ port: 0 }).listen();
    await using client = createClient(server.address);
    const machine = client.session('machine');
    await machine.register('cpu.0', z.number(), 10);
    const example = run(`endpoint/${name}.mjs`, server.address, '0');
    try {
      await eventually(example.stdout).toMatch(/^http:\S+\n/);
      const url = example.stdout().trim();

      const load = readResponse(await fetch(`${url}/cpu`));
      expect(await load.until(events => events.length === 1)).toMatchObject([{ event: 'load', data: 'cpu.0 10' }]);
      const changes = readResponse(await fetch(`${url}/changes`));
      await changes.until(events => events[0]?.event === 'snapshot');
      await machine.set('cpu.0', 10.5);
      await machine.set('cpu.0', 12);
      expect(await load.until(events => events.length === 2)).toMatchObject([{}, { data: 'cpu.0 12' }]);
      await changes.until(events => events.filter(({ event }) => event === 'commit').length === 2);
      const snapshot = await fetch(`${url}/rivulet/v1/sessions/machine/variables`);
      expect(await snapshot.json()).toMatchObject({ variables: [{ name: 'cpu.0', value: 12 }] });

      expect(server.stats().watches).toBeGreaterThan(0);
      await load.cancel();
      await changes.cancel();
      await eventually(() => server.stats().watches).toBe(0);
    } finally {
      example.child.kill('SIGINT');
    }
    expect([await example.ended, example.stderr()]).toEqual([0, '']);
  });
});
