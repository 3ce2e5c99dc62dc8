import { Observable } from 'rxjs';
import { createInputClock } from './support/inputs.js';
import { subscribeInput } from './support/inputSubscriber.js';
import { createTimedOutput } from './support/timedOutput.js';
import { createTurns } from './support/turns.js';
import { END_OF_TIME, type Timed } from './timed.js';

/**
 * Merges streams, each with a watermark of its own: the watermark of the result is the least of theirs.
 *
 * An idle input holds nobody up until its next event; one that has completed never does. If all are idle, so is the
 * result. An event that an idle input brings after the watermark of the others has passed it is late.
 *
 * ```text
 * a:                 --1--w3---------8--w9--|          w3 is a watermark of 3
 * b:                 -------2--w5--------------w6--|
 * mergeTimed(a, b):  --1----2--w3----8---w5----w6--(w∞|)
 * ```
 *
 * Source: "Watermark Strategies and the Kafka Connector" and "Dealing With Idle Sources" in the documentation of Apache
 * Flink.
 *
 * @example A watermark per sensor, so that a slow one is not late
 * ```ts
 * mergeTimed(...sensors.map(sensor$ => sensor$.pipe(withEventTime({ timestamp: r => r.time, idleTimeoutMs: 5000 }))));
 * ```
 */
export function mergeTimed<T>(...inputs: readonly Observable<Timed<T>>[]): Observable<Timed<T>> {
  return new Observable(subscriber => {
    const turns = createTurns();
    const clock = createInputClock(inputs.length);
    const output = createTimedOutput(subscriber);
    let open = inputs.length;

    const follow = () => output.follow(clock.watermark, clock.isIdle);

    function complete() {
      output.follow(END_OF_TIME, false);
      subscriber.complete();
    }

    inputs.forEach((input, index) => {
      function handle(item: Timed<T>) {
        if (item.kind === 'event') {
          clock.wake(index);
          output.pass(item);
          return;
        }
        if (item.kind === 'watermark') clock.advance(index, item.timestamp);
        else clock.rest(index);
        follow();
      }
      function finish() {
        clock.finish(index);
        if (--open === 0) complete();
        else follow();
      }
      if (subscriber.closed) return;
      subscribeInput<Timed<T>>(input, subscriber, {
        next: item => turns.run(handle, item),
        error: failure => subscriber.error(failure),
        complete: () => turns.run(finish, undefined),
      });
    });
    if (inputs.length === 0) complete();
  });
}
