import type { SchedulerLike, Subscription } from 'rxjs';

// What a timer of JavaScript can hold. A longer delay would fire at once.
const MAX_DELAY_MS = 2 ** 31 - 1;

/** One timer for many times: it is set for the earliest of them. */
export class EarliestTimer {
  private subscription: Subscription | undefined;
  private setFor = Infinity;

  /** @param due Called at the earliest time, or before it where that is weeks away; it sets the timer for the next. */
  constructor(
    private readonly scheduler: SchedulerLike,
    private readonly due: () => void,
  ) {}

  /** @param time By the scheduler's clock; Infinity for never. */
  setBy(time: number): void {
    if (time >= this.setFor) return;
    this.stop();
    this.setFor = time;
    const delayMs = Math.min(MAX_DELAY_MS, Math.max(0, time - this.scheduler.now()));
    this.subscription = this.scheduler.schedule(() => {
      this.stop();
      this.due();
    }, delayMs);
  }

  stop(): void {
    this.subscription?.unsubscribe();
    this.subscription = undefined;
    this.setFor = Infinity;
  }
}
