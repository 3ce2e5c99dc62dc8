/** One window for all time, shown after every second reading, and at the end. */
import { from } from 'rxjs';
import { agg, dropTime, early, globalWindow, windowBy, withEventTime } from 'rivulet/event-time';

const readings = [
  { at: 1, value: 1 },
  { at: 4, value: 2 },
  { at: 6, value: 3 },
];

from(readings)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    windowBy({ windows: globalWindow(), aggregate: agg.sum(({ value }) => value), emit: early({ everyCount: 2 }) }),
    dropTime(),
  )
  .subscribe(({ value, pane }) => console.log(`${value}, ${pane}`));
