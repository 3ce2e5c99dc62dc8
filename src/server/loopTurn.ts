/** Counts the turns of the event loop, for those who ask. It schedules nothing while nobody asks. */
export interface LoopTurn {
  /** The number of the present turn. */
  now(): number;
  /** Fulfilled in the next turn, after what has arrived was read. */
  next(): Promise<void>;
}

/** Makes a counter. One for all streams of a server, so that a turn costs one callback however many there are. */
export function createLoopTurn(): LoopTurn {
  let turn = 0;
  let isScheduled = false;
  let waiting: (() => void)[] = [];

  function advance(): void {
    isScheduled = false;
    turn++;
    const resumed = waiting;
    waiting = [];
    for (const resume of resumed) resume();
  }
  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(advance);
  }
  return {
    now() {
      schedule();
      return turn;
    },
    next() {
      schedule();
      return new Promise(resolve => waiting.push(resolve));
    },
  };
}
