import { RE2JS } from 're2js';
import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';
import { SPEC_LIMITS } from './requireSpec.js';

/**
 * What a check may cost. A pattern that is matched in linear time can still be large, and a small JSON Schema can ask
 * for endless work; both come from the wire. A step takes some 50 ns at worst, so that no check takes much more than half
 * a second.
 */
export interface Budget {
  steps: number;
}

/** The steps of one check. */
export const MAX_STEPS = 10_000_000;

/** How many instructions of RE2 stand for a step, each done once for a character at worst. */
const INSTRUCTIONS_PER_STEP = 10;

/** The most instructions that the patterns of a variable may have together. `\d{1000}` has about 1,000. */
const MAX_INSTRUCTIONS = 20_000;

/** Tells whether a pattern is found in a text; undefined where that would cost more than the budget has left. */
export type Finder = (text: string, budget: Budget) => boolean | undefined;

/** Compiles the patterns of one variable, and adds up how large they are. */
export type PatternCompiler = (pattern: string) => Finder;

/**
 * Makes the compiler of one variable's patterns.
 *
 * RE2 matches in time linear in the text, whatever the pattern (Russ Cox, "Regular Expression Matching in the Wild").
 */
export function patternCompiler(): PatternCompiler {
  let instructions = 0;
  return pattern => {
    const compiled = compile(pattern);
    const size = compiled.programSize();
    instructions += size;
    if (instructions > MAX_INSTRUCTIONS) {
      throw refusal(pattern, `makes the patterns larger than ${MAX_INSTRUCTIONS} instructions: repeat less`);
    }
    return (text, budget) => {
      budget.steps -= 1 + (size * text.length) / INSTRUCTIONS_PER_STEP;
      return budget.steps < 0 ? undefined : compiled.test(text);
    };
  };
}

function compile(pattern: string): RE2JS {
  if (pattern.length > SPEC_LIMITS.patternLength) {
    throw refusal(pattern, `is longer than ${SPEC_LIMITS.patternLength} characters`);
  }
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
