/** Three consumers of one source: one has enough after two, one fails, and the third gets everything. */
import { connectable, from, take } from 'rxjs';
import { sinkTo } from 'rivulet/connectors';

const readings$ = connectable(from([20, 21, 22, 23]));

readings$.pipe(take(2)).subscribe({
  next: celsius => console.log('few:', celsius),
  complete: () => console.log('few: enough'),
});

const refuse22 = sinkTo(celsius => {
  if (celsius === 22) throw new Error('22 is too warm.');
});
readings$.pipe(refuse22).subscribe({ error: ({ message }) => console.log('failing:', message) });

readings$.subscribe({
  next: celsius => console.log('all:', celsius),
  complete: () => console.log('all: done'),
});

readings$.connect();
