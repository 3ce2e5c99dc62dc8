/** All orders folded into one total: as it grows, and in the end. */
import { from, reduce, scan } from 'rxjs';

const orders$ = from([
  { item: 'tea', price: 4 },
  { item: 'cake', price: 7 },
  { item: 'tea', price: 4 },
]);
const none = { count: 0, price: 0 };
const add = (total = none, { price } = { price: 0 }) => ({ count: total.count + 1, price: total.price + price });

orders$.pipe(scan(add, none)).subscribe(({ count, price }) => console.log(`so far: ${count} for ${price}`));
orders$.pipe(reduce(add, none)).subscribe(({ count, price }) => console.log(`in the end: ${count} for ${price}`));
