/** A session's changes for a browser, whose connection breaks in between: nothing is missing and nothing comes twice. */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { EventSource } from 'eventsource';
import { filter, firstValueFrom, fromEvent, map, merge, ReplaySubject } from 'rxjs';
import { z } from 'zod';
import { createClient } from 'rivulet/client';
import { toNode, watchEvents } from 'rivulet/endpoint';
import { createServer } from 'rivulet/server';

const server = await createServer({ port: 0 }).listen();
const client = createClient(server.address);
const lab = client.session('lab', { variables: { temperature: z.number(), mode: z.enum(['auto', 'manual']) } });
await lab.declare({ temperature: 20, mode: 'auto' });

const http = createHttpServer(toNode(request => watchEvents(lab, ['temperature', 'mode'], request, { retryMs: 20 })));
await once(http.listen(0, '127.0.0.1'), 'listening');

const browser = new EventSource(`http://127.0.0.1:${http.address().port}`);
const lines$ = new ReplaySubject();
merge(fromEvent(browser, 'snapshot'), fromEvent(browser, 'commit'))
  .pipe(
    map(
      ({ type, data }) =>
        `${type}: ${JSON.parse(data)
          .updates.map(u => `${u.name} = ${u.value}`)
          .join(', ')}`,
    ),
  )
  .subscribe(lines$);
lines$.subscribe(line => console.log(line));
const seen = text => firstValueFrom(lines$.pipe(filter(line => line.includes(text))));

await seen('20');
await lab.set('temperature', 21.5);
await seen('21.5');

console.log('the connection breaks');
http.closeAllConnections();
await lab.set('temperature', 22.5);
await lab.update({ temperature: 23, mode: 'manual' });
// Both come when the browser has connected again.
await seen('manual');

browser.close();
http.close();
await client.close();
await server.close();
