/** The sum so far, with the one before it. */
import { from, map, pairwise, scan } from 'rxjs';

from([0, 1, 2, 3])
  .pipe(
    scan((sum, number) => sum + number),
    pairwise(),
    map(([before, now]) => `(${before},${now})`),
  )
  .subscribe(pair => console.log(pair));
