import type { OperatorFunction, SchedulerLike } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { steadyScheduler } from '../operators/steadyScheduler.js';
import { describeValue } from './support/describe.js';
import { createIdleTimer } from './support/idleTimer.js';
import { operateInTurn } from './support/operateInTurn.js';
import { requireDuration } from './support/options.js';
import { END_OF_TIME, eventAt, IDLE, watermarkAt, type Receiver, type Timed } from './timed.js';

export interface EventTimeOptions<T> {
  /** When the event happened, in ms since the epoch. */
  readonly timestamp: (value: T) => number;
  /** How much later than a younger event an event may come and still be in time, in ms. Default: 0. */
  readonly outOfOrdernessMs?: number | undefined;
  /** Says *idle* when nothing came for so long, in ms of the scheduler. Default: never. */
  readonly idleTimeoutMs?: number | undefined;
  /** Takes the events whose timestamp is not a finite number. Default: the first of them errors the stream. */
  readonly invalid?: Receiver<T> | undefined;
  /** Keeps the time of `idleTimeoutMs`. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
}

/**
 * Gives each event its time, and says after it how far time has come.
 *
 * The watermark is the greatest timestamp so far - `outOfOrdernessMs` - 1. It never goes back, and when the source
 * completes it moves to the end of time. An event that comes after its watermark is passed on too: what to do with late
 * events is for the operators behind to say.
 *
 * ```text
 * source:                              --1---5-----3---|
 * withEventTime({ timestamp: n => n,
 *                 outOfOrdernessMs: 2}):  --1---5-----3---∞
 *                       watermarks:         -2  2         |
 * ```
 *
 * Source: "Generating Watermarks" (bounded out-of-orderness, idleness) in the documentation of Apache Flink.
 *
 * @example The last sensor readings, two seconds out of order at most
 * ```ts
 * session.watch('temperature').pipe(withEventTime({ timestamp: u => u.eventTime, outOfOrdernessMs: 2000 }));
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` in the stream, for a timestamp that is not a finite number, without `invalid`.
 * @see {@link mergeTimed} for a watermark per source
 */
export function withEventTime<T>({
  timestamp,
  outOfOrdernessMs = 0,
  idleTimeoutMs,
  invalid,
  scheduler = steadyScheduler,
}: EventTimeOptions<T>): OperatorFunction<T, Timed<T>> {
  requireDuration('outOfOrdernessMs', outOfOrdernessMs);
  if (idleTimeoutMs !== undefined) requireDuration('idleTimeoutMs', idleTimeoutMs, { positive: true });

  return operateInTurn<T, Timed<T>>((subscriber, turns) => {
    let greatest = -Infinity;

    const idleTimer =
      idleTimeoutMs === undefined
        ? undefined
        : createIdleTimer(idleTimeoutMs, scheduler, () => turns.run(() => subscriber.next(IDLE), undefined));

    idleTimer?.restart();
    return {
      next(value) {
        const time = readTimestamp(timestamp, value);
        if (typeof time !== 'number' || !Number.isFinite(time)) {
          if (!invalid) throw badTimestamp(value, time);
          invalid.next(value);
          return;
        }
        idleTimer?.restart();
        subscriber.next(eventAt(time, value));
        if (time <= greatest) return;
        greatest = time;
        subscriber.next(watermarkAt(time - outOfOrdernessMs - 1));
      },
      complete() {
        subscriber.next(watermarkAt(END_OF_TIME));
        subscriber.complete();
      },
      finalize: () => idleTimer?.stop(),
    };
  });
}

/** A selector that throws on a malformed event has found no time in it: that is what `invalid` is for. */
function readTimestamp<T>(timestamp: (value: T) => number, value: T): unknown {
  try {
    return timestamp(value);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function badTimestamp(value: unknown, time: unknown): RivuletError {
  const found = time instanceof Error ? `could not be read (${time.message})` : `is ${describeValue(time)}`;
  return new RivuletError(
    'INVALID_ARGUMENT',
    `The timestamp of the event ${describeValue(value)} ${found}; ` +
      'return ms since the epoch as a finite number, or give `invalid` a receiver for such events.',
    { reason: 'BAD_TIMESTAMP', cause: time instanceof Error ? time : undefined },
  );
}
