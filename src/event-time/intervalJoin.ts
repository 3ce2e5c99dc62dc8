import type { Observable, OperatorFunction } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { createIntervalState } from './joining/intervalState.js';
import { joinTimed } from './joining/joinTimed.js';
import type { JoinReceivers } from './joining/joinTypes.js';
import type { Timed } from './timed.js';

/** A left and a right event of one key that lie close enough, or one of them alone. */
export interface IntervalJoined<L, R> {
  readonly left: L | undefined;
  readonly right: R | undefined;
}

export interface IntervalJoinOptions<L, R, K> extends JoinReceivers<L, R> {
  /** What the events must have in common. */
  readonly leftKey: (l: L) => K;
  readonly rightKey: (r: R) => K;
  /** The right may be so much later than the left at least; negative if it may be earlier. In ms. */
  readonly lowerMs: number;
  /** The right may be so much later than the left at most, in ms. */
  readonly upperMs: number;
  /** Which side also comes out alone when it has no match. Default: 'inner', neither. */
  readonly type?: 'inner' | 'left' | 'right' | 'full' | undefined;
}

/**
 * Joins the events of two streams that have the same key and lie close together:
 * `left + lowerMs <= right <= left + upperMs`, both bounds included.
 *
 * ```text
 * left:                      ----10----------------20------------
 * right:                     ------12--14------------------27----
 * intervalJoin({ lowerMs: 0,
 *                upperMs: 5}):      10,12  10,14         (20 alone, as 'left')
 * ```
 *
 * A pair comes out at once, with the greater of the two times. An event without a match comes out alone, with its own
 * time, when the watermark says that no match can follow; until then the watermark behind is held up. Kept: each event
 * until the watermark has passed the last that could match it. An event that comes after the watermark has passed it goes
 * to `late`.
 *
 * Source: "Interval Join" in the documentation of Apache Flink (DataStream and SQL, for the outer kinds).
 *
 * @example Each order with its payments of the hour after
 * ```ts
 * orders$.pipe(
 *   intervalJoin(payments$, { leftKey: o => o.id, rightKey: p => p.orderId, lowerMs: 0, upperMs: 3_600_000, type: 'left' }),
 * );
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the bounds are not finite numbers in order.
 */
export function intervalJoin<L, R, K>(
  right$: Observable<Timed<R>>,
  options: IntervalJoinOptions<L, R, K>,
): OperatorFunction<Timed<L>, Timed<IntervalJoined<L, R>>> {
  const { lowerMs, upperMs } = options;
  if (!(Number.isFinite(lowerMs) && Number.isFinite(upperMs) && lowerMs <= upperMs)) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `lowerMs is ${lowerMs} and upperMs is ${upperMs}; give finite numbers, the lower not above the upper.`,
    );
  }
  return joinTimed<L, R, IntervalJoined<L, R>>(right$, { ...options, time: 'both', endsWithLeft: false }, context =>
    createIntervalState(context, options),
  );
}
