/** The sum so far. */
import { from, scan } from 'rxjs';

from([0, 1, 2, 3])
  .pipe(scan((sum, number) => sum + number))
  .subscribe(sum => console.log(sum));
