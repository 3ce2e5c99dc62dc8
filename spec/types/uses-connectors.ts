// Call sites of the connectors as users write them, and misuse that must not compile. tsc is the runner.
import { openCache } from 'rivulet/cache';
import { jsonCodec, mapSink, protobufCodec, sinkTo } from 'rivulet/connectors';
import { hashWriter } from 'rivulet/redis';
import { from } from 'rxjs';
import { z } from 'zod';

const prices = await openCache('prices.lmdb', { codec: jsonCodec(z.number()) });
const days$ = from([{ day: '2024-03-01', price: 3.5 }]);

// An entry of a cache or a hash needs no `as const`.
days$.pipe(sinkTo(mapSink(prices, ({ day, price }) => [day, price]))).subscribe(({ day }) => day.length);
days$.pipe(sinkTo(mapSink(hashWriter<number>('redis://x', 'prices'), ({ day, price }) => [day, price]))).subscribe();
// Neither does anything else change for other sinks.
days$
  .pipe(
    sinkTo(
      mapSink(
        (text: string) => void text,
        ({ day }) => day,
      ),
    ),
  )
  .subscribe(({ price }) => price.toFixed());
days$
  .pipe(
    sinkTo(
      mapSink(
        (both: number[]) => void both,
        ({ price }) => [price, price],
      ),
    ),
  )
  .subscribe();
days$
  .pipe(
    sinkTo(
      mapSink(
        (what: unknown) => void what,
        ({ price }) => price,
      ),
    ),
  )
  .subscribe();
// @ts-expect-error A price is a number.
days$.pipe(sinkTo(mapSink(prices, ({ day }) => [day, 'dear']))).subscribe();
// @ts-expect-error A cache takes entries.
days$.pipe(sinkTo(mapSink(prices, ({ price }) => price))).subscribe();
const print = (text: string) => void text;
// @ts-expect-error The sink takes texts.
days$.pipe(sinkTo(mapSink(print, ({ price }) => price))).subscribe();

const reading = protobufCodec(z.object({ celsius: z.number(), unit: z.string().default('C') }));
reading.encode({ celsius: 20, unit: reading.decode(new Uint8Array()).unit.trim() });
// @ts-expect-error A temperature is a number.
reading.encode({ celsius: 'warm', unit: 'C' });
