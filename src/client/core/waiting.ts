import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { defaultTimeoutMs, type Waiting } from './options.js';

/** A controller that follows other signals until it is let go of. */
export interface LinkedAbort extends Disposable {
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
}

/** `AbortSignal.any`, but with an end: a signal that lives long would otherwise collect what follows it. */
export function linkAborts(...signals: readonly (AbortSignal | undefined)[]): LinkedAbort {
  const controller = new AbortController();
  const unlinks: (() => void)[] = [];
  for (const signal of signals) {
    if (!signal) continue;
    if (signal.aborted) {
      controller.abort(signal.reason);
      break;
    }
    const follow = () => {
      controller.abort(signal.reason);
    };
    signal.addEventListener('abort', follow, { once: true });
    unlinks.push(() => {
      signal.removeEventListener('abort', follow);
    });
  }
  return {
    signal: controller.signal,
    abort: reason => {
      controller.abort(reason);
    },
    [Symbol.dispose]: () => {
      for (const unlink of unlinks) unlink();
    },
  };
}

/** Settles as the promise does, unless the signal is aborted first: then it rejects with the reason. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(RivuletError.from(signal.reason));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    // In any case: what nobody waits for any more may still reject.
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

/** The signal of something that waits: aborted with a RivuletError when the time is over or the caller aborts. */
export function deadlineOf(
  { timeoutMs = defaultTimeoutMs, signal }: Waiting,
  scheduler: SchedulerLike,
  describe: () => string,
): LinkedAbort {
  if (timeoutMs !== Infinity && !(timeoutMs >= 0)) {
    throw new RivuletError('INVALID_ARGUMENT', `timeoutMs is ${timeoutMs}: give a number of milliseconds from 0.`);
  }
  const linked = linkAborts();
  let timer: Subscription | undefined;
  const cancel = () => {
    linked.abort(cancelled(signal?.reason));
  };
  if (signal?.aborted) cancel();
  else {
    signal?.addEventListener('abort', cancel, { once: true });
    if (timeoutMs < 2 ** 31) {
      timer = scheduler.schedule(() => {
        linked.abort(new RivuletError('DEADLINE_EXCEEDED', `${describe()} within ${timeoutMs} ms.`));
      }, timeoutMs);
    }
  }
  return {
    ...linked,
    [Symbol.dispose]: () => {
      timer?.unsubscribe();
      signal?.removeEventListener('abort', cancel);
    },
  };
}

export function cancelled(reason: unknown): RivuletError {
  return new RivuletError('CANCELLED', 'The caller has aborted it.', { cause: reason });
}
