import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as NetServer } from 'node:net';
import { createServer as createGrpcServer } from 'nice-grpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Client } from '../../src/client/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { embedding } from '../../src/variables/index.js';
import { cli, startCli } from './support/startCli.js';

describe('commands on a session', () => {
  let server: Server;
  let client: Client;
  let address: string;

  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    address = server.address;
    client = createClient(address, { name: 'spec' });
    const lab = client.session('lab', {
      variables: {
        temperature: z.number().min(-50).max(150),
        big: z.bigint(),
        mode: z.enum(['auto', 'manual']),
        isOpen: z.boolean(),
        note: z.string(),
        vector: embedding(2),
        plan: z.object({ steps: z.array(z.number()) }),
      },
    });
    await lab.declare({
      temperature: 20,
      big: 9_007_199_254_740_993n,
      mode: 'auto',
      isOpen: false,
      note: 'a\x1bb',
      vector: new Float32Array([1, 0.5]),
      plan: { steps: [1] },
    });
  });

  afterEach(async () => {
    await client.close();
    await server.close({ graceMs: 0 });
  });

  describe('get', () => {
    it('should print the value alone for one name', async () => {
      expect(await cli(['get', address, 'lab', 'temperature'])).toEqual({ exitCode: 0, stdout: '20\n', stderr: '' });
    });

    it('should print names and values for several', async () => {
      const { stdout } = await cli(['get', address, 'lab', 'big', 'mode', 'vector', 'note']);
      expect(stdout.split('\n').sort()).toEqual(
        ['big "9007199254740993"', 'mode "auto"', 'vector [1,0.5]', 'note "a\\u001bb"', ''].sort(),
      );
    });

    it('should print one JSON object', async () => {
      const { stdout } = await cli(['get', address, 'lab', 'plan', 'isOpen', '--json']);
      expect(JSON.parse(stdout)).toEqual({ plan: { steps: [1] }, isOpen: false });
    });

    it('should name what is not there, after what is', async () => {
      const { exitCode, stdout, stderr } = await cli(['get', address, 'lab', 'mode', 'moood']);
      expect(stdout).toBe('mode "auto"\n');
      expect(stderr).toMatch(
        /^rivulet: NOT_FOUND: Session lab has no moood\. "rivulet list .* lab" shows what it has\.\n$/,
      );
      expect(exitCode).toBe(1);
    });
  });

  describe('set', () => {
    it.each([
      ['temperature', '22.5', '22.5'],
      ['big', '-12', '-12'],
      ['mode', 'manual', '"manual"'],
      ['isOpen', 'true', 'true'],
      ['note', 'hello, world', '"hello, world"'],
      ['vector', '[3,4]', '[3,4]'],
      ['plan', '{"steps":[2,3]}', '{"steps":[2,3]}'],
    ])('should write %s as %s', async (name, text, expected) => {
      const { exitCode, stdout, stderr } = await cli(['set', address, 'lab', name, '--', text]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^set name=${name} version=2 revision=\\d+\\n$`));
      expect((await cli(['get', address, 'lab', name])).stdout).toBe(`${expected}\n`);
    });

    it.each([
      ['temperature', 'warm', /"warm" is no float: give a number/],
      ['temperature', '1000', /temperature.*1000.*150/],
      ['mode', 'off', /mode.*"off"/],
      ['nothing', '1', /nothing/],
    ])('should say in one line why %s cannot be %s', async (name, text, expected) => {
      const { exitCode, stdout, stderr } = await cli(['set', address, 'lab', name, text]);
      expect(stderr).toMatch(expected);
      expect(stderr).toMatch(/^rivulet: [A-Z_]+: .*\n$/);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    });
  });

  describe('list', () => {
    it('should tell name, type, version, time and source', async () => {
      const { stdout } = await cli(['list', address, 'lab', '--match', 't*']);
      expect(stdout).toMatch(/^temperature float 1 \d{4}-\d\d-\d\dT\S+Z .*spec.*\n$/);
    });

    it('should list all as JSON', async () => {
      const { stdout } = await cli(['list', address, 'lab', '--json']);
      const types = stdout
        .trim()
        .split('\n')
        .map(line => (JSON.parse(line) as { type: string }).type);
      expect(types.sort()).toEqual(['boolean', 'choice', 'embedding', 'float', 'integer', 'json', 'string']);
    });
  });

  describe('watch', () => {
    it('should print what is there and then each change, until it is ended', async () => {
      const watch = startCli(['watch', address, 'lab', 'temperature']);
      await watch.stdout.until(/kind=initial/);
      await client.session('lab').set('temperature', 21);
      await watch.stdout.until(/kind=change/);
      watch.interrupt();

      expect(await watch.exitCode).toBe(0);
      const [initial, change] = watch.stdout.text.split('\n');
      expect(initial).toMatch(
        /^update name=temperature value=20 previous=null kind=initial version=1 revision=\d+ time=/,
      );
      expect(change).toMatch(/^update name=temperature value=21 previous=20 kind=change version=2 revision=\d+ time=/);
      expect(watch.stderr.text).toContain('status state=live\n');
    });

    it('should print what matches as JSON', async () => {
      const watch = startCli(['watch', address, 'lab', '--match', 'm*', '--json']);
      await watch.stdout.until(/\n/);
      watch.interrupt();
      await watch.exitCode;
      expect(JSON.parse(watch.stdout.text)).toMatchObject({ name: 'mode', value: 'auto', kind: 'initial', version: 1 });
    });

    it('should tell that a variable is gone', async () => {
      const watch = startCli(['watch', address, 'lab', 'mode']);
      await watch.stdout.until(/kind=initial/);
      await client.session('lab').delete('mode');
      await watch.stdout.until(/name=mode value=null previous="auto" kind=removed/);
      watch.interrupt();
      expect(await watch.exitCode).toBe(0);
    });

    it('should end by itself after --for', async () => {
      const { exitCode, stdout } = await cli(['watch', address, 'lab', '--for', '300ms']);
      expect(stdout.split('\n')).toHaveLength(8);
      expect(exitCode).toBe(0);
    });
  });
});

describe('a server that wants a token', () => {
  let server: Server;
  beforeEach(async () => {
    server = await createServer({ port: 0, token: 'secret' }).listen();
  });
  afterEach(() => server.close({ graceMs: 0 }));

  it('should be told the one in the environment', async () => {
    const env = { RIVULET_TOKEN: 'secret' };
    expect(await cli(['list', server.address, 'lab'], { env })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('should refuse another one in one line', async () => {
    const { exitCode, stderr } = await cli(['list', server.address, 'lab'], { env: { RIVULET_TOKEN: 'guess' } });
    expect(stderr).toMatch(/^rivulet: UNAUTHENTICATED: .*token.*\n$/);
    expect(stderr).not.toContain('secret');
    expect(exitCode).toBe(1);
  });

  it('should not be asked where the token cannot be read', async () => {
    const { exitCode, stderr } = await cli(['list', server.address, 'lab', '--token-file', 'nowhere/token']);
    expect(stderr).toMatch(/^rivulet: NOT_FOUND: --token-file nowhere\/token cannot be read: ENOENT.*\n$/);
    expect(exitCode).toBe(1);
  });
});

describe('an address without a Rivulet server', () => {
  const opened: NetServer[] = [];
  afterEach(() => {
    for (const server of opened.splice(0)) server.close();
  });
  async function listening(server: NetServer): Promise<string> {
    opened.push(server);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  async function freeAddress(): Promise<string> {
    const server = createTcpServer();
    const address = await listening(server);
    await new Promise(resolve => server.close(resolve));
    return address;
  }

  it.each([['watch'], ['list']])('should be told at once where nobody listens: %s', async command => {
    const address = await freeAddress();
    const { exitCode, stdout, stderr } = await cli([command, address, 'lab']);
    expect(stderr).toMatch(
      /^rivulet: UNAVAILABLE: No Rivulet server answers at \S+ \(.*\)\. Start one with "rivulet serve".*\n$/,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  });

  it('should be told by the demo, too, before it draws', async () => {
    const { exitCode, stdout } = await cli(['demo', '--address', await freeAddress()], { isTTY: true });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  });

  it('should be told where a web server listens', async () => {
    const address = await listening(createHttpServer((_request, response) => response.end('hello')));
    const { exitCode, stderr } = await cli(['list', address, 'lab']);
    expect(stderr).toMatch(/^rivulet: UNAVAILABLE: No Rivulet server answers at .*\n$/);
    expect(stderr).toContain(address);
    expect(exitCode).toBe(1);
  });

  it('should be told where another gRPC server listens', async () => {
    const server = createGrpcServer();
    const address = `127.0.0.1:${await server.listen('127.0.0.1:0')}`;
    for (const command of ['list', 'watch']) {
      const { exitCode, stderr } = await cli([command, address, 'lab']);
      expect(stderr).toMatch(/^rivulet: UNIMPLEMENTED: The server at .* is not Rivulet: .*\n$/);
      expect(exitCode).toBe(1);
    }
    server.forceShutdown();
  });

  it('should be told where somebody listens and says nothing', async () => {
    const sockets: { destroy(): void }[] = [];
    const address = await listening(createTcpServer(socket => sockets.push(socket)));
    const { exitCode, stderr } = await cli(['list', address, 'lab', '--timeout', '200ms']);
    for (const socket of sockets) socket.destroy();
    expect(stderr).toMatch(/^rivulet: UNAVAILABLE: No Rivulet server answers at .*\n$/);
    expect(exitCode).toBe(1);
  });

  it('should come with the cause where --verbose asks for it', async () => {
    const { stderr } = await cli(['--verbose', 'list', await freeAddress(), 'lab']);
    expect(stderr).toMatch(/\n {4}at .*\n[\s\S]*caused by: /);
  });
});
