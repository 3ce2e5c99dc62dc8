import type { MonoTypeOperatorFunction } from 'rxjs';
import { operate } from '../operators/operate.js';
import type { Timed } from './timed.js';

/**
 * Calls a function with each watermark, and passes everything on: the timer of event time.
 *
 * It is called before the watermark goes on, with `Infinity` at the end of the stream. What it throws errors the stream.
 *
 * @example How far behind the clock a stream is
 * ```ts
 * events$.pipe(tapWatermark(timestamp => gauge.set(scheduler.now() - timestamp)));
 * ```
 */
export function tapWatermark<T>(fn: (timestamp: number) => void): MonoTypeOperatorFunction<Timed<T>> {
  return operate(subscriber => ({
    next(item) {
      if (item.kind === 'watermark') fn(item.timestamp);
      subscriber.next(item);
    },
  }));
}
