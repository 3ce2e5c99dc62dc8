import { describe, expect, it } from 'vitest';
import { answer, defineDevice } from '../../src/devices/index.js';
import { createServer } from '../../src/server/index.js';
import { createFixture } from './support/fixture.js';
import { isBuilt, spawnCircuit } from './support/spawnCircuit.js';

if (!isBuilt && process.env.CI) throw new Error('dist is missing: run npm run build before the specs.');
if (!isBuilt) console.warn('The specs of the circuit are skipped: dist is missing, run npm run build.');

const lines = (...all: readonly string[]) => all.map(line => `${line}\n`).join('');

// Each starts Node a few times; on a busy machine that takes its time.
describe.runIf(isBuilt)('the circuit', { timeout: 60_000 }, () => {
  const fixture = createFixture();
  const circuit = (...args: readonly string[]) => {
    const spawned = spawnCircuit(args);
    fixture.after(async () => {
      spawned.kill('SIGKILL');
      await spawned.ended;
    });
    return spawned;
  };

  it('should print the dialogue of all three in one process, and end', async () => {
    const demo = circuit(
      'demo',
      '--ticks',
      '2',
      '--delay',
      '1ms',
      '--sequence',
      '2',
      '--seed',
      '7',
      '--sound',
      'ring!',
    );
    expect(await demo.ended).toBe(0);
    expect(demo.stdout()).toBe(
      lines(
        ...['[ clock ] > 0', '[ iopin ] < 0'],
        ...['[ iopin ] > 1', '[ buzzer ] < 1', '[ buzzer ] ring!', '[ iopin ] < acknowledged'],
        ...['[ iopin ] > 0', '[ buzzer ] < 0', '[ buzzer ] ...', '[ iopin ] < acknowledged'],
        '[ clock ] < acknowledged',
        ...['[ clock ] > 1', '[ iopin ] < 1'],
        ...['[ iopin ] > 0', '[ buzzer ] < 0', '[ buzzer ] ...', '[ iopin ] < acknowledged'],
        ...['[ iopin ] > 0', '[ buzzer ] < 0', '[ buzzer ] ...', '[ iopin ] < acknowledged'],
        '[ clock ] < acknowledged',
      ),
    );
    expect(demo.stderr()).toBe('');
  });

  it('should print the dialogue of each in its own process, and stop with Ctrl-C', async () => {
    const { address } = await fixture.server();
    const server = ['--server', address];
    const buzzer = circuit('buzzer', '--sound', 'ring!', ...server);
    const iopin = circuit('iopin', '--sequence', '2', '--seed', '7', ...server);
    const clock = circuit('clock', '--ticks', '2', '--delay', '1ms', ...server);

    expect(await clock.ended).toBe(0);
    expect(clock.stdout()).toBe(
      lines('[ clock ] > 0', '[ clock ] < acknowledged', '[ clock ] > 1', '[ clock ] < acknowledged'),
    );
    expect(clock.stderr()).toBe('circuit: clock is ready.\n');

    buzzer.kill('SIGINT');
    iopin.kill('SIGTERM');
    expect(await buzzer.ended).toBe(130);
    expect(await iopin.ended).toBe(143);
    const sent = ['[ iopin ] > 0', '[ iopin ] < acknowledged'];
    expect(iopin.stdout()).toBe(
      lines('[ iopin ] < 0', '[ iopin ] > 1', '[ iopin ] < acknowledged', ...sent, '[ iopin ] < 1', ...sent, ...sent),
    );
    const silent = ['[ buzzer ] < 0', '[ buzzer ] ...'];
    expect(buzzer.stdout()).toBe(lines('[ buzzer ] < 1', '[ buzzer ] ring!', ...silent, ...silent, ...silent));
    expect(buzzer.stderr()).toBe('circuit: buzzer is ready.\ncircuit: stopped by Ctrl-C.\n');
    expect(iopin.stderr()).toBe('circuit: iopin is ready.\ncircuit: stopped by SIGTERM.\n');
  });

  it('should go on with an I/O pin that was killed and comes back', async () => {
    const { address } = await fixture.server();
    const server = ['--server', address, '--lease', '500ms'];
    circuit('buzzer', ...server);
    const first = circuit('iopin', ...server);
    const clock = circuit('clock', '--delay', '10ms', ...server);
    await clock.until(/< acknowledged/);
    first.kill('SIGKILL');
    await first.ended;

    const second = circuit('iopin', ...server);
    await second.until(/is ready/);
    await clock.until(/> \d+\n\[ clock ] < acknowledged/, clock.stdout().length);
    clock.kill('SIGINT');
    expect(await clock.ended).toBe(130);
  });

  it('should say in one line that a port is in use', async () => {
    const { address, port } = await fixture.server();
    const buzzer = circuit('buzzer', '--server', address, '--port', String(port));
    expect(await buzzer.ended).toBe(1);
    expect(buzzer.stderr()).toBe(
      `circuit: Cannot listen on 127.0.0.1:${port}: another program listens there. Give another port, or 0 for a free one.\n`,
    );
  });

  it('should say in one line who is missing', async () => {
    const { address } = await fixture.server();
    const missing = (name: string) =>
      `There is no device ${name} in the session devices, and none came within 100 ms. Start it, or check its name.`;
    const iopin = circuit('iopin', '--server', address, '--wait', '100ms');
    expect(await iopin.ended).toBe(1);
    expect(iopin.stderr()).toBe(`circuit: iopin is ready.\ncircuit: ${missing('buzzer')}\n`);
    const clock = circuit('clock', '--server', address, '--wait', '100ms');
    expect(await clock.ended).toBe(1);
    expect(clock.stderr()).toBe(`circuit: clock is ready.\ncircuit: ${missing('iopin')}\n`);
  });

  it('should wait for an answer no longer than it is told to', async () => {
    const { address } = await fixture.server();
    const never = new Promise<void>(() => {});
    const silent = defineDevice({ name: 'iopin', loop: messages$ => messages$.pipe(answer(() => never)) });
    await fixture.serve(silent, { registry: address });
    const clock = circuit('clock', '--server', address, '--wait', '200ms');
    expect(await clock.ended).toBe(1);
    expect(clock.stdout()).toBe('[ clock ] > 0\n');
    const text = 'iopin has not acknowledged the message within 200 ms.';
    expect(clock.stderr()).toBe(`circuit: clock is ready.\ncircuit: ${text}\n`);
  });

  it('should say in one line that there is a second one of a name', async () => {
    const { address } = await fixture.server();
    const first = circuit('buzzer', '--server', address);
    await first.until(/is ready/);
    const second = circuit('buzzer', '--server', address);
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toMatch(/^circuit: There is a device buzzer already: .*\n$/);
  });

  it('should say in one line that no server is there, or that the command line is wrong', async () => {
    const { address, close } = await createServer({ port: 0 }).listen();
    await close();
    const clock = circuit('clock', '--server', address);
    const wrong = circuit('clock', '--ticks', 'many');
    expect(await clock.ended).toBe(1);
    expect(clock.stderr()).toMatch(new RegExp(`^circuit: No Rivulet server answers at ${address}\\. .*\\n$`));
    expect(await wrong.ended).toBe(2);
    expect(wrong.stderr()).toMatch(/^circuit: .*--ticks.*\n$/);
  });
});
