import { Subscriber, type Observable, type Observer } from 'rxjs';

/**
 * Subscribes to one of several inputs, tied to the subscriber *before* the input is subscribed to, so that a synchronous
 * one can be stopped. What a handler throws errors the stream.
 */
export function subscribeInput<T>(input: Observable<T>, subscriber: Subscriber<never>, handlers: Observer<T>): void {
  const guarded = (handle: () => void) => {
    try {
      handle();
    } catch (error) {
      subscriber.error(error);
    }
  };
  const inner = new Subscriber<T>({
    next: item => guarded(() => handlers.next(item)),
    error: (failure: unknown) => handlers.error(failure),
    complete: () => guarded(() => handlers.complete()),
  });
  subscriber.add(inner);
  input.subscribe(inner);
}
