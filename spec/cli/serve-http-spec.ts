import { spawn } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import { parseEvents } from '../endpoint/support.js';
import { localhostCertificate } from '../support/localhostCertificate.js';
import { requires } from '../support/requires.js';
import { cli, startCli, type RunningCli } from './support/startCli.js';

describe('serve --http', () => {
  let folder: string;
  let serve: RunningCli | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rivulet-serve-http-'));
  });
  afterEach(async () => {
    serve?.interrupt();
    await serve?.exitCode;
    serve = undefined;
    await rm(folder, { recursive: true });
  });

  async function file(name: string, content: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }
  async function start(...args: string[]) {
    serve = startCli(['serve', '--port', '0', '--http', '0', ...args]);
    const [, grpc, http] = await serve.stdout.until(/^GRPC_READY:(\d+)\nHTTP_READY:(\d+)\n$/);
    return { address: `127.0.0.1:${grpc}`, url: `http://127.0.0.1:${http}`, httpPort: Number(http) };
  }

  it('should show over HTTP what is written over gRPC, to the origins it is told', async () => {
    const { address, url } = await start('--cors', 'https://a.example', 'https://b.example');
    await using client = createClient(address);
    await client.session('lab').register('n', z.int(), 7);
    const response = await fetch(`${url}/v1/sessions/lab/variables`, { headers: { origin: 'https://b.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://b.example');
    expect(await response.json()).toMatchObject({ variables: [{ name: 'n', value: 7 }] });
    expect(await (await fetch(`${url}/v1/health`)).json()).toEqual({ status: 'serving' });
    serve!.interrupt();
    expect(await serve!.exitCode).toBe(0);
  });

  it('should want the same token, and write it nowhere', async () => {
    const { url } = await start('--token-file', await file('token', 's3cret\n'));
    const watch = `${url}/v1/sessions/lab/watch`;
    expect((await fetch(watch)).status).toBe(401);
    for (const init of [{ headers: { authorization: 'Bearer s3cret' } }, {}]) {
      const response = await fetch('headers' in init ? watch : `${watch}?access_token=s3cret`, init);
      expect(response.status).toBe(200);
      await response.body?.cancel();
    }
    serve!.interrupt();
    await serve!.exitCode;
    expect(serve!.stdout.text + serve!.stderr.text).not.toContain('s3cret');
  });

  it('should not answer to a name that is not of this machine', async () => {
    const { httpPort } = await start();
    const status = await new Promise(resolve => {
      const headers = { host: 'attacker.example' };
      httpRequest({ port: httpPort, path: '/v1/sessions', headers }, res => resolve(res.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });

  it('should encrypt both with the certificate', async () => {
    const cert = await file('cert.pem', localhostCertificate.cert);
    const key = await file('key.pem', localhostCertificate.key);
    const { httpPort } = await start('--tls-cert', cert, '--tls-key', key);
    const ca = localhostCertificate.cert;
    const text = await new Promise<string>((resolve, reject) => {
      httpsRequest({ host: 'localhost', port: httpPort, path: '/v1/health', ca }, res => {
        res.setEncoding('utf8').once('data', resolve);
      })
        .once('error', reject)
        .end();
    });
    expect(text).toBe('{"status":"serving"}\n');
  });

  it('should end at Ctrl-C though browsers watch', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/v1/sessions/lab/watch`);
    serve!.interrupt();
    expect(await serve!.exitCode).toBe(0);
    await response.text().catch(() => {});
  });

  it('should say in one line that the port is taken, and leave nothing open', async () => {
    const other = createNetServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { exitCode, stdout, stderr } = await cli(['serve', '--port', '0', '--http', String(port)]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/rivulet: UNAVAILABLE: Cannot listen for HTTP on 127\.0\.0\.1:\d+ .*EADDRINUSE.*\n$/);
    other.close();
  });

  it.each([
    [['--cors', 'https://a.example'], 2, /error: --cors needs --http/],
    [['--http', '0', '--cors', 'a.example'], 1, /INVALID_ARGUMENT: "a\.example" is no origin/],
    [['--http', 'x'], 2, /Give a port/],
  ])('should refuse %o', async (args, exitCode, text) => {
    const ended = await cli(['serve', '--port', '0', ...args]);
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.stderr).toMatch(text);
  });

  requires('curl').describe('curl -N', curl => {
    it('should show changes live, and go on where it was', async () => {
      const { address, url } = await start();
      await using client = createClient(address);
      const lab = client.session('lab');
      await lab.register('temperature', z.number(), 20);

      /** Runs curl until it has seen a value, and gives what it printed. */
      async function watch(value: number, ...args: string[]) {
        const child = spawn(curl, ['-sN', ...args, `${url}/v1/sessions/lab/watch?names=temperature`]);
        let text = '';
        child.stdout.setEncoding('utf8');
        const seen = new Promise<void>((resolve, reject) => {
          child.once('error', reject);
          child.stdout.on('data', (chunk: string) => {
            text += chunk;
            if (text.includes(`"value":${value},`) && text.endsWith('\n\n')) resolve();
          });
        });
        return {
          seen,
          events: () => parseEvents(text),
          async stop() {
            child.kill();
            await new Promise(resolve => child.once('close', resolve));
          },
        };
      }

      const first = await watch(20);
      await first.seen;
      expect(first.events().map(({ event }) => event)).toEqual(['snapshot']);
      await first.stop();
      await lab.set('temperature', 21);
      const last = first.events().at(-1)!.id!;

      const second = await watch(22.5, '-H', `Last-Event-ID: ${last}`);
      await lab.set('temperature', 22.5);
      await second.seen;
      const values = second.events().flatMap(({ event, data }) => (event === 'commit' ? [data] : []));
      expect(values.map(data => (JSON.parse(data) as { updates: [{ value: number }] }).updates[0].value)).toEqual([
        21, 22.5,
      ]);
      await second.stop();
    });
  });
});
