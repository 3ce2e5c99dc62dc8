import { RivuletError } from '../../errors/index.js';
import { cancelled, onceAborted } from '../waiting.js';
import type { Settings } from '../options.js';

/** The time that a start may take. */
export interface StartLimit {
  /** Aborted with why the start is broken off. */
  readonly signal: AbortSignal;
  /** Settles as the promise does, unless the start is broken off first. */
  within<T>(promise: T | PromiseLike<T>): Promise<T>;
  breakOff(error: RivuletError): void;
  /** The start is over. */
  lift(): void;
}

export function limitStart(
  name: string,
  { startTimeoutMs, scheduler }: Pick<Settings, 'startTimeoutMs' | 'scheduler'>,
  signal: AbortSignal | undefined,
): StartLimit {
  const controller = new AbortController();
  const cancel = () => controller.abort(cancelled(signal?.reason));
  const unfollow = onceAborted(signal, cancel);
  const timer = scheduler.schedule(() => {
    const text = `The device ${name} was not ready within ${startTimeoutMs} ms. Is a server at its registry, and what does its setup wait for? Where it needs longer, raise startTimeoutMs.`;
    controller.abort(new RivuletError('DEADLINE_EXCEEDED', text));
  }, startTimeoutMs);
  const broken = new Promise<never>((_, reject) => {
    const fail = () => reject(controller.signal.reason);
    if (controller.signal.aborted) fail();
    else controller.signal.addEventListener('abort', fail, { once: true });
  });
  broken.catch(() => undefined);
  return {
    signal: controller.signal,
    breakOff: error => controller.abort(error),
    within: promise => Promise.race([promise, broken]),
    lift() {
      timer.unsubscribe();
      unfollow();
    },
  };
}
