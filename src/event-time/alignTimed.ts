import { Observable } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { subscribeFeed, type Feed } from './support/feeds.js';
import { createInputClock } from './support/inputs.js';
import { requireDuration } from './support/options.js';
import { createTimedOutput } from './support/timedOutput.js';
import { createTurns } from './support/turns.js';
import { END_OF_TIME, type Timed } from './timed.js';

export interface AlignOptions {
  /** How far the watermark of an input may be ahead of the slowest, in ms of event time. */
  readonly maxDriftMs: number;
  /** The most items of an Observable that are buffered while it waits. Default: 10,000. */
  readonly limit?: number | undefined;
}

/**
 * Merges inputs as {@link mergeTimed} does, and lets none run far ahead: one whose watermark is more than `maxDriftMs`
 * ahead of the slowest waits.
 *
 * An async iterable that waits is not pulled. An Observable cannot be paused, so its items are buffered up to `limit`; then
 * the stream errors. An input that waits is not idle. Idle inputs and those that have finished do not count as the
 * slowest.
 *
 * ```text
 * a:                            w1--------w9----w10----
 * b:                            w1-w5-w20-----x--------       maxDriftMs: 5
 * alignTimed({..}, a, b) of b:  w1-w5-w20-------------x       at 20 it waits until a is at 15
 * ```
 *
 * Why: behind a join or a merge, everything that a fast input is ahead has to be kept.
 *
 * Source: "Watermark Alignment" in the documentation of Apache Flink.
 *
 * @example Two logs, read at the pace of the slower
 * ```ts
 * alignTimed({ maxDriftMs: 60_000 }, readLog('orders'), readLog('payments'));
 * ```
 *
 * @throws RivuletError `RESOURCE_EXHAUSTED` in the stream, if an Observable that waits sends more than `limit` items;
 * `INVALID_ARGUMENT` if an option makes no sense.
 */
export function alignTimed<T>(
  { maxDriftMs, limit = 10_000 }: AlignOptions,
  ...inputs: readonly (Observable<Timed<T>> | AsyncIterable<Timed<T>>)[]
): Observable<Timed<T>> {
  requireDuration('maxDriftMs', maxDriftMs);
  requireDuration('limit', limit);

  return new Observable(subscriber => {
    const turns = createTurns();
    const clock = createInputClock(inputs.length);
    const output = createTimedOutput(subscriber);
    let unfinished = inputs.length;

    const mayGo = (index: number) => clock.watermarkOf(index) - maxDriftMs <= clock.watermark || clock.isResting(index);

    function handle(index: number, item: Timed<T>) {
      if (item.kind === 'event') {
        clock.wake(index);
        output.pass(item);
        return;
      }
      if (item.kind === 'watermark') clock.advance(index, item.timestamp);
      else clock.rest(index);
      output.follow(clock.watermark, clock.isIdle);
    }

    function finish(index: number) {
      clock.finish(index);
      unfinished--;
      if (unfinished > 0) output.follow(clock.watermark, clock.isIdle);
      else complete();
    }

    function complete() {
      output.follow(END_OF_TIME, false);
      subscriber.complete();
    }

    /** Lets through whatever may go, the slowest first, until all that have something wait. */
    function pump() {
      for (let feed = slowest(); feed && !subscriber.closed; feed = slowest()) {
        const next = feed.take();
        if (next.done) finish(feed.index);
        else handle(feed.index, next.value);
      }
      for (const feed of feeds) if (mayGo(feed.index)) feed.request();
    }

    function slowest(): Feed<Timed<T>> | undefined {
      let found: Feed<Timed<T>> | undefined;
      for (const feed of feeds) {
        if (!feed.hasNext() || !mayGo(feed.index)) continue;
        if (!found || clock.watermarkOf(feed.index) < clock.watermarkOf(found.index)) found = feed;
      }
      return found;
    }

    function overflow(index: number) {
      subscriber.error(
        new RivuletError(
          'RESOURCE_EXHAUSTED',
          `Input ${index} of alignTimed is more than ${maxDriftMs} ms ahead of the slowest and has sent more than ${limit} ` +
            'items since; give it as an async iterable, which can wait, or allow a greater limit or drift.',
        ),
      );
    }

    const feeds: Feed<Timed<T>>[] = [];
    inputs.forEach((input, index) => {
      if (subscriber.closed) return;
      subscribeFeed(input, subscriber, {
        index,
        limit,
        opened: feed => feeds.push(feed),
        arrived: () => turns.run(pump, undefined),
        overflowed: () => overflow(index),
      });
    });
    if (inputs.length === 0) complete();
    else turns.run(pump, undefined);
  });
}
