/**
 * Live variables from a Hono app: what `rivulet demo` publishes, as server-sent events and JSON.
 *
 *     rivulet serve                                    # prints its address
 *     rivulet demo --address 127.0.0.1:50051
 *     node examples/endpoint/hono.mjs 127.0.0.1:50051 3000
 *     curl -N http://127.0.0.1:3000/cpu
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { filter } from 'rxjs';
import { createClient } from 'rivulet/client';
import { eventStream, httpFace, watchEvents } from 'rivulet/endpoint';
import { significantChange } from 'rivulet/operators';

const [address = '127.0.0.1:50051', port = '3000'] = process.argv.slice(2);
const client = createClient(address);
const machine = client.session('machine');
const face = httpFace(client);

const load$ = machine.watch({ match: 'cpu.*' }).pipe(
  filter(update => typeof update.value === 'number'),
  significantChange(1),
);

const app = new Hono();
// Any Observable. Each browser subscribes, and unsubscribes when it goes.
app.get('/cpu', c =>
  eventStream(load$, { request: c.req.raw, event: 'load', data: ({ name, value }) => `${name} ${value}` }),
);
// Every change. A browser that connects again goes on where it was.
app.get('/changes', c => watchEvents(machine, { match: '*' }, c.req.raw));
// /rivulet/v1/sessions/machine/variables and so on.
app.mount('/rivulet', face);

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(port) }, info =>
  console.log(`http://127.0.0.1:${info.port}`),
);

process.once('SIGINT', async () => {
  await face.close();
  await client.close();
  server.close();
});
