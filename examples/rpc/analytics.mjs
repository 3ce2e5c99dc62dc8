/**
 * An upload that ends with one answer, and a conversation that answers each item: statistics of readings.
 *
 *     node examples/rpc/analytics.mjs
 */
import { from, map, reduce, scan } from 'rxjs';
import { createClient } from 'rivulet/client';
import { implement, method, service, stream } from 'rivulet/rpc';
import { createServer } from 'rivulet/server';
import { z } from 'zod';

const Reading = z.object({ timestamp: z.number(), value: z.number() }).meta({ id: 'Reading' });
const Statistics = z.object({ count: z.int(), total: z.number(), average: z.number() }).meta({ id: 'Statistics' });

const analytics = service('lab.Analytics', {
  aggregate: method(stream(Reading), Statistics),
  running: method(stream(Reading), stream(Statistics)),
});

const nothing = { count: 0, total: 0 };
const add = (sum, { value }) => ({ count: sum.count + 1, total: sum.total + value });
const withAverage = ({ count, total }) => ({ count, total, average: count === 0 ? 0 : total / count });

const server = await createServer({
  port: 0,
  services: [
    implement(analytics, {
      aggregate: readings$ => readings$.pipe(reduce(add, nothing), map(withAverage)),
      running: readings$ => readings$.pipe(scan(add, nothing), map(withAverage)),
    }),
  ],
}).listen();
const client = createClient(server.address);
const api = client.service(analytics);

const readings = [
  { timestamp: 1.0, value: 10.5 },
  { timestamp: 2.0, value: 20.3 },
  { timestamp: 3.0, value: 15.8 },
];
const text = ({ count, total, average }) => `${count} readings, ${total.toFixed(1)} in all, ${average.toFixed(2)} each`;

console.log('all at once:  ', text(await api.aggregate(from(readings))));
console.log('of nothing:   ', text(await api.aggregate([])));

for await (const statistics of api.running(readings)) console.log('so far:       ', text(statistics));

// By hand: what comes next depends on what was answered.
const call = api.running.open();
let value = 1;
for (;;) {
  await call.send({ timestamp: 0, value });
  const { total } = await call.next();
  if (total > 20) break;
  value = total * 2;
}
await call.end();
console.log('by hand, last:', value);

await client.close();
await server.close();
