import { from, Observable, type ObservableInput } from 'rxjs';
import { listen } from './operate.js';

/**
 * One answer from many conditions: `decisive` while at least one of them says that, otherwise the opposite.
 *
 * It counts how many say it rather than look at all of them, so a change costs the same with two and with a thousand.
 */
export function combineConditions(
  conditions: readonly ObservableInput<boolean>[],
  decisive: boolean,
): Observable<boolean> {
  return new Observable(subscriber => {
    const states = new Array<boolean | undefined>(conditions.length).fill(undefined);
    let silent = conditions.length;
    let active = conditions.length;
    let decisiveCount = 0;
    let isDecided = false;
    let answer: boolean | undefined;

    const settle = () => {
      if (silent > 0) return;
      const next = decisiveCount > 0 ? decisive : !decisive;
      if (next !== answer) {
        answer = next;
        subscriber.next(next);
      }
      if (isDecided || active === 0) subscriber.complete();
    };

    conditions.forEach((condition, index) => {
      listen(from(condition), subscriber, {
        next(state) {
          const last = states[index];
          if (state === last) return;
          states[index] = state;
          if (last === undefined) silent -= 1;
          if (last === decisive) decisiveCount -= 1;
          if (state === decisive) decisiveCount += 1;
          settle();
        },
        complete() {
          active -= 1;
          const last = states[index];
          // Without a word from this one there never is an answer.
          if (last === undefined) subscriber.complete();
          if (last === decisive) isDecided = true;
          settle();
        },
      });
    });
    settle();
  });
}
