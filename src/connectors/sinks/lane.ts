import type { Receiver } from '../../event-time/index.js';
import { createQueue } from '../../operators/queue.js';
import type { DeadLetter } from '../codec.js';
import type { Sink } from '../sink.js';
import { RivuletError } from '../../errors/index.js';
import type { Attempt } from './attempts.js';
import { isDetachedSink, tooFarBehind, type DetachedSink } from './detached.js';
import { toWriter, type Writer } from './writer.js';

/** Whether the sink has the item. */
type Outcome = 'written' | 'not-written';

/** The way to one sink, within one subscription. */
export interface Lane<T> {
  readonly isDetached: boolean;
  /** Calls `done` once the item is written, is a dead letter, or is dropped. */
  take(item: T, done: (outcome: Outcome) => void): void;
  /** To be called when nothing is under way. */
  flush(done: () => void): void;
  end: Writer<T>['end'];
}

export interface LaneOptions<T> {
  readonly attempt: Attempt;
  readonly concurrency: number;
  readonly deadLetter: Receiver<DeadLetter<T>> | undefined;
  /** Ends everything. */
  readonly fail: (error: unknown) => void;
}

export function createLane<T>(sink: Sink<T> | DetachedSink<T>, options: LaneOptions<T>): Lane<T> {
  return isDetachedSink(sink) ? detachedLane(sink, options) : attachedLane(toWriter(sink), options);
}

function attachedLane<T>(writer: Writer<T>, { attempt, deadLetter, fail }: LaneOptions<T>): Lane<T> {
  return {
    isDetached: false,
    take(item, done) {
      attempt(
        () => writer.write(item),
        () => done('written'),
        error => {
          if (!deadLetter) {
            fail(error);
            return;
          }
          deadLetter.next({ input: item, error: RivuletError.from(error) });
          done('not-written');
        },
      );
    },
    flush: done => attempt(() => writer.flush(), done, fail),
    end: writer.end,
  };
}

function detachedLane<T>(
  { sink, options: { maxBuffered, onFull = 'error', dropped } }: DetachedSink<T>,
  options: LaneOptions<T>,
): Lane<T> {
  const lane = attachedLane(toWriter(sink), options);
  const waiting = createQueue<{ readonly item: T; readonly done: (outcome: Outcome) => void }>();
  let active = 0;

  function pump() {
    while (active < options.concurrency && waiting.size > 0) {
      active += 1;
      const { item, done } = waiting.shift();
      lane.take(item, outcome => {
        active -= 1;
        done(outcome);
        pump();
      });
    }
  }

  function drop(item: T, done: (outcome: Outcome) => void) {
    dropped?.next(item);
    done('not-written');
  }

  return {
    ...lane,
    isDetached: true,
    take(item, done) {
      if (active >= options.concurrency && waiting.size >= maxBuffered) {
        if (onFull === 'error') {
          options.fail(tooFarBehind(maxBuffered));
          return;
        }
        if (onFull === 'drop-newest') {
          drop(item, done);
          return;
        }
        const oldest = waiting.shift();
        drop(oldest.item, oldest.done);
      }
      waiting.push({ item, done });
      pump();
    },
  };
}
