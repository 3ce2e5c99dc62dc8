/**
 * Follows a log file from afar: the lines from a level on, those that are there and those that come.
 *
 *     node examples/rpc/logTail.mjs
 *
 * The reader leaves after four lines; its call is cancelled, and the server lets go of the file.
 */
import { appendFile, mkdtemp, open, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { take } from 'rxjs';
import { createClient } from 'rivulet/client';
import { RpcError, implement, method, service, stream } from 'rivulet/rpc';
import { createServer } from 'rivulet/server';
import { z } from 'zod';

const levels = ['debug', 'info', 'warn', 'error'];
const Level = z.enum(levels);

const logs = service('examples.Logs', {
  tail: method(
    z.object({ name: z.string(), level: Level.default('info') }),
    stream(z.object({ at: z.date(), level: Level, text: z.string() })),
  ),
});

const folder = await mkdtemp(join(tmpdir(), 'rivulet-logs-'));
const files = new Map([['web', join(folder, 'web.log')]]);
const log = (level, text) => appendFile(files.get('web'), `${new Date().toISOString()} ${level} ${text}\n`);

/** The lines of a file, and then those that are added, until the signal is aborted. */
async function* linesOf(path, signal) {
  const file = await open(path);
  try {
    const changes = watch(path, { signal });
    const bytes = Buffer.alloc(64 * 1024);
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      // Asked for before it is read, so that nothing is added unseen between the two.
      const change = changes.next();
      // Who leaves while it is read waits for no change.
      change.catch(() => {});
      for (;;) {
        const { bytesRead } = await file.read(bytes);
        if (bytesRead === 0) break;
        const lines = (rest + decoder.decode(bytes.subarray(0, bytesRead), { stream: true })).split('\n');
        rest = lines.pop();
        yield* lines;
      }
      await change;
    }
  } finally {
    await file.close();
  }
}

const server = await createServer({
  port: 0,
  services: [
    implement(logs, {
      async *tail({ name, level: least }, { signal }) {
        const path = files.get(name);
        if (!path) throw RpcError.notFound(`There is no log ${name}. There are ${[...files.keys()].join(', ')}.`);
        try {
          for await (const line of linesOf(path, signal)) {
            const [, at, level, text] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
            if (levels.indexOf(level) >= levels.indexOf(least)) yield { at: new Date(at), level, text };
          }
        } finally {
          console.log('The server lets go of the file.');
        }
      },
    }),
  ],
}).listen();
const client = createClient(server.address);
const { tail } = client.service(logs);

await log('info', 'started');
await log('debug', 'cache is cold');
await log('warn', 'slow answer: 812 ms');

await tail({ name: 'web', level: 'info' })
  .pipe(take(4))
  .forEach(async ({ level, text }) => {
    console.log(level.padEnd(5), text);
    // Whoever reads it now sees what comes only now.
    if (text.startsWith('slow')) {
      await log('debug', 'nobody wants to know');
      await log('error', 'no answer');
      await log('info', 'stopped');
    }
  });

await tail({ name: 'mail' })
  .forEach(() => {})
  .catch(error => console.log(error.message));

await client.close();
await server.close();
await rm(folder, { recursive: true });
