import { createServer, type CallContext, type ServiceImplementation } from 'nice-grpc';
import {
  encodeWriteRequest,
  formFor,
  formOf,
  readWrites,
  variablesService,
  type Operation,
  type ValueForm,
  type Write,
} from '../../src/wire/index.js';
import { createRawClient, type RawCalls } from './rawWatch.js';
import { createEntriesWriter, readEntries, type WireEntry } from './wireEntries.js';

/** Damages one stream: gets its frames in order, and gives what is sent in their place. */
export type StreamDamage = (frame: readonly WireEntry[]) => readonly (readonly WireEntry[])[];

export interface MutantServerOptions {
  /** The address of a real server, which does the work. */
  readonly upstream: string;
  /** Makes the damage of one watch. */
  readonly damageWatch?: (() => StreamDamage) | undefined;
  /** Every write that comes over a write stream is done a second time. */
  readonly repeatsWrites?: boolean | undefined;
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
  const { upstream, damageWatch = () => frame => [frame], repeatsWrites = false } = options;
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
      const repeat = createRepeater(calls);
      const seen = async function* () {
        for await (const bytes of requests) {
          yield bytes;
          if (repeatsWrites) await repeat(bytes);
        }
      };
      yield* calls.writeStream(seen(), { signal });
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

/** Does the writes of a stream again, as those of nobody: a server cannot know them for what they are. */
function createRepeater(calls: RawCalls): (bytes: Uint8Array) => Promise<void> {
  const names = new Map<number, string>();
  let sessionId = '';
  return async bytes => {
    const again: Write[] = [];
    readWrites(bytes, {
      open: open => (sessionId = open.sessionId),
      bind: (binding, name) => names.set(binding, name),
      write: write => {
        const operations = write.operations.map(operation =>
          operation.kind === 'set' && typeof operation.target === 'number'
            ? { ...operation, target: names.get(operation.target)! }
            : operation,
        );
        again.push({ ...write, operations });
      },
      unreadable: () => {},
      acknowledged: () => {},
    });
    for (const write of again) {
      const request = { sessionId, clientId: '', epoch: '', source: 'mutant', write };
      await calls.write(encodeWriteRequest(request, formOfOperation));
    }
  };
}

function formOfOperation(operation: Operation): ValueForm {
  if (operation.kind === 'register') return formFor(operation.spec);
  return operation.kind === 'set' ? formOf(operation.value) : 'float';
}
