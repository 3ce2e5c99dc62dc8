/** A number each 100 ms, three of them. */
import { timerSource } from 'rivulet/connectors';

timerSource(100, { count: 3 }).subscribe({
  next: tick => console.log(tick),
  complete: () => console.log('done'),
});
