import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A real Redis on a free port, which can be stopped and started again with what it had. */
export interface RedisServerProcess {
  readonly url: string;
  readonly port: number;
  start(): Promise<void>;
  /** SIGKILL: what is not on the disk is gone. */
  kill(): Promise<void>;
  /** Stops it and deletes its files. */
  remove(): Promise<void>;
}

/**
 * Starts a Redis that writes each command to the disk before it answers.
 *
 * @param program Where redis-server is.
 * @param settings More of its options.
 */
export async function startRedisServer(program: string, settings: readonly string[] = []): Promise<RedisServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'rivulet-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const server: RedisServerProcess = {
    port,
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const safe = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
      const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
      const started = spawn(program, [...place, ...safe, ...settings], { stdio: 'ignore' });
      child = started;
      while (!(await answers(port))) {
        if (started.exitCode !== null) throw new Error(`redis-server ended with code ${started.exitCode}`);
        await sleep(10);
      }
    },
    async kill() {
      if (!child) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      child = undefined;
      await exited;
    },
    async remove() {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { readonly port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Whether it answers at all: an error, for a password that is missing, is an answer. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return !answer.toString().startsWith('-LOADING');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
