/** Sums of all readings that are at most 5 ms apart. */
import { from } from 'rxjs';
import { agg, dropTime, sliding, windowBy, withEventTime } from 'rivulet/event-time';

const readings = [
  { at: 1, value: 1 },
  { at: 4, value: 2 },
  { at: 6, value: 3 },
  { at: 12, value: 4 },
];

from(readings)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    windowBy({ windows: sliding(5), aggregate: agg.sum(({ value }) => value) }),
    dropTime(),
  )
  .subscribe(({ start, end, value }) => console.log(`[${start}, ${end}] ${value}`));
