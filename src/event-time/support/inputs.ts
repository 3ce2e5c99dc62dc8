import { END_OF_TIME } from '../timed.js';

/** How far several inputs have come together. */
export interface InputClock {
  /** The watermark of all inputs together. It never goes back. */
  readonly watermark: number;
  /** True while every input that has not finished is idle. */
  readonly isIdle: boolean;
  watermarkOf(input: number): number;
  isResting(input: number): boolean;
  /** An event of the input makes it count again. Returns true if the input was idle. */
  wake(input: number): boolean;
  advance(input: number, watermark: number): void;
  rest(input: number): void;
  finish(input: number): void;
}

const ACTIVE = 0;
const RESTING = 1;
const FINISHED = 2;

/**
 * Joins the watermarks of several inputs: the least of those that are active. If all the rest are idle, the greatest
 * of the idle ones, so that it does not matter which fell idle first. The end of time, when all have finished.
 *
 * The rules are those of Apache Flink ("Idle inputs" in "Generating Watermarks", and FLINK-38477 for inputs that have
 * finished while others are idle).
 */
export function createInputClock(inputs: number): InputClock {
  const watermarks = new Array<number>(inputs).fill(-Infinity);
  const states = new Array<number>(inputs).fill(ACTIVE);
  let watermark = -Infinity;
  let isIdle = false;

  function settle() {
    let least = END_OF_TIME;
    let greatestIdle = -Infinity;
    let active = 0;
    let resting = 0;
    for (let i = 0; i < inputs; i++) {
      if (states[i] === ACTIVE) {
        active++;
        least = Math.min(least, watermarks[i]!);
      } else if (states[i] === RESTING) {
        resting++;
        greatestIdle = Math.max(greatestIdle, watermarks[i]!);
      }
    }
    isIdle = active === 0 && resting > 0;
    watermark = Math.max(watermark, isIdle ? greatestIdle : least);
  }

  function change(input: number, state: number) {
    if (states[input] === FINISHED || states[input] === state) return;
    states[input] = state;
    settle();
  }

  return {
    get watermark() {
      return watermark;
    },
    get isIdle() {
      return isIdle;
    },
    watermarkOf: input => (states[input] === FINISHED ? END_OF_TIME : watermarks[input]!),
    isResting: input => states[input] === RESTING,
    wake(input) {
      if (states[input] !== RESTING) return false;
      change(input, ACTIVE);
      return true;
    },
    advance(input, next) {
      if (next === END_OF_TIME) {
        change(input, FINISHED);
        return;
      }
      change(input, ACTIVE);
      const before = watermarks[input]!;
      if (next <= before) return;
      watermarks[input] = next;
      // Only the slowest can hold the others up.
      if (before <= watermark) settle();
    },
    rest: input => change(input, RESTING),
    finish: input => change(input, FINISHED),
  };
}
