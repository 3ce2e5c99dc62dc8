/** Sums of each run of readings without a pause of more than 3 ms. */
import { from } from 'rxjs';
import { agg, dropTime, sessions, windowBy, withEventTime } from 'rivulet/event-time';

const readings = [
  { at: 1, value: 1 },
  { at: 4, value: 2 },
  { at: 6, value: 3 },
  { at: 12, value: 4 },
];

from(readings)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    windowBy({ windows: sessions(3), aggregate: agg.sum(({ value }) => value) }),
    dropTime(),
  )
  .subscribe(({ start, end, value }) => console.log(`[${start}, ${end}] ${value}`));
