import { createClient } from '../../src/client/index.js';
import { implement } from '../../src/rpc/index.js';
import { createServer } from '../../src/server/index.js';
import { million } from './million.js';

// A million items each way in a small heap: this file runs in the child of memory-spec.

const count = Number(process.argv[2]);
const server = await createServer({
  port: 0,
  services: [
    implement(million, {
      async *down() {
        for (let n = 0; n < count; n++) yield { n };
      },
      async up(items) {
        let [received, sum] = [0, 0];
        for await (const { n } of items) {
          received++;
          sum += n;
        }
        return { count: received, sum };
      },
    }),
  ],
}).listen();
const client = createClient(server.address);
const api = client.service(million);

let peak = 0;
const look = (at: number) => {
  if (at % 50_000 !== 0) return;
  // What nobody holds any more does not count.
  globalThis.gc?.();
  peak = Math.max(peak, process.memoryUsage().heapUsed);
};

async function readAll() {
  let [read, sum] = [0, 0];
  for await (const { n } of api.down({})) {
    if (n !== read) throw new Error(`${n} came, where ${read} was to come.`);
    sum += n;
    look(++read);
  }
  return { count: read, sum };
}

async function* items() {
  for (let n = 0; n < count; n++) {
    look(n);
    yield { n };
  }
}

const result = process.argv[3] === 'down' ? await readAll() : await api.up(items());
await client.close();
await server.close();
console.log(JSON.stringify({ result, peak }));
