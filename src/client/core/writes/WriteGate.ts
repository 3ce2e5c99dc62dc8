import type { SchedulerLike } from 'rxjs';
import { isId } from '../../../variables/index.js';
import type { PendingOperation, PendingWrite } from './PendingWrite.js';
import { nameOf } from './writeOne.js';

/** How long a write waits for a watch at most, in ms. */
const LONGEST_HOLD_MS = 250;

/** A watch that was subscribed to and has not begun yet. */
interface Hold {
  readonly isFor: (name: string) => boolean;
  /** The writes that wait for it. */
  readonly writes: Set<PendingWrite>;
}

/**
 * Keeps the order of a program (W14): what is written after a subscription is sent once the watch has begun, so that the
 * subscriber sees the value from before, and then each write.
 *
 * Writes to other names go on, unless one that waits is before them.
 */
export class WriteGate {
  private readonly holds = new Set<Hold>();
  private readonly waiting = new Map<PendingWrite, number>();

  /** @param wakeUp Called when a write may go that had to wait. */
  constructor(
    private readonly scheduler: SchedulerLike,
    private readonly wakeUp: () => void,
  ) {}

  /**
   * Holds later writes to some names back, for `LONGEST_HOLD_MS` at most.
   *
   * @param matches Tells whether one of them, which may be patterns, stands for a name.
   * @returns Lets them go.
   */
  hold(names: readonly string[], matches: (name: string) => boolean): () => void {
    // What is written by name may be watched by id, and the other way round.
    const hasId = names.some(isId);
    const hold: Hold = { isFor: name => hasId || isId(name) || matches(name), writes: new Set() };
    this.holds.add(hold);
    const release = () => {
      if (!this.holds.delete(hold)) return;
      timer.unsubscribe();
      for (const write of hold.writes) {
        const left = this.waiting.get(write)! - 1;
        if (left > 0) this.waiting.set(write, left);
        else this.waiting.delete(write);
      }
      if (hold.writes.size > 0) this.wakeUp();
    };
    const timer = this.scheduler.schedule(release, LONGEST_HOLD_MS);
    return release;
  }

  /** Whether an operation that comes now has to wait. */
  isClosedFor(operation: PendingOperation): boolean {
    if (this.holds.size === 0) return false;
    const name = nameOf(operation);
    for (const hold of this.holds) if (hold.isFor(name)) return true;
    return false;
  }

  /** A write comes, or has got more operations, after everything that holds it back. */
  add(write: PendingWrite): void {
    if (this.holds.size === 0) return;
    for (const hold of this.holds) {
      if (hold.writes.has(write) || !write.operations.some(operation => hold.isFor(nameOf(operation)))) continue;
      hold.writes.add(write);
      this.waiting.set(write, (this.waiting.get(write) ?? 0) + 1);
    }
  }

  /** Whether a write still has to wait. */
  holdsBack(write: PendingWrite): boolean {
    return this.waiting.size > 0 && this.waiting.has(write);
  }
}
