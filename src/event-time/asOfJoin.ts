import type { Observable, OperatorFunction } from 'rxjs';
import { createAsOfState } from './joining/asOfState.js';
import { createMatcher, type Direction } from './joining/asOfMatch.js';
import { joinTimed } from './joining/joinTimed.js';
import type { JoinReceivers } from './joining/joinTypes.js';
import { requireDuration } from './support/options.js';
import type { Timed } from './timed.js';

/** A left event with the right one that belongs to it. */
export interface Joined<L, R> {
  readonly left: L;
  readonly right: R;
  /** Under 'correcting': the answer that this one takes the place of. */
  readonly retracts: readonly { readonly left: L; readonly right: R }[];
}

export interface AsOfJoinOptions<L, R, K> extends JoinReceivers<L, R> {
  /** What the events must have in common. Default: nothing; all have one key. */
  readonly leftKey?: ((l: L) => K) | undefined;
  readonly rightKey?: ((r: R) => K) | undefined;
  /** The latest right at or before the left, the earliest at or after, or the closer of the two. Default: 'backward'. */
  readonly direction?: Direction | undefined;
  /** The longest that two events may lie apart, in ms. Default: no limit. */
  readonly toleranceMs?: number | undefined;
  /** A key without an event on either side for so long is forgotten, in ms of event time. Default: never. */
  readonly stateTtlMs?: number | undefined;
  /** When a left is answered. Default: 'watermark'. */
  readonly emit?: 'watermark' | 'arrival' | 'correcting' | undefined;
}

/**
 * Gives each event of the left stream what the right one said at that time: the latest right whose timestamp is not
 * greater. Each left comes out once, with the time of the left; one without a match has `right` undefined.
 *
 * ```text
 * right (weather):  sun-----------clouds---------rain
 * left:             -----swim-----------walk-----------shop
 * asOfJoin:              swim,sun       walk,clouds    shop,rain
 * ```
 *
 * 'watermark' answers when the watermark of both has passed the left, so that the result is the same in whatever order
 * events arrive. 'arrival' answers at once, with what is known. 'correcting' answers at once and again if what comes
 * later changes the answer; the new one retracts the old.
 *
 * Kept without `toleranceMs` and `stateTtlMs`: the latest right of each key, for ever. With 'forward' or 'nearest' a left
 * without a match is kept, and the watermark behind held up, until a right comes or the tolerance is over.
 *
 * A left that comes after the watermark has passed it goes to `late`. A late right still counts for later lefts.
 *
 * Sources: "Event Time Temporal Join" in the documentation of Flink SQL; direction and tolerance as in `merge_asof` of
 * pandas.
 *
 * @example What the weather was
 * ```ts
 * activities$.pipe(asOfJoin(weather$, { leftKey: a => a.city, rightKey: w => w.city, toleranceMs: 7_200_000 }));
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` if a duration is negative.
 */
export function asOfJoin<L, R, K>(
  right$: Observable<Timed<R>>,
  options: AsOfJoinOptions<L, R, K> = {},
): OperatorFunction<Timed<L>, Timed<Joined<L, R | undefined>>> {
  const { leftKey, rightKey, direction = 'backward', emit = 'watermark' } = options;
  const toleranceMs = requireDuration('toleranceMs', options.toleranceMs ?? Infinity);
  const stateTtlMs = requireDuration('stateTtlMs', options.stateTtlMs ?? Infinity);

  return joinTimed<L, R, Joined<L, R | undefined>>(right$, { ...options, time: 'both', endsWithLeft: true }, context =>
    createAsOfState<L, R, K | undefined>(context, {
      leftKey: leftKey ?? (() => undefined),
      rightKey: rightKey ?? (() => undefined),
      matcher: createMatcher(direction, toleranceMs),
      // What lies before the watermark can answer no later left when looking forward.
      keepsLatest: direction !== 'forward',
      toleranceMs,
      stateTtlMs,
      emit,
    }),
  );
}
