import { createServer, type ServiceImplementation } from 'nice-grpc';
import { variablesService, type messages } from '../../src/wire/index.js';
import { createEntriesWriter, type WireEntry } from './wireEntries.js';

type Watch = (request: messages.v1.WatchRequest.$Properties) => Iterable<readonly WireEntry[]>;

export interface HostileServerOptions {
  /** The frames of a watch; after the last the server says nothing more, unless `endsWatches`. */
  readonly watch?: Watch | undefined;
  readonly endsWatches?: boolean | undefined;
  /** A page of every `list()`, which always says that there is one more. */
  readonly page?: messages.v1.ListVariablesResponse.$Properties | undefined;
  /** What is answered on a stream of writes to the request with this number, from 0. */
  readonly answer?: ((request: number) => Uint8Array | undefined) | undefined;
}

export interface HostileServer extends AsyncDisposable {
  readonly address: string;
  /** Frames of watches that the client has taken, or that the transport holds for it. */
  readonly frames: number;
  readonly watches: number;
  readonly pages: number;
}

/** A server that sends whatever it likes, for real clients over real sockets. */
export async function startHostileServer(options: HostileServerOptions): Promise<HostileServer> {
  const { watch = () => [], endsWatches = false, page = {}, answer = () => undefined } = options;
  const seen = { frames: 0, watches: 0, pages: 0 };
  const refused = () => Promise.reject(new Error('not of this server'));

  const implementation: ServiceImplementation<typeof variablesService> = {
    openSession: async () => ({ epoch: 'e', revision: 1 }),
    endSession: refused,
    listSessions: refused,
    getVariables: refused,
    getHistory: refused,
    write: refused,
    listVariables: async () => {
      seen.pages++;
      return { ...page, nextPageToken: String(seen.pages) };
    },
    async *writeStream(requests) {
      let at = 0;
      for await (const _ of requests) {
        const bytes = answer(at++);
        if (bytes) yield bytes;
      }
    },
    async *watch(request, { signal }) {
      seen.watches++;
      const write = createEntriesWriter();
      for (const frame of watch(request)) {
        yield write(frame);
        seen.frames++;
      }
      if (endsWatches) return;
      await new Promise(resolve => {
        signal.addEventListener('abort', resolve);
      });
    },
  };

  const server = createServer();
  server.add(variablesService, implementation);
  const port = await server.listen('127.0.0.1:0');
  return {
    address: `127.0.0.1:${port}`,
    get frames() {
      return seen.frames;
    },
    get watches() {
      return seen.watches;
    },
    get pages() {
      return seen.pages;
    },
    async [Symbol.asyncDispose]() {
      server.forceShutdown();
    },
  };
}
