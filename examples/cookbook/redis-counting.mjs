/** Four symbols, two rounds: each is counted in Redis, which has two of each at the end. */
import { from, repeat } from 'rxjs';
import { createClient } from 'redis';
import { sinkTo } from 'rivulet/connectors';
import { redisSink } from 'rivulet/redis';

const url = process.env.REDIS_URL ?? 'redis://localhost:6379';
const counts = `counts-${Date.now()}`;

const increment = redisSink(url, symbol => ['HINCRBY', counts, `${symbol}`, 1]);
await from(['♠', '♥', '♦', '♣'])
  .pipe(repeat(2), sinkTo(increment))
  .forEach(symbol => console.log('counted', symbol));
await increment.close();

const redis = await createClient({ url }).connect();
for (const [symbol, count] of Object.entries(await redis.hGetAll(counts))) console.log(symbol, count);
await redis.del(counts);
redis.destroy();
