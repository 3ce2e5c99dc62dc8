import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { firstValueFrom, from, map, of, toArray } from 'rxjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { createClient, type Client } from '../../../src/client/index.js';
import { descriptionOf, implement, RpcError } from '../../../src/rpc/index.js';
import { protoText } from '../../../src/rpc/schema/index.js';
import { createServer, type Server } from '../../../src/server/index.js';
import { cli } from '../../cli/support/startCli.js';
import { requiresPython } from '../../support/requires.js';
import { type Entry, telemetry } from './telemetry.js';

const here = fileURLToPath(new URL('.', import.meta.url));

const handlers = implement(telemetry, {
  echo: entry => entry,
  count: async function* ({ to }) {
    for (let value = 0; value < to; value++) yield { value };
  },
  aggregate: async points => {
    let count = 0;
    let total = 0;
    for await (const { value } of points) {
      count++;
      total += value;
    }
    return { count, total, average: count && total / count };
  },
  converse: texts$ => texts$.pipe(map(({ text }, turn) => ({ text: text.toUpperCase(), turn }))),
  fail: async ({ code, message }, { signal }) => {
    if (code === 'wait') await new Promise(resolve => signal.addEventListener('abort', resolve));
    throw RpcError.notFound(message);
  },
});

const entry: z.input<typeof Entry> = {
  id: -(2n ** 63n),
  level: 'error',
  text: 'naïve ☕ 🚀',
  at: new Date('1969-12-31T23:59:58.999Z'),
  payload: new Uint8Array([0, 255, 128]),
  ratios: [0.1, -3, 1e300],
  labels: { room: 'lab', '': 'empty' },
  counts: { a: 2 ** 53 - 1, b: -1 },
  source: { kind: 'process', pid: 0 },
  note: '',
  retries: 0,
};

/** The same in protobuf's JSON, as Python reads and writes it. */
const entryJson = {
  id: '-9223372036854775808',
  level: 'LEVEL_ERROR',
  text: 'naïve ☕ 🚀',
  at: '1969-12-31T23:59:58.999Z',
  payload: 'AP+A',
  ratios: [0.1, -3, 1e300],
  labels: { room: 'lab', '': 'empty' },
  counts: { a: '9007199254740991', b: '-1' },
  source: { process: {} },
  note: '',
  retries: 0,
};

const points = [
  { timestamp: 1, value: 10.5 },
  { timestamp: 2, value: 20.3 },
  { timestamp: 3, value: 15.8 },
];

requiresPython('grpc_tools, grpc_reflection').describe(
  "Python's gRPC, with code generated from the printed .proto",
  python => {
    const stubs = mkdtempSync(join(tmpdir(), 'rivulet-stubs-'));
    afterAll(() => rmSync(stubs, { recursive: true }));

    beforeAll(async () => {
      const { file } = descriptionOf(telemetry);
      mkdirSync(join(stubs, dirname(file.name)), { recursive: true });
      writeFileSync(join(stubs, file.name), protoText(file));
      const plugins = [`--python_out=${stubs}`, `--grpc_python_out=${stubs}`];
      await promisify(execFile)(python, ['-m', 'grpc_tools.protoc', `-I${stubs}`, ...plugins, file.name]);
    });

    it('should call all four patterns of a service that is defined by schemas', async () => {
      await using server: Server = await createServer({ port: 0, services: [handlers] }).listen();
      const caller = promisify(execFile)(python, [join(here, 'caller.py'), server.address, stubs]);
      caller.child.stdin?.end(JSON.stringify(entryJson));
      const { stdout } = await caller;
      const heard = JSON.parse(stdout) as Record<string, unknown>;
      expect(heard).toEqual({
        echoed: entryJson,
        same: true,
        defaulted: 3,
        counted: [0, 1, 2, 3, 4],
        aggregated: { count: 3, total: 46.6, average: expect.closeTo(15.53333, 5) as number },
        nothing: { count: 0, total: 0, average: 0 },
        conversation: [
          [0, 'GOOD'],
          [1, 'DAY'],
          [2, 'TO YOU'],
        ],
        failed: ['NOT_FOUND', 'Not here.'],
        refused: ['INVALID_ARGUMENT', expect.stringContaining('level') as string],
        late: 'DEADLINE_EXCEEDED',
        first: 0,
      });
    });

    it('should be called in all four patterns', async () => {
      const server = spawn(python, [join(here, 'answerer.py'), stubs], { stdio: ['pipe', 'pipe', 'inherit'] });
      const exited = once(server, 'exit');
      const [port] = (await once(createInterface(server.stdout), 'line')) as [string];
      const client: Client = createClient(`127.0.0.1:${port}`);
      try {
        const api = client.service(telemetry);
        expect(await api.echo(entry)).toEqual(entry);
        expect(await firstValueFrom(api.count({ to: 5 }).pipe(toArray()))).toEqual(
          [0, 1, 2, 3, 4].map(value => ({ value })),
        );
        expect(await api.aggregate(from(points))).toEqual({
          count: 3,
          total: 46.6,
          average: expect.closeTo(15.53333, 5) as number,
        });
        expect(await api.aggregate(of())).toEqual({ count: 0, total: 0, average: 0 });
        await using call = api.converse.open();
        for (const [turn, text] of ['good', 'day'].entries()) {
          await call.send({ text });
          expect(await call.next()).toEqual({ text: text.toUpperCase(), turn });
        }
        await call.end();
        expect(await call.next()).toBeUndefined();
        expect(await cli(['call', `127.0.0.1:${port}`, 'lab.v1.Telemetry.count', '{"to":2}'])).toEqual({
          exitCode: 0,
          stdout: '{"value":0}\n{"value":1}\n',
          stderr: '',
        });
        const failure = api.fail({ code: 'DATA_LOSS', message: 'It is gone.' });
        await expect(failure).rejects.toMatchObject({ code: 'DATA_LOSS', rawMessage: 'It is gone.' });
      } finally {
        await client.close();
        server.stdin.end();
        await exited;
      }
    });
  },
);
