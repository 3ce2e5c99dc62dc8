import { afterEach, describe, expect, it } from 'vitest';
import { isBuilt, spawnCli, type Spawned } from './support/spawnCli.js';

if (!isBuilt && process.env.CI) throw new Error('dist/cli/main.js is missing: run npm run build before the specs.');
if (!isBuilt)
  console.warn('The specs of the rivulet process are skipped: dist/cli/main.js is missing, run npm run build.');

// Each spec starts Node a few times; on a busy machine that takes its time.
describe.runIf(isBuilt)('the rivulet process', { timeout: 60_000 }, () => {
  const started: Spawned[] = [];
  const start = (...args: Parameters<typeof spawnCli>) => {
    const spawned = spawnCli(...args);
    started.push(spawned);
    return spawned;
  };
  afterEach(async () => {
    for (const spawned of started) spawned.kill('SIGKILL');
    await Promise.all(started.splice(0).map(spawned => spawned.ended));
  });
  const portOf = async (serve: Spawned) => (await serve.until(/^GRPC_READY:(\d+)$/m))[1]!;

  it.each(['SIGTERM', 'SIGINT'] as const)('should serve until %s, and end in order', async signal => {
    const serve = start(['serve', '--port', '0']);
    const port = await portOf(serve);
    expect(serve.stdout()).toBe(`GRPC_READY:${port}\n`);
    serve.kill(signal);
    expect(await serve.ended).toBe(0);
    expect(serve.stderr()).toMatch(/^\S+ info The server listens address=\S+\n.*closing\n.*closed\n$/);
  });

  it('should not wait for watches when it ends', async () => {
    const serve = start(['serve', '--port', '0']);
    const address = `127.0.0.1:${await portOf(serve)}`;
    const watch = start(['watch', address, 'lab']);
    await watch.until(/state=live/);
    serve.kill('SIGTERM');
    expect(await serve.ended).toBe(0);
    await watch.until(/state=reconnecting/);
    watch.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  });

  it('should say in one line that a port is taken', async () => {
    const first = start(['serve', '--port', '0']);
    const port = await portOf(first);
    const second = start(['serve', '--port', port]);
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toMatch(new RegExp(`^rivulet: [A-Z_]+: .*${port}.*\\n$`));
    expect(second.stdout()).toBe('');
  });

  it('should run the demo for as long as it is told', async () => {
    const demo = start(['demo', '--for', '1s']);
    expect(await demo.ended).toBe(0);
    expect(demo.stdout()).toMatch(/^update name=cpu\.all\.percent value=\d/m);
    expect(demo.stderr()).toMatch(/^summary lost=0 repeated=0 /m);
  });

  it('should end the demo with Ctrl-C', async () => {
    const demo = start(['demo']);
    await demo.until(/kind=change/);
    demo.kill('SIGINT');
    expect(await demo.ended).toBe(0);
  });

  it('should end quietly when nobody reads on', async () => {
    const serve = start(['serve', '--port', '0']);
    const demo = start(['demo', '--address', `127.0.0.1:${await portOf(serve)}`]);
    await demo.until(/kind=change/);
    demo.closeStdout();
    expect(await demo.ended).toBe(0);
    expect(demo.stderr()).not.toMatch(/EPIPE|Error/);
  });

  it('should go on in the demo after the server was killed and started again', async () => {
    const first = start(['serve', '--port', '0']);
    const port = await portOf(first);
    const demo = start(['demo', '--address', `127.0.0.1:${port}`]);
    await demo.until(/kind=change/);

    first.kill('SIGKILL');
    await demo.until(/state=reconnecting/);
    const second = start(['serve', '--port', port]);
    await portOf(second);
    await demo.until(/state=live lost=epoch-changed/);
    // A memory log begins anew; the publisher has registered its variables again, and its readings flow.
    await demo.until(/name=load\.1m .* kind=change/, demo.stdout().length);

    demo.kill('SIGINT');
    expect(await demo.ended).toBe(0);
    expect(demo.stderr()).toMatch(/^summary lost=0 repeated=0 resynced=\d+ disconnects=1$/m);
  });
});
