/** Each number with the one before it. */
import { from, map, pairwise } from 'rxjs';

from([0, 1, 2, 3])
  .pipe(
    pairwise(),
    map(([before, now]) => `(${before},${now})`),
  )
  .subscribe(pair => console.log(pair));
