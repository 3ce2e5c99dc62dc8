import type { Observable, Subscription } from 'rxjs';
import { RivuletError } from '../../src/errors/index.js';
import { type Commit, type VariableValue } from '../../src/variables/index.js';
import type { Delivery, JointRecord, Position, SubscriberEvent, SubscriberRecord, UpdateEvent } from './history.js';

/** The fields that every update has, whatever its name and type. */
export interface AnyUpdate {
  readonly kind: UpdateEvent['update'];
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly cursor: string;
  readonly timestamp: number;
  readonly value: unknown;
  readonly previous: unknown;
  readonly coalesced: number;
}

export interface SubscriberDescription {
  readonly id: string;
  readonly names: readonly string[];
  /** Default: true. */
  readonly initial?: boolean | undefined;
  /** Default: false. */
  readonly removals?: boolean | undefined;
  /** Default: 'every'. */
  readonly delivery?: Delivery | undefined;
  readonly resumeAfter?: Position | undefined;
}

/** A subscription and what it was given. */
export interface Recording<R> {
  /** What it was given so far. */
  readonly events: readonly SubscriberEvent[];
  readonly updates: readonly UpdateEvent[];
  /** The record; `completeUpTo` where everything up to there must have come. */
  record(completeUpTo?: Position): R;
  /** The selection changes: that of a group that grew or shrank. */
  select(names: readonly string[]): void;
  unsubscribe(): void;
  readonly closed: boolean;
}

/** Subscribes to a watch, or to `changes$` of a group, and keeps what it is given. */
export function recordWatch(
  source: Observable<AnyUpdate>,
  description: SubscriberDescription,
): Recording<SubscriberRecord> {
  const events: SubscriberEvent[] = [];
  return record(events, description, add =>
    source.subscribe({
      next: update => {
        add(eventOf(update));
      },
      ...endings(add),
    }),
  );
}

/** Subscribes to `commits()`, and keeps what it is given as the updates in it. */
export function recordCommits(
  source: Observable<Commit<Record<string, unknown>, string>>,
  description: SubscriberDescription,
): Recording<SubscriberRecord> {
  const events: SubscriberEvent[] = [];
  return record(events, { ...description, removals: true }, add =>
    source.subscribe({
      next: commit => {
        if (commit.kind === 'reset') {
          add({ kind: 'reset', reason: commit.reason, position: positionOf(commit.cursor) });
        } else {
          for (const update of commit.updates) add(eventOf(update));
        }
      },
      ...endings(add),
    }),
  );
}

/** Subscribes to `values()`, and keeps what it is given. */
export function recordJoint(
  source: Observable<Readonly<Record<string, unknown>>>,
  { id, names }: Pick<SubscriberDescription, 'id' | 'names'>,
): { record(completeUpTo?: Position): JointRecord; readonly emissions: JointRecord['emissions']; unsubscribe(): void } {
  const emissions: Readonly<Record<string, VariableValue>>[] = [];
  const subscription = source.subscribe(values => emissions.push(values as Readonly<Record<string, VariableValue>>));
  return {
    emissions,
    record: completeUpTo => ({ id, names, emissions: [...emissions], completeUpTo }),
    unsubscribe: () => {
      subscription.unsubscribe();
    },
  };
}

function record(
  events: SubscriberEvent[],
  { id, names, initial = true, removals = false, delivery = 'every', resumeAfter }: SubscriberDescription,
  subscribe: (add: (event: SubscriberEvent) => void) => Subscription,
): Recording<SubscriberRecord> {
  const updates: UpdateEvent[] = [];
  const subscription = subscribe(event => {
    events.push(event);
    if (event.kind === 'update') updates.push(event);
  });
  return {
    events,
    updates,
    record: completeUpTo => ({
      id,
      names,
      initial,
      removals,
      delivery,
      resumeAfter,
      events: [...events],
      completeUpTo,
    }),
    select: next => {
      events.push({ kind: 'select', names: next });
    },
    unsubscribe: () => {
      subscription.unsubscribe();
    },
    get closed() {
      return subscription.closed;
    },
  };
}

/** The epoch and the revision of a cursor, read without the library. */
export function positionOf(cursor: string): Position {
  const at = cursor.lastIndexOf('@');
  return { epoch: cursor.slice(0, at), revision: Number(cursor.slice(at + 1)) };
}

function endings(add: (event: SubscriberEvent) => void) {
  return {
    error: (thrown: unknown) => {
      add({ kind: 'failed', code: RivuletError.from(thrown).code });
    },
    complete: () => {
      add({ kind: 'completed' });
    },
  };
}

export function eventOf(update: AnyUpdate): UpdateEvent {
  const { kind, name, id, version, cursor, timestamp, value, previous, coalesced } = update;
  return {
    kind: 'update',
    update: kind,
    name,
    id,
    version,
    position: positionOf(cursor),
    timestamp,
    value: value as VariableValue | undefined,
    previous: previous as VariableValue | undefined,
    coalesced,
  };
}
