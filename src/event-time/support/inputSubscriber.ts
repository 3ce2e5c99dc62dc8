import { Subscriber, type Observable, type Observer } from 'rxjs';

/**
 * Subscribes to one of several inputs, tied to the subscriber *before* the input is subscribed to, so that a synchronous
 * one can be stopped. What a handler throws errors the stream.
 */
export function subscribeInput<T>(input: Observable<T>, subscriber: Subscriber<never>, handlers: Observer<T>): void {
  input.subscribe(new InputSubscriber(subscriber, handlers));
}

class InputSubscriber<T> extends Subscriber<T> {
  constructor(
    private readonly subscriber: Subscriber<never>,
    private readonly handlers: Observer<T>,
  ) {
    // Given a subscriber, RxJS 7 adds the new one to it. The constructor is marked as internal, but stays for all of 7.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    super(subscriber);
  }

  protected override _next(item: T): void {
    try {
      this.handlers.next(item);
    } catch (error) {
      this.subscriber.error(error);
    }
  }

  protected override _error(failure: unknown): void {
    this.handlers.error(failure);
    this.unsubscribe();
  }

  protected override _complete(): void {
    try {
      this.handlers.complete();
    } catch (error) {
      this.subscriber.error(error);
    } finally {
      this.unsubscribe();
    }
  }
}
