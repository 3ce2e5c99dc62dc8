import { Observable, type Observable as Source } from 'rxjs';
import { createQueue } from '../../operators/queue.js';
import type { ByteChange } from './byteStore.js';
import { tooManyChanges } from './changes.js';

/** Changes that are kept from now on until somebody takes them. */
export interface HeldChanges {
  /** Those after a revision: what was kept, then what comes. To be subscribed to once. */
  after(revision: number): Observable<ByteChange>;
  /** Lets go of what nobody took. */
  drop(): void;
}

export function holdChanges(source: Source<ByteChange>, maxBuffered: number): HeldChanges {
  const held = createQueue<ByteChange>();
  let take: ((change: ByteChange) => void) | undefined;
  let fail: ((error: unknown) => void) | undefined;
  let end: (() => void) | undefined;
  let failure: { readonly error: unknown } | undefined;
  let isComplete = false;

  const upstream = source.subscribe({
    next(change) {
      if (take) take(change);
      else if (held.size < maxBuffered) held.push(change);
      else {
        held.clear();
        failure = { error: tooManyChanges() };
        upstream.unsubscribe();
      }
    },
    error(error: unknown) {
      if (fail) fail(error);
      else failure = { error };
    },
    complete() {
      if (end) end();
      else isComplete = true;
    },
  });

  return {
    after: revision =>
      new Observable(subscriber => {
        subscriber.add(upstream);
        if (failure) {
          subscriber.error(failure.error);
          return;
        }
        // A change that comes while those that were kept are handed out goes to their end.
        while (held.size > 0 && !subscriber.closed) {
          const change = held.shift();
          if (change.revision > revision) subscriber.next(change);
        }
        if (isComplete) subscriber.complete();
        take = change => {
          if (change.revision > revision) subscriber.next(change);
        };
        fail = error => subscriber.error(error);
        end = () => subscriber.complete();
      }),
    drop() {
      upstream.unsubscribe();
      held.clear();
    },
  };
}
