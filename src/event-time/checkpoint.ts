import { BehaviorSubject, type MonoTypeOperatorFunction, type Observable } from 'rxjs';
import { createGate } from './checkpointing/gate.js';
import { createMarks } from './checkpointing/marks.js';
import { requireDuration } from './support/options.js';

/** A stream that another depends on, and how far that may run ahead of it; made by {@link dependency}. */
export interface Dependency<D> {
  readonly source$: Observable<D>;
  readonly timestamp: (item: D) => number;
  readonly thresholdMs: number;
}

/** A time in which dependencies were silent while the dependent stream went on. */
export interface Downtime<P> {
  /** The names of those that were down when it was noticed. */
  readonly dependencies: readonly string[];
  /** The time of the last heartbeat of the first that fell silent. */
  readonly since: number;
  /** How far the message by which it was noticed was ahead of that. */
  readonly downtimeMs: number;
  /** Where to replay from: the first message after the last healthy heartbeat. */
  readonly position: P | undefined;
}

export interface CheckpointOptions<M, P> {
  /** When a message of the dependent stream happened, in ms. */
  readonly timestamp: (message: M) => number;
  /** Where the dependent stream can be replayed from, an offset say. */
  readonly position: (message: M) => P;
  readonly dependencies: Readonly<Record<string, Dependency<never>>>;
  /**
   * Called once when all that were down have recovered. 'replaying': what was held when it was called is dropped, for it
   * comes again. 'release': it is let through.
   */
  readonly recover: (downtime: Downtime<P>) => 'replaying' | 'release' | Promise<'replaying' | 'release'>;
  /** Keeps the state over restarts. Saved behind the stream; after a crash a replay may begin a little earlier. */
  readonly state?: { load(): Promise<string | undefined>; save(state: string): Promise<void> } | undefined;
  /** The most messages that are held; with more the stream errors. Default: 100,000. */
  readonly limit?: number | undefined;
}

export interface Checkpoint<M, P> {
  /** Lets messages through while all dependencies are up. One subscription at a time. */
  gate(): MonoTypeOperatorFunction<M>;
  /** The downtime that goes on, or `undefined`: at once on subscription, then whenever one begins or ends. */
  readonly downtime$: Observable<Downtime<P> | undefined>;
}

/**
 * Names a stream that another depends on. Everything it sends is a sign of life.
 *
 * @throws RivuletError `INVALID_ARGUMENT` if the threshold is negative.
 */
export function dependency<D>(
  source$: Observable<D>,
  { timestamp, thresholdMs }: { readonly timestamp: (item: D) => number; readonly thresholdMs: number },
): Dependency<never> {
  requireDuration('thresholdMs', thresholdMs);
  // Only the dependency itself ever brings its items and its selector together.
  return { source$, timestamp, thresholdMs } as unknown as Dependency<never>;
}

/**
 * Keeps a stream from running ahead of streams that it depends on and that went down, so that it is not enriched with
 * stale data, and says from where to do it again.
 *
 * A dependency is down when a message is more than `thresholdMs` ahead of its last heartbeat. That message is held, and
 * all after it. It has recovered when a heartbeat is later than the message by which the downtime was noticed. When all
 * have, `recover` is told the position of the first message after the last healthy heartbeat: what came from there on was
 * let through, but may have been enriched with stale data. If it replays, what was held is dropped; else it is released.
 *
 * ```text
 * heartbeats:  11:00                               12:40
 * messages:           11:30  11:50  12:00  12:30
 * gate(), 1 h:        11:30  11:50  12:00          recover(position of 11:30)
 *                                          down
 * ```
 *
 * A dependency that has not spoken yet counts from the first message. A late heartbeat moves nothing back. A stream that
 * ends while a dependency is down that has ended too errors, for nothing can release what is held.
 *
 * Source: the barriers and replay of "Fault Tolerance" in the documentation of Apache Flink, for streams that do not share
 * an engine.
 *
 * @example Activities do not get ahead of the weather
 * ```ts
 * const { gate, downtime$ } = checkpoint({
 *   timestamp: (a: Activity) => a.time,
 *   position: a => a.offset,
 *   dependencies: { weather: dependency(weather$, { timestamp: w => w.time, thresholdMs: 3_600_000 }) },
 *   recover: ({ position }) => (consumer.seek(position), 'replaying'),
 * });
 * activities$.pipe(gate());
 * ```
 *
 * @throws RivuletError in the stream: `FAILED_PRECONDITION` for a second subscription at a time, `RESOURCE_EXHAUSTED` if
 * too much is held, `INVALID_ARGUMENT` for a bad timestamp, `UNAVAILABLE` if the stream ends while nothing can recover,
 * `DATA_LOSS` for a state that cannot be read.
 */
export function checkpoint<M, P>(options: CheckpointOptions<M, P>): Checkpoint<M, P> {
  const thresholds = new Map(
    Object.entries(options.dependencies).map(([name, { thresholdMs }]) => [name, thresholdMs] as const),
  );
  const downtime$ = new BehaviorSubject<Downtime<P> | undefined>(undefined);
  const gate = createGate<M, P>({ ...options, limit: options.limit ?? 100_000 }, createMarks<P>(thresholds), downtime$);

  return { gate: () => gate, downtime$: downtime$.asObservable() };
}
