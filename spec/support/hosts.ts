import {
  createClient,
  createClientOver,
  type Client,
  type ClientOptions,
  type Transport,
} from '../../src/client/index.js';
import { createServer, type ServerOptions } from '../../src/server/index.js';
import { compileAccept } from '../../src/variables/index.js';

/** A server, and clients of it over one kind of transport. */
export interface Host {
  /** A client that is closed with the host. */
  client(options?: ClientOptions): Client;
  stats(): {
    readonly watches: number;
    readonly writeStreams: number;
    readonly commits: number;
    readonly changes: number;
  };
  close(): Promise<void>;
}

type HostOptions = Pick<ServerOptions, 'limits' | 'clock'>;

export interface HostKind {
  readonly kind: string;
  start(options?: HostOptions): Promise<Host>;
}

/** Every transport that the client runs on. What a session promises, it promises on each. */
export const hostKinds: readonly HostKind[] = [
  { kind: 'gRPC', start: startGrpc },
  { kind: 'an in-process transport', start: options => startInProcess(true, options) },
  { kind: 'a transport without bidirectional streams', start: options => startInProcess(false, options) },
];

async function startGrpc(options: HostOptions = {}): Promise<Host> {
  const server = await createServer({ port: 0, ...options }).listen();
  const { client, closeAll } = clientsOf(settings => createClient(server.address, settings));
  return {
    client,
    stats: () => server.stats(),
    async close() {
      await closeAll();
      await server.close({ graceMs: 0 });
    },
  };
}

async function startInProcess(bidirectional: boolean, options: HostOptions = {}): Promise<Host> {
  const server = createServer(options);
  const { client, closeAll } = clientsOf(settings => {
    const transport = bidirectional ? server.connect() : withoutBidirectional(server.connect());
    return createClientOver({ transport, compileAccept }, settings);
  });
  return {
    client,
    stats: () => server.stats(),
    async close() {
      await closeAll();
      await server.close();
    },
  };
}

function clientsOf(connect: (settings: ClientOptions) => Client) {
  const clients: Client[] = [];
  return {
    client(settings: ClientOptions = {}) {
      const client = connect({ lingerMs: 50, ...settings });
      clients.push(client);
      return client;
    },
    closeAll: () => Promise.all(clients.map(client => client.close())),
  };
}

/** What a transport has where the platform sends no streams of requests, as in browsers. */
export function withoutBidirectional({ address, unary, serverStream, renew, close }: Transport): Transport {
  return { address, unary, serverStream, renew, close };
}
