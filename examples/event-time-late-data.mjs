/**
 * What event time is about, without a server: readings that arrive out of order, one of them late and one too late.
 *
 *     node examples/event-time-late-data.mjs
 */
import { from } from 'rxjs';
import { agg, dropTime, tumbling, windowBy, withEventTime } from 'rivulet/event-time';

const readings = [
  { at: 1, celsius: 20 },
  { at: 9, celsius: 22 },
  { at: 11, celsius: 30 },
  { at: 12, celsius: 31 },
  { at: 5, celsius: 27 },
  { at: 15, celsius: 32 },
  { at: 7, celsius: 99 },
];

from(readings)
  .pipe(
    withEventTime({ timestamp: reading => reading.at, outOfOrdernessMs: 2 }),
    windowBy({
      windows: tumbling(10),
      aggregate: agg.mean(reading => reading.celsius),
      allowedLatenessMs: 3,
      late: {
        next: ({ timestamp, window }) => console.log(`${timestamp} came too late for [${window.start}, ${window.end})`),
      },
    }),
    dropTime(),
  )
  .subscribe(({ start, end, value, count, pane }) => {
    console.log(`[${start}, ${end})  mean ${value} of ${count}, ${pane}`);
  });
