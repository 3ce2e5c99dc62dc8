import { Observable, Subscriber, type OperatorFunction } from 'rxjs';
import type { OperatorHandlers } from '../../operators/operate.js';
import { createTurns, type Turns } from './turns.js';

/**
 * Makes an operator as `operate` does, whose handlers never run within one another: what comes back while an item is
 * handled waits until that is done.
 *
 * @param init Called for each subscription; holds its state. What does not come from the source, a timer say, takes its
 * turn through `turns`.
 */
export function operateInTurn<T, R>(
  init: (subscriber: Subscriber<R>, turns: Turns) => OperatorHandlers<T>,
): OperatorFunction<T, R> {
  return source =>
    new Observable<R>(subscriber => {
      const turns = createTurns();
      const handlers = init(subscriber, turns);
      const upstream = new TurnSubscriber(subscriber, handlers, turns);
      subscriber.add(() => handlers.finalize?.());
      source.subscribe(upstream);
    });
}

class TurnSubscriber<T, R> extends Subscriber<T> {
  constructor(
    private readonly subscriber: Subscriber<R>,
    private readonly handlers: OperatorHandlers<T>,
    private readonly turns: Turns,
  ) {
    // As in `operate`.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    super(subscriber);
  }

  // Written out rather than left to `turns.run`: this is the hot path of everything in this folder.
  protected override _next(item: T): void {
    const { turns } = this;
    if (turns.isBusy) {
      turns.waiting.push(() => this.handlers.next(item));
      return;
    }
    turns.isBusy = true;
    try {
      this.handlers.next(item);
      if (turns.waiting.length > 0) turns.drain();
    } catch (error) {
      this.subscriber.error(error);
    } finally {
      turns.isBusy = false;
    }
  }

  protected override _error(failure: unknown): void {
    this.inTurn(() => this.subscriber.error(failure));
  }

  protected override _complete(): void {
    this.inTurn(() => {
      if (this.handlers.complete) this.handlers.complete();
      else this.subscriber.complete();
    });
  }

  private inTurn(handle: () => void) {
    try {
      this.turns.run(handle, undefined);
    } catch (error) {
      this.subscriber.error(error);
    } finally {
      this.unsubscribe();
    }
  }
}
