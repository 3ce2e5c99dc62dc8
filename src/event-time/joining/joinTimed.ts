import { Observable, type OperatorFunction } from 'rxjs';
import { steadyScheduler, timeOfDay } from '../../operators/steadyScheduler.js';
import { createInputClock } from '../support/inputs.js';
import { subscribeInput } from '../support/inputSubscriber.js';
import { createTimedOutput } from '../support/timedOutput.js';
import { createTurns } from '../support/turns.js';
import { END_OF_TIME, type Timed } from '../timed.js';
import type { JoinReceivers } from './joinTypes.js';

/** What a join is told, and what it says. */
export interface JoinState<L, R> {
  left(value: L, timestamp: number): void;
  right(value: R, timestamp: number): void;
  /** The watermark of the context has moved. */
  advance(): void;
  /** The least timestamp of a result that may still come for what is kept. Infinity if there is none. */
  heldFrom(): number;
  /** Whether lefts wait for their answer. When the left input has finished and none does, the join is over. */
  hasOpenLefts(): boolean;
  /** How many events are kept. */
  size(): number;
  clear(): void;
}

/** What a join needs of the operator that it belongs to. */
export interface JoinContext<L, R, O> {
  watermark: number;
  send(value: O, timestamp: number): void;
  refuse(side: 'left' | 'right', value: L | R, timestamp: number): void;
}

export interface JoinOptions<L, R> extends JoinReceivers<L, R> {
  /** Whose time counts: that of both inputs, or of the left one alone, so that a quiet right holds nobody up. */
  readonly time: 'both' | 'left';
  /** Whether nothing can follow once the left input has finished and its events are answered. */
  readonly endsWithLeft: boolean;
}

const LEFT = 0;
const RIGHT = 1;

/** Makes a join of two streams in event time; the right one is subscribed to first. */
export function joinTimed<L, R, O>(
  right$: Observable<Timed<R>>,
  { time, endsWithLeft, late, stats, scheduler = steadyScheduler }: JoinOptions<L, R>,
  init: (context: JoinContext<L, R, O>) => JoinState<L, R>,
): OperatorFunction<Timed<L>, Timed<O>> {
  return left$ =>
    new Observable<Timed<O>>(subscriber => {
      const turns = createTurns();
      const clock = createInputClock(time === 'both' ? 2 : 1);
      const output = createTimedOutput<O>(subscriber);
      let isLeftOver = false;
      let dropped = 0;

      const context: JoinContext<L, R, O> = {
        watermark: -Infinity,
        send: output.event,
        refuse(side, value, timestamp) {
          dropped++;
          late?.next({ side, value, timestamp, watermark: context.watermark });
        },
      };
      const state = init(context);

      function settle() {
        if (clock.watermark > context.watermark) {
          context.watermark = clock.watermark;
          state.advance();
        }
        const isOver = clock.watermark === END_OF_TIME || (endsWithLeft && isLeftOver && !state.hasOpenLefts());
        // A result before the watermark may still come for what is held.
        output.follow(
          isOver ? END_OF_TIME : Math.min(context.watermark, state.heldFrom() - 1),
          clock.isIdle && !isOver,
        );
        stats?.next({
          watermark: context.watermark,
          watermarkLagMs: context.watermark === END_OF_TIME ? 0 : timeOfDay(scheduler) - context.watermark,
          dropped,
          kept: state.size(),
        });
        if (isOver) subscriber.complete();
      }

      function listen<T>(input: number, source: Observable<Timed<T>>, take: (value: T, timestamp: number) => void) {
        const counts = time === 'both' || input === LEFT;

        function handle(item: Timed<T>) {
          if (item.kind === 'event') {
            // What wakes the input is handled as an event of an input that counts again.
            if (counts && clock.wake(input)) settle();
            take(item.value, item.timestamp);
            return;
          }
          if (!counts) return;
          if (item.kind === 'watermark') clock.advance(input, item.timestamp);
          else clock.rest(input);
          settle();
        }
        function finish() {
          if (input === LEFT) isLeftOver = true;
          if (!counts) return;
          clock.finish(input);
          settle();
        }
        subscribeInput<Timed<T>>(source, subscriber, {
          next: item => turns.run(handle, item),
          error: failure => subscriber.error(failure),
          complete: () => turns.run(finish, undefined),
        });
      }

      subscriber.add(() => state.clear());
      listen<R>(RIGHT, right$, (value, timestamp) => state.right(value, timestamp));
      if (!subscriber.closed) listen<L>(LEFT, left$, (value, timestamp) => state.left(value, timestamp));
    });
}
