import type { MemoryAccount } from './memoryBudget.js';
import type { StateItem } from './statesAt.js';
import type { Variable, VariableState } from './variable.js';
import { SNAPSHOT_BYTES, SNAPSHOT_ITEM_BYTES } from './weights.js';

/** What is left to send of a snapshot: the states as of its revision, whatever the variables have become since. */
export interface Snapshot {
  readonly revision: number;
  variables: readonly Variable[];
  /** By the place of their variable. */
  states: readonly VariableState[];
  /** The place of the next one to send; -1 before the begin. */
  next: number;
  /** True where it is not kept any more: its watch captures another one. */
  isDropped: boolean;
}

/** Replaced states that snapshots keep, as a part of what the session may keep in all. */
const DISPLACED_SHARE = 1 / 4;

/**
 * The snapshots of a session that are being sent.
 *
 * A snapshot is references, and takes little, until values are replaced: then it keeps the earlier ones. What all of them
 * keep is counted and bounded. Where it is too much, the snapshot that was not read for the longest time is dropped: a reader
 * that goes on reading gets its snapshot to the end.
 */
export class OpenSnapshots {
  /** What states take that only snapshots keep. */
  private displacedBytes = 0;
  /** The one that was not read for the longest time first. */
  private readonly snapshots = new Set<Snapshot>();
  private readonly maxDisplacedBytes: number;

  constructor(
    private readonly memory: MemoryAccount,
    sessionMemoryBytes: number,
  ) {
    this.maxDisplacedBytes = sessionMemoryBytes * DISPLACED_SHARE;
  }

  get size(): number {
    return this.snapshots.size;
  }

  capture(revision: number, variables: readonly Variable[]): Snapshot {
    const states = variables.map(({ state }) => {
      state.snapshots++;
      return state;
    });
    return this.open(revision, variables, states);
  }

  /** Keeps states of an earlier revision, of which some may be replaced already; none where there is no room for them. */
  adopt(revision: number, items: readonly StateItem[]): Snapshot {
    const kept = this.hasRoomFor(items) ? items : [];
    for (const { variable, state } of kept) {
      if (state.snapshots++ === 0 && variable.state !== state) this.addDisplaced(state.bytes);
    }
    const variables = kept.map(({ variable }) => variable);
    const states = kept.map(({ state }) => state);
    const snapshot = this.open(revision, variables, states);
    this.boundDisplaced();
    return snapshot;
  }

  /** The reader has come back for more. */
  touch(snapshot: Snapshot): void {
    if (this.snapshots.size < 2 || !this.snapshots.delete(snapshot)) return;
    this.snapshots.add(snapshot);
  }

  /** The state at this place was sent. */
  release({ variables, states }: Snapshot, place: number): void {
    const state = states[place]!;
    if (--state.snapshots === 0 && variables[place]!.state !== state) this.addDisplaced(-state.bytes);
  }

  /** A state that snapshots have yet to send was replaced. */
  displaced(state: VariableState): void {
    this.addDisplaced(state.bytes);
    this.boundDisplaced();
  }

  /** The replacement was undone. */
  restored(state: VariableState): void {
    if (state.snapshots > 0) this.addDisplaced(-state.bytes);
  }

  dropIdlest(): void {
    const [idlest] = this.snapshots;
    if (idlest) this.end(idlest);
  }

  /** Drops snapshots until that has freed a state: one may be kept by several of them. */
  dropUntilFreed(): void {
    const { displacedBytes } = this;
    while (this.snapshots.size > 0 && this.displacedBytes >= displacedBytes) this.dropIdlest();
  }

  /** The snapshot was sent, is dropped, or its watch is over. */
  end(snapshot: Snapshot): void {
    if (!this.snapshots.delete(snapshot)) return;
    snapshot.isDropped = true;
    for (let place = Math.max(0, snapshot.next); place < snapshot.states.length; place++) this.release(snapshot, place);
    this.memory.add(-weightOf(snapshot));
    snapshot.variables = snapshot.states = [];
  }

  private open(revision: number, variables: readonly Variable[], states: readonly VariableState[]): Snapshot {
    const snapshot: Snapshot = { revision, variables, states, next: -1, isDropped: false };
    this.snapshots.add(snapshot);
    this.memory.add(weightOf(snapshot));
    return snapshot;
  }

  private hasRoomFor(items: readonly StateItem[]): boolean {
    let bytes = SNAPSHOT_BYTES + SNAPSHOT_ITEM_BYTES * items.length;
    for (const { variable, state } of items) {
      if (state.snapshots === 0 && variable.state !== state) bytes += state.bytes;
    }
    try {
      this.memory.requireRoomForRead(bytes, 'The snapshot');
      return true;
    } catch {
      return false;
    }
  }

  private boundDisplaced(): void {
    while (this.displacedBytes > this.maxDisplacedBytes && this.snapshots.size > 1) this.dropIdlest();
  }

  private addDisplaced(bytes: number): void {
    this.displacedBytes += bytes;
    this.memory.add(bytes);
    this.memory.setSnapshots(this.displacedBytes);
  }
}

function weightOf({ variables }: Snapshot): number {
  return SNAPSHOT_BYTES + SNAPSHOT_ITEM_BYTES * variables.length;
}
