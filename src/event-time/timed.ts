/**
 * An item of a stream in event time: an event with the time it happened, or a word on how far time has come.
 *
 * A watermark w says that no event at or before w is expected any more; one that comes all the same is *late*.
 * The meaning is that of "Timely Stream Processing" in the documentation of Apache Flink. All times are in ms since the epoch.
 */
export type Timed<T> =
  | { readonly kind: 'event'; readonly value: T; readonly timestamp: number }
  | { readonly kind: 'watermark'; readonly timestamp: number }
  /** This input holds nobody up until its next event, or until it sends a watermark again. */
  | { readonly kind: 'idle' };

/** The part of an RxJS observer that takes what a stream puts aside: a `Subject`, or an object with `next`. */
export interface Receiver<T> {
  next(value: T): void;
}

/** The watermark of a stream that is over: after it every window is closed. */
export const END_OF_TIME = Infinity;

export function eventAt<T>(timestamp: number, value: T): Timed<T> {
  return { kind: 'event', value, timestamp };
}

export function watermarkAt(timestamp: number): Timed<never> {
  return { kind: 'watermark', timestamp };
}

export const IDLE: Timed<never> = { kind: 'idle' };

/**
 * Tells whether a watermark has passed a timestamp, so that an event with it is late.
 *
 * A watermark of w says that everything *before* w + 1 is there, which for whole ms is everything up to w.
 */
export function hasPassed(watermark: number, timestamp: number): boolean {
  return timestamp < watermark + 1;
}
