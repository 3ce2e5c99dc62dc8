import type { OperatorFunction } from 'rxjs';
import { operate } from '../operators/operate.js';
import type { Timed } from './timed.js';

/**
 * Leaves event time: passes on the values of the events, late ones too, and drops all else.
 *
 * ```text
 * source:      --a-w-b-w-|        w is a watermark
 * dropTime():  --a---b---|
 * ```
 *
 * @example The windows as plain values
 * ```ts
 * readings$.pipe(withEventTime({ timestamp: r => r.time }), windowBy({ windows, aggregate }), dropTime());
 * ```
 */
export function dropTime<T>(): OperatorFunction<Timed<T>, T> {
  return operate(subscriber => ({
    next(item) {
      if (item.kind === 'event') subscriber.next(item.value);
    },
  }));
}
