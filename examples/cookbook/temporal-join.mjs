/** Each activity with the weather at its time, although the weather was told late. */
import { from } from 'rxjs';
import { asOfJoin, dropTime, withEventTime } from 'rivulet/event-time';

const weather = [
  { at: 0, sky: 'sun' },
  { at: 20, sky: 'clouds' },
  { at: 40, sky: 'rain' },
];
const activities = [
  { at: 5, what: 'swim' },
  { at: 25, what: 'walk' },
  { at: 19, what: 'climb' },
  { at: 45, what: 'shop' },
];

const weather$ = from(weather).pipe(withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }));

from(activities)
  .pipe(withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 10 }), asOfJoin(weather$), dropTime())
  .subscribe(({ left, right }) => console.log(`${left.what}: ${right?.sky}`));
