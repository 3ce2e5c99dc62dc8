import type { Observable, Subscriber } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import type { Receiver } from '../../event-time/index.js';
import { createQueue } from '../../operators/queue.js';
import type { DeadLetter } from '../codec.js';
import { acknowledge, type Sink } from '../sink.js';
import { createAttempts, type AttemptOptions } from './attempts.js';
import type { DetachedSink } from './detached.js';
import { feed } from './feed.js';
import { createLane } from './lane.js';

export interface RunOptions<T> {
  readonly sinks: readonly (Sink<T> | DetachedSink<T>)[];
  readonly concurrency: number;
  readonly deadLetter: Receiver<DeadLetter<T>> | undefined;
  readonly maxBuffered: number;
  readonly attempts: AttemptOptions;
}

/** Runs a source into sinks for one subscriber. */
export function runSinks<T>(
  source: Observable<T>,
  subscriber: Subscriber<T>,
  { sinks, concurrency, deadLetter, maxBuffered, attempts }: RunOptions<T>,
): void {
  const { status } = attempts;
  const attempt = createAttempts(attempts, subscriber, fail);
  const lanes = sinks.map(sink => createLane(sink, { attempt, concurrency, deadLetter, fail }));
  const hasDetached = lanes.some(lane => lane.isDetached);
  const held = createQueue<T>();
  /** Items that take one of the `concurrency` places. */
  let active = 0;
  /** Items that are not acknowledged yet; those that only a detached sink waits for, too. */
  let unacknowledged = 0;
  let isPumping = false;
  let sourceEnd: { readonly failure: { readonly error: unknown } | undefined } | undefined;
  let isEnding = false;
  let readMore = () => {};

  function fail(error: unknown) {
    if (subscriber.closed) return;
    for (const lane of lanes) lane.end({ error });
    status.closed(error);
    subscriber.error(error);
  }

  function receive(item: T) {
    // An item that comes while another one is given out goes behind those that wait.
    if (held.size >= maxBuffered) {
      fail(tooMany(maxBuffered));
      return;
    }
    held.push(item);
    pump();
  }

  function pump() {
    if (isPumping) return;
    isPumping = true;
    while (active < concurrency && held.size > 0 && !subscriber.closed) start(held.shift());
    isPumping = false;
    if (subscriber.closed) return;
    readMore();
    checkEnd();
  }

  function start(item: T) {
    active += 1;
    unacknowledged += 1;
    // One more than the lanes, so that sinks which are done at once cannot end it halfway through the loop.
    let attachedLeft = 1;
    let left = 1;
    let isWritten = true;
    const attachedDone = () => {
      attachedLeft -= 1;
      if (attachedLeft === 0 && hasDetached) finish(item, isWritten);
    };
    const done = () => {
      left -= 1;
      if (left === 0) {
        attempt(
          () => acknowledge(item),
          () => acknowledged(item, isWritten),
          fail,
        );
      }
    };
    for (const lane of lanes) {
      left += 1;
      if (!lane.isDetached) attachedLeft += 1;
      lane.take(item, outcome => {
        if (!lane.isDetached) {
          if (outcome === 'not-written') isWritten = false;
          attachedDone();
        }
        done();
      });
      if (subscriber.closed) return;
    }
    attachedDone();
    done();
  }

  function acknowledged(item: T, isWritten: boolean) {
    unacknowledged -= 1;
    if (hasDetached) checkEnd();
    else finish(item, isWritten);
  }

  function finish(item: T, isWritten: boolean) {
    active -= 1;
    if (isWritten) subscriber.next(item);
    pump();
  }

  function checkEnd() {
    if (!sourceEnd || isEnding || isPumping || active > 0 || unacknowledged > 0 || held.size > 0) return;
    isEnding = true;
    const { failure } = sourceEnd;
    let left = lanes.length;
    for (const lane of lanes) {
      lane.flush(() => {
        left -= 1;
        if (left > 0) return;
        if (failure) {
          fail(failure.error);
          return;
        }
        for (const each of lanes) each.end();
        status.closed();
        subscriber.complete();
      });
    }
  }

  subscriber.add(() => {
    held.clear();
    // `closed` says nothing where it is closed already.
    status.closed();
  });
  readMore = feed(source, subscriber, {
    wantsMore: () => active + held.size < concurrency,
    next: receive,
    end(failure) {
      sourceEnd = { failure };
      checkEnd();
    },
    crashed: fail,
  });
  readMore();
}

function tooMany(limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `${limit} items wait in sinkTo, and one more came: the sink is slower than the source. Raise concurrency or ` +
      'maxBuffered, thin the source out, or read it as an async iterable, which waits for the sink.',
    { details: { limit: String(limit) } },
  );
}
