/**
 * Live variables from an Express app: what `rivulet demo` publishes, as server-sent events and JSON.
 *
 *     rivulet serve                                    # prints its address
 *     rivulet demo --address 127.0.0.1:50051
 *     node examples/endpoint/express.mjs 127.0.0.1:50051 3000
 *     curl -N http://127.0.0.1:3000/cpu
 */
import express from 'express';
import { filter } from 'rxjs';
import { createClient } from 'rivulet/client';
import { eventStream, httpFace, toNode, watchEvents } from 'rivulet/endpoint';
import { significantChange } from 'rivulet/operators';

const [address = '127.0.0.1:50051', port = '3000'] = process.argv.slice(2);
const client = createClient(address);
const machine = client.session('machine');
const face = httpFace(client);

const load$ = machine.watch({ match: 'cpu.*' }).pipe(
  filter(update => typeof update.value === 'number'),
  significantChange(1),
);

const app = express();
// Any Observable. Each browser subscribes, and unsubscribes when it goes.
app.get(
  '/cpu',
  toNode(request => eventStream(load$, { request, event: 'load', data: ({ name, value }) => `${name} ${value}` })),
);
// Every change. A browser that connects again goes on where it was.
app.get(
  '/changes',
  toNode(request => watchEvents(machine, { match: '*' }, request)),
);
// /rivulet/v1/sessions/machine/variables and so on.
app.use('/rivulet', toNode(face));

const server = app.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));

process.once('SIGINT', async () => {
  await face.close();
  await client.close();
  server.close();
});
