/** Sums of each three readings, whenever they come: no event time is needed. */
import { bufferCount, from, map } from 'rxjs';

from([1, 2, 3, 4, 5, 6, 7])
  .pipe(
    bufferCount(3),
    map(readings => `${readings.join(' + ')} = ${readings.reduce((sum, reading) => sum + reading)}`),
  )
  .subscribe(line => console.log(line));
