import { takeWhile, type MonoTypeOperatorFunction, type Observable, type SchedulerLike } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import type { Receiver } from '../event-time/index.js';
import { checkLimit } from '../operators/checks.js';
import { derive } from '../operators/operate.js';
import { steadyScheduler } from '../operators/steadyScheduler.js';
import type { DeadLetter } from './codec.js';
import { isPermanent, requirePolicy, type RetryPolicy } from './retry.js';
import type { Sink } from './sink.js';
import { isDetachedSink, type DetachedSink } from './sinks/detached.js';
import { runSinks } from './sinks/runSinks.js';
import { toWriter } from './sinks/writer.js';
import { createStatus, type ConnectorStatus } from './status.js';

/** How {@link sinkTo} writes. */
export interface SinkToOptions<T> {
  /** How many items are written at once. 1 keeps their order; with more they come out as they are done. Default: 1. */
  readonly concurrency?: number | undefined;
  /** When a write that failed is tried again. Default: `false`, never. `{}` retries for as long as it takes. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  /**
   * Whether an error is worth a retry. Default: all are, but for a RivuletError that says that doing the same again cannot
   * help, such as INVALID_ARGUMENT or PERMISSION_DENIED.
   */
  readonly shouldRetry?: ((error: unknown) => boolean) | undefined;
  /**
   * Gets the items that cannot be written, and the stream goes on without them: they are acknowledged and not emitted.
   * Default: the first of them errors the stream.
   */
  readonly deadLetter?: Receiver<DeadLetter<T>> | undefined;
  /** The most items that wait to be written. One more is an error. Default: 10,000. */
  readonly maxBuffered?: number | undefined;
  /**
   * Called with the `status$` of each subscription, before the source is subscribed to: the present status at once, then
   * each change of it. It completes after `closed` and never errors.
   */
  readonly status?: ((status$: Observable<ConnectorStatus>) => void) | undefined;
  /** Keeps the time of the retries. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** From 0 to less than 1, each equally likely, for the jitter of the retries. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/**
 * Writes each item to a sink, or to several, and emits it once it is written.
 *
 * ```text
 * source:          a--b-----c--|
 * sink:            [a ][b ] [c ]
 * sinkTo(sink):    ---a---b----c|
 * ```
 *
 * Items are written one after the other, in order, unless `concurrency` says otherwise. An item with an `ack()`, or an array
 * of such items, is acknowledged once all sinks have it, and emitted then. When the source completes, what waits is written
 * and the sinks are flushed; then the stream completes. When the source errors, the same is done before the error is passed
 * on, so that what came before it is not lost. A sink is never closed: that is for whoever opened it.
 *
 * Several sinks get an item at the same time, and the next item waits for the slowest, unless it is {@link detached}.
 * Each sink retries on its own: what one has written it does not get again because another one failed.
 *
 * A source that is an async iterable as well, as `fromLines` gives, is read at the pace of the sink. Of any other, up to
 * `maxBuffered` items wait.
 *
 * Unsubscribing stops retries, drops what waits, and unsubscribes from writes that are Observables. A promise cannot be
 * called back: its item may be written, but is not acknowledged.
 *
 * @example Insert rows, and see when the database is not reachable
 * ```ts
 * import { from } from 'rxjs';
 * import { sinkTo } from 'rivulet/connectors';
 *
 * const insert = async (row: { id: number }) => console.log('inserted', row.id);
 * const save = sinkTo(insert, {
 *   retry: { maxAttempts: 10 },
 *   status: status$ => status$.subscribe(s => s.state === 'retrying' && console.warn(s.cause.message)),
 * });
 *
 * from([{ id: 1 }, { id: 2 }]).pipe(save).subscribe({ complete: () => console.log('all are safe') });
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for what is no sink, and for options out of range. The stream errors with what a
 * sink failed with once its retries are used up, and with RESOURCE_EXHAUSTED when more than `maxBuffered` items wait.
 */
export function sinkTo<T>(
  sink: Sink<T> | readonly (Sink<T> | DetachedSink<T>)[],
  {
    concurrency = 1,
    retry = false,
    shouldRetry = error => !isPermanent(error),
    deadLetter,
    maxBuffered = 10_000,
    status: watchStatus,
    scheduler = steadyScheduler,
    random = Math.random,
  }: SinkToOptions<T> = {},
): MonoTypeOperatorFunction<T> {
  checkLimit('concurrency of sinkTo', concurrency);
  checkLimit('maxBuffered of sinkTo', maxBuffered);
  const policy = requirePolicy('sinkTo', retry);
  const sinks: readonly (Sink<T> | DetachedSink<T>)[] = isList(sink) ? sink : [sink];
  if (sinks.length === 0)
    throw new RivuletError('INVALID_ARGUMENT', 'sinkTo was given no sinks. Give it at least one.');
  for (const each of sinks) toWriter(isDetachedSink(each) ? each.sink : each);

  return source =>
    derive(source, subscriber => {
      const status = createStatus(scheduler, 'connecting');
      watchStatus?.(status.status$.pipe(takeWhile(({ state }) => state !== 'closed', true)));
      runSinks(source, subscriber, {
        sinks,
        concurrency,
        deadLetter,
        maxBuffered,
        attempts: { policy, shouldRetry, scheduler, random, status },
      });
    });
}

function isList<T>(
  sink: Sink<T> | readonly (Sink<T> | DetachedSink<T>)[],
): sink is readonly (Sink<T> | DetachedSink<T>)[] {
  return Array.isArray(sink);
}
