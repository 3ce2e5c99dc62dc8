import type { Downtime } from '../checkpoint.js';
import { createTrail, type Step } from './trail.js';

/** How far the dependencies and the dependent stream have come. */
export interface Marks<P> {
  /** The downtime that goes on, if any. */
  readonly downtime: Downtime<P> | undefined;
  /** Notes a message: whether it finds a dependency down, or is the first since all were heard of. */
  message(at: number, position: P): 'down' | 'first' | 'next';
  /** Notes a heartbeat. Returns whether anything has changed. */
  heartbeat(name: string, at: number): boolean;
  /** The dependencies that have yet to recover. */
  waitingFor(): readonly string[];
  /** Ends the downtime. */
  recover(): void;
  /** What `restore` takes, as plain JSON but for the positions. */
  save(): SavedMarks<P>;
  restore(saved: SavedMarks<P>): void;
}

export interface SavedMarks<P> {
  readonly version: 1;
  readonly startedAt: number | null;
  /** Pairs, so that no name of a dependency can be taken for something else. */
  readonly markers: readonly (readonly [string, number])[];
  readonly trail: readonly Step<P>[];
  readonly down: (Downtime<P> & { readonly waitingFor: readonly string[]; readonly dependentAt: number }) | null;
}

/** Makes the state of a checkpoint, which knows nothing of streams. */
export function createMarks<P>(thresholds: ReadonlyMap<string, number>): Marks<P> {
  const markers = new Map<string, number>();
  const trail = createTrail<P>();
  /** A dependency that has not spoken yet counts from the first message. */
  let startedAt: number | undefined;
  let last: Step<P> | undefined;
  let downtime: Downtime<P> | undefined;
  let dependentAt = Infinity;
  const waiting = new Set<string>();

  const markerOf = (name: string) => markers.get(name) ?? startedAt ?? -Infinity;

  function leastMarker(): number {
    // Before its first heartbeat everything lies after the last one.
    return Math.min(...[...thresholds.keys()].map(name => markers.get(name) ?? -Infinity));
  }

  return {
    get downtime() {
      return downtime;
    },
    message(at, position) {
      startedAt ??= at;
      const isFirst = trail.isEmpty;
      trail.add(at, position);
      last = { at, position, isExact: false };
      const down: string[] = [];
      for (const [name, thresholdMs] of thresholds) if (at - markerOf(name) > thresholdMs) down.push(name);
      if (down.length === 0) return isFirst ? 'first' : 'next';
      const since = Math.min(...down.map(markerOf));
      const heardUntil = Math.min(...down.map(name => markers.get(name) ?? -Infinity));
      downtime = {
        dependencies: down,
        since,
        downtimeMs: at - since,
        position: trail.firstAfter(heardUntil) ?? position,
      };
      dependentAt = at;
      for (const name of down) waiting.add(name);
      return 'down';
    },
    heartbeat(name, at) {
      if (at <= (markers.get(name) ?? -Infinity)) return false;
      markers.set(name, at);
      // A position that a downtime needs is in the downtime.
      trail.dropUpTo(leastMarker());
      if (at > dependentAt) waiting.delete(name);
      return true;
    },
    waitingFor: () => [...waiting],
    recover() {
      downtime = undefined;
      dependentAt = Infinity;
      waiting.clear();
    },
    save: () => ({
      version: 1,
      startedAt: startedAt ?? null,
      markers: [...markers],
      // Without steps the last message stands in for those that come before the next time this is saved.
      trail: trail.isEmpty && last ? [last] : trail.steps(),
      down: downtime ? { ...downtime, waitingFor: [...waiting], dependentAt } : null,
    }),
    restore(saved) {
      startedAt = saved.startedAt ?? undefined;
      for (const [name, at] of saved.markers) if (thresholds.has(name)) markers.set(name, at);
      trail.restore(saved.trail);
      last = saved.trail[saved.trail.length - 1];
      if (!saved.down) return;
      const { waitingFor, dependentAt: heldAt, ...rest } = saved.down;
      downtime = rest;
      dependentAt = heldAt;
      // A dependency that was taken out of the configuration can hold nothing up.
      for (const name of waitingFor) if (thresholds.has(name)) waiting.add(name);
    },
  };
}
