import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../../src/server/index.js';
import { createFaultProxy, type FaultProxy } from '../../support/faultProxy.js';
import { cli, startCli } from '../support/startCli.js';

describe('the demo on a terminal', () => {
  it('should show live readings of this machine, and give the terminal back', async () => {
    const demo = startCli(['demo'], { isTTY: true });
    await demo.stdout.until(/live for/);
    await demo.stdout.until(/cpu\.all\.percent.*\d\.\d %/);
    await demo.stdout.until(/[2-9]\d+ updates · 0 lost · 0 repeated/);
    demo.interrupt();

    expect(await demo.exitCode).toBe(0);
    expect(demo.stderr.text).toBe('');
    const [drawn = '', left = ''] = demo.stdout.text.split('\x1b[?1049l');
    expect(drawn.startsWith('\x1b[?1049h\x1b[?25l')).toBe(true);
    expect(drawn.endsWith('\x1b[?25h')).toBe(true);
    expect(left).toMatch(/memory\.used\.bytes/);
  });

  it('should follow the size of the terminal', async () => {
    const demo = startCli(['demo', '--no-color'], { isTTY: true });
    await demo.stdout.until(/live for/);
    demo.stdout.columns = 30;
    demo.stdout.rows = 8;
    const from = demo.stdout.text.length;
    demo.stdout.emit('resize');
    await demo.stdout.until(/… and \d+ more/, from);
    demo.interrupt();
    await demo.exitCode;

    const left = demo.stdout.text.split('\x1b[?1049l')[1]!.trimEnd().split('\n');
    expect(left.length).toBeLessThanOrEqual(8);
    for (const line of left) expect(line.length).toBeLessThanOrEqual(30);
  });

  it.each([
    [['--no-color'], {}],
    [[], { NO_COLOR: '1' }],
  ])('should have no colours with %j and %j', async (args, env) => {
    const demo = startCli(['demo', ...args], { isTTY: true, env });
    await demo.stdout.until(/live for/);
    demo.interrupt();
    await demo.exitCode;
    for (const colour of [1, 2, 31, 32, 33, 36]) expect(demo.stdout.text).not.toContain(`\x1b[${colour}m`);
  });
});

describe('the demo without a terminal', () => {
  it('should print one line an update, and what came of it', async () => {
    const demo = startCli(['demo', '--rate', '50']);
    await demo.stdout.until(/^update name=memory\.used\.bytes value=\d+ previous=\d+ kind=change version=9 /m);
    demo.interrupt();

    expect(await demo.exitCode).toBe(0);
    const lines = demo.stdout.text.trimEnd().split('\n');
    const form = /^update name=\S+ value=\S+ previous=\S+ kind=(initial|change) version=\d+ revision=\d+ time=\S+Z$/;
    expect(lines.filter(line => !form.test(line))).toEqual([]);
    expect(demo.stderr.text).toMatch(/^summary lost=0 repeated=0 resynced=0 disconnects=0$/m);
  });

  it('should print lines on a terminal that cannot draw', async () => {
    const demo = startCli(['demo', '--for', '800ms'], { isTTY: true, env: { TERM: 'dumb' } });
    expect(await demo.exitCode).toBe(0);
    expect(demo.stdout.text).toMatch(/^update name=/);
  });

  it('should end by itself after --for', async () => {
    const demo = startCli(['demo', '--for', '700ms']);
    expect(await demo.exitCode).toBe(0);
    expect(demo.stdout.text).toContain('update name=load.1m');
  });
});

describe('the demo on a server behind a network that fails', () => {
  let server: Server;
  let proxy: FaultProxy;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
  });
  afterEach(async () => {
    await proxy.close();
    await server.close({ graceMs: 0 });
  });

  it('should say that it reconnects, go on, and lose nothing', async () => {
    const demo = startCli(['demo', '--address', proxy.address], { isTTY: true });
    await demo.stdout.until(/[2-9]\d+ updates/);

    await proxy.refuse();
    proxy.reset();
    await demo.stdout.until(/reconnecting for/);
    await proxy.heal();
    const from = demo.stdout.text.length;
    await demo.stdout.until(/live for/, from);
    await demo.stdout.until(/[3-9]\d\d updates · 0 lost · 0 repeated · 1 disconnects/, from);

    demo.interrupt();
    expect(await demo.exitCode).toBe(0);
  });

  it('should only watch where it is told to', async () => {
    const watcher = startCli(['demo', '--address', server.address, '--watch-only', '--for', '1s']);
    expect(await watcher.exitCode).toBe(0);
    expect(watcher.stdout.text).toBe('');
    expect(await cli(['list', server.address, 'machine'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('should watch what another demo publishes', async () => {
    const watcher = startCli(['demo', '--address', server.address, '--watch-only']);
    const writer = startCli(['demo', '--address', server.address]);
    await watcher.stdout.until(/name=load\.1m .* kind=change/);
    writer.interrupt();
    watcher.interrupt();
    expect(await Promise.all([writer.exitCode, watcher.exitCode])).toEqual([0, 0]);
  });
});
