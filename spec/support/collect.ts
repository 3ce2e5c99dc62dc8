import { filter, firstValueFrom, type Observable, type Subscription } from 'rxjs';
import type { RivuletError } from '../../src/errors/index.js';
import type { Session } from '../../src/client/index.js';

/** Everything that an Observable has sent, and how it ended. */
export interface Collection<T> {
  readonly items: readonly T[];
  readonly error: RivuletError | undefined;
  readonly isComplete: boolean;
  /** Settles once there are so many items, or the Observable has ended. */
  count(count: number): Promise<readonly T[]>;
  /** Settles once an item is like this, or the Observable has ended. */
  until(isIt: (item: T) => boolean): Promise<readonly T[]>;
  /** Settles once the Observable has ended. */
  end(): Promise<void>;
  unsubscribe(): void;
}

/** Subscribes, and keeps everything. */
export function collect<T>(source: Observable<T>): Collection<T> {
  const items: T[] = [];
  const waiting: { readonly isOver: () => boolean; readonly resolve: () => void }[] = [];
  let error: RivuletError | undefined;
  let isComplete = false;
  const settle = () => {
    for (const { isOver, resolve } of waiting) if (isComplete || error || isOver()) resolve();
  };
  const wait = (isOver: () => boolean) =>
    new Promise<void>(resolve => {
      waiting.push({ isOver, resolve });
      settle();
    });
  const subscription: Subscription = source.subscribe({
    next: item => {
      items.push(item);
      settle();
    },
    error: (thrown: unknown) => {
      error = thrown as RivuletError;
      settle();
    },
    complete: () => {
      isComplete = true;
      settle();
    },
  });
  return {
    items,
    get error() {
      return error;
    },
    get isComplete() {
      return isComplete;
    },
    count: count => wait(() => items.length >= count).then(() => items),
    until: isIt => wait(() => items.some(isIt)).then(() => items),
    end: () => wait(() => false),
    unsubscribe: () => subscription.unsubscribe(),
  };
}

/** Settles once the session is in a state. */
export async function untilState(session: Pick<Session, 'status$'>, state: string): Promise<void> {
  await firstValueFrom(session.status$.pipe(filter(status => status.state === state)));
}

/** The parts of an update that a spec looks at. */
export function gist(update: {
  readonly kind: string;
  readonly name: string;
  readonly value: unknown;
  readonly previous: unknown;
  readonly version: number;
}) {
  const { kind, name, value, previous, version } = update;
  return { kind, name, value, previous, version };
}
