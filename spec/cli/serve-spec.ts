import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import { localhostCertificate } from '../support/localhostCertificate.js';
import { cli, startCli, type RunningCli } from './support/startCli.js';

describe('serve', () => {
  let folder: string;
  let serve: RunningCli | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rivulet-serve-'));
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
  async function start(...args: string[]): Promise<number> {
    serve = startCli(['serve', '--port', '0', ...args]);
    return Number((await serve.stdout.until(/^GRPC_READY:(\d+)\n$/))[1]);
  }

  it('should say on standard output that it is ready, and nothing else there', async () => {
    const port = await start();
    expect(await cli(['list', `127.0.0.1:${port}`, 'lab'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    serve!.interrupt();
    expect(await serve!.exitCode).toBe(0);
    expect(serve!.stdout.text).toBe(`GRPC_READY:${port}\n`);
    expect(serve!.stderr.text).toMatch(/^\S+Z info The server listens address="127\.0\.0\.1:\d+"\n/);
  });

  it('should want the token in its file', async () => {
    const tokenFile = await file('token', 'secret\n');
    const address = `127.0.0.1:${await start('--token-file', tokenFile)}`;
    const without = await cli(['list', address, 'lab']);
    expect(without.stderr).toMatch(/^rivulet: UNAUTHENTICATED: .*\n$/);
    expect(without.exitCode).toBe(1);
    expect((await cli(['list', address, 'lab', '--token-file', tokenFile])).exitCode).toBe(0);
    expect(serve!.stderr.text).not.toContain('secret');
  });

  it('should not start with an empty token', async () => {
    const { exitCode, stdout, stderr } = await cli(['serve', '--token-file', await file('token', '\n')]);
    expect(stderr).toMatch(/^rivulet: INVALID_ARGUMENT: --token-file \S+ is empty: write the token into it\.\n$/);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  });

  it('should encrypt with the certificate it is given', async () => {
    const cert = await file('cert.pem', localhostCertificate.cert);
    const key = await file('key.pem', localhostCertificate.key);
    const address = `localhost:${await start('--host', '127.0.0.1', '--tls-cert', cert, '--tls-key', key)}`;
    expect(await cli(['list', address, 'lab', '--tls-ca', cert])).toEqual({ exitCode: 0, stdout: '', stderr: '' });

    const untrusted = await cli(['list', `https://${address}`, 'lab']);
    expect(untrusted.stderr).toMatch(/^rivulet: UNAVAILABLE: No Rivulet server answers at .*self[- ]signed.*\n$/);
    const plain = await cli(['list', address, 'lab']);
    expect(plain.exitCode).toBe(1);
  });

  it('should hold to the limits it is given', async () => {
    const port = await start('--max-value-bytes', '100', '--max-variables', '1', '--max-sessions', '1');
    await using client = createClient(`127.0.0.1:${port}`);
    const lab = client.session('lab', { variables: { note: z.string(), other: z.string() } });
    await lab.declare({ note: '' });

    await expect(lab.set('note', 'x'.repeat(101))).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
    await expect(lab.declare({ other: '' })).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
    await expect(client.session('second').list()).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
    await lab.set('note', 'x');
  });

  it('should retain no more commits than it is told', async () => {
    const port = await start('--max-commits', '5');
    await using client = createClient(`127.0.0.1:${port}`);
    const lab = client.session('lab', { variables: { n: z.int() } });
    await lab.declare({ n: 0 });
    for (let n = 1; n <= 50; n++) await lab.set('n', n);

    const { entries, truncated } = await lab.history('n');
    expect(truncated).toBe(true);
    expect(entries.length).toBeLessThan(50);
  });
});
