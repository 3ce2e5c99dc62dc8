/** Prices kept in a file, in the order of their days; and the one that held on a day. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { from } from 'rxjs';
import { openCache } from 'rivulet/cache';
import { jsonCodec, mapSink, sinkTo } from 'rivulet/connectors';
import { z } from 'zod';

const folder = await mkdtemp(join(tmpdir(), 'prices-'));
const prices = await openCache(join(folder, 'prices.lmdb'), { codec: jsonCodec(z.number()) });

await from([
  { day: '2024-03-01', price: 3.5 },
  { day: '2024-01-01', price: 3.2 },
  { day: '2024-06-01', price: 3.4 },
])
  .pipe(sinkTo(mapSink(prices, ({ day, price }) => [day, price])))
  .forEach(({ day }) => console.log('kept', day));

for await (const [day, price] of prices.entries()) console.log(day, price);
for await (const price of prices.values({ from: '2024-05-15', reverse: true, limit: 1 })) console.log('in May', price);

await prices.close();
await rm(folder, { recursive: true });
