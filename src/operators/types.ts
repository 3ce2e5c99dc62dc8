import type { SchedulerLike } from 'rxjs';

/** What every operator that waits takes. */
export interface Timing {
  /** Keeps the time. Default: `asyncScheduler`. */
  readonly scheduler?: SchedulerLike | undefined;
}

/** Tells items apart where they have no `name`, or where the name is not what counts. */
export interface Keyed<T> {
  /** The key of an item. Keys are compared as those of a `Map` are. */
  readonly key: (item: T) => unknown;
}

/** What an operator by key needs of an item, unless it is told the key. */
export interface Named {
  readonly name: string;
}

/** What is needed to see how a value changed. An update of a session is one. */
export interface Change<T = unknown> {
  readonly name: string;
  readonly value: T;
  /** The value before this one; undefined for the first. */
  readonly previous: T | undefined;
}
