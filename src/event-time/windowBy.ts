import type { OperatorFunction, SchedulerLike } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { steadyScheduler, timeOfDay } from '../operators/steadyScheduler.js';
import type { AnyAggregate } from './aggregate.js';
import type { Emit, EmitSpec } from './emit.js';
import { describeValue } from './support/describe.js';
import { operateInTurn } from './support/operateInTurn.js';
import { requireDuration } from './support/options.js';
import { createTimedOutput } from './support/timedOutput.js';
import { END_OF_TIME, type Receiver, type Timed } from './timed.js';
import { createAligned } from './windowing/aligned.js';
import { createRanges } from './windowing/ranges.js';
import { createSessions } from './windowing/sessionState.js';
import { createSlices } from './windowing/slices.js';
import type { WindowContext, WindowState } from './windowing/windowState.js';
import type { Windows, WindowSpec } from './windows.js';
import type { Accumulation, LateEvent, WindowResult, WindowStats } from './windowTypes.js';

export interface WindowByOptions<T, K, R> {
  /** Which windows there are. */
  readonly windows: Windows;
  /** What an event is counted under. Default: all together, under `undefined`. */
  readonly key?: ((value: T) => K) | undefined;
  /** How the value of a window is made of its events. */
  readonly aggregate: AnyAggregate<T, R>;
  /** How long a closed window is kept for late events, in ms of event time. Default: 0. */
  readonly allowedLatenessMs?: number | undefined;
  /** When a window is shown. Default: `onClose()`. */
  readonly emit?: Emit | undefined;
  /** What the panes of one window have to do with one another. Default: 'accumulating'. */
  readonly accumulation?: Accumulation | undefined;
  /** Takes the events that come too late for any window. Default: they are only counted. */
  readonly late?: Receiver<LateEvent<T>> | undefined;
  /** Is told after each watermark how the operator is doing. */
  readonly stats?: Receiver<WindowStats> | undefined;
  /** Keeps the time of `early({ everyMs })` and of the lag in `stats`. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
}

/**
 * Collects the events of each key in windows of event time, and sends a value for each window.
 *
 * A window is shown when the watermark reaches the last timestamp that it could still take: `end` - 1 for tumbling and
 * hopping windows, `end` for sliding and trailing ones, the last event + gap for sessions. That timestamp is the time of
 * its results. It is dropped `allowedLatenessMs` after that; until then each late event shows it again. Results come
 * before the watermark that caused them.
 *
 * ```text
 * source, 2 ms out of order:    1   9   11   12              5     15   7
 * windowBy(tumbling(10)):       ------------[0,10) {1,9}-----{1,9,5}----|
 *   allowedLatenessMs: 3                    on-time          late       to `late`
 * ```
 *
 * With several panes a window, `accumulation` says what one of them is: 'accumulating' all events so far, so that it
 * takes the place of the one before; 'discarding' only those that were not shown yet, so that they add up; 'retracting'
 * all so far, and in `retracts` the panes that it takes the place of, also where sessions merged.
 *
 * An event costs the same however many windows overlap: those that are shown only when closed share the work by slices
 * and by two stacks (or `remove`). Early panes of windows that overlap cost a step for each window.
 *
 * Sources: "Windows" (lifecycle, allowed lateness, side output) in the documentation of Apache Flink; accumulation modes:
 * Akidau et al., "The Dataflow Model", VLDB 2015; slices: Krishnamurthy et al., "On-the-Fly Sharing for Streamed
 * Aggregation", SIGMOD 2006; two stacks: Tangwongsan et al., "Low-Latency Sliding-Window Aggregation", DEBS 2017.
 *
 * @example The mean of each minute and room, and again if a reading comes up to 3 s late
 * ```ts
 * readings$.pipe(
 *   withEventTime({ timestamp: r => r.time, outOfOrdernessMs: 2000 }),
 *   windowBy({
 *     windows: tumbling(60_000),
 *     key: r => r.room,
 *     aggregate: agg.mean(r => r.celsius),
 *     allowedLatenessMs: 3000,
 *     late: lateReadings,
 *   }),
 * );
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` if an option makes no sense.
 */
export function windowBy<T, K = undefined, R = unknown>(
  options: WindowByOptions<T, K, R>,
): OperatorFunction<Timed<T>, Timed<WindowResult<K, R>>> {
  const { aggregate, accumulation = 'accumulating', late, stats, scheduler = steadyScheduler } = options;
  const keyOf = options.key ?? (() => undefined as K);
  const latenessMs = requireDuration('allowedLatenessMs', options.allowedLatenessMs ?? 0);
  const emit = (options.emit ?? { kind: 'close' }) as EmitSpec;
  const createState = stateFor<T, K, R>(options.windows as WindowSpec);

  return operateInTurn<Timed<T>, Timed<WindowResult<K, R>>>((subscriber, turns) => {
    const output = createTimedOutput(subscriber);
    let isIdle = false;
    let lateCount = 0;
    let dropped = 0;

    const context: WindowContext<T, K, R> = {
      watermark: -Infinity,
      keyOf,
      aggregate,
      latenessMs,
      accumulation,
      early: emit.kind === 'early' ? emit : undefined,
      scheduler,
      turns,
      send: output.event,
      refuse(value, timestamp, start, end) {
        dropped++;
        late?.next({ value, timestamp, watermark: context.watermark, window: { start, end } });
      },
      countLate: () => lateCount++,
      afterTimer(failure) {
        if (failure) subscriber.error(failure.error);
        else output.follow(context.watermark, isIdle);
      },
    };
    const state = createState(context);

    function advance(watermark: number) {
      if (watermark > context.watermark) {
        context.watermark = watermark;
        state.advance();
      }
      output.follow(context.watermark, isIdle);
      stats?.next({
        watermark: context.watermark,
        watermarkLagMs: context.watermark === END_OF_TIME ? 0 : timeOfDay(scheduler) - context.watermark,
        late: lateCount,
        dropped,
        openWindows: state.size(),
      });
    }

    return {
      next(item) {
        if (item.kind === 'event') {
          if (isIdle) {
            isIdle = false;
            output.follow(context.watermark, false);
          }
          state.add(item.value, item.timestamp);
          return;
        }
        isIdle = item.kind === 'idle';
        advance(item.kind === 'watermark' ? item.timestamp : context.watermark);
      },
      complete() {
        isIdle = false;
        if (context.watermark < END_OF_TIME) advance(END_OF_TIME);
        subscriber.complete();
      },
      finalize: () => state.clear(),
    };
  });
}

/** Chooses how the windows are kept. */
function stateFor<T, K, R>(windows: WindowSpec): (context: WindowContext<T, K, R>) => WindowState<T> {
  switch (windows.kind) {
    case 'hopping':
      return context =>
        windows.hopMs < windows.sizeMs && !context.early
          ? createSlices(context, windows)
          : createAligned(context, windows);
    case 'global':
      return context => createAligned(context, { sizeMs: Infinity, hopMs: Infinity, offsetMs: 0 });
    case 'sessions':
      return context => createSessions(context, windows.gapMs);
    case 'sliding':
    case 'trailing':
      return context => createRanges(context, windows);
    default:
      throw new RivuletError(
        'INVALID_ARGUMENT',
        `windows is ${describeValue(windows)}; make it with tumbling, hopping, sliding, trailing, sessions or globalWindow.`,
      );
  }
}
