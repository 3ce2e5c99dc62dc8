import type { SchedulerAction, SchedulerLike, Subscription } from 'rxjs';

/** Calls back once when it has not been restarted for a while. */
export interface IdleTimer {
  restart(): void;
  stop(): void;
}

/**
 * Makes a timer that is cheap to restart: a restart only notes the time, and the one action that is scheduled goes to
 * sleep for the rest if it wakes too early.
 */
export function createIdleTimer(timeoutMs: number, scheduler: SchedulerLike, callback: () => void): IdleTimer {
  let lastAt = 0;
  let action: Subscription | undefined;

  function wake(this: SchedulerAction<unknown>) {
    const now = scheduler.now();
    const restMs = lastAt + timeoutMs - now;
    // A clock that was set back would make the rest endless (ReactiveX/rxjs#6874).
    if (restMs > 0 && now >= lastAt) {
      this.schedule(undefined, restMs);
      return;
    }
    action = undefined;
    callback();
  }

  return {
    restart() {
      lastAt = scheduler.now();
      action ??= scheduler.schedule(wake, timeoutMs);
    },
    stop: () => action?.unsubscribe(),
  };
}
