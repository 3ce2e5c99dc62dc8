import { answer, defineDevice, serveDevice } from '../../../src/devices/index.js';
import type { ChildSettings } from './deviceProcess.js';

// The device of a DeviceProcess: this file runs in the child.

const { registry, name, leaseMs } = JSON.parse(process.argv[2] ?? '{}') as ChildSettings;

let taken = 0;
const counter = defineDevice({
  name,
  loop: messages$ =>
    messages$.pipe(
      answer(({ data }) => {
        taken += 1;
        // One that never comes back.
        if (data === 'hang') return new Promise<never>(() => process.send?.({ kind: 'hanging' }));
        return taken;
      }),
    ),
});

try {
  const running = await serveDevice(counter, { registry, leaseMs });
  process.send?.({ kind: 'serving', address: running.address, incarnation: running.incarnation });
  process.once('disconnect', () => process.exit(0));
} catch (error) {
  process.send?.({ kind: 'failed', message: String(error) });
  process.exit(1);
}
