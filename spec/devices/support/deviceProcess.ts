import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';

export interface ChildSettings {
  readonly registry: string;
  readonly name: string;
  readonly leaseMs: number;
}

/** What the child tells. */
interface Told {
  readonly kind: 'serving' | 'hanging' | 'failed';
  readonly address?: string;
  readonly incarnation?: string;
  readonly message?: string;
}

/** A device in a process of its own, which can be killed. Its replies count the messages that it has taken. */
export interface DeviceProcess {
  readonly address: string;
  readonly incarnation: string;
  /** Settles once it has begun to handle a message `hang`, which it never acknowledges. */
  readonly hanging: Promise<void>;
  /** SIGKILL: no farewell of any kind. */
  kill(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

const leftovers: string[] = [];
afterAll(async () => {
  for (const directory of leftovers) await rm(directory, { recursive: true, force: true });
});

let built: Promise<string> | undefined;

/** Makes one plain JavaScript file of the child, once: vitest cannot run TypeScript in another process. */
async function buildChild(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rivulet-device-'));
  leftovers.push(directory);
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(directory, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('./deviceChild.ts', import.meta.url)),
      outDir: join(directory, 'dist'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'device.mjs' } },
    },
  });
  return join(directory, 'dist', 'device.mjs');
}

/** Starts a device, and resolves when others can find it. */
export async function startDeviceProcess(settings: ChildSettings): Promise<DeviceProcess> {
  const child = fork(await (built ??= buildChild()), [JSON.stringify(settings)], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const until = async (kind: Told['kind']): Promise<Told> => {
    for (;;) {
      const [told] = (await once(child, 'message')) as [Told];
      if (told.kind === 'failed') throw new Error(told.message);
      if (told.kind === kind) return told;
    }
  };
  const { address = '', incarnation = '' } = await until('serving');
  return {
    address,
    incarnation,
    hanging: until('hanging').then(() => undefined),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    signal: signal => void child.kill(signal),
  };
}
