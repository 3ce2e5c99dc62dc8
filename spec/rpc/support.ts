import { z } from 'zod';
import { createClient, type Client, type NodeClientOptions } from '../../src/client/index.js';
import { method, service, stream, type Implementation } from '../../src/rpc/index.js';
import { createServer, type Server, type ServerOptions } from '../../src/server/index.js';

const Point = z.object({ timestamp: z.number(), value: z.number() });
const Total = z.object({ count: z.int(), total: z.number(), average: z.number() });

/** A service with a method of each pattern. */
export const users = service('test.v1.Users', {
  getUser: method(
    z.object({ userId: z.int().min(1) }),
    z.object({ id: z.int(), name: z.string().default('nobody'), tags: z.array(z.string()).default([]) }),
    { idempotent: true },
  ),
  listUsers: method(z.object({ limit: z.int().default(3) }), stream(z.object({ id: z.int() }))),
  aggregate: method(stream(Point), Total),
  conversation: method(stream(z.object({ text: z.string() })), stream(z.object({ text: z.string() }))),
});

export interface Rig extends AsyncDisposable {
  readonly server: Server;
  readonly client: Client;
}

/** A server on a free port, and a client of it. */
export async function serve(
  implementations: readonly Implementation[],
  options: ServerOptions = {},
  clientOptions: NodeClientOptions = {},
): Promise<Rig> {
  const server = await createServer({ port: 0, services: implementations, ...options }).listen();
  const client = createClient(server.address, clientOptions);
  return {
    server,
    client,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server.close({ graceMs: 100 });
    },
  };
}
