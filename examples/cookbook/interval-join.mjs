/** Each order with its payments of the 10 ms after, and by itself where there was none. */
import { from } from 'rxjs';
import { dropTime, intervalJoin, withEventTime } from 'rivulet/event-time';

const orders = [
  { at: 0, id: 'tea' },
  { at: 5, id: 'cake' },
  { at: 30, id: 'milk' },
];
const payments = [
  { at: 2, id: 'tea', cents: 400 },
  { at: 25, id: 'cake', cents: 700 },
  { at: 31, id: 'milk', cents: 100 },
  { at: 38, id: 'milk', cents: 20 },
];

const payments$ = from(payments).pipe(withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }));

from(orders)
  .pipe(
    withEventTime({ timestamp: ({ at }) => at, outOfOrdernessMs: 0 }),
    intervalJoin(payments$, {
      leftKey: order => order.id,
      rightKey: payment => payment.id,
      lowerMs: 0,
      upperMs: 10,
      type: 'left',
    }),
    dropTime(),
  )
  .subscribe(({ left, right }) => console.log(`${left?.id}: ${right?.cents ?? 'not paid'}`));
