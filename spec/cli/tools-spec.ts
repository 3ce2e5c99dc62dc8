import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, tool, type Client } from '../../src/client/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { cli, startCli } from './support/startCli.js';

describe('tools from a shell', () => {
  let server: Server;
  let client: Client;
  const aborted = { reason: undefined as unknown };
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    client = createClient(server.address, { name: 'spec' });
    await client.session('lab').tools.offer([
      tool(
        'count',
        {
          description: 'Counts\x1b up',
          parameters: z.object({ to: z.int().default(2) }),
          streaming: z.int(),
          result: z.string(),
        },
        async function* ({ to }, { progress }) {
          for (let n = 1; n <= to; n++) {
            progress(n / to, `${n}`);
            yield n;
          }
          return 'done';
        },
      ),
      tool('fail', { needs: ['oven'] }, () => {}),
      tool('wait', { streaming: z.string() }, async (_, { chunk, signal }) => {
        await chunk('waiting');
        await new Promise(resolve => signal.addEventListener('abort', resolve));
        aborted.reason = signal.reason;
      }),
    ]);
  });
  afterEach(async () => {
    await client.close();
    await server.close({ graceMs: 0 });
  });

  it('should be listed, a line each', async () => {
    expect(await cli(['tools', server.address, 'lab'])).toEqual({
      exitCode: 0,
      stdout: 'count available Counts\\u{1b} up\nfail missing:oven\nwait available\n',
      stderr: '',
    });
    const { stdout } = await cli(['tools', server.address, 'lab', '--json']);
    const [count] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as object);
    expect(count).toMatchObject({ name: 'count', available: true, result: { type: 'string' }, workers: 1 });
  });

  it('should be run, with an event a line', async () => {
    const { exitCode, stdout } = await cli(['run', server.address, 'lab', 'count', '{"to":1}']);
    expect(exitCode).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as unknown),
    ).toEqual([
      { kind: 'progress', fraction: 1, text: '1' },
      { kind: 'chunk', value: 1 },
      { kind: 'result', value: 'done' },
    ]);
    expect((await cli(['run', server.address, 'lab', 'count'])).stdout.split('\n')).toHaveLength(6);
  });

  it.each([
    ['count', '{"to":"x"}', 1, 'INVALID_ARGUMENT'],
    ['fail', '{}', 1, 'needs variables that are not there: oven'],
    ['nothing', '{}', 1, 'has no tool "nothing"'],
    ['count', '{', 2, 'Give the parameters as JSON'],
    ['a b', '{}', 2, 'cannot name a tool'],
  ])('should say what is wrong with %s %s', async (name, parameters, code, text) => {
    const { exitCode, stdout, stderr } = await cli(['run', server.address, 'lab', name, parameters]);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toContain(text);
  });

  it('should be cancelled by Ctrl-C', async () => {
    const running = startCli(['run', server.address, 'lab', 'wait']);
    await running.stdout.until(/waiting/);
    running.interrupt();
    expect(await running.exitCode).toBe(130);
    await expect.poll(() => aborted.reason && RivuletError.from(aborted.reason).code).toBe('CANCELLED');
  });
});
