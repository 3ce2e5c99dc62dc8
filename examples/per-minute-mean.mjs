/**
 * The mean of each minute of every reading that `rivulet demo` publishes, with readings that come up to 30 s late.
 *
 *     rivulet serve                                    # prints its address
 *     rivulet demo --address 127.0.0.1:50051
 *     node examples/per-minute-mean.mjs 127.0.0.1:50051
 *
 * Another window than a minute, in ms, may follow the address: 5000 shows something sooner.
 */
import { filter } from 'rxjs';
import { createClient } from 'rivulet/client';
import { agg, dropTime, tumbling, windowBy, withEventTime } from 'rivulet/event-time';

const [address = '127.0.0.1:50051', windowMs = '60000'] = process.argv.slice(2);
const client = createClient(address);
const session = client.session('machine');

const clock = ms => new Date(ms).toISOString().slice(11, 19);

session
  .watch({ match: '*' })
  .pipe(
    filter(update => typeof update.value === 'number'),
    // The time is that of the writer: what a slow network brings late still counts in its own minute.
    withEventTime({ timestamp: update => update.eventTime, outOfOrdernessMs: 2000 }),
    windowBy({
      windows: tumbling(Number(windowMs)),
      key: update => update.name,
      aggregate: agg.mean(update => update.value),
      allowedLatenessMs: 30_000,
      late: { next: ({ value, timestamp }) => console.warn(`too late: ${value.name} of ${clock(timestamp)}`) },
    }),
    dropTime(),
  )
  .subscribe(({ key, start, value, count, pane }) => {
    console.log(`${clock(start)}  ${key.padEnd(24)} ${value.toFixed(2).padStart(12)}  of ${count}, ${pane}`);
  });

process.once('SIGINT', () => void client.close());
