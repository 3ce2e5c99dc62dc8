/** Any iterable is a source: an array, a Map, a generator; and so is any async iterable. */
import { concat, from } from 'rxjs';

function* countdown() {
  for (let left = 3; left > 0; left--) yield `${left}`;
}

async function* answers() {
  yield 'lift';
  yield 'off';
}

concat(from(countdown()), from(answers())).subscribe(word => console.log(word));
