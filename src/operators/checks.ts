import { RivuletError } from '../errors/index.js';

/** The longest that a JavaScript timer waits. A longer one fires at once, in Node and in browsers. */
const MAX_TIMER_MS = 2_147_483_647;

/**
 * Refuses a time which no timer can wait.
 *
 * @param name The operator and its argument, for the message.
 * @throws {RivuletError} INVALID_ARGUMENT
 */
export function checkMs(name: string, ms: number): void {
  if (ms >= 0 && ms <= MAX_TIMER_MS) return;
  throw invalid(name, ms, `a time from 0 to ${MAX_TIMER_MS} ms, which is the longest that a timer waits`);
}

/** The same, where `Infinity` stands for no limit. */
export function checkMsOrInfinity(name: string, ms: number): void {
  if ((ms >= 0 && ms <= MAX_TIMER_MS) || ms === Infinity) return;
  throw invalid(name, ms, `a time from 0 to ${MAX_TIMER_MS} ms, or Infinity for no limit`);
}

/**
 * Refuses a number of items that bounds nothing.
 *
 * @throws {RivuletError} INVALID_ARGUMENT
 */
export function checkLimit(name: string, limit: number): void {
  if (Number.isSafeInteger(limit) && limit > 0) return;
  throw invalid(name, limit, 'a whole number from 1');
}

/**
 * Refuses a choice of edges that lets nothing through.
 *
 * @throws {RivuletError} INVALID_ARGUMENT
 */
export function checkEdges(name: string, leading: boolean, trailing: boolean): void {
  if (leading || trailing) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${name} has both leading and trailing set to false and would never emit. Leave one of them true.`,
  );
}

/** An error for an argument that is not what it has to be. */
export function invalid(name: string, actual: unknown, expected: string): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `${name} is ${String(actual)}. Give it ${expected}.`, {
    details: { argument: name, value: String(actual) },
  });
}
