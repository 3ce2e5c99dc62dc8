/** One message that was ahead of all before it. */
export interface Step<P> {
  readonly at: number;
  readonly position: P;
  /** False if messages between the step before and this one are not in the trail. */
  readonly isExact: boolean;
}

/** Knows the position of the first message after a time, without keeping all messages. */
export interface Trail<P> {
  add(at: number, position: P): void;
  /** The position of the first message that came with a time after `at`, or a little before it. */
  firstAfter(at: number): P | undefined;
  /** Drops what no question after this time needs. */
  dropUpTo(at: number): void;
  readonly isEmpty: boolean;
  steps(): readonly Step<P>[];
  restore(steps: readonly Step<P>[]): void;
}

/**
 * Makes a trail of the messages that were ahead of all before them: the first one after a time is always among them. If
 * there are more than `limit`, every second is left out, and the answer may be a message too early.
 */
export function createTrail<P>(limit = 4096): Trail<P> {
  let steps: Step<P>[] = [];
  let isNextExact = true;

  const indexAfter = (at: number) => {
    const index = steps.findIndex(step => step.at > at);
    return index < 0 ? steps.length : index;
  };

  return {
    add(at, position) {
      const last = steps[steps.length - 1];
      if (last && at <= last.at) return;
      steps.push({ at, position, isExact: isNextExact });
      isNextExact = true;
      if (steps.length <= limit) return;
      steps = steps.filter((_step, i) => i % 2 === 0).map((step, i) => (i === 0 ? step : { ...step, isExact: false }));
    },
    firstAfter(at) {
      const index = indexAfter(at);
      const step = steps[index];
      if (!step) return undefined;
      return step.isExact ? step.position : (steps[index - 1] ?? step).position;
    },
    dropUpTo(at) {
      const index = indexAfter(at);
      // What is next may be a message that was left out, so the one before it has to stay.
      const isNeeded = steps[index] ? !steps[index].isExact : !isNextExact;
      steps.splice(0, isNeeded ? index - 1 : index);
    },
    get isEmpty() {
      return steps.length === 0;
    },
    steps: () => steps,
    restore(saved) {
      steps = [...saved];
      // Messages may have come after the trail was saved.
      isNextExact = steps.length === 0;
    },
  };
}
