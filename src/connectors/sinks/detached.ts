import { RivuletError } from '../../errors/index.js';
import type { Receiver } from '../../event-time/index.js';
import { checkLimit } from '../../operators/checks.js';
import type { Sink } from '../sink.js';

/** How far a {@link detached} sink may fall behind the others. */
export interface DetachedOptions<T> {
  /** The most items that wait for this sink. */
  readonly maxBuffered: number;
  /**
   * What happens to one more: the stream fails with RESOURCE_EXHAUSTED, or the oldest or the newest of those that wait is
   * dropped. Default: `'error'`.
   */
  readonly onFull?: 'error' | 'drop-oldest' | 'drop-newest' | undefined;
  /** Gets what is dropped. */
  readonly dropped?: Receiver<T> | undefined;
}

/** A sink that does not hold up the others; for `sinkTo` alone. */
export interface DetachedSink<T> {
  readonly [isDetached]: true;
  readonly sink: Sink<T>;
  readonly options: DetachedOptions<T>;
}

const isDetached = Symbol('detached');

/**
 * One of several sinks that does not hold up the others: what it has no time for waits, up to a bound.
 *
 * `sinkTo` goes on as soon as its other sinks have an item. The item is acknowledged, and the stream completes, only once
 * this sink has it as well, or has dropped it as told.
 *
 * @example A slow archive beside a fast cache
 * ```ts
 * import { from } from 'rxjs';
 * import { detached, sinkTo } from 'rivulet/connectors';
 *
 * const cache = new Map<string, number>();
 * const archive = async (reading: { name: string; value: number }) => console.log('archived', reading.name);
 *
 * from([{ name: 'temperature', value: 20 }])
 *   .pipe(sinkTo([({ name, value }) => cache.set(name, value), detached(archive, { maxBuffered: 1000 })]))
 *   .subscribe();
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for a `maxBuffered` that is no whole number from 1.
 */
export function detached<T>(sink: Sink<T>, options: DetachedOptions<T>): DetachedSink<T> {
  checkLimit('maxBuffered of detached', options.maxBuffered);
  return { [isDetached]: true, sink, options };
}

export function isDetachedSink<T>(sink: Sink<T> | DetachedSink<T>): sink is DetachedSink<T> {
  return isDetached in Object(sink);
}

export function tooFarBehind(limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `${limit} items wait for a detached sink, and one more came. Raise its maxBuffered, or choose what to drop with onFull.`,
    { details: { limit: String(limit) } },
  );
}
