import { isObservable, take, type Observable } from 'rxjs';
import { RpcError } from '../RpcError.js';

/** The one value that a handler answers with: the value, what the promise gives, or what the Observable emits first. */
export function oneReply(reply: unknown, signal: AbortSignal): Promise<unknown> {
  return isObservable(reply) ? firstOf(reply, signal) : Promise.resolve(reply);
}

/** `firstValueFrom`, but the Observable is let go of when the caller goes. */
function firstOf(source: Observable<unknown>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const subscription = source.pipe(take(1)).subscribe({
      next: resolve,
      error: reject,
      complete: () => {
        // Of no effect after a value.
        reject(new Error('The Observable has completed without a value: for one message it has to emit one.'));
      },
    });
    const abort = () => {
      subscription.unsubscribe();
      reject(RpcError.cancelled('The caller has cancelled the call or has gone.'));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    subscription.add(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
