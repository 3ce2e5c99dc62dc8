/** A session's changes as server-sent events, over a connection that breaks: nothing is missing, nothing comes twice. */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { filter, firstValueFrom, map, shareReplay } from 'rxjs';
import { z } from 'zod';
import { createClient } from 'rivulet/client';
import { fromEventSource, jsonCodec } from 'rivulet/connectors';
import { toNode, watchEvents } from 'rivulet/endpoint';
import { createServer } from 'rivulet/server';

const server = await createServer({ port: 0 }).listen();
const client = createClient(server.address);
const lab = client.session('lab', { variables: { temperature: z.number(), mode: z.enum(['auto', 'manual']) } });
await lab.declare({ temperature: 20, mode: 'auto' });

const http = createHttpServer(toNode(request => watchEvents(lab, ['temperature', 'mode'], request, { retryMs: 20 })));
await once(http.listen(0, '127.0.0.1'), 'listening');
const address = http.address();
const port = typeof address === 'object' ? address?.port : undefined;

// A page has `new EventSource(url)` for this; both ask for what came after the last event.
const commit = z.object({ updates: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]) });
const lines$ = fromEventSource(`http://127.0.0.1:${port}`, { codec: jsonCodec(commit) }).pipe(
  filter(({ event }) => event === 'snapshot' || event === 'commit'),
  map(({ event, data }) => `${event}: ${data.updates.map(({ name, value }) => `${name} = ${value}`).join(', ')}`),
  shareReplay({ bufferSize: 10, refCount: true }),
);
const printing = lines$.subscribe(line => console.log(line));
const seen = (text = '') => firstValueFrom(lines$.pipe(filter(line => line.includes(text))));

await seen('20');
await lab.set('temperature', 21.5);
await seen('21.5');

console.log('the connection breaks');
http.closeAllConnections();
await lab.set('temperature', 22.5);
await lab.update({ temperature: 23, mode: 'manual' });
await seen('manual');

printing.unsubscribe();
http.close();
await client.close();
await server.close();
