import type { Subscriber } from 'rxjs';
import { eventAt, IDLE, watermarkAt, type Timed } from '../timed.js';

/** What an operator in event time sends: events, a watermark that never goes back, and *idle* once each time. */
export interface TimedOutput<R> {
  event(value: R, timestamp: number): void;
  pass(event: Timed<R> & { readonly kind: 'event' }): void;
  /** Sends what has changed: the watermark, that the stream is idle, or that it is so no more. */
  follow(watermark: number, isIdle: boolean): void;
}

export function createTimedOutput<R>(subscriber: Subscriber<Timed<R>>): TimedOutput<R> {
  let last = -Infinity;
  let saidIdle = false;

  return {
    event(value, timestamp) {
      saidIdle = false;
      subscriber.next(eventAt(timestamp, value));
    },
    pass(event) {
      saidIdle = false;
      subscriber.next(event);
    },
    follow(watermark, isIdle) {
      // Said again, a watermark only tells that this stream counts again.
      if (watermark > last || (saidIdle && !isIdle)) {
        last = Math.max(last, watermark);
        saidIdle = false;
        subscriber.next(watermarkAt(last));
      }
      if (isIdle && !saidIdle) {
        saidIdle = true;
        subscriber.next(IDLE);
      }
    },
  };
}
