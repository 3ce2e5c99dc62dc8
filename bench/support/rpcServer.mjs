// @ts-check
import { createServer as createBareServer } from 'nice-grpc';
import { implement } from 'rivulet/rpc';
import { createServer } from 'rivulet/server';
import { cpuMs, options, serve } from './role.mjs';
import { bareDefinition, bench, item } from './rpcDefinitions.mjs';

const handlers = {
  get: async (/** @type {{ id: number }} */ { id }) => item(id),
  async *down() {
    for (let id = 0; ; id = (id + 1) % 1_000_000) yield item(id);
  },
  async up(/** @type {AsyncIterable<{ id: number }>} */ items) {
    let count = 0;
    for await (const { id } of items) if (id >= 0) count++;
    return { count };
  },
};

if (options.kind === 'bare') {
  const server = createBareServer();
  server.add(/** @type {any} */ (await bareDefinition(options.generated)), /** @type {any} */ (handlers));
  serve(await server.listen('127.0.0.1:0'), { cpuMs });
} else {
  const server = await createServer({ port: 0, services: [implement(bench, handlers)] }).listen();
  serve(server.port, { cpuMs });
}
