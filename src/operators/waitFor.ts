import { asyncScheduler, firstValueFrom, type Observable, type Subscriber } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { checkMsOrInfinity } from './checks.js';
import { describeValue } from './describeValue.js';
import { missingNamesOf } from './missingNames.js';
import { operate } from './operate.js';
import type { Timing } from './types.js';

/** For how long {@link waitFor} waits. */
export interface WaitForOptions extends Timing {
  /** How long to wait, in ms. Infinity waits until the source ends or the signal aborts. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Ends the wait from outside. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Resolves with the first item for which the predicate holds.
 *
 * It always settles, and leaves neither a subscription, nor a timer, nor a listener behind.
 *
 * ```text
 * source:                    1--3--2--6--...
 * waitFor(_, n => n > 4):    ---------6
 * ```
 *
 * It rejects with
 * - DEADLINE_EXCEEDED when the time is over; the message says what was last seen, and which names are missing if the
 *   source can tell (see {@link missingNames});
 * - CANCELLED when the signal aborts; if it already has, the source is not subscribed to;
 * - OUT_OF_RANGE, reason `SOURCE_COMPLETED`, when the source completes first;
 * - INVALID_ARGUMENT for a time that no timer can wait;
 * - the error of the source, or what the predicate threw, as they are.
 *
 * @example Wait until it is hot, at most half a minute
 * ```ts
 * const { humidity } = await waitFor(session.values('temperature', 'humidity'), v => v.temperature > 30, {
 *   timeoutMs: 30_000,
 * });
 * ```
 */
export function waitFor<T, R extends T>(
  source: Observable<T>,
  predicate: (item: T) => item is R,
  options?: WaitForOptions,
): Promise<R>;
export function waitFor<T>(
  source: Observable<T>,
  predicate: (item: T) => boolean,
  options?: WaitForOptions,
): Promise<T>;
export async function waitFor<T>(
  source: Observable<T>,
  predicate: (item: T) => boolean,
  { timeoutMs = 30_000, signal, scheduler = asyncScheduler }: WaitForOptions = {},
): Promise<T> {
  checkMsOrInfinity('timeoutMs of waitFor', timeoutMs);

  const firstMatch = operate((subscriber: Subscriber<T>) => {
    let seenCount = 0;
    let last: T | undefined;
    const seen = () => (seenCount === 0 ? 'No item came.' : `The last of ${seenCount} was ${describeValue(last)}.`);

    const abort = () => subscriber.error(cancelled(signal?.reason));
    if (signal?.aborted) throw cancelled(signal.reason);
    signal?.addEventListener('abort', abort);

    const timer =
      timeoutMs === Infinity
        ? undefined
        : scheduler.schedule(() => subscriber.error(timedOut(timeoutMs, seen(), missingNamesOf(source))), timeoutMs);

    return {
      next(item: T) {
        seenCount += 1;
        last = item;
        if (predicate(item)) subscriber.next(item);
      },
      complete() {
        subscriber.error(
          new RivuletError(
            'OUT_OF_RANGE',
            `The source completed before the condition was fulfilled. ${seen()} ` +
              'Wait on a source that goes on, or start to wait earlier.',
            { reason: 'SOURCE_COMPLETED' },
          ),
        );
      },
      finalize() {
        timer?.unsubscribe();
        signal?.removeEventListener('abort', abort);
      },
    };
  });
  // It leaves with the first item, even while a synchronous source is still sending.
  return firstValueFrom(firstMatch(source));
}

function cancelled(cause: unknown): RivuletError {
  return new RivuletError('CANCELLED', 'The wait was aborted by its signal. Wait again if it is still wanted.', {
    cause,
  });
}

function timedOut(timeoutMs: number, seen: string, missing: readonly string[]): RivuletError {
  const names = missing.length === 0 ? '' : ` Missing: ${describeNames(missing)}.`;
  const advice = missing.length === 0 ? 'Check the condition, or give it a longer timeoutMs.' : 'Check the names.';
  return new RivuletError(
    'DEADLINE_EXCEEDED',
    `The condition was not fulfilled within ${timeoutMs} ms. ${seen}${names} ${advice}`,
    { details: { timeoutMs: String(timeoutMs) } },
  );
}

function describeNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map(describeValue).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
