import { BehaviorSubject, type Observable, type SchedulerLike } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import { steadyScheduler, timeOfDay } from '../operators/steadyScheduler.js';

/**
 * How it stands between a connector and the other side.
 *
 * `idle`: nobody wants anything of it. `connecting`: for the first time. `connected`: it works. `retrying`: it failed, and
 * will be tried again. `closed`: it is over, by itself, by `close()`, or by the `cause`.
 */
export type ConnectorStatus =
  | {
      readonly state: 'idle' | 'connecting' | 'connected';
      /** Since when, in ms since the Unix epoch. */
      readonly since: number;
    }
  | {
      readonly state: 'retrying';
      readonly since: number;
      /** 1 for the first one after a failure. */
      readonly attempt: number;
      /** In ms since the Unix epoch. */
      readonly nextAttemptAt: number;
      /** What went wrong. */
      readonly cause: Error;
    }
  | {
      readonly state: 'closed';
      readonly since: number;
      /** What ended it, where it did not end well. */
      readonly cause?: Error | undefined;
    };

/** What tells how it stands. The values know nothing of it: trouble that is being mended shows here and only here. */
export interface HasStatus {
  /** The present status at once, then each change of it. Never errors. */
  readonly status$: Observable<ConnectorStatus>;
}

/** The side of a `status$` that its connector writes. */
export interface StatusWriter extends HasStatus {
  readonly current: ConnectorStatus;
  /** Says nothing where that is the status already. */
  set(state: 'idle' | 'connecting' | 'connected'): void;
  /** @param delayMs Until the next attempt. */
  retrying(attempt: number, delayMs: number, cause: unknown): void;
  /** A connector that is closed may still be opened again, where it allows that. */
  closed(cause?: unknown): void;
}

/**
 * Makes a `status$` and the means to change it.
 *
 * @param scheduler Whose time it tells. Default: `asyncScheduler`, with a clock that cannot be set.
 */
export function createStatus(
  scheduler: SchedulerLike = steadyScheduler,
  state: 'idle' | 'connecting' = 'idle',
): StatusWriter {
  const status$ = new BehaviorSubject<ConnectorStatus>({ state, since: timeOfDay(scheduler) });

  return {
    status$: status$.asObservable(),
    get current() {
      return status$.value;
    },
    set(next) {
      if (status$.value.state !== next) status$.next({ state: next, since: timeOfDay(scheduler) });
    },
    retrying(attempt, delayMs, cause) {
      const since = timeOfDay(scheduler);
      status$.next({
        state: 'retrying',
        since,
        attempt,
        nextAttemptAt: since + delayMs,
        cause: RivuletError.from(cause),
      });
    },
    closed(cause) {
      if (status$.value.state === 'closed') return;
      const since = timeOfDay(scheduler);
      status$.next(
        cause === undefined ? { state: 'closed', since } : { state: 'closed', since, cause: RivuletError.from(cause) },
      );
    },
  };
}
