import { RivuletError } from '../errors/index.js';
import { describeValue } from './support/describe.js';
import { requireDuration } from './support/options.js';

/** When a window shows a pane; made by `onClose` and `early`. */
export interface Emit {
  readonly kind: string;
}

export interface EarlyOptions {
  /** When so many events have not been shown yet. */
  readonly everyCount?: number | undefined;
  /** When the first event that has not been shown yet came so long ago, in ms of the scheduler. */
  readonly everyMs?: number | undefined;
  /** When the watermark is so far past the first event that has not been shown yet, in ms of event time. */
  readonly everyEventMs?: number | undefined;
}

export type EmitSpec = { readonly kind: 'close' } | ({ readonly kind: 'early' } & EarlyOptions);

/** Shows a window once the watermark has closed it, and again for each late event. */
export function onClose(): Emit {
  return { kind: 'close' };
}

/**
 * Shows a window also before it is closed, at whichever of the options comes first. The on-time pane always follows;
 * under 'discarding' only if there is something new to show.
 *
 * Source: "Triggers" in the documentation of Apache Flink, "Event time triggers" and "Data-driven triggers" in the Apache
 * Beam programming guide.
 *
 * @throws RivuletError `INVALID_ARGUMENT` if no option is given, or one is not greater than 0.
 */
export function early(options: EarlyOptions): Emit {
  const { everyCount, everyMs, everyEventMs } = options;
  if (everyCount === undefined && everyMs === undefined && everyEventMs === undefined) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `early was given ${describeValue(options)}; give at least one of everyCount, everyMs and everyEventMs.`,
    );
  }
  if (everyCount !== undefined) requireDuration('everyCount', everyCount, { positive: true });
  if (everyMs !== undefined) requireDuration('everyMs', everyMs, { positive: true });
  if (everyEventMs !== undefined) requireDuration('everyEventMs', everyEventMs, { positive: true });
  const emit: EmitSpec = { kind: 'early', everyCount, everyMs, everyEventMs };
  return emit;
}
