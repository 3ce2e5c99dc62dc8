import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { defaultTimeoutMs, type Waiting } from './options.js';

const callbacksOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal is aborted. A signal that many wait with has one listener, for Node warns of more than ten.
 *
 * @returns Calls it off.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const known = callbacksOf.get(signal);
  const callbacks = known ?? new Set();
  callbacks.add(callback);
  if (!known) {
    callbacksOf.set(signal, callbacks);
    signal.addEventListener('abort', callAll, { once: true });
  }
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || callbacksOf.get(signal) !== callbacks) return;
    callbacksOf.delete(signal);
    signal.removeEventListener('abort', callAll);
  };
}

function callAll(this: AbortSignal): void {
  const callbacks = callbacksOf.get(this) ?? [];
  callbacksOf.delete(this);
  for (const callback of callbacks) callback();
}

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
    unlinks.push(onAbort(signal, follow));
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
    const callOff = signal.aborted ? undefined : onAbort(signal, abort);
    // In any case: what nobody waits for any more may still reject.
    promise.then(resolve, reject).finally(() => callOff?.());
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
  let callOff: (() => void) | undefined;
  if (signal?.aborted) cancel();
  else {
    if (signal) callOff = onAbort(signal, cancel);
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
      callOff?.();
    },
  };
}

export function cancelled(reason: unknown): RivuletError {
  return new RivuletError('CANCELLED', 'The caller has aborted it.', { cause: reason });
}
