import { requireDuration, requireWholeMs } from './support/options.js';

/** Which windows an event belongs to; made by `tumbling`, `hopping`, `sliding`, `trailing`, `sessions`, `globalWindow`. */
export interface Windows {
  readonly kind: string;
}

/** The windows that {@link windowBy} knows. */
export type WindowSpec =
  | { readonly kind: 'hopping'; readonly sizeMs: number; readonly hopMs: number; readonly offsetMs: number }
  | { readonly kind: 'sliding' | 'trailing'; readonly sizeMs: number }
  | { readonly kind: 'sessions'; readonly gapMs: number }
  | { readonly kind: 'global' };

export interface AlignedOptions {
  /** Moves all windows by so much, in ms. Default: 0, aligned to 1970-01-01T00:00Z. */
  readonly offsetMs?: number | undefined;
}

/**
 * Windows `[start, end)` of one size, side by side: each event is in one.
 *
 * ```text
 * events:       a  b   c     d  e
 * tumbling(5):  [----)[----)[----)
 * ```
 *
 * Source: "Tumbling Windows" in the documentation of Apache Flink.
 *
 * @example A day that begins at midnight in a place two hours ahead of UTC
 * ```ts
 * windowBy({ windows: tumbling(86_400_000, { offsetMs: -7_200_000 }), aggregate: agg.count() });
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the size is not whole ms greater than 0.
 */
export function tumbling(sizeMs: number, options: AlignedOptions = {}): Windows {
  requireDuration('sizeMs', sizeMs, { positive: true });
  return aligned(sizeMs, sizeMs, options);
}

/**
 * Windows `[start, end)` of one size that begin every `hopMs`: they overlap if the hop is less than the size, and leave
 * gaps, whose events are in no window, if it is more.
 *
 * ```text
 * hopping(6, 2):  [-----)
 *                   [-----)
 *                     [-----)
 * ```
 *
 * Source: "Sliding Windows" in the documentation of Apache Flink, which Kafka Streams calls hopping.
 *
 * @example The mean of the last hour, every minute
 * ```ts
 * windowBy({ windows: hopping(3_600_000, 60_000), aggregate: agg.mean(r => r.celsius) });
 * ```
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the size or the hop is not whole ms greater than 0.
 */
export function hopping(sizeMs: number, hopMs: number, options: AlignedOptions = {}): Windows {
  requireDuration('sizeMs', sizeMs, { positive: true });
  requireDuration('hopMs', hopMs, { positive: true });
  return aligned(sizeMs, hopMs, options);
}

function aligned(sizeMs: number, hopMs: number, { offsetMs = 0 }: AlignedOptions): Windows {
  for (const [name, valueMs] of Object.entries({ sizeMs, hopMs, offsetMs })) requireWholeMs(name, valueMs);
  return spec({ kind: 'hopping', sizeMs, hopMs, offsetMs });
}

/**
 * A window for each distinct set of events that are at most `sizeMs` apart; both bounds belong to it.
 *
 * There is one that ends with each event, `[t - size, t]`, and one that begins just after it, `[t + 1, t + 1 + size]`,
 * if anything is in it. Meant for whole ms.
 *
 * ```text
 * events:      1     2
 * sliding(9):  ....--]       {1, 2}: ends with 2; {1} ends with 1
 *               [----....    {2}: begins after 1
 * ```
 *
 * Source: "Sliding time windows" in the documentation of Kafka Streams, and KIP-450.
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the size is negative.
 */
export function sliding(sizeMs: number): Windows {
  return spec({ kind: 'sliding', sizeMs: requireDuration('sizeMs', sizeMs) });
}

/**
 * A result for each event, over `[t - size, t]`: the event and what came before it.
 *
 * Events with the same time count for one another, and each has its own result.
 *
 * Source: "OVER Aggregation" with a RANGE interval in the documentation of Flink SQL.
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the size is negative.
 */
export function trailing(sizeMs: number): Windows {
  return spec({ kind: 'trailing', sizeMs: requireDuration('sizeMs', sizeMs) });
}

/**
 * A window for each run of events with no pause longer than `gapMs`; a pause of just `gapMs` does not end it.
 *
 * ```text
 * events:       a-b-c--------d-e
 * sessions(4):  [---]        [-]      from the first event to the last
 * ```
 *
 * An event between two sessions makes one of them. One that belonged to a session which is gone already is late.
 *
 * Source: "Session windows" in the documentation of Kafka Streams for the bounds, "Session Windows" in that of Apache
 * Flink for merging and lateness.
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the gap is negative.
 */
export function sessions(gapMs: number): Windows {
  return spec({ kind: 'sessions', gapMs: requireDuration('gapMs', gapMs) });
}

/**
 * One window for all time, which closes when the stream completes: a fold, if it is shown early.
 *
 * Source: "Global Windows" in the documentation of Apache Flink.
 *
 * @example A running total
 * ```ts
 * windowBy({ windows: globalWindow(), aggregate: agg.sum(o => o.price), emit: early({ everyCount: 1 }) });
 * ```
 */
export function globalWindow(): Windows {
  return spec({ kind: 'global' });
}

function spec(windows: WindowSpec): Windows {
  return windows;
}
