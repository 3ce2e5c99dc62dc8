import type { MonoTypeOperatorFunction, OperatorFunction } from 'rxjs';
import { operate } from './operate.js';

/**
 * Emits an item when the predicate turns true: once for each rising edge.
 *
 * Before the first item the predicate counts as false, so a first item for which it holds is a rising edge.
 *
 * ```text
 * source:            1--5--6--2--7--|
 * when(n => n > 4):  ---5--------7--|
 * ```
 *
 * @example Tell of each time it gets hot, not of each reading while it is
 * ```ts
 * session.values('temperature', 'mode').pipe(when(v => v.temperature > 30)).subscribe(alarm);
 * ```
 *
 * @param predicate What is to become true. If it throws, the result errors with that.
 * @see {@link holdsFor} for a condition that must last
 */
export function when<T, R extends T>(predicate: (item: T) => item is R): OperatorFunction<T, R>;
export function when<T>(predicate: (item: T) => boolean): MonoTypeOperatorFunction<T>;
export function when<T>(predicate: (item: T) => boolean): MonoTypeOperatorFunction<T> {
  return operate(subscriber => {
    let held = false;

    return {
      next(item) {
        const holds = predicate(item);
        const isRising = holds && !held;
        held = holds;
        if (isRising) subscriber.next(item);
      },
    };
  });
}
