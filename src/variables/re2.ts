import { RE2JS } from 're2js';
import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';
import { compileCost } from './patternCost.js';
import { SPEC_LIMITS } from './requireSpec.js';
import type { Work } from './violation.js';

/**
 * What a check may cost. A pattern that is matched in linear time can still be large, and a small JSON Schema can ask
 * for endless work; both come from the wire. A step takes some 50 ns at worst.
 */
export interface Budget {
  steps: number;
}

/** The steps of one check of a value: some 50 ms at worst, since nobody else has a turn meanwhile. */
export const MAX_STEPS = 1_000_000;

/** The steps that it may take to compile the patterns of a variable. */
const MAX_COMPILE_STEPS = 1_000_000;

/** What one instruction of RE2 costs for one character, where every one is looked at. */
const STEPS_PER_INSTRUCTION = 4;

/** Tells whether a pattern is found in a text; undefined where that would cost more than the budget has left. */
export type Finder = (text: string, budget: Budget) => boolean | undefined;

/** Compiles the patterns of one variable. */
export type PatternCompiler = (pattern: string) => Finder;

/**
 * Makes the compiler of one variable's patterns.
 *
 * RE2 matches in time linear in the text, whatever the pattern (Russ Cox, "Regular Expression Matching in the Wild").
 *
 * @param work Gets added what it costs to compile them.
 */
export function patternCompiler(work?: Work): PatternCompiler {
  let steps = 0;
  return pattern => {
    requireLength(pattern);
    const cost = compileCost(pattern);
    steps += cost;
    if (steps > MAX_COMPILE_STEPS) {
      throw refusal(pattern, 'makes the patterns too large to compile: repeat less, and use fewer Unicode classes');
    }
    if (work) work.steps += cost;
    const compiled = compile(pattern);
    const stepsPerCharacter = compiled.programSize() * STEPS_PER_INSTRUCTION;
    return (text, budget) => {
      budget.steps -= 1 + stepsPerCharacter * text.length;
      return budget.steps < 0 ? undefined : compiled.test(text);
    };
  };
}

function requireLength(pattern: string): void {
  if (pattern.length <= SPEC_LIMITS.patternLength) return;
  throw refusal(pattern, `is longer than ${SPEC_LIMITS.patternLength} characters`);
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/: `[^]*`$/, '') : String(error);
    throw refusal(pattern, `is no pattern in RE2 syntax (${problem})`, error);
  }
}

function refusal(pattern: string, problem: string, cause?: unknown): RivuletError {
  const options = { reason: 'INVALID_PATTERN', details: { pattern: pattern.slice(0, 100) } };
  return new RivuletError('INVALID_ARGUMENT', `The pattern ${describeValue(pattern)} ${problem}.`, {
    ...options,
    ...(cause !== undefined && { cause }),
  });
}
