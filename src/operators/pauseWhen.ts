import type { MonoTypeOperatorFunction, Observable } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { checkLimit } from './checks.js';
import { listen, operate } from './operate.js';
import { createQueue } from './queue.js';

/** How much {@link pauseWhen} may hold. */
export interface PauseWhenOptions {
  /** The most items that are held back. One more is an error. */
  readonly limit: number;
}

/**
 * Holds items back while paused, and lets them out in order when it goes on.
 *
 * ```text
 * source:              1--2--3--4------5--|
 * paused$:             --t---------f------|
 * pauseWhen(paused$):  1-----------(234)-5--|
 * ```
 *
 * Items flow until `paused$` first says otherwise. When `paused$` completes, its last state stays: paused then means
 * paused for ever. The result completes once the source has and nothing is held back. It errors when `source` or
 * `paused$` does, and with RESOURCE_EXHAUSTED when more than `limit` items would have to be held; what is held is then
 * dropped.
 *
 * @example Do not redraw a page that nobody sees
 * ```ts
 * const hidden$ = fromEvent(document, 'visibilitychange').pipe(map(() => document.hidden));
 * session.watch('temperature').pipe(pauseWhen(hidden$, { limit: 1000 })).subscribe(draw);
 * ```
 *
 * @param paused$ True to pause, false to go on.
 * @throws {RivuletError} INVALID_ARGUMENT for a limit that is no whole number from 1.
 */
export function pauseWhen<T>(paused$: Observable<boolean>, { limit }: PauseWhenOptions): MonoTypeOperatorFunction<T> {
  checkLimit('limit of pauseWhen', limit);

  return operate(subscriber => {
    const held = createQueue<T>();
    let isPaused = false;
    let isDraining = false;
    let isSourceComplete = false;

    // An item let out may bring about another one, or another pause: the first goes to the end of the queue, the second
    // stops this loop.
    const drain = () => {
      if (isDraining) return;
      isDraining = true;
      while (!isPaused && held.size > 0) subscriber.next(held.shift());
      isDraining = false;
      if (isSourceComplete && held.size === 0) subscriber.complete();
    };

    listen(paused$, subscriber, {
      next(paused) {
        isPaused = paused;
        if (!paused) drain();
      },
      complete() {
        // Its last state stays.
      },
    });

    return {
      next(item) {
        if (!isPaused && !isDraining) subscriber.next(item);
        else if (held.size < limit) held.push(item);
        else throw exhausted(limit);
      },
      complete() {
        isSourceComplete = true;
        if (held.size === 0) subscriber.complete();
      },
      finalize: () => held.clear(),
    };
  });
}

function exhausted(limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `pauseWhen holds ${limit} items back and got one more. Pause for shorter, raise its limit, or throttle before it.`,
    { details: { limit: String(limit) } },
  );
}
