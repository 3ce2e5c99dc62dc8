import { createServer, type CallContext, type ServiceImplementation } from 'nice-grpc';
import { variablesService } from '../../src/wire/index.js';
import { createRawClient } from './rawWatch.js';
import { createEntriesWriter, readEntries, type WireEntry } from './wireEntries.js';

/** Damages one stream: gets its frames in order, and gives what is sent in their place. */
export type StreamDamage = (frame: readonly WireEntry[]) => readonly (readonly WireEntry[])[];

export interface MutantServerOptions {
  /** The address of a real server, which does the work. */
  readonly upstream: string;
  /** Makes the damage of one watch. */
  readonly damageWatch?: (() => StreamDamage) | undefined;
  /** Gives the writes that are sent in place of a message of a write stream. */
  readonly damageWrites?: ((bytes: Uint8Array) => readonly Uint8Array[]) | undefined;
}

export interface MutantServer {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts a server that breaks the contract, for real clients over real sockets: a real server does the work, and what
 * it sends is taken apart, damaged, and put together again on its way.
 */
export async function startMutantServer(options: MutantServerOptions): Promise<MutantServer> {
  const { upstream, damageWatch = () => frame => [frame], damageWrites = bytes => [bytes] } = options;
  const { calls, close } = createRawClient(upstream);

  const implementation: ServiceImplementation<typeof variablesService> = {
    openSession: (request, { signal }) => calls.openSession(request, { signal }),
    endSession: (request, { signal }) => calls.endSession(request, { signal }),
    listSessions: (request, { signal }) => calls.listSessions(request, { signal }),
    getVariables: (request, { signal }) => calls.getVariables(request, { signal }),
    listVariables: (request, { signal }) => calls.listVariables(request, { signal }),
    getHistory: (request, { signal }) => calls.getHistory(request, { signal }),
    write: (request, { signal }) => calls.write(request, { signal }),
    async *writeStream(requests: AsyncIterable<Uint8Array>, { signal }: CallContext) {
      const damaged = async function* () {
        for await (const bytes of requests) yield* damageWrites(bytes);
      };
      yield* calls.writeStream(damaged(), { signal });
    },
    async *watch(request, { signal }: CallContext) {
      const damage = damageWatch();
      const write = createEntriesWriter();
      for await (const bytes of calls.watch(request, { signal })) {
        for (const frame of damage(readEntries(bytes))) yield write(frame);
      }
    },
  };

  const server = createServer();
  server.add(variablesService, implementation);
  const port = await server.listen('127.0.0.1:0');
  return {
    port,
    address: `127.0.0.1:${port}`,
    async close() {
      server.forceShutdown();
      close();
    },
  };
}
