/** For each reading the sum of the last 5 ms, itself included. */
import { from } from 'rxjs';
import { agg, dropTime, trailing, windowBy, withEventTime } from 'rivulet/event-time';

const readings = [
  { at: 1, value: 1 },
  { at: 4, value: 2 },
  { at: 6, value: 3 },
  { at: 12, value: 4 },
];

from(readings)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    windowBy({ windows: trailing(5), aggregate: agg.sum(({ value }) => value) }),
    dropTime(),
  )
  .subscribe(({ start, end, value }) => console.log(`[${start}, ${end}] ${value}`));
