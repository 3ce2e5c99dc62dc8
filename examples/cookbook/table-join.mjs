/** Readings with the name that their sensor had at their time. */
import { from } from 'rxjs';
import { dropTime, tableJoin, withEventTime } from 'rivulet/event-time';

const sensors = [
  { at: 0, id: 's1', name: 'oven' },
  { at: 20, id: 's1', name: 'grill' },
];
const readings = [
  { at: 10, sensor: 's1', celsius: 180 },
  { at: 15, sensor: 's2', celsius: 21 },
  { at: 25, sensor: 's1', celsius: 240 },
];

const sensors$ = from(sensors).pipe(withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }));

from(readings)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    tableJoin(sensors$, { leftKey: reading => reading.sensor, tableKey: sensor => sensor.id }),
    dropTime(),
  )
  .subscribe(({ left, right }) => console.log(`${right?.name ?? left.sensor}: ${left.celsius}`));
