import type { MonoTypeOperatorFunction } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { operate } from './operate.js';
import { reportFailure } from './reportFailure.js';
import type { Change } from './types.js';

/** What {@link filterChanges} does about a predicate that throws. */
export interface FilterChangesOptions<U> {
  /**
   * Is told what the predicate threw and for which update. Default: `config.onUnhandledError` of RxJS where that is set,
   * otherwise `console.error`; never an unhandled rejection, and never the end of a Node process.
   */
  readonly onError?: ((error: unknown, update: U) => void) | undefined;
}

/**
 * Lets through the updates for which the predicate holds, and those for which it throws.
 *
 * ```text
 * source:         a---b---c---d---|
 * filterChanges:  a-------c---d---|      false for b, throws for c
 * ```
 *
 * One bad update, or a mistake in a predicate, thus neither ends a watch nor hides a change: `onError` is told, and the
 * update passes. Before a throttle or a debounce, what is filtered out does not take the place of what is not.
 *
 * @example Rises only
 * ```ts
 * session.watch('temperature').pipe(filterChanges(({ value, previous }) => previous === undefined || value > previous));
 * ```
 *
 * @param predicate Whether an update passes; sees `name`, `value` and `previous`.
 */
export function filterChanges<U extends Change>(
  predicate: (update: U) => boolean,
  { onError = reportByDefault }: FilterChangesOptions<U> = {},
): MonoTypeOperatorFunction<U> {
  return operate(subscriber => ({
    next(update) {
      let passes = true;
      try {
        passes = predicate(update);
      } catch (error) {
        report(onError, error, update);
      }
      if (passes) subscriber.next(update);
    },
  }));
}

function report<U>(onError: (error: unknown, update: U) => void, error: unknown, update: U): void {
  try {
    onError(error, update);
  } catch (failureOfHandler) {
    reportFailure(failureOfHandler);
  }
}

function reportByDefault(error: unknown, { name }: Change): void {
  reportFailure(
    new RivuletError(
      'UNKNOWN',
      `The predicate of filterChanges threw on an update of "${name}", which was let through: ` +
        `${RivuletError.from(error).rawMessage}. Mend the predicate, or handle this with the option onError.`,
      { reason: 'PREDICATE_FAILED', details: { name }, cause: error },
    ),
  );
}
