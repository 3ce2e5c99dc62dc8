/** Sums of 10 ms, every 5 ms: windows that overlap. */
import { from } from 'rxjs';
import { agg, dropTime, hopping, windowBy, withEventTime } from 'rivulet/event-time';

const readings = [
  { at: 1, value: 1 },
  { at: 4, value: 2 },
  { at: 6, value: 3 },
  { at: 12, value: 4 },
];

from(readings)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    windowBy({ windows: hopping(10, 5), aggregate: agg.sum(({ value }) => value) }),
    dropTime(),
  )
  .subscribe(({ start, end, value }) => console.log(`[${start}, ${end}) ${value}`));
