import { afterEach } from 'vitest';
import { createServer, type Logger, type Server, type ServerOptions } from '../../../src/server/index.js';
import {
  defineDevice,
  serveDevice,
  type Device,
  type RunningDevice,
  type ServeDeviceOptions,
} from '../../../src/devices/index.js';

/** What devices have told the log of a spec. */
export interface LogLines extends Logger {
  readonly lines: readonly string[];
}

export function createLog(): LogLines {
  const lines: string[] = [];
  const add = (message: string) => void lines.push(message);
  return { lines, info: add, warn: add, error: add };
}

/** A server and the devices on it, all of which end with the spec. */
export interface Fixture {
  server(options?: ServerOptions): Promise<Server>;
  serve<O, S, D, I>(
    device: Device<O, S, D, I>,
    options: ServeDeviceOptions & { readonly options?: NoInfer<I> | undefined },
  ): Promise<RunningDevice>;
  /** Ends something else, before the devices. */
  after(end: () => unknown): void;
}

export function createFixture(): Fixture {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return {
    async server(options) {
      const server = await createServer({ port: 0, ...options }).listen();
      ends.push(() => server.close({ graceMs: 100 }));
      return server;
    },
    async serve(device, options) {
      const running = await serveDevice(device, { log: createLog(), leaseMs: 1_000, ...options });
      ends.push(() => running.close());
      return running;
    },
    after: end => void ends.push(end),
  };
}

/** A device that only calls. */
export const caller = (name = 'caller') => defineDevice({ name, loop: () => undefined });
